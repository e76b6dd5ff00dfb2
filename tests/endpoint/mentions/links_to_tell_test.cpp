#include "endpoint/mentions/links_to_tell.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/fake_view.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

/// The sample programme, whose records so far are not told.
FakeView view_of_linking() {
    FakeView view;
    view.now = domain::kSampleNow_s;
    for (const domain::Record& record : domain::sample_programme_records()) {
        view.write(record);
    }
    REQUIRE(note_changed_links(view, "https://x.example").has_value());
    return view;
}

domain::Post post_with_links(const std::string& text, const std::string& name = "post with links") {
    domain::Post post = domain::sample_post(name, "one", domain::PostState::kShown);
    post.text = text;
    return post;
}

std::vector<LinkToTell> due_links(FakeView& view, std::size_t most = 100) {
    REQUIRE(note_changed_links(view, "https://x.example").has_value());
    return take_due_links(view, most).value();
}

std::vector<std::string> targets_of(const std::vector<LinkToTell>& links) {
    std::vector<std::string> targets;
    for (const LinkToTell& link : links) {
        targets.push_back(link.target);
    }
    std::ranges::sort(targets);
    return targets;
}

void settle_all(FakeView& view, const std::vector<LinkToTell>& links, TellOutcome outcome = TellOutcome::kDone) {
    for (const LinkToTell& link : links) {
        REQUIRE(settle_link(view, link, outcome).has_value());
    }
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("what was there at the first look is not told, what comes later is, once") {
    FakeView view;
    view.write(post_with_links("https://old.example/1"));
    CHECK(due_links(view).empty());
    view.write(post_with_links("https://a.example/1 and https://b.example/2", "another"));
    const auto due = due_links(view);
    CHECK(targets_of(due) == Texts{"https://a.example/1", "https://b.example/2"});
    CHECK(due[0].source.starts_with("https://x.example/forum/"));
    settle_all(view, due);
    view.now += kKeepToldLink_s / 2;
    CHECK(due_links(view).empty());
    view.write(post_with_links("https://a.example/1 and https://b.example/2", "another"));
    CHECK(due_links(view).empty());
}

TEST_CASE("a text that changed tells the pages that it links to again, and those that it links to no more") {
    FakeView view = view_of_linking();
    view.write(post_with_links("https://a.example/1 and https://b.example/2"));
    settle_all(view, due_links(view));
    view.write(post_with_links("Only https://a.example/1 and https://c.example/3"));
    const auto due = due_links(view);
    CHECK(targets_of(due) == Texts{"https://a.example/1", "https://b.example/2", "https://c.example/3"});
    settle_all(view, due);
    CHECK(due_links(view).empty());
    view.write(post_with_links("Only https://a.example/1"));
    CHECK(targets_of(due_links(view)) == Texts{"https://a.example/1", "https://c.example/3"});
}

TEST_CASE("a post that is hidden or removed tells the pages once more, and one that is shown again as well") {
    FakeView view = view_of_linking();
    domain::Post post = post_with_links("https://a.example/1");
    view.write(post);
    const auto first = due_links(view);
    settle_all(view, first);
    post.state = domain::PostState::kHidden;
    view.write(post);
    const auto hidden = due_links(view);
    REQUIRE(targets_of(hidden) == Texts{"https://a.example/1"});
    CHECK(hidden[0].source == first[0].source);
    settle_all(view, hidden);
    post.state = domain::PostState::kShown;
    view.write(post);
    const auto shown = due_links(view);
    CHECK(targets_of(shown) == Texts{"https://a.example/1"});
    settle_all(view, shown);
    view.remove({domain::RecordKind::kPost, post.id});
    const auto removed = due_links(view);
    CHECK(targets_of(removed) == Texts{"https://a.example/1"});
    settle_all(view, removed);
    CHECK(due_links(view).empty());
    CHECK(view.rows.size() == 1);  // how far was looked
}

TEST_CASE("a link that is gone before it was told is told to nobody") {
    FakeView view = view_of_linking();
    view.write(post_with_links("https://a.example/1"));
    REQUIRE(note_changed_links(view, "https://x.example").has_value());
    view.write(post_with_links("No more"));
    CHECK(due_links(view).empty());
}

TEST_CASE("a link that cannot be told is tried again with growing pauses, then given up") {
    FakeView view = view_of_linking();
    view.write(post_with_links("https://a.example/1"));
    for (const std::int64_t pause_s : kPausesOfLink_s) {
        const auto due = due_links(view);
        REQUIRE(due.size() == 1);
        settle_all(view, due, TellOutcome::kTryAgain);
        CHECK(due_links(view).empty());
        view.now += pause_s - 1;
        CHECK(due_links(view).empty());
        view.now += 1;
    }
    CHECK(due_links(view).empty());
    view.write(post_with_links("https://a.example/1 once more"));
    CHECK(due_links(view).size() == 1);
}

TEST_CASE("a link that was taken and of which nothing was heard is due again after its pause") {
    FakeView view = view_of_linking();
    view.write(post_with_links("https://a.example/1"));
    CHECK(due_links(view).size() == 1);
    CHECK(due_links(view).empty());
    view.now += kPausesOfLink_s[0];
    CHECK(due_links(view).size() == 1);
}

TEST_CASE("a text that changes while its link is being told is told again") {
    FakeView view = view_of_linking();
    view.write(post_with_links("https://a.example/1"));
    const auto first = due_links(view);
    view.write(post_with_links("https://a.example/1 changed"));
    REQUIRE(note_changed_links(view, "https://x.example").has_value());
    settle_all(view, first);
    const auto second = due_links(view);
    REQUIRE(second.size() == 1);
    CHECK(second[0].digest != first[0].digest);
}

TEST_CASE("a limited number is taken at once, and a limited number waits; the rest comes later and none is lost") {
    FakeView view = view_of_linking();
    for (int post = 0; post < 40; ++post) {
        std::string text;
        for (int k = 0; k < 20; ++k) {
            text += "https://a.example/" + std::to_string(post * 20 + k) + " ";
        }
        view.write(post_with_links(text, "post " + std::to_string(post)));
    }
    std::size_t told = 0;
    while (true) {
        const auto due = due_links(view, 100);
        if (due.empty()) {
            break;
        }
        const auto waiting = view.private_rows("_link_due", "").value().size();
        CHECK(waiting < kMostLinksWaiting + 20);
        told += due.size();
        settle_all(view, due);
    }
    CHECK(told == 800);
}
