#include "app/events/events.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "app/shell/route.h"
#include "app/talk/talk_page.h"
#include "app/view_parts.h"
#include "base/civil_date.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

/// A page at the live events.
struct EventsPage : TalkPage {
    explicit EventsPage(const std::string& who, const std::string& address = "#/events") : TalkPage(who, address) {}
    [[nodiscard]] EventsView events() const { return events_view(page.state); }
    void type(EventField field, const std::string& text) { page.say(TypeEvent{field, text}); }
    void type_an_event() {
        type(EventField::kTitle, " Weeding together ");
        type(EventField::kDay, "2014-12-03");
        type(EventField::kTime, "18:00");
        type(EventField::kZone, "europe/london");
        type(EventField::kMinutes, "90");
        type(EventField::kTopic, sample_id("topic"));
    }
};

std::string problem_of(const EventsView& view, EventField field) { return view.form->problems[static_cast<std::size_t>(field)]; }

}  // namespace

TEST_CASE("everybody reads when an event is on their own clock and on the host's") {
    EventsPage one("one");
    one.page.state.shell.time_zone = "Europe/Madrid";
    REQUIRE(one.events().coming.size() == 1);
    const LiveEventView event = one.events().coming[0];
    CHECK(event.when == "Thursday 2 October, 16:13 your time; 15:13 in London");
    CHECK(event.duration == "45 minutes");
    CHECK(event.place_url == "https://meet.example.org/reading-rooms");
    CHECK(event.topic.contains("Getting to know you"));
    CHECK(event.change_address.empty());
    CHECK_FALSE(one.events().may_announce);
    one.page.state.shell.time_zone = "Pacific/Auckland";
    CHECK(one.events().coming[0].when == "Friday 3 October, 03:13 your time; Thursday 2 October, 15:13 in London");
    one.page.state.shell.time_zone = "Europe/Lisbon";
    CHECK(one.events().coming[0].when == "Thursday 2 October, 15:13 your time, as in London");
}

TEST_CASE("an event is coming until it is over, and then stands with the past ones") {
    EventsPage one("one");
    const std::int64_t starts_at_s = domain::sample_event().starts_at_s;
    CHECK_FALSE(one.events().coming[0].is_on);
    tell_time(one.page.state, starts_at_s + 60);
    CHECK(one.events().coming[0].is_on);
    tell_time(one.page.state, starts_at_s + 45 * kSecondsPerMinute);
    CHECK(one.events().coming.empty());
    CHECK(one.events().past[0].is_over);
}

TEST_CASE("an event is announced, kept on the device after each letter, and saved for the round that runs") {
    EventsPage officer("officer", "#/events/new");
    officer.type_an_event();
    FakePage again;
    officer.reload_into(again, "#/events/new");
    CHECK(events_view(again.state).form->fields[0] == " Weeding together ");
    CHECK(officer.events().form->changed);
    officer.page.say(SaveEventDraft{});
    const domain::LiveEvent* saved = officer.endpoint.programme.live_event(officer.page.state.shell.route.first_id);
    REQUIRE(saved != nullptr);
    CHECK(saved->title == "Weeding together");
    CHECK(saved->round_id == sample_id("round 2"));
    CHECK(saved->topic_id == sample_id("topic"));
    CHECK(saved->time_zone == "Europe/London");
    CHECK(saved->starts_at_s == days_from_civil({2014, 12, 3}) * kSecondsPerDay + 18 * 3'600);
    CHECK(saved->minutes == 90);
    CHECK(officer.events().one->title == "Weeding together");
    CHECK(officer.page.state.talk.typed.empty());
}

TEST_CASE("an event is changed in the host's time, and cancelled") {
    EventsPage officer("officer", event_form_address(sample_id("event")));
    REQUIRE(officer.events().form.has_value());
    CHECK(officer.events().form->fields[static_cast<std::size_t>(EventField::kTime)] == "15:13");
    officer.type(EventField::kTime, "16:00");
    officer.type(EventField::kCancelled, "yes");
    officer.type(EventField::kDigest, "Nobody came.");
    officer.page.say(SaveEventDraft{});
    const domain::LiveEvent* saved = officer.endpoint.programme.live_event(sample_id("event"));
    REQUIRE(saved != nullptr);
    CHECK(saved->starts_at_s == days_from_civil({2014, 10, 2}) * kSecondsPerDay + 15 * 3'600);
    CHECK(saved->cancelled);
    CHECK(saved->digest == "Nobody came.");
    CHECK(officer.events().one->is_cancelled);
}

TEST_CASE("what cannot be saved stays typed, and what is wrong stands at its field") {
    EventsPage officer("officer", "#/events/new");
    officer.type_an_event();
    const auto refused = [&](EventField field, const std::string& text) {
        const std::string before = officer.events().form->fields[static_cast<std::size_t>(field)];
        officer.type(field, text);
        officer.page.say(SaveEventDraft{});
        const std::string problem = problem_of(officer.events(), field);
        officer.type(field, before);
        return problem;
    };
    CHECK(refused(EventField::kTitle, " ") == "Title is empty.");
    CHECK_FALSE(refused(EventField::kDay, "3 December").empty());
    CHECK_FALSE(refused(EventField::kTime, "25:00").empty());
    CHECK_FALSE(refused(EventField::kZone, "Atlantis").empty());
    CHECK_FALSE(refused(EventField::kMinutes, "4").empty());
    CHECK_FALSE(refused(EventField::kMinutes, "an hour").empty());
    CHECK(officer.events().form->changed);
    CHECK(officer.endpoint.programme.all(domain::RecordKind::kLiveEvent).size() == 1);
    officer.page.say(DropEventDraft{});
    CHECK_FALSE(officer.events().form->changed);
}

TEST_CASE("the form of an event is for those who announce events") {
    for (const char* address : {"#/events/new", "#/events/nowhere/change"}) {
        EventsPage one("one", address);
        CHECK(one.events().is_form);
        CHECK_FALSE(one.events().form.has_value());
    }
    CHECK(EventsPage("officer", "#/events/nowhere").events().is_unknown);
}

TEST_CASE("one event is saved for a calendar, in UTC") {
    EventsPage one("one");
    one.page.say(SaveEventCalendar{sample_id("event")});
    const auto files = one.page.all<SaveFile>();
    REQUIRE(files.size() == 1);
    CHECK(files[0].name.ends_with(".ics"));
    CHECK(files[0].content.contains("DTSTART:20141002T141320Z"));
    one.page.say(SaveEventCalendar{"nothing"});
    CHECK(one.page.all<SaveFile>().size() == 1);
}

TEST_CASE("a topic names its coming events, and those that are over no longer") {
    TalkPage one("one", "#/topics/" + sample_id("topic"));
    const auto lines = [&] { return topics_view(one.page.state).topic->events; };
    REQUIRE(lines().size() == 1);
    CHECK(lines()[0].title == "Chat about reading rooms");
    CHECK(lines()[0].address == event_address(sample_id("event")));
    tell_time(one.page.state, domain::sample_event().starts_at_s + kSecondsPerDay);
    CHECK(lines().empty());
    CHECK(topics_view(one.page.state).has_events);
}

TEST_CASE("the way to the events is there once there is one, or for those who announce them") {
    TalkPage one("one");
    CHECK(one.page.view().shell.has_events);
    one.page.state.sync.shown.remove({domain::RecordKind::kLiveEvent, sample_id("event")}, 1'000);
    CHECK_FALSE(one.page.view().shell.has_events);
    TalkPage officer("officer");
    officer.page.state.sync.shown.remove({domain::RecordKind::kLiveEvent, sample_id("event")}, 1'000);
    CHECK(officer.page.view().shell.has_events);
}
