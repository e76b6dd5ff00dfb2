#include "endpoint/mentions/linked_pages.h"

#include <catch2/catch_test_macros.hpp>

#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

using Targets = std::vector<std::string>;

domain::Post linking_post(const std::string& text) {
    domain::Post post = domain::sample_post("post of one", "one", domain::PostState::kShown);
    post.text = text;
    return post;
}

LinkedPages pages_of(const domain::Record& record) {
    domain::Programme programme = domain::sample_programme();
    programme.apply(record, 1'000);
    return linked_pages(programme, "https://x.example", domain::key_of(record));
}

}  // namespace

TEST_CASE("a post that is shown tells the pages it links to, from its place on the plain page") {
    const LinkedPages pages = pages_of(linking_post("See https://a.example/1, http://b.example and again https://a.example/1."));
    CHECK(pages.targets == Targets{"https://a.example/1", "http://b.example"});
    const std::string id = domain::sample_id("post of one");
    CHECK(pages.source == "https://x.example/forum/" + id + "#post-" + id);
    CHECK(pages.digest != pages_of(linking_post("See https://a.example/1")).digest);
}

TEST_CASE("pages of our own are not told, whatever stands behind the host") {
    CHECK(pages_of(
              linking_post("https://x.example/topics/1 http://X.example https://x.example?a https://x.example.org/ http://x.example:8080/"))
              .targets == Targets{"https://x.example.org/", "http://x.example:8080/"});
}

TEST_CASE("a post that waits, is hidden, comes from elsewhere or was published elsewhere first tells nobody") {
    for (const domain::PostState state : {domain::PostState::kWaiting, domain::PostState::kHidden}) {
        domain::Post post = linking_post("https://a.example/1");
        post.state = state;
        CHECK(pages_of(post).targets.empty());
    }
    for (const domain::PostKind kind : {domain::PostKind::kMention, domain::PostKind::kReblog}) {
        domain::Post post = linking_post("https://a.example/1");
        post.kind = kind;
        CHECK(pages_of(post).targets.empty());
    }
    domain::Post imported = linking_post("https://a.example/1");
    imported.source_url = "https://blog.example/1";
    CHECK(pages_of(imported).targets.empty());
    CHECK(linked_pages(domain::sample_programme(), "https://x.example", {domain::RecordKind::kPost, "gone"}) == LinkedPages());
}

TEST_CASE("a published topic of a round tells the pages of its text and its credits, as its page shows them") {
    domain::Topic topic = domain::sample_topic();
    topic.text = "Read https://a.example/1";
    topic.credit.url = "https://b.example/2";
    topic.picture_credit.url = "https://c.example/3";
    const LinkedPages pages = pages_of(topic);
    CHECK(pages.source == "https://x.example/topics/" + topic.id);
    CHECK(pages.targets == Targets{"https://a.example/1", "https://b.example/2"});
    topic.state = domain::TopicState::kDraft;
    CHECK(pages_of(topic).targets.empty());
    topic.state = domain::TopicState::kPublished;
    topic.round_id.clear();
    CHECK(pages_of(topic).targets.empty());
}

TEST_CASE("one post tells a limited number of pages, and other records none") {
    std::string text;
    for (int k = 0; k < 30; ++k) {
        text += "https://a.example/" + std::to_string(k) + " ";
    }
    CHECK(pages_of(linking_post(text)).targets.size() == kMostLinkedPages);
    domain::LiveEvent event = domain::sample_event();
    event.text = "https://a.example/1";
    CHECK(pages_of(event).targets.empty());
}
