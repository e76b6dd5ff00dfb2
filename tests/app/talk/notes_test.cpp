#include "app/talk/notes.h"

#include <catch2/catch_test_macros.hpp>

#include "app/sync/outbox.h"
#include "app/talk/companions.h"
#include "app/talk/talk_page.h"
#include "app/view_parts.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

NoteView open_note_of(const FakePage& page) {
    const TopicsView view = topics_view(page.state);
    for (const PromptView& prompt : view.topic.value().prompts) {
        if (prompt.note) {
            return *prompt.note;
        }
    }
    return {};
}

const domain::Note* note_of(const domain::Programme& programme, const std::string& who, const NotePlace& place) {
    return note_at(programme, sample_id(who), *programme.partnership(sample_id("one+two")), place);
}

}  // namespace

TEST_CASE("a note is kept while it is typed and becomes one change when the field is left") {
    TalkPage one("one");
    one.page.say(OpenNote{sample_place(0), true});
    one.page.say(TypeNote{sample_place(0), "I look"});
    one.page.say(TypeNote{sample_place(0), "I look after law reports"});
    CHECK(one.endpoint.operations_done == 0);
    CHECK(open_note_of(one.page).mark == NoteMark::kTyped);
    CHECK(one.page.files.at("session.json").contains("I look after law reports"));
    one.page.say(KeepNote{sample_place(0)});
    CHECK(one.endpoint.operations_done == 1);
    CHECK(note_of(one.endpoint.programme, "one", sample_place(0))->text == "I look after law reports");
    CHECK(open_note_of(one.page).mark == NoteMark::kSaved);
    CHECK_FALSE(one.page.files.at("session.json").contains("law reports"));
    one.page.say(KeepNote{sample_place(0)});
    CHECK(one.endpoint.operations_done == 1);
}

TEST_CASE("what was typed in a note is there again after a reload, also a text that was emptied") {
    TalkPage one("one");
    one.page.say(OpenNote{sample_place(1), true});
    one.page.say(TypeNote{sample_place(1), ""});
    one.page.say(TypeNote{{}, "A word about \u201cus\u201d\nin two lines"});
    FakePage again;
    one.reload_into(again, "#/topics");
    again.say(OpenNote{sample_place(0), true});
    const TopicsView view = topics_view(again.state);
    CHECK(view.general.value().text == "A word about \u201cus\u201d\nin two lines");
    const domain::Note* emptied = note_of(again.state.sync.shown, "one", sample_place(1));
    REQUIRE(emptied != nullptr);
    CHECK(emptied->text.empty());
}

TEST_CASE("the row, the screen and the tick save what was typed") {
    TalkPage one("one");
    one.page.say(OpenNote{sample_place(0), true});
    one.page.say(TypeNote{sample_place(0), "by the row"});
    one.page.say(OpenNote{sample_place(1), true});
    CHECK(note_of(one.endpoint.programme, "one", sample_place(0))->text == "by the row");
    one.page.say(TypeNote{sample_place(1), "by the screen"});
    one.page.say(GoTo{"#/home"});
    CHECK(note_of(one.endpoint.programme, "one", sample_place(1))->text == "by the screen");
    one.page.say(TypeNote{sample_place(0), "by the tick"});
    one.page.say(TickNote{sample_place(0), true});
    CHECK(note_of(one.endpoint.programme, "one", sample_place(0))->text == "by the tick");
    CHECK(note_of(one.endpoint.programme, "one", sample_place(0))->done);
}

TEST_CASE("a note that exists is changed, not written twice") {
    TalkPage one("one");
    const std::string before = note_of(one.endpoint.programme, "one", sample_place(1))->id;
    one.page.say(TypeNote{sample_place(1), "another text"});
    one.page.say(KeepNote{sample_place(1)});
    CHECK(note_of(one.endpoint.programme, "one", sample_place(1))->id == before);
    CHECK(one.endpoint.programme.notes_of(sample_id("one+two")).size() == 2);
}

TEST_CASE("a shared note reaches the partner, and is gone there when it is shared no more") {
    TalkPage one("one");
    TalkPage two("two", "#/topics", one.endpoint);
    one.page.say(TypeNote{sample_place(0), "for both of us"});
    one.page.say(ShareNote{sample_place(0), true});
    one.page.say(OpenNote{sample_place(0), true});
    CHECK(open_note_of(one.page).readers == "Person reads this");
    two.page.say(OpenNote{sample_place(0), true});
    two.page.tell(Reminded{});
    REQUIRE(open_note_of(two.page).theirs.size() == 1);
    CHECK(open_note_of(two.page).theirs[0].text == "for both of us");
    CHECK(open_note_of(two.page).theirs[0].heading == "Person wrote");
    CHECK(open_note_of(two.page).text.empty());
    one.page.say(ShareNote{sample_place(0), false});
    CHECK(open_note_of(one.page).readers == "Only you read these");
    two.page.tell(Reminded{});
    CHECK(open_note_of(two.page).theirs.empty());
}

TEST_CASE("a private note does not reach the partner") {
    TalkPage one("one");
    TalkPage two("two", "#/topics", one.endpoint);
    one.page.say(TypeNote{{}, "about us, for me"});
    one.page.say(KeepNote{{}});
    two.page.tell(Reminded{});
    CHECK(topics_view(one.page.state).general.value().text == "about us, for me");
    CHECK(topics_view(two.page.state).general.value().theirs.empty());
    CHECK(note_of(two.page.state.sync.shown, "one", {}) == nullptr);
}

TEST_CASE("notes written without a connection wait as one change each and arrive later") {
    TalkPage one("one");
    one.cut_off();
    for (const char* text : {"first", "second", "third"}) {
        one.page.say(TypeNote{sample_place(0), text});
        one.page.say(KeepNote{sample_place(0)});
    }
    CHECK(one.page.state.sync.outbox.size() == 1);
    CHECK(note_of(one.page.state.sync.shown, "one", sample_place(0))->text == "third");
    one.reconnect();
    CHECK(one.page.state.sync.outbox.empty());
    CHECK(note_of(one.endpoint.programme, "one", sample_place(0))->text == "third");
}

TEST_CASE("a note that is too long says so and stays typed") {
    TalkPage one("one");
    one.page.say(OpenNote{sample_place(0), true});
    one.page.say(TypeNote{sample_place(0), std::string(20'000, 'x')});
    one.page.say(KeepNote{sample_place(0)});
    CHECK_FALSE(open_note_of(one.page).problem.empty());
    CHECK(open_note_of(one.page).text.size() == 20'000);
    CHECK(one.page.state.sync.outbox.empty());
}

TEST_CASE("a device that keeps nothing is not said to keep what is typed") {
    TalkPage one("one");
    one.page.device_stores = false;
    one.page.say(TypeNote{{}, "only here"});
    one.page.say(TypeWords{"librarian", "only here"});
    CHECK(topics_view(one.page.state).general.value().mark == NoteMark::kNotKept);
    CHECK(words_view(one.page.state).state_text.contains("not kept"));
    one.page.say(DownloadUnsaved{});
    CHECK(one.page.all<SaveFile>().back().content.contains("only here"));
}

TEST_CASE("an answer is shown before it is public, and the first one begins the topic's thread") {
    TalkPage one("one");
    domain::Topic fresh = domain::sample_topic();
    fresh.id = sample_id("fresh topic");
    fresh.title = "Reading rooms";
    fresh.starts_on = {2014, 9, 14};
    one.endpoint.act(sample_id("officer"), domain::SaveTopic{fresh});
    one.page.tell(Reminded{});
    const NotePlace place{fresh.id, 0};
    one.page.say(OpenNote{place, true});
    one.page.say(TypeNote{place, "a quiet note"});
    one.page.say(WriteAnswer{place});
    CHECK(open_note_of(one.page).answer.open);
    CHECK(open_note_of(one.page).answer.text == "a quiet note");
    CHECK(open_note_of(one.page).answer.author.contains("Person one"));
    one.page.say(TypeAnswer{place, "a public answer"});
    FakePage again;
    one.reload_into(again, "#/topics");
    again.say(OpenNote{place, true});
    CHECK(open_note_of(again).answer.text == "a public answer");
    one.page.say(PublishAnswer{place});
    const auto posts = one.endpoint.programme.posts_of(fresh.id);
    REQUIRE(posts.size() == 1);
    CHECK(posts[0]->title == "Reading rooms");
    CHECK(posts[0]->text == "a public answer");
    CHECK_FALSE(open_note_of(one.page).answer.open);
    CHECK(note_of(one.endpoint.programme, "one", place)->text == "a quiet note");
    const TopicView topic = topics_view(one.page.state).topic.value();
    REQUIRE(topic.discussion.count == 1);
    CHECK(topic.discussion.post(0).author == "Person one");
}

TEST_CASE("each answer from a note speaks to the topic itself") {
    TalkPage two("two");
    two.page.say(WriteAnswer{sample_place(0)});
    two.page.say(TypeAnswer{sample_place(0), "me too"});
    two.page.say(PublishAnswer{sample_place(0)});
    const TopicView topic = topics_view(two.page.state).topic.value();
    CHECK(topic.discussion.post(0).text == "me too");
    CHECK(topic.discussion.post(0).depth == 0);
}

TEST_CASE("an answer needs a name, and says so; one that is put away is forgotten") {
    TalkPage one("one");
    domain::Person nameless = *one.endpoint.programme.person(sample_id("one"));
    nameless.name.clear();
    one.endpoint.programme.apply(nameless, one.endpoint.programme.last_sequence() + 1);
    one.page.tell(Reminded{});
    one.page.say(OpenNote{sample_place(0), true});
    one.page.say(WriteAnswer{sample_place(0)});
    CHECK(open_note_of(one.page).answer.needs_name);
    one.page.say(TypeAnswer{sample_place(0), "who am I"});
    one.page.say(PublishAnswer{sample_place(0)});
    CHECK_FALSE(open_note_of(one.page).answer.problem.empty());
    CHECK(open_note_of(one.page).answer.text == "who am I");
    one.page.say(PutAnswerAway{sample_place(0)});
    CHECK_FALSE(open_note_of(one.page).answer.open);
}

TEST_CASE("nobody else on the device sees what was typed, and leaving takes it away") {
    TalkPage one("one");
    one.page.say(TypeNote{{}, "not for two"});
    TalkPage two("two");
    two.page.state.talk.typed = one.page.state.talk.typed;
    CHECK(topics_view(two.page.state).general.value().text.empty());
    one.page.say(SignOut{});
    CHECK(one.page.state.talk.typed.empty());
    CHECK_FALSE(one.page.files["session.json"].contains("not for two"));
}
