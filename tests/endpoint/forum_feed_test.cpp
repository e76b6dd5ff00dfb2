#include "endpoint/forum_feed.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/fake_view.h"
#include "endpoint/server_text.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

domain::Post post_named(const std::string& name, std::int64_t at_s, domain::PostState state = domain::PostState::kShown) {
    domain::Post post;
    post.id = post.thread_id = id_from_text(name);
    post.title = "Title of " + name;
    post.author_id = kAna;
    post.author_name = "Ana";
    post.text = "Text of " + name;
    post.state = state;
    post.posted_at_s = at_s;
    return post;
}

domain::Post answer_named(const std::string& name, const domain::Post& to, std::int64_t at_s) {
    domain::Post post = post_named(name, at_s);
    post.thread_id = to.thread_id;
    post.answers_id = to.id;
    post.title.clear();
    return post;
}

codec::FeedFile feed_of(const FakeView& view) {
    return forum_feed(view.programme(), server_texts(domain::UiLanguage::kEnglish), "https://example.org");
}

}  // namespace

TEST_CASE("the feed brings posts that everybody may read, the newest first, with the thread that they answer") {
    FakeView view;
    const domain::Post first = post_named("first", 100);
    view.write(first);
    view.write(answer_named("answer", first, 200));
    view.write(post_named("waiting", 300, domain::PostState::kWaiting));
    view.write(post_named("hidden", 400, domain::PostState::kHidden));
    const auto feed = feed_of(view);
    REQUIRE(feed.entries.size() == 2);
    CHECK(feed.entries[0].title == "Answer to: Title of first");
    CHECK(feed.entries[0].link == "https://example.org/#/forum/" + first.id);
    CHECK(feed.entries[1].title == "Title of first");
    CHECK(feed.entries[1].author == "Ana");
    CHECK(feed.entries[1].id.size() == std::string_view("urn:uuid:01234567-89ab-cdef-0123-456789abcdef").size());
}

TEST_CASE("the feed names nobody who left, and no title of a thread that is hidden") {
    FakeView view;
    domain::Post first = post_named("first", 100);
    view.write(answer_named("answer", first, 200));
    first.state = domain::PostState::kHidden;
    view.write(first);
    domain::Post left = post_named("left", 300);
    left.author_id = domain::kFormerPerson;
    left.author_name.clear();
    view.write(left);
    const auto feed = feed_of(view);
    REQUIRE(feed.entries.size() == 2);
    CHECK(feed.entries[0].author == "Somebody who has left");
    CHECK(feed.entries[1].title == "An answer");
}

TEST_CASE("the feed holds the newest fifty") {
    FakeView view;
    for (int k = 0; k < 60; ++k) {
        view.write(post_named("post " + std::to_string(k), 1000 + k));
    }
    const auto feed = feed_of(view);
    CHECK(feed.entries.size() == kPostsOfFeed);
    CHECK(feed.entries.front().published_at_s == 1059);
    CHECK(feed.entries.back().published_at_s == 1010);
}
