#include "app/sync/guess.h"

#include <random>
#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "app/sync/sync.h"
#include "app/talk/talk_page.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

/// What is shown, made from nothing: every record copied, and the person's changes done to the copy.
domain::Programme shown_from_nothing(const State& state) {
    domain::Programme shown = state.sync.seen;
    for (const codec::OutboxEntry& entry : state.sync.outbox) {
        if (entry.person_id == state.sync.you.person_id && entry.state == codec::OutboxState::kWaiting) {
            static_cast<void>(apply_guess(shown, state.sync.you, entry.operation, state.shell.now_s));
        }
    }
    return shown;
}

/// Every record with its sequence, and what the indices find for the sample's people, rounds and partnerships.
struct Content {
    std::vector<codec::SyncRecord> records;
    std::vector<const domain::Record*> found;
    std::vector<std::string> found_ids;
    std::vector<std::int64_t> changes;

    explicit Content(const domain::Programme& programme) {
        for (std::size_t kind = 0; kind < domain::kRecordKindCount; ++kind) {
            for (const domain::Record* record : programme.all(static_cast<domain::RecordKind>(kind))) {
                records.push_back({*record, programme.sequence_of(domain::key_of(*record))});
            }
        }
        for (const domain::Change& change : programme.changes_after(0, 10'000)) {
            changes.push_back(change.sequence);
        }
        for (const char* person : {"one", "two", "five", "coordinator"}) {
            found.append_range(programme.owned_by(sample_id(person)));
        }
        for (const char* round : {"round 1", "round 2", "round 3"}) {
            found.append_range(programme.of_round(sample_id(round)));
        }
        for (const domain::Record* record : found) {
            found_ids.push_back(domain::id_of(*record));
        }
        for (const domain::ContactEntry* entry : programme.contacts_of(sample_id("one+two"))) {
            found_ids.push_back(entry->id);
        }
    }
};

void check_shown(const State& state) {
    const Content by_steps(state.sync.shown);
    const Content from_nothing(shown_from_nothing(state));
    CHECK(by_steps.records == from_nothing.records);
    CHECK(by_steps.found_ids == from_nothing.found_ids);
    CHECK(by_steps.changes == from_nothing.changes);
}

/// Something that the person or somebody else does, at random.
domain::OperationBody any_operation(std::mt19937& random, int step) {
    const std::string id = sample_id("guess " + std::to_string(step));
    switch (random() % 5) {
        case 0: return domain::SaveProfile{"Name " + std::to_string(random() % 9), domain::UiLanguage::kEnglish};
        case 1:
            return domain::LogContact{
                id, sample_id("one+two"), domain::ContactKind::kIWrote, domain::ContactMethod::kEmail, domain::kSampleNow_s, {}};
        case 2: return domain::AskForHelp{id, {}, domain::HelpKind::kOther, "text " + std::to_string(step)};
        case 3: return domain::SaveGlossary{sample_id("words of one"), {{"librarian", "word " + std::to_string(random() % 5)}}};
        default: return domain::StayInTouch{sample_id("one+two"), random() % 2 == 0};
    }
}

}  // namespace

TEST_CASE("what is shown step by step is what it would be if it were made from nothing") {
    const int seed = GENERATE(range(0, 12));
    std::mt19937 random(static_cast<std::uint32_t>(seed));
    TalkPage one("one");
    for (int step = 0; step < 40; ++step) {
        const std::uint32_t lot = random() % 10;
        Effects effects;
        if (lot < 4) {
            static_cast<void>(make_change(one.page.state, any_operation(random, step), effects));
            one.page.carry_out(std::move(effects));
        } else if (lot < 6) {
            one.endpoint.try_act(sample_id(lot == 4 ? "one" : "two"), any_operation(random, 1'000 + step));
        } else if (lot == 6) {
            one.cut_off();
        } else if (lot == 7) {
            one.reconnect();
        } else {
            one.page.tell(Reminded{});
        }
        check_shown(one.page.state);
    }
    one.reconnect();
    one.page.tell(Reminded{});
    check_shown(one.page.state);
}

TEST_CASE("an answer with nothing new leaves every record where it is") {
    TalkPage one("one");
    const domain::Person* before = one.page.state.sync.shown.person(one.person);
    one.page.tell(Reminded{});
    CHECK(one.page.state.sync.shown.person(one.person) == before);
    one.endpoint.act(
        sample_id("two"),
        domain::LogContact{
            sample_id("new"), sample_id("one+two"), domain::ContactKind::kIWrote, domain::ContactMethod::kEmail, domain::kSampleNow_s, {}});
    one.page.tell(Reminded{});
    CHECK(one.page.state.sync.shown.person(one.person) == before);
    CHECK(one.page.state.sync.shown.contact_entry(sample_id("new")) != nullptr);
}

TEST_CASE("a record that is gone is not shown any more, and one that only a guess made goes with it") {
    TalkPage one("one");
    one.cut_off();
    Effects effects;
    REQUIRE(make_change(one.page.state, domain::AskForHelp{sample_id("help 9"), {}, domain::HelpKind::kOther, "text"}, effects));
    one.page.carry_out(std::move(effects));
    REQUIRE(one.page.state.sync.shown.help_request(sample_id("help 9")) != nullptr);
    one.page.state.sync.outbox.clear();
    show_guesses(one.page.state);
    CHECK(one.page.state.sync.shown.help_request(sample_id("help 9")) == nullptr);
    check_shown(one.page.state);
}
