#include "app/talk/topics_view.h"

#include <catch2/catch_test_macros.hpp>

#include "app/talk/talk_page.h"
#include "app/view_parts.h"
#include "base/civil_date.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

/// Puts topics into the round of the sample, a fortnight each from its start on.
void add_topics(domain::Programme& programme, int count) {
    const std::int64_t start = days_from_civil({2014, 8, 31});
    for (int at = 1; at < count; ++at) {
        domain::Topic topic = domain::sample_topic();
        topic.id = sample_id("topic " + std::to_string(at));
        topic.title = "Title " + std::to_string(at);
        topic.starts_on = civil_from_days(start + std::int64_t{14} * at);
        programme.apply(topic, programme.last_sequence() + 1);
    }
}

}  // namespace

TEST_CASE("the topic of these days comes first, the others by their days") {
    TalkPage one("one");
    add_topics(one.page.state.sync.shown, 8);
    const TopicsView view = topics_view(one.page.state);  // 29 September
    REQUIRE(view.topic.has_value());
    CHECK(view.topic->title == "Title 2");
    CHECK(view.topic->line == "Topic 3 of 8, until 12 October");
    CHECK(view.topic->is_current);
    REQUIRE(view.earlier.size() == 2);
    CHECK(view.earlier[0].title == "Getting to know you");
    CHECK(view.earlier[0].line == "Topic 1 of 8, until 14 September");
    REQUIRE(view.coming.size() == 5);
    CHECK(view.coming[0].line == "Topic 4 of 8, from 12 October on");
    CHECK(view.coming.back().title == "Title 7");
}

TEST_CASE("a topic's picture is shown while it is in the showcase") {
    TalkPage one("one");
    domain::Programme& shown = one.page.state.sync.shown;
    domain::Topic topic = domain::sample_topic();
    topic.picture_id = domain::sample_photo_id("photo of three");
    topic.picture_text = "A desk";
    topic.picture_credit.author = "Somebody";
    shown.apply(topic, shown.last_sequence() + 1);
    CHECK(topics_view(one.page.state).topic->picture_id == topic.picture_id);
    CHECK_FALSE(topics_view(one.page.state).topic->picture_credit.empty());
    shown.remove({domain::RecordKind::kPhoto, topic.picture_id}, shown.last_sequence() + 1);
    CHECK(topics_view(one.page.state).topic->picture_id.empty());
    CHECK(topics_view(one.page.state).topic->picture_credit.empty());
}

TEST_CASE("the last topic lasts until the round ends, and is shown after it") {
    TalkPage one("one");
    add_topics(one.page.state.sync.shown, 8);
    tell_time(one.page.state, days_from_civil({2014, 12, 20}) * kSecondsPerDay);
    CHECK(topics_view(one.page.state).topic->line == "Topic 8 of 8, until 21 December");
    CHECK(topics_view(one.page.state).topic->is_current);
    tell_time(one.page.state, days_from_civil({2015, 1, 20}) * kSecondsPerDay);
    CHECK(topics_view(one.page.state).topic->title == "Title 7");
    CHECK_FALSE(topics_view(one.page.state).topic->is_current);
}

TEST_CASE("a topic has an address of its own, and a wrong one says so") {
    TalkPage one("one");
    add_topics(one.page.state.sync.shown, 3);
    one.page.say(GoTo{"#/topics/" + sample_id("topic")});
    const TopicsView view = topics_view(one.page.state);
    CHECK(view.is_chosen);
    CHECK(view.topic->title == "Getting to know you");
    CHECK_FALSE(view.topic->is_current);
    CHECK(view.earlier.size() == 2);
    CHECK(view.earlier.back().is_current);
    CHECK(one.page.all<SetAddress>().back().address == "#/topics/" + sample_id("topic"));
    one.page.say(GoTo{"#/topics/nothing"});
    CHECK_FALSE(topics_view(one.page.state).topic.has_value());
    CHECK_FALSE(topics_view(one.page.state).none_text.empty());
}

TEST_CASE("a prompt says that it was discussed and that the partner wrote") {
    TalkPage one("one");
    const TopicsView view = topics_view(one.page.state);
    REQUIRE(view.topic->prompts.size() == 2);
    CHECK(view.topic->prompts[0].caption.empty());
    CHECK(view.topic->prompts[1].done);
    CHECK(view.topic->prompts[1].caption == "Discussed \u00b7 Person wrote");
    one.page.say(TypeNote{sample_place(1), "more"});
    CHECK(topics_view(one.page.state).topic->prompts[1].caption.contains("Not saved yet"));
}

TEST_CASE("without a partner the topics of the running round can be read, and no notes are written") {
    for (const char* who : {"three", "coordinator"}) {
        TalkPage page(who);
        const TopicsView view = topics_view(page.page.state);
        CHECK(view.topic->title == "Getting to know you");
        CHECK_FALSE(view.has_partner);
        CHECK_FALSE(view.general.has_value());
        page.page.say(TypeNote{sample_place(0), "nobody's"});
        page.page.say(OpenNote{sample_place(0), true});
        CHECK(page.page.state.talk.typed.empty());
        CHECK_FALSE(topics_view(page.page.state).topic->prompts[0].note.has_value());
    }
}

TEST_CASE("a page that knows no round says so") {
    FakePage page;
    page.start("#/topics");
    CHECK_FALSE(topics_view(page.state).signed_in);
    CHECK_FALSE(topics_view(page.state).none_text.empty());
}
