#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "app/shell/route.h"
#include "app/talk/talk_page.h"
#include "ui/screens/every_size.h"

using namespace counterpart;
using namespace counterpart::tests;
using domain::sample_id;

namespace {

/// Events that are coming, cancelled, on and past, with long and foreign texts.
void fill_events(app::TalkPage& one) {
    domain::LiveEvent event = domain::sample_event();
    event.id = sample_id("cancelled");
    event.cancelled = true;
    event.title = "A title that is as long as titles are when several people agree on one in a committee of the programme";
    event.place = "The reading room of the city library, second floor";
    one.page.state.sync.shown.apply(event, 0);
    event.id = sample_id("on");
    event.cancelled = false;
    event.starts_at_s = domain::kSampleNow_s - 60;
    event.place = "https://meet.example.org/" + std::string(200, 'x');
    one.page.state.sync.shown.apply(event, 0);
    event.id = sample_id("past");
    event.title = "لقاء";
    event.starts_at_s = domain::kSampleNow_s - 30 * kSecondsPerDay;
    event.digest = "**No mark**, [no link](#/account).\nA second line.";
    one.page.state.sync.shown.apply(event, 0);
}

void check_events_fit(app::FakePage& page, const std::string& name) {
    for (const ScreenSize& size : kScreenSizes) {
        for (const bool dark : {false, true}) {
            const auto stage = stage_of_size(size, dark);
            settle_page(*stage, page);
            check_page_fits(*stage, size);
            stage->keep_picture(std::string(size.name) + (dark ? "-dark-" : "-") + name);
        }
    }
}

}  // namespace

TEST_CASE("the live events, one of them and the form fit at every size") {
    app::TalkPage officer("officer", "#/events");
    fill_events(officer);
    check_events_fit(officer.page, "events");
    officer.page.say(app::GoTo{app::event_address(sample_id("past"))});
    check_events_fit(officer.page, "event");
    officer.page.say(app::GoTo{app::event_form_address(sample_id("event"))});
    officer.page.say(app::TypeEvent{app::EventField::kMinutes, "never"});
    officer.page.say(app::SaveEventDraft{});
    check_events_fit(officer.page, "event-form");
    app::TalkPage one("one", "#/events/new");
    check_events_fit(one.page, "event-not-yours");
}

TEST_CASE("a place on the web is a link, a place in words is read, and what people write holds no marks") {
    app::TalkPage one("one", "#/events");
    fill_events(one);
    Stage stage(1280, 4'000);
    settle_page(stage, one.page);
    const ui::Node* place = stage.find(ui::Role::kLink, "https://meet.example.org/reading-rooms");
    REQUIRE(place != nullptr);
    CHECK(place->href == "https://meet.example.org/reading-rooms");
    CHECK(stage.find(ui::Role::kText, "The reading room of the city library, second floor") != nullptr);
    CHECK(stage.find(ui::Role::kText, "**No mark**, [no link](#/account).\nA second line.") != nullptr);
    CHECK(stage.find(ui::Role::kLink, "no link") == nullptr);
    CHECK(stage.find(ui::Role::kButton, "Save for my calendar: Chat about reading rooms") != nullptr);
    CHECK(stage.find(ui::Role::kLink, "Change: Chat about reading rooms") == nullptr);
}

TEST_CASE("the way to the events stands in the rail, and a phone's bar stays as it was") {
    app::TalkPage one("one", "#/topics");
    const auto leads_to_events = [&](const ScreenSize& size) {
        const auto stage = stage_of_size(size);
        settle_page(*stage, one.page);
        return std::ranges::any_of(stage->nodes(), [](const ui::Node& node) { return node.href == "#/events" && node.name == "Events"; });
    };
    CHECK(leads_to_events(kScreenSizes[0]));
    CHECK_FALSE(leads_to_events(kScreenSizes[2]));
}
