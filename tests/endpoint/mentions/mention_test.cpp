#include "endpoint/mentions/mention.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/mentions/mention_record.h"
#include "endpoint/pages/page_samples.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

constexpr std::string_view kHere = "https://example.org";

/// A topic, a thread about it and one about none.
FakeView view_for_mentions() {
    FakeView view;
    view.write(topic_for_page("topic", "round", {2026, 9, 1}));
    view.write(post_for_page("about", "topic", 100));
    view.write(post_for_page("free", "", 100));
    return view;
}

Mention mention_of_topic() {
    return {.source = "https://blog.example/1", .target = std::string(kHere) + "/topics/" + id_from_text("topic")};
}

std::vector<domain::Post> mentions_in(const FakeView& view) {
    std::vector<domain::Post> found;
    for (const domain::Record* record : view.programme().all(domain::RecordKind::kPost)) {
        if (const auto& post = std::get<domain::Post>(*record); post.kind == domain::PostKind::kMention) {
            found.push_back(post);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("topics and threads that everybody may read can be linked to, in the plain pages and in the whole one") {
    FakeView view = view_for_mentions();
    const std::string topic = id_from_text("topic"), about = id_from_text("about"), free = id_from_text("free");
    const auto target = [&](const std::string& path) { return target_of_mention(view.programme(), kHere, std::string(kHere) + path); };
    for (const std::string& path :
         {"/topics/" + topic, "/topics/" + topic + "?x=1", "/topics/" + topic + "#post-1", "/#/topics/" + topic}) {
        CHECK(target(path) == MentionTarget{.topic_id = topic, .thread_id = {}});
    }
    CHECK(target("/forum/" + about) == MentionTarget{.topic_id = topic, .thread_id = about});
    CHECK(target("/#/forum/" + free) == MentionTarget{.topic_id = {}, .thread_id = free});
    for (const std::string& path : {std::string(), std::string("/"), std::string("/topics"), "/topics/" + about, "/forum/" + topic,
                                    std::string("/topics/"), ".evil.example/topics/" + topic, "/api/" + topic}) {
        CHECK_FALSE(target(path));
    }
    CHECK_FALSE(target_of_mention(view.programme(), kHere, "http://example.org/topics/" + topic));
    domain::Post hidden = post_for_page("free", "", 100);
    hidden.state = domain::PostState::kHidden;
    view.write(hidden);
    CHECK_FALSE(target("/forum/" + free));
}

TEST_CASE("a mention is sound where both are addresses and not the same page") {
    CHECK(is_sound_mention({"https://a.example/", "https://b.example/"}));
    CHECK_FALSE(is_sound_mention({"https://a.example/#x", "https://a.example/#y"}));
    CHECK_FALSE(is_sound_mention({"ftp://a.example/", "https://b.example/"}));
    CHECK_FALSE(is_sound_mention({"https://user@a.example/", "https://b.example/"}));
    CHECK_FALSE(is_sound_mention({"", ""}));
    CHECK(host_of_address("https://a.example:8080/x") == "a.example");
    CHECK(host_of_address("https://a.example") == "a.example");
}

TEST_CASE("a mention is kept as a post that waits, and a visitor sees none of it") {
    FakeView view = view_for_mentions();
    keep_mention(view, kHere, mention_of_topic(), {.title = "A blog", .excerpt = "Words"});
    const auto kept = mentions_in(view);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].state == domain::PostState::kWaiting);
    CHECK(kept[0].thread_id == kept[0].id);
    CHECK(kept[0].topic_id == id_from_text("topic"));
    CHECK(kept[0].source_url == "https://blog.example/1");
    CHECK(kept[0].source_name == "A blog");
    CHECK(kept[0].author_name == "blog.example");
    CHECK(kept[0].author_id.empty());
    CHECK(domain::is_record_id(domain::RecordKind::kPost, kept[0].id));
}

TEST_CASE("a mention of a thread stands in it") {
    FakeView view = view_for_mentions();
    keep_mention(view, kHere, {"https://blog.example/1", std::string(kHere) + "/forum/" + id_from_text("about")}, {"", "Words"});
    const auto kept = mentions_in(view);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].thread_id == id_from_text("about"));
    CHECK(kept[0].answers_id == id_from_text("about"));
    CHECK(kept[0].topic_id == id_from_text("topic"));
    CHECK(kept[0].source_name == "blog.example");
}

TEST_CASE("the same page is kept once; it waits again when it says something else, and stays hidden when it was hidden") {
    FakeView view = view_for_mentions();
    keep_mention(view, kHere, mention_of_topic(), {"A blog", "Words"});
    domain::Post shown = mentions_in(view).at(0);
    shown.state = domain::PostState::kShown;
    view.write(shown);
    Mention again = mention_of_topic();
    again.target += "#place";
    keep_mention(view, kHere, again, {"A blog", "Words"});
    CHECK(mentions_in(view) == std::vector{shown});
    keep_mention(view, kHere, again, {"A blog", "Other words"});
    REQUIRE(mentions_in(view).size() == 1);
    CHECK(mentions_in(view)[0].state == domain::PostState::kWaiting);
    CHECK(mentions_in(view)[0].text == "Other words");
    CHECK(mentions_in(view)[0].posted_at_s == shown.posted_at_s);
    shown.state = domain::PostState::kHidden;
    view.write(shown);
    keep_mention(view, kHere, again, {"A blog", "Yet other words"});
    CHECK(mentions_in(view)[0].state == domain::PostState::kHidden);
    drop_mention(view, kHere, again);
    CHECK(mentions_in(view).size() == 1);
}

TEST_CASE("a page that no longer links goes, and what nobody may read gets no mention") {
    FakeView view = view_for_mentions();
    keep_mention(view, kHere, mention_of_topic(), {"A blog", "Words"});
    drop_mention(view, kHere, mention_of_topic());
    CHECK(mentions_in(view).empty());
    drop_mention(view, kHere, mention_of_topic());
    domain::Topic topic = topic_for_page("topic", "round", {2026, 9, 1});
    topic.state = domain::TopicState::kDraft;
    view.write(topic);
    keep_mention(view, kHere, mention_of_topic(), {"A blog", "Words"});
    CHECK(mentions_in(view).empty());
}
