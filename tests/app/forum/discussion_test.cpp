#include "app/forum/discussion.h"

#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

constexpr std::int64_t kBegin_s = 1'411'000'000;

/// A post about a topic, or an answer, by name.
void put_post(domain::Programme& programme, const std::string& name, const std::string& answers, std::int64_t after_s,
              domain::PostState state = domain::PostState::kShown) {
    domain::Post post = domain::sample_post(name, "one", state);
    post.thread_id = answers.empty() ? post.id : programme.post(sample_id(answers))->thread_id;
    post.answers_id = answers.empty() ? std::string() : sample_id(answers);
    post.topic_id = sample_id("talk");
    post.posted_at_s = kBegin_s + after_s;
    programme.apply(post, kBegin_s + after_s);
}

/// The names of the posts in their order, each after as many dots as it is deep.
std::string read_out(const domain::Programme& programme, const std::vector<PostRow>& rows) {
    std::string text;
    for (const PostRow& row : rows) {
        constexpr std::string_view kBefore = "text of ";
        text += std::string(static_cast<std::size_t>(row.depth), '.') + programme.post(row.post_id)->text.substr(kBefore.size()) + " ";
    }
    return text;
}

const Discussion& talk() {
    static const Discussion kTalk{sample_id("talk"), {}};
    return kTalk;
}

domain::Programme programme_with_talk() {
    domain::Programme programme;
    put_post(programme, "a", "", 1);
    put_post(programme, "b", "", 2);
    put_post(programme, "a1", "a", 3);
    put_post(programme, "a2", "a", 5);
    put_post(programme, "a1x", "a1", 4);
    return programme;
}

}  // namespace

TEST_CASE("what speaks to the topic stands in the chosen order, and answers beneath it, the oldest first") {
    const domain::Programme programme = programme_with_talk();
    CHECK(read_out(programme, rows_of(programme, talk(), {ForumOrder::kNewest, {}})) == "b a .a1 ..a1x .a2 ");
    CHECK(read_out(programme, rows_of(programme, talk(), {ForumOrder::kOldest, {}})) == "a .a1 ..a1x .a2 b ");
}

TEST_CASE("in a thread of its own the first post stays first in either order") {
    domain::Programme programme;
    for (const auto& [name, after_s] : {std::pair{"first", 1}, std::pair{"second", 2}, std::pair{"third", 3}}) {
        domain::Post post = domain::sample_post(name, "one", domain::PostState::kShown);
        post.thread_id = sample_id("first");
        post.answers_id = post.id == post.thread_id ? std::string() : sample_id("first");
        post.topic_id.clear();
        post.posted_at_s = kBegin_s + after_s;
        programme.apply(post, after_s);
    }
    const Discussion thread{{}, sample_id("first")};
    CHECK(read_out(programme, rows_of(programme, thread, {ForumOrder::kNewest, {}})) == "first third second ");
    CHECK(read_out(programme, rows_of(programme, thread, {ForumOrder::kOldest, {}})) == "first second third ");
}

TEST_CASE("a thread about a topic is read by itself where its own address leads") {
    const domain::Programme programme = programme_with_talk();
    const Discussion thread{{}, sample_id("a")};
    CHECK(read_out(programme, rows_of(programme, thread, {ForumOrder::kOldest, {}})) == "a a1 .a1x a2 ");
    CHECK(read_out(programme, rows_of(programme, thread, {ForumOrder::kOldest, "of b"})).empty());
}

TEST_CASE("a hidden post leaves its place where somebody answered it, and none where nobody did") {
    domain::Programme programme = programme_with_talk();
    put_post(programme, "a1", "a", 3, domain::PostState::kHidden);
    put_post(programme, "b", "", 2, domain::PostState::kHidden);
    CHECK(read_out(programme, rows_of(programme, talk(), {ForumOrder::kOldest, {}})) == "a .a1 ..a1x .a2 ");
}

TEST_CASE("an answer to a post that is gone stands by itself") {
    domain::Programme programme = programme_with_talk();
    programme.remove({domain::RecordKind::kPost, sample_id("a1")}, kBegin_s + 100);
    CHECK(read_out(programme, rows_of(programme, talk(), {ForumOrder::kOldest, {}})) == "a .a2 b a1x ");
}

TEST_CASE("a search finds words of posts and names of authors, whatever their case and accents") {
    domain::Programme programme = programme_with_talk();
    domain::Post other = domain::sample_post("c", "one", domain::PostState::kShown);
    other.thread_id = other.id;
    other.answers_id.clear();
    other.topic_id = sample_id("talk");
    other.author_name = "María José";
    programme.apply(other, kBegin_s + 50);
    CHECK(rows_of(programme, talk(), {ForumOrder::kNewest, "maria"}).size() == 1);
    CHECK(rows_of(programme, talk(), {ForumOrder::kNewest, "TEXT OF A1"}).size() == 2);
    CHECK(rows_of(programme, talk(), {ForumOrder::kNewest, "nowhere"}).empty());
}

TEST_CASE("five thousand answers to answers are put in order without a call for each") {
    domain::Programme programme;
    put_post(programme, "0", "", 0);
    constexpr int kPosts = 5'000;
    for (int k = 1; k < kPosts; ++k) {
        put_post(programme, std::to_string(k), std::to_string(k - 1), k);
    }
    const std::vector<PostRow> rows = rows_of(programme, talk(), {});
    REQUIRE(rows.size() == kPosts);
    CHECK(rows.back().post_id == sample_id("4999"));
    CHECK(std::ranges::is_sorted(rows, {}, &PostRow::depth));
}
