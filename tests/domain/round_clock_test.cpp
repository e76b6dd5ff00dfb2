#include "domain/round_clock.h"

#include <algorithm>
#include <string>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

constexpr std::int64_t kDay_s = kSecondsPerDay;

void carry_out(Programme& programme, const Decision& decision, std::int64_t sequence) {
    for (const Record& record : decision.written) {
        programme.apply(record, ++sequence);
    }
    for (const RecordKey& key : decision.removed) {
        programme.remove(key, ++sequence);
    }
}

/// Round 2 with one pair that was last in touch at a time, and nobody waiting for round 3.
Programme in_touch_at(std::int64_t last_s) {
    Programme programme;
    std::int64_t sequence = 0;
    for (const char* name : {"one", "two"}) {
        programme.apply(sample_person(name), ++sequence);
    }
    programme.apply(sample_round_record("round 2", {2014, 8, 31}, RoundState::kRunning), ++sequence);
    programme.apply(*sample_programme().find({RecordKind::kPartnership, sample_id("one+two")}), ++sequence);
    ContactEntry entry = sample_contact("one", "one+two");
    entry.at_s = last_s;
    programme.apply(entry, ++sequence);
    return programme;
}

}  // namespace

TEST_CASE("a round ends with its last day, and its partnerships with it") {
    Programme programme = sample_programme();
    const RoundRecord& round = *programme.round(sample_id("round 2"));
    const std::int64_t end_s = end_of_round_s(round);
    CHECK(end_s == days_from_civil({2014, 12, 21}) * kDay_s);
    CHECK_FALSE(std::ranges::any_of(due_in_rounds(programme, end_s - 1).written,
                                    [](const Record& record) { return std::holds_alternative<RoundRecord>(record); }));
    const Decision decision = due_in_rounds(programme, end_s);
    CHECK(written<RoundRecord>(decision).state == RoundState::kEnded);
    CHECK(std::ranges::count(decision.mails, MailKind::kPartnershipEnded, &MailOrder::kind) == 4);
    carry_out(programme, decision, 100);
    CHECK(programme.partnership(sample_id("one+two"))->ended_at_s == end_s);
    CHECK(programme.partnership(sample_id("one+two"))->end_reason == EndReason::kRoundOver);
    CHECK(due_in_rounds(programme, end_s + 1) == Decision{});
}

TEST_CASE("who wanted to know that applications are open is told once, and forgotten") {
    Programme programme = sample_programme();
    const Decision decision = due_in_rounds(programme, kSampleNow_s);
    REQUIRE(std::ranges::count(decision.mails, MailKind::kRoundOpen, &MailOrder::kind) == 1);
    CHECK(decision.mails[0].address == "curious@example.org");
    CHECK(decision.mails[0].language == UiLanguage::kSpanish);
    carry_out(programme, decision, 100);
    CHECK(programme.all(RecordKind::kSubscription).empty());
    CHECK(due_in_rounds(programme, kSampleNow_s).mails.empty());
}

TEST_CASE("the coordinators learn of a partnership that is silent for 14 days, once for each silence") {
    const std::int64_t last_s = 1'410'000'000;
    Programme programme = in_touch_at(last_s);
    CHECK(due_in_rounds(programme, last_s + 14 * kDay_s - 1) == Decision{});
    const Decision decision = due_in_rounds(programme, last_s + 14 * kDay_s);
    const auto request = written<HelpRequest>(decision);
    CHECK(request.kind == HelpKind::kSilence);
    CHECK(request.partnership_id == sample_id("one+two"));
    carry_out(programme, decision, 100);
    CHECK(due_in_rounds(programme, last_s + 20 * kDay_s) == Decision{});
    HelpRequest settled = request;
    settled.state = HelpState::kSettled;
    settled.answered_at_s = last_s + 20 * kDay_s;
    programme.apply(settled, 200);
    CHECK(due_in_rounds(programme, last_s + 34 * kDay_s - 1) == Decision{});
    CHECK(written<HelpRequest>(due_in_rounds(programme, last_s + 34 * kDay_s)).state == HelpState::kOpen);
}

TEST_CASE("one who says that all is well needs no coordinator, one who only opened the match does") {
    const std::int64_t last_s = 1'410'000'000;
    Programme programme = in_touch_at(last_s);
    ContactEntry entry = sample_contact("two", "one+two");
    entry.at_s = last_s + 10 * kDay_s;
    entry.kind = ContactKind::kSeen;
    programme.apply(entry, 100);
    CHECK(due_in_rounds(programme, last_s + 14 * kDay_s).written.size() == 1);
    entry.kind = ContactKind::kAllWell;
    programme.apply(entry, 101);
    CHECK(due_in_rounds(programme, last_s + 14 * kDay_s) == Decision{});
}

TEST_CASE("those who run rounds are told once of a batch that a finding holds back, and again once it got another time") {
    Programme programme = sample_programme();
    RoundRecord round = sample_round_record("round 4", {2015, 3, 1}, RoundState::kClosed);
    round.batches = {{2, kSampleNow_s, 0}};
    programme.apply(round, 300);
    Partnership held{sample_id("held"), round.id, {sample_id("one"), sample_id("three")}, 1};
    programme.apply(held, 301);
    for (const char* name : {"one", "three"}) {
        ApplicationRecord application = sample_application(name, "ZA", "round 4");
        application.state = ApplicationState::kAccepted;
        application.batch = 1;
        programme.apply(application, 302);
    }
    const auto told = [&](std::int64_t now_s) {
        std::string addresses;
        for (const MailOrder& mail : due_in_rounds(programme, now_s).mails) {
            addresses += mail.kind == MailKind::kBatchHeld ? mail.address + " " : "";
        }
        return addresses;
    };
    CHECK(told(kSampleNow_s - 1).empty());
    CHECK(told(kSampleNow_s).contains("coordinator@example.org"));
    CHECK(told(kSampleNow_s).contains("director@example.org"));
    CHECK_FALSE(told(kSampleNow_s).contains("one@example.org"));
    CHECK_FALSE(told(kSampleNow_s).contains("officer@example.org"));
    carry_out(programme, due_in_rounds(programme, kSampleNow_s), 400);
    CHECK(programme.round(round.id)->batches[0].held_told_at_s == kSampleNow_s);
    CHECK(programme.round(round.id)->batches[0].sent_at_s == 0);
    CHECK(told(kSampleNow_s + 60).empty());
    carry_out(programme, granted(programme, "coordinator", PlanBatch{round.id, 1, kSampleNow_s + 600}), 500);
    CHECK(programme.round(round.id)->batches[0].held_told_at_s == 0);
    CHECK(told(kSampleNow_s + 599).empty());
    CHECK_FALSE(told(kSampleNow_s + 600).empty());
}
