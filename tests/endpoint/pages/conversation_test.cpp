#include "endpoint/pages/conversation.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/pages/page_samples.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

ReadablePosts posts_about(const FakeView& view, const std::string& topic) {
    return readable_posts(view.programme(), view.programme().posts_of(id_from_text(topic)));
}

std::string order_of_texts(const ReadableThread& thread) {
    std::string order;
    for (const PlacedPost& placed : thread.posts) {
        order += placed.post.text.substr(std::string_view("Text of ").size()) + std::to_string(placed.level) + " ";
    }
    return order;
}

}  // namespace

TEST_CASE("a thread has each answer behind what it answers, the oldest first, on three levels at most") {
    FakeView view;
    const domain::Post first = post_for_page("first", "topic", 100);
    const domain::Post b = answer_for_page("b", first, 300), a = answer_for_page("a", first, 200);
    const domain::Post b1 = answer_for_page("b-", b, 400), a1 = answer_for_page("a-", a, 500);
    const domain::Post a2 = answer_for_page("a--", a1, 600), a3 = answer_for_page("a---", a2, 700);
    for (const auto& post : {a3, a2, b1, a1, b, a, first}) {
        view.write(post);
    }
    const auto posts = posts_about(view, "topic");
    REQUIRE(posts.threads.size() == 1);
    CHECK(order_of_texts(posts.threads[0]) == "first1 a2 a-3 a--3 a---3 b2 b-3 ");
    CHECK(posts.threads[0].title == "Title of first");
    CHECK(posts.threads[0].newest_at_s == 700);
}

TEST_CASE("what waits is not there, what is hidden leaves its place, and answers to what is not there begin anew") {
    FakeView view;
    domain::Post first = post_for_page("first", "topic", 100);
    domain::Post held = answer_for_page("held", first, 200);
    held.state = domain::PostState::kWaiting;
    const domain::Post orphan = answer_for_page("orphan", held, 300);
    domain::Post hidden = answer_for_page("hidden", first, 400);
    hidden.state = domain::PostState::kHidden;
    for (const auto& post : {first, held, orphan, hidden}) {
        view.write(post);
    }
    const auto posts = posts_about(view, "topic");
    REQUIRE(posts.threads.size() == 1);
    REQUIRE(posts.threads[0].posts.size() == 3);
    CHECK(posts.threads[0].posts[1].post.text.empty());
    CHECK(posts.threads[0].posts[1].post.author_name.empty());
    CHECK(posts.threads[0].posts[2].post.id == orphan.id);
    CHECK(posts.threads[0].posts[2].level == 1);
}

TEST_CASE("answers in a circle are all there, once") {
    FakeView view;
    domain::Post first = post_for_page("first", "topic", 100);
    domain::Post one = answer_for_page("one", first, 200), other = answer_for_page("other", one, 300);
    one.answers_id = other.id;
    first.answers_id = first.id;
    for (const auto& post : {first, one, other}) {
        view.write(post);
    }
    const auto posts = posts_about(view, "topic");
    REQUIRE(posts.threads.size() == 1);
    CHECK(order_of_texts(posts.threads[0]) == "first1 one1 other2 ");
}

TEST_CASE("articles of guests stand apart from conversations, and what machines noticed apart from both") {
    FakeView view;
    domain::Post guest = post_for_page("guest", "topic", 300);
    guest.kind = domain::PostKind::kGuestPost;
    domain::Post mention = post_for_page("mention", "topic", 100), reblog = post_for_page("reblog", "topic", 50);
    mention.kind = domain::PostKind::kMention;
    reblog.kind = domain::PostKind::kReblog;
    const domain::Post answer = answer_for_page("answer", guest, 400), to_machine = answer_for_page("to machine", mention, 500);
    for (const auto& post : {guest, mention, reblog, answer, to_machine, post_for_page("later", "topic", 200)}) {
        view.write(post);
    }
    const auto posts = posts_about(view, "topic");
    REQUIRE(posts.articles.size() == 1);
    CHECK(order_of_texts(posts.articles[0]) == "guest1 answer2 ");
    REQUIRE(posts.threads.size() == 2);
    CHECK(order_of_texts(posts.threads[0]) == "later1 ");
    CHECK(order_of_texts(posts.threads[1]) == "to machine1 ");
    REQUIRE(posts.elsewhere.size() == 2);
    CHECK(posts.elsewhere[0].id == reblog.id);
}

TEST_CASE("a chain of five thousand answers is put in order") {
    FakeView view;
    domain::Post last = post_for_page("first", "topic", 100);
    view.write(last);
    for (int k = 0; k < 5'000; ++k) {
        last = answer_for_page("answer " + std::to_string(k), last, 101 + k);
        view.write(last);
    }
    const auto posts = posts_about(view, "topic");
    REQUIRE(posts.threads.size() == 1);
    CHECK(posts.threads[0].posts.size() == 5'001);
    CHECK(posts.threads[0].posts.back().post.id == last.id);
    CHECK(std::ranges::all_of(posts.threads[0].posts, [](const PlacedPost& placed) { return placed.level <= kDeepestAnswer; }));
}

TEST_CASE("a thread's posts are found whether it is about a topic or not") {
    FakeView view;
    const domain::Post about = post_for_page("about", "topic", 100), other = post_for_page("other", "topic", 150);
    const domain::Post free = post_for_page("free", "", 200);
    for (const auto& post : {about, other, free, answer_for_page("about answer", about, 300), answer_for_page("free answer", free, 300)}) {
        view.write(post);
    }
    CHECK(view.programme().posts_of_thread(about.id).size() == 2);
    CHECK(view.programme().posts_of_thread(free.id).size() == 2);
    CHECK(view.programme().posts_of_thread(id_from_text("nowhere")).empty());
}
