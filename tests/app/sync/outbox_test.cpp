#include "app/sync/outbox.h"

#include <catch2/catch_test_macros.hpp>

#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

codec::OutboxEntry change(std::int64_t number, domain::OperationBody body, const std::string& person = "one") {
    codec::OutboxEntry entry;
    entry.number = number;
    entry.person_id = sample_id(person);
    entry.operation = {sample_id("change " + std::to_string(number)), number, std::nullopt, std::move(body)};
    entry.sent = false;
    return entry;
}

domain::SaveProfile profile_named(const std::string& name) { return {name, domain::UiLanguage::kEnglish}; }

}  // namespace

TEST_CASE("a second edit of what was not sent yet takes its place") {
    Outbox outbox;
    add_change(outbox, change(1, profile_named("A")));
    CHECK(add_change(outbox, change(2, profile_named("B"))) == 0);
    REQUIRE(outbox.size() == 1);
    CHECK(outbox[0].operation.body == domain::OperationBody(profile_named("B")));
    CHECK(outbox[0].operation.id == sample_id("change 1"));
}

TEST_CASE("an edit of what may have been sent waits behind it") {
    Outbox outbox;
    add_change(outbox, change(1, profile_named("A")));
    outbox[0].sent = true;
    add_change(outbox, change(2, profile_named("B")));
    REQUIRE(outbox.size() == 2);
    CHECK(changes_to_send(outbox, sample_id("one"), 50) == std::vector<std::size_t>{0});
    CHECK(follow(outbox, 0, 77) == 1);
    CHECK(outbox[1].operation.base_sequence == 77);
    outbox.erase(outbox.begin());
    CHECK(changes_to_send(outbox, sample_id("one"), 50) == std::vector<std::size_t>{0});
}

TEST_CASE("changes that are no edits are never merged") {
    Outbox outbox;
    add_change(outbox, change(1, domain::HidePost{sample_id("post"), domain::PostState::kHidden}));
    add_change(outbox, change(2, domain::HidePost{sample_id("post"), domain::PostState::kShown}));
    CHECK(outbox.size() == 2);
}

TEST_CASE("a conflict holds back what was built on it, a refusal does not") {
    Outbox outbox;
    add_change(outbox, change(1, profile_named("A")));
    outbox[0].sent = true;
    add_change(outbox, change(2, profile_named("B")));
    add_change(outbox, change(3, domain::AskForHelp{sample_id("help"), {}, domain::HelpKind::kOther, "text"}));
    outbox[0].state = codec::OutboxState::kConflict;
    CHECK(changes_to_send(outbox, sample_id("one"), 50) == std::vector<std::size_t>{2});
    outbox[0].state = codec::OutboxState::kRefused;
    CHECK(changes_to_send(outbox, sample_id("one"), 50) == std::vector<std::size_t>{1, 2});
}

TEST_CASE("nobody sends the changes of somebody else") {
    Outbox outbox;
    add_change(outbox, change(1, profile_named("A"), "one"));
    add_change(outbox, change(2, profile_named("B"), "two"));
    CHECK(changes_to_send(outbox, sample_id("two"), 50) == std::vector<std::size_t>{1});
    CHECK(changes_to_send(outbox, {}, 50).empty());
}
