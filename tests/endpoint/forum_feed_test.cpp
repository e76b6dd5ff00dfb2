#include "endpoint/forum_feed.h"

#include <optional>

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

FeedSource source_of_feed(const FakeView& view) {
    return {.programme = view.programme(), .texts = server_texts(domain::UiLanguage::kEnglish), .page_address = "https://example.org"};
}

codec::FeedFile feed_of(const FakeView& view) { return forum_feed(source_of_feed(view)); }

/// A topic of the round "autumn" that begins on a day of September 2026.
domain::Topic topic_named(const std::string& name, std::int32_t day) {
    domain::Topic topic;
    topic.id = id_from_text(name);
    topic.round_id = id_from_text("autumn");
    topic.starts_on = {2026, 9, day};
    topic.title = "Title of " + name;
    topic.text = "Text of " + name;
    return topic;
}

domain::Post post_about(const std::string& name, const std::string& topic, std::int64_t at_s) {
    domain::Post post = post_named(name, at_s);
    post.topic_id = id_from_text(topic);
    return post;
}

std::string titles_of(const std::optional<codec::FeedFile>& feed) {
    std::string titles;
    for (const auto& entry : feed.value_or(codec::FeedFile()).entries) {
        titles += entry.title + "; ";
    }
    return titles;
}

}  // namespace

TEST_CASE("the feed brings posts that everybody may read, the newest first, with the thread that they answer") {
    FakeView view;
    const domain::Post first = post_named("first", 100);
    view.write(first);
    domain::Post answer = answer_named("answer", first, 200);
    answer.edited_at_s = 250;
    view.write(answer);
    view.write(post_named("waiting", 300, domain::PostState::kWaiting));
    view.write(post_named("hidden", 400, domain::PostState::kHidden));
    const auto feed = feed_of(view);
    REQUIRE(feed.entries.size() == 2);
    CHECK(feed.entries[0].title == "Answer to: Title of first");
    CHECK(feed.entries[0].published_at_s == 200);
    CHECK(feed.entries[0].edited_at_s == 250);
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

TEST_CASE("a topic's feed brings the posts about it alone, and there is none for a topic that nobody may read yet") {
    FakeView view;
    view.write(topic_named("topic", 1));
    domain::Topic draft = topic_named("draft", 15), library = topic_named("library", 1);
    draft.state = domain::TopicState::kDraft;
    library.round_id.clear();
    view.write(draft);
    view.write(library);
    view.write(post_about("about", "topic", 100));
    view.write(post_about("other", "other topic", 200));
    domain::Post waiting = post_about("waiting", "topic", 300);
    waiting.state = domain::PostState::kWaiting;
    view.write(waiting);
    const auto feed = topic_feed(source_of_feed(view), id_from_text("topic"));
    REQUIRE(feed);
    CHECK(titles_of(feed) == "Title of about; ");
    CHECK(feed->title == "Counterpart: Title of topic");
    CHECK(feed->self_link == "https://example.org/api/feed/topic/" + id_from_text("topic"));
    CHECK(feed->link == "https://example.org/topics/" + id_from_text("topic"));
    CHECK_FALSE(topic_feed(source_of_feed(view), draft.id));
    CHECK_FALSE(topic_feed(source_of_feed(view), library.id));
    CHECK_FALSE(topic_feed(source_of_feed(view), "nothing"));
}

TEST_CASE("a round's feed brings its topics as they begin, and the posts about them") {
    FakeView view;
    domain::RoundRecord round;
    round.id = id_from_text("autumn");
    round.name = "Autumn";
    view.write(round);
    const std::int64_t first_of_september_s = days_from_civil({2026, 9, 1}) * kSecondsPerDay;
    view.write(topic_named("first", 1));
    view.write(topic_named("second", 15));
    view.write(post_about("young", "first", first_of_september_s + 100));
    view.write(post_about("early", "second", first_of_september_s - 100));
    view.write(post_about("elsewhere", "of another round", first_of_september_s));
    const auto feed = round_feed(source_of_feed(view), round.id, first_of_september_s + 1'000);
    REQUIRE(feed);
    CHECK(titles_of(feed) == "Title of young; Title of first; Title of early; ");
    CHECK(feed->title == "Counterpart: Autumn");
    CHECK(feed->entries[1].author == "The programme");
    CHECK(feed->entries[1].link == "https://example.org/topics/" + id_from_text("first"));
    CHECK_FALSE(round_feed(source_of_feed(view), "nothing", 0));
}
