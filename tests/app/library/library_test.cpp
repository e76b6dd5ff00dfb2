#include "app/library/library.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "app/talk/talk_page.h"
#include "app/view_parts.h"
#include "base/civil_date.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

domain::Topic library_topic() {
    domain::Topic topic = domain::sample_topic();
    topic.id = sample_id("of the library");
    topic.round_id.clear();
    topic.title = "Library spaces";
    return topic;
}

/// The page of a content officer, with a topic in the library, at an address.
struct OfficerPage : TalkPage {
    explicit OfficerPage(const std::string& address) : TalkPage("officer", "#/settings") {
        endpoint.act(sample_id("officer"), domain::SaveTopic{library_topic()});
        page.tell(Reminded{});
        page.say(GoTo{address});
    }
    [[nodiscard]] LibraryView view() const { return library_view(page.state); }
};

std::size_t count_of(const LibraryView& view) {
    std::size_t count = 0;
    for (const LibraryListView& list : view.lists) {
        count += list.lines.size();
    }
    return count;
}

}  // namespace

TEST_CASE("the library is for those who look after topics") {
    OfficerPage officer("#/library");
    CHECK(count_of(officer.view()) == 2);
    CHECK(officer.view().lists.back().lines[0].title == "Library spaces");
    TalkPage one("one", "#/library");
    CHECK_FALSE(library_view(one.page.state).may_look);
    CHECK(count_of(library_view(one.page.state)) == 0);
}

TEST_CASE("a topic is written, kept on the device after each letter, and saved") {
    OfficerPage officer("#/library/new");
    officer.page.say(TypeTopic{TopicField::kTitle, "Weeding"});
    officer.page.say(TypeTopic{TopicField::kPrompts, " What goes first? \n\nWho decides?"});
    officer.page.say(TypeTopic{TopicField::kHashtag, "#weeding"});
    FakePage again;
    officer.reload_into(again, "#/library/new");
    CHECK(library_view(again.state).form->fields[0] == "Weeding");
    CHECK(officer.view().form->changed);
    officer.page.say(SaveTopicDraft{});
    const domain::Topic* saved = officer.endpoint.programme.topic(officer.page.state.shell.route.first_id);
    REQUIRE(saved != nullptr);
    CHECK(saved->prompts == std::vector<std::string>{"What goes first?", "Who decides?"});
    CHECK(saved->hashtag == "weeding");
    CHECK(saved->round_id.empty());
    CHECK_FALSE(officer.view().form->changed);
}

TEST_CASE("what cannot be saved stays typed, with what is wrong") {
    OfficerPage officer("#/library/" + sample_id("topic"));
    officer.page.say(TypeTopic{TopicField::kStartsOn, "31 August"});
    officer.page.say(SaveTopicDraft{});
    CHECK_FALSE(officer.view().form->problem.empty());
    CHECK(officer.view().form->changed);
    officer.page.say(TypeTopic{TopicField::kStartsOn, "2014-09-01"});
    officer.page.say(TypeTopic{TopicField::kCreditUrl, "javascript:alert(1)"});
    officer.page.say(SaveTopicDraft{});
    CHECK_FALSE(officer.view().form->problem.empty());
    officer.page.say(DropTopicDraft{});
    CHECK_FALSE(officer.view().form->changed);
    CHECK(officer.endpoint.programme.topic(sample_id("topic"))->starts_on == CivilDate{2014, 8, 31});
}

TEST_CASE("a topic of the library is taken into a round as a draft behind its last one, and scheduled") {
    OfficerPage officer("#/library/" + sample_id("of the library"));
    officer.page.say(TakeIntoRound{sample_id("of the library"), sample_id("round 2")});
    const std::string id = officer.page.state.shell.route.first_id;
    const domain::Topic* taken = officer.endpoint.programme.topic(id);
    REQUIRE(taken != nullptr);
    CHECK(taken->library_id == sample_id("of the library"));
    CHECK(taken->state == domain::TopicState::kDraft);
    CHECK(taken->starts_on == CivilDate{2014, 9, 14});
    officer.page.say(TypeTopic{TopicField::kState, "scheduled"});
    officer.page.say(TypeTopic{TopicField::kPublishDay, "2014-09-13"});
    officer.page.say(TypeTopic{TopicField::kPublishTime, "25:00"});
    officer.page.say(SaveTopicDraft{});
    CHECK_FALSE(officer.view().form->problem.empty());
    officer.page.say(TypeTopic{TopicField::kPublishTime, "09:30"});
    officer.page.say(SaveTopicDraft{});
    CHECK(officer.endpoint.programme.topic(id)->state == domain::TopicState::kScheduled);
    CHECK(officer.endpoint.programme.topic(id)->publish_at_s % kSecondsPerDay > 0);
    TalkPage one("one", "#/topics/" + id, officer.endpoint);
    CHECK_FALSE(topics_view(one.page.state).topic.has_value());
}
