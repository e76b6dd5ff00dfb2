#include "app/forum/forum.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "app/account/account.h"
#include "app/sync/sync.h"
#include "app/talk/talk_page.h"
#include "app/view_parts.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

/// A visitor's page on an address.
struct VisitorPage {
    FakeEndpoint endpoint;
    FakePage page;
    bool online = true;

    explicit VisitorPage(const std::string& address) {
        page.endpoint = [this](const AskEndpoint& question) {
            return online ? Reports{endpoint.answer(question)} : Reports{NotReached{question.number, problem("offline")}};
        };
        page.start(address);
        tell_time(page.state, domain::kSampleNow_s);
        page.tell(Reminded{});
    }
};

const std::string& thread_of_topic() {
    static const std::string kAddress = "#/topics/" + sample_id("topic");
    return kAddress;
}

PostView post_named(const FakePage& page, const std::string& name) {
    const DiscussionView view = discussion_view(page.state);
    for (std::size_t at = 0; at < view.count; ++at) {
        if (PostView post = view.post(at); post.id == sample_id(name)) {
            return post;
        }
    }
    FAIL("no post " << name);
    return {};
}

const domain::Post* newest_post(const domain::Programme& programme) {
    const domain::Post* newest = nullptr;
    for (const domain::Record* record : programme.all(domain::RecordKind::kPost)) {
        const auto& post = std::get<domain::Post>(*record);
        newest = newest == nullptr || post.posted_at_s > newest->posted_at_s ? &post : newest;
    }
    return newest;
}

}  // namespace

TEST_CASE("a participant's answer to the topic is there at once, with the country they show") {
    TalkPage one("one", thread_of_topic());
    one.page.say(TypePost{"I keep the law reports."});
    CHECK(discussion_view(one.page.state).composer.asks_country);
    one.page.say(SendPost{});
    const domain::Post* post = newest_post(one.endpoint.programme);
    CHECK(post->text == "I keep the law reports.");
    CHECK(post->topic_id == sample_id("topic"));
    CHECK(post->answers_id.empty());
    CHECK_FALSE(post->country.empty());
    CHECK(discussion_view(one.page.state).composer.text.empty());
    one.page.say(ShowMyCountry{false});
    one.page.say(TypePost{"And nobody need know where."});
    one.page.say(SendPost{});
    CHECK(discussion_view(one.page.state).count >= 3);
    CHECK(one.endpoint.programme.posts_of(sample_id("topic")).size() == 6);
}

TEST_CASE("what is typed for the forum is on the device after each letter, also beneath a post") {
    TalkPage one("one", thread_of_topic());
    one.page.say(TypePost{"half a sen"});
    one.page.say(WriteAboutPost{sample_id("post of three"), PostWriting::kAnswer, false});
    one.page.say(TypeAboutPost{"half an ans"});
    FakePage again;
    one.reload_into(again, thread_of_topic());
    CHECK(discussion_view(again.state).composer.text == "half a sen");
    again.say(WriteAboutPost{sample_id("post of three"), PostWriting::kAnswer, false});
    CHECK(post_named(again, "post of three").writing->text == "half an ans");
}

TEST_CASE("an answer hangs beneath its post, and a quote begins it") {
    TalkPage one("one", thread_of_topic());
    one.page.say(WriteAboutPost{sample_id("post of three"), PostWriting::kAnswer, true});
    const std::string quote = post_named(one.page, "post of three").writing->text;
    CHECK(quote.starts_with("> text of post of three\n"));
    one.page.say(TypeAboutPost{quote + "I see."});
    one.page.say(SendAboutPost{});
    const domain::Post* answer = newest_post(one.endpoint.programme);
    CHECK(answer->answers_id == sample_id("post of three"));
    CHECK_FALSE(post_named(one.page, "post of three").writing.has_value());
}

TEST_CASE("a refused text stays where it was typed, with what is wrong") {
    TalkPage one("one", thread_of_topic());
    std::string mentions;
    for (int k = 0; k < 100; ++k) {
        mentions += "@a ";
    }
    one.page.say(TypePost{mentions});
    one.page.say(SendPost{});
    CHECK(discussion_view(one.page.state).composer.text == mentions);
    CHECK_FALSE(discussion_view(one.page.state).composer.problem.empty());
}

TEST_CASE("a visitor writes under a name, reads that it waits, and sees it marked so") {
    VisitorPage visitor(thread_of_topic());
    visitor.page.say(TypePost{"A visitor's word."});
    CHECK(discussion_view(visitor.page.state).composer.asks_name);
    visitor.page.say(SendPost{});
    CHECK_FALSE(discussion_view(visitor.page.state).composer.problem.empty());
    visitor.page.say(TypeVisitorName{"Odalys"});
    visitor.page.say(SendPost{});
    const domain::Post* post = newest_post(visitor.endpoint.programme);
    CHECK(post->author_name == "Odalys");
    CHECK(post->state == domain::PostState::kWaiting);
    CHECK(visitor.page.state.shell.toasts.back().text.contains("looked at it"));
}

TEST_CASE("a visitor who gives an address is asked to look into the mailbox") {
    VisitorPage visitor(thread_of_topic());
    visitor.page.say(TypePost{"A visitor's word."});
    visitor.page.say(TypeVisitorName{"Odalys"});
    visitor.page.say(TypeVisitorAddress{"odalys@example.net"});
    visitor.page.say(SendPost{});
    CHECK(visitor.page.state.shell.toasts.back().text.contains("mailbox"));
    CHECK(visitor.endpoint.programme.person_by_address("odalys@example.net") != nullptr);
}

TEST_CASE("what a visitor typed in the forum is theirs when they sign in") {
    VisitorPage visitor(thread_of_topic());
    visitor.page.say(TypePost{"begun before signing in"});
    visitor.endpoint.cookie = sample_id("one");
    Effects effects;
    change_person(visitor.page.state, sample_id("one"), effects);
    visitor.page.carry_out(std::move(effects));
    visitor.page.tell(Reminded{});
    CHECK(discussion_view(visitor.page.state).composer.text == "begun before signing in");
}

TEST_CASE("written offline, an answer is shown and sent later, once") {
    TalkPage one("one", thread_of_topic());
    const std::size_t before = one.endpoint.programme.posts_of(sample_id("topic")).size();
    one.cut_off();
    one.page.say(TypePost{"from the plane"});
    one.page.say(SendPost{});
    CHECK(discussion_view(one.page.state).post(0).text == "from the plane");
    CHECK(one.endpoint.programme.posts_of(sample_id("topic")).size() == before);
    one.reconnect();
    one.page.tell(Reminded{});
    CHECK(one.endpoint.programme.posts_of(sample_id("topic")).size() == before + 1);
}

TEST_CASE("who comes back sees marked what others wrote since, and not their own words") {
    TalkPage one("one", thread_of_topic());
    one.page.say(GoTo{"#/home"});
    domain::PostMessage fresh;
    fresh.post_id = sample_id("fresh");
    fresh.answers_id = sample_id("post of one");
    fresh.text = "something new";
    one.endpoint.act(sample_id("two"), fresh);
    one.page.tell(Reminded{});
    one.page.say(GoTo{thread_of_topic()});
    CHECK(post_named(one.page, "fresh").mark == "New");
    CHECK(post_named(one.page, "post of three").mark.empty());
    one.page.say(GoTo{"#/home"});
    one.page.say(GoTo{thread_of_topic()});
    CHECK(post_named(one.page, "fresh").mark.empty());
}

TEST_CASE("everybody has the acts that are theirs") {
    TalkPage one("one", thread_of_topic());
    const PostView own = post_named(one.page, "post of one");
    CHECK((own.may_edit && own.may_hide && !own.may_report && !own.may_ban));
    const PostView other = post_named(one.page, "post of three");
    CHECK((other.may_answer && other.may_report && !other.may_edit && !other.may_hide && !other.may_move));
    TalkPage officer("officer", thread_of_topic());
    const PostView looked_after = post_named(officer.page, "post of three");
    CHECK((looked_after.may_hide && looked_after.may_move && !looked_after.may_report));
    const PostView waiting = post_named(officer.page, "post of a visitor");
    CHECK((waiting.may_show && !waiting.may_answer));
    CHECK(forum_view(officer.page.state).waiting_posts.empty());
    officer.page.say(GoTo{"#/forum"});
    CHECK(forum_view(officer.page.state).waiting_posts.size() == 1);
}

TEST_CASE("every shown post has an address of its own, and one that is not shown has none") {
    TalkPage officer("officer", thread_of_topic());
    const std::string path = post_named(officer.page, "post of three").share_path;
    CHECK(path.starts_with("topics/"));
    CHECK(path.ends_with("#post-" + sample_id("post of three")));
    CHECK(post_named(officer.page, "post of a visitor").share_path.empty());
}

TEST_CASE("a report, a change, a ban and a move are one press and a sentence each") {
    TalkPage one("one", thread_of_topic());
    one.page.say(WriteAboutPost{sample_id("post of three"), PostWriting::kReport, false});
    one.page.say(SendAboutPost{});
    CHECK(one.page.state.shell.toasts.back().text.contains("Thank you"));
    one.page.say(WriteAboutPost{sample_id("post of one"), PostWriting::kEdit, false});
    CHECK(post_named(one.page, "post of one").writing->text == "text of post of one");
    one.page.say(TypeAboutPost{"said better"});
    one.page.say(SendAboutPost{});
    CHECK(post_named(one.page, "post of one").text == "said better");
    CHECK_FALSE(post_named(one.page, "post of one").edited.empty());
    REQUIRE(post_named(one.page, "post of one").earlier.size() == 1);
    CHECK(post_named(one.page, "post of one").earlier[0].text == "text of post of one");

    TalkPage officer("officer", thread_of_topic(), one.endpoint);
    officer.page.say(MovePostToHelp{sample_id("post of three")});
    CHECK(one.endpoint.programme.post(sample_id("post of three"))->state == domain::PostState::kHidden);
    CHECK_FALSE(post_named(officer.page, "post of one").may_ban);  // an officer sees no accounts

    TalkPage coordinator("coordinator", thread_of_topic(), one.endpoint);
    CHECK(post_named(coordinator.page, "post of one").may_ban);
    coordinator.page.say(WriteAboutPost{sample_id("post of one"), PostWriting::kBan, false});
    coordinator.page.say(TypeAboutPost{"insults"});
    coordinator.page.say(SendAboutPost{});
    CHECK(one.endpoint.programme.person(sample_id("one"))->banned_at_s > 0);
    CHECK_FALSE(post_named(coordinator.page, "post of one").may_ban);
    REQUIRE(post_named(coordinator.page, "post of one").may_let_write);
    coordinator.page.say(LetWriteAgain{sample_id("post of one")});
    CHECK(one.endpoint.programme.person(sample_id("one"))->banned_at_s == 0);
    CHECK_FALSE(post_named(coordinator.page, "post of one").may_let_write);
}

TEST_CASE("a thread is begun with a title, has an address, and stands in the list") {
    TalkPage one("one", "#/forum");
    one.page.say(TypePostTitle{"Weeding"});
    one.page.say(TypePost{"How do you decide what goes?"});
    one.page.say(SendPost{});
    const domain::Post* first = newest_post(one.endpoint.programme);
    CHECK(one.page.state.shell.route.first_id == first->id);
    CHECK(forum_view(one.page.state).title == "Weeding");
    CHECK(discussion_view(one.page.state).post(0).text == "How do you decide what goes?");
    one.page.say(GoTo{"#/forum"});
    REQUIRE(forum_view(one.page.state).threads.size() == 1);
    CHECK(forum_view(one.page.state).threads[0].title == "Weeding");
    one.page.say(GoTo{"#/forum/" + sample_id("nowhere")});
    CHECK(forum_view(one.page.state).is_unknown);
}
