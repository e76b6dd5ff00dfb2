#include <algorithm>
#include <string>

#include "domain/held_news.h"
#include "domain/matching_round.h"
#include "domain/visible.h"
#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

const std::string kPair = sample_id("one+two");
const std::string kOneId = sample_id("one");
const std::string kTwoId = sample_id("two");
const std::string kApplicationOfTwo = sample_id("round 2 of two");

/// The programme after an act of a coordinator, with the trail left aside.
Programme acted(Programme programme, const OperationBody& body) {
    const Decision decision = granted(programme, "coordinator", body);
    for (const Record& record : decision.written) {
        programme.apply(record, programme.last_sequence() + 1);
    }
    for (const RecordKey& key : decision.removed) {
        programme.remove(key, programme.last_sequence() + 1);
    }
    return programme;
}

/// Whether two programmes hold the same records, the audit trail left aside.
bool same_records(const Programme& one, const Programme& other) {
    for (std::size_t kind = 0; kind < kRecordKindCount; ++kind) {
        const auto records = one.all(static_cast<RecordKind>(kind));
        const auto others = other.all(static_cast<RecordKind>(kind));
        if (static_cast<RecordKind>(kind) != RecordKind::kAuditEntry &&
            !std::ranges::equal(records, others, [](const Record* a, const Record* b) { return *a == *b; })) {
            return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("coordinators nudge, three days apart, who is there to be nudged") {
    Programme programme = sample_programme();
    for (const char* who : {"one", "three", "officer", "ambassador"}) {
        CHECK(code_by(programme, who, NudgePartners{kPair}) == "not_allowed");
    }
    CHECK(code_by(programme, "coordinator", NudgePartners{sample_id("none")}) == "unknown_record");
    CHECK(code_by(programme, "coordinator", NudgePartners{sample_id("one+four")}) == "partnership_ended");
    programme = acted(programme, NudgePartners{kPair});
    CHECK(programme.partnership(kPair)->nudges == std::vector<Nudge>{{kSampleNow_s, sample_id("coordinator")}});
    CHECK(code_by(programme, "director", NudgePartners{kPair}) == "nudged_lately");
    Partnership nudged = *programme.partnership(kPair);
    nudged.nudges.front().at_s -= 3 * kSecondsPerDay;
    programme.apply(nudged, 500);
    CHECK(code_by(programme, "director", NudgePartners{kPair}) == "ok");
    for (const char* name : {"one", "two"}) {
        ApplicationRecord away = *programme.application_of(sample_id(name), sample_id("round 2"));
        away.application.absences = {{{2014, 9, 1}, {2014, 12, 1}}};
        programme.apply(away, programme.last_sequence() + 1);
    }
    CHECK(code_by(programme, "coordinator", NudgePartners{kPair}) == "all_away");
    nudged.started_at_s = 0;
    programme.apply(nudged, programme.last_sequence() + 1);
    CHECK(code_by(programme, "coordinator", NudgePartners{kPair}) == "not_begun");
}

TEST_CASE("a rematch ends the pair and lets those wait who want a new partner") {
    const Programme programme = acted(sample_programme(), RematchPartners{kPair, EndReason::kWrongMatch, {kOneId}});
    const Partnership& over = *programme.partnership(kPair);
    CHECK(over.ended_at_s == kSampleNow_s);
    CHECK(over.end_reason == EndReason::kWrongMatch);
    CHECK(waits_for_partner(programme, *programme.application_of(kOneId, over.round_id)));
    CHECK(programme.application_of(kOneId, over.round_id)->batch == 0);
    CHECK_FALSE(waits_for_partner(programme, *programme.application_of(kTwoId, over.round_id)));
}

TEST_CASE("a rematch is refused for strangers, without people, for a reason that is none, and to who is not staff") {
    const Programme programme = sample_programme();
    const auto code = [&](std::string_view who, EndReason reason, std::vector<std::string> people) {
        return code_by(programme, who, RematchPartners{kPair, reason, std::move(people)});
    };
    CHECK(code("one", EndReason::kNoAnswer, {kOneId}) == "not_allowed");
    CHECK(code("coordinator", EndReason::kPersonLeft, {kOneId}) == "wrong_reason");
    CHECK(code("coordinator", EndReason::kNoAnswer, {}) == "empty_field");
    CHECK(code("coordinator", EndReason::kNoAnswer, {sample_id("three")}) == "wrong_person");
    CHECK(code_by(programme, "coordinator", RematchPartners{sample_id("one+four"), EndReason::kNoAnswer, {kOneId}}) == "round_ended");
}

TEST_CASE("who has a new partner cannot wait for another because of the former one") {
    Programme programme = acted(sample_programme(), RematchPartners{kPair, EndReason::kNoAnswer, {kOneId}});
    const ReleasedGroup group{sample_id("second"), {sample_id("round 2 of one"), sample_id("round 2 of three")}};
    programme = acted(programme, ReleasePairs{sample_id("round 2"), 3, {group}});
    CHECK(code_by(programme, "coordinator", RematchPartners{kPair, EndReason::kNoAnswer, {kOneId}}) == "wrong_person");
    CHECK(code_by(programme, "coordinator", TakeBack{kPair, {}}) == "already_partnered");
}

TEST_CASE("whoever is removed for their conduct is out of the round for good, and the partner waits") {
    Programme programme = sample_programme();
    const RemoveFromRound removal{kApplicationOfTwo, "Insults, decided by two coordinators."};
    CHECK(code_by(programme, "one", removal) == "not_allowed");
    CHECK(code_by(programme, "coordinator", RemoveFromRound{kApplicationOfTwo, " "}) == "empty_field");
    CHECK(code_by(programme, "coordinator", RemoveFromRound{sample_id("none"), "why"}) == "unknown_record");
    CHECK(code_by(programme, "coordinator", RemoveFromRound{sample_id("round 1 of one"), "why"}) == "round_ended");
    programme = acted(programme, removal);
    const ApplicationRecord& removed = *programme.application(kApplicationOfTwo);
    CHECK(removed.state == ApplicationState::kRemoved);
    CHECK(removed.removal ==
          Removal{kSampleNow_s, kSampleNow_s + kHold_s, removal.reason, sample_id("coordinator"), ApplicationState::kSubmitted});
    CHECK(programme.partnership(kPair)->end_reason == EndReason::kConduct);
    CHECK(waits_for_partner(programme, *programme.application_of(kOneId, sample_id("round 2"))));
    CHECK_FALSE(waits_for_partner(programme, removed));
    CHECK(code_by(programme, "coordinator", removal) == "removed_from_round");
    CHECK(code_by(programme, "two", WithdrawApplication{kApplicationOfTwo}) == "removed_from_round");
    const DecideApplications accept{sample_id("round 2"), ApplicationState::kAccepted, {kApplicationOfTwo}};
    CHECK(code_by(programme, "coordinator", accept) == "removed_from_round");
    const ReleasedGroup group{sample_id("second"), {sample_id("round 2 of three"), kApplicationOfTwo}};
    CHECK(code_by(programme, "coordinator", ReleasePairs{sample_id("round 2"), 3, {group}}) == "removed_from_round");
    RoundRecord open = *programme.round(sample_id("round 2"));
    open.state = RoundState::kOpen;
    open.closes_at_s = kSampleNow_s + kSecondsPerDay;
    programme.apply(open, 500);
    Application again = removed.application;
    CHECK(code_by(programme, "two", SubmitApplication{open.id, kAllShared, true, again}) == "removed_from_round");
    again.id = sample_id("another");
    CHECK_FALSE(decided_by(programme, "two", SubmitApplication{open.id, kAllShared, true, again}).has_value());
}

TEST_CASE("nobody learns from their own records who decided about them and why") {
    const Programme programme = acted(acted(sample_programme(), NudgePartners{kPair}), RemoveFromRound{kApplicationOfTwo, "why"});
    const auto seen = [&](const Record& record) { return visible(programme, actor_of(programme, kTwoId), record); };
    const auto own = std::get<ApplicationRecord>(seen(*programme.application(kApplicationOfTwo)).value());
    CHECK(own.state == ApplicationState::kRemoved);
    CHECK(own.removal.removed_at_s == kSampleNow_s);
    CHECK(own.removal.reason.empty());
    CHECK(own.removal.by.empty());
    const auto pair = std::get<Partnership>(seen(*programme.partnership(kPair)).value());
    CHECK(pair.nudges.empty());
    CHECK(pair.held == HeldNews{});
    CHECK_FALSE(seen(sample_audit_entry()).has_value());
    CHECK(visible(programme, actor_of(programme, sample_id("coordinator")), sample_audit_entry()).has_value());
    CHECK_FALSE(visible(programme, actor_of(programme, sample_id("officer")), sample_audit_entry()).has_value());
}

TEST_CASE("what is taken back leaves everything as it was") {
    const Programme before = sample_programme();
    CHECK(same_records(acted(acted(before, NudgePartners{kPair}), TakeBack{kPair, {}}), before));
    CHECK(same_records(acted(acted(before, EndPartnership{kPair, EndReason::kConduct}), TakeBack{kPair, {}}), before));
    Programme paired = before;
    for (const char* name : {"one", "two"}) {
        ApplicationRecord record = *paired.application_of(sample_id(name), sample_id("round 2"));
        record.batch = 1;
        paired.apply(record, paired.last_sequence() + 1);
    }
    const RematchPartners rematch{kPair, EndReason::kNoAnswer, {kOneId, kTwoId}};
    CHECK(same_records(acted(acted(paired, rematch), TakeBack{kPair, {}}), paired));
    CHECK(same_records(acted(acted(paired, RemoveFromRound{kApplicationOfTwo, "why"}), TakeBack{{}, kApplicationOfTwo}), paired));
}

TEST_CASE("an end and a rematch a minute later are taken back as one") {
    const Programme before = sample_programme();
    Programme ended = acted(before, EndPartnership{kPair, EndReason::kByCoordinator});
    ended = acted(ended, RematchPartners{kPair, EndReason::kNoAnswer, {kOneId}});
    CHECK(waits_for_partner(ended, *ended.application_of(kOneId, sample_id("round 2"))));
    CHECK(acted(ended, TakeBack{kPair, {}}).partnership(kPair)->ended_at_s == 0);
}

TEST_CASE("an end takes back the nudge before it, whose mails never go") {
    const Programme programme = acted(acted(sample_programme(), NudgePartners{kPair}), EndPartnership{kPair, EndReason::kByCoordinator});
    CHECK(programme.partnership(kPair)->nudges.empty());
}

TEST_CASE("nothing is taken back once people were told, the round is over or a person has left") {
    Programme programme = sample_programme();
    CHECK(code_by(programme, "one", TakeBack{kPair, {}}) == "not_allowed");
    CHECK(code_by(programme, "coordinator", TakeBack{kPair, {}}) == "already_told");
    CHECK(code_by(programme, "coordinator", TakeBack{{}, kApplicationOfTwo}) == "already_told");
    CHECK(code_by(programme, "coordinator", TakeBack{{}, {}}) == "unknown_record");
    CHECK(code_by(programme, "coordinator", TakeBack{sample_id("none"), {}}) == "unknown_record");
    programme = acted(programme, EndPartnership{kPair, EndReason::kByCoordinator});
    Programme over = programme;
    RoundRecord round = *over.round(sample_id("round 2"));
    round.state = RoundState::kEnded;
    over.apply(round, 500);
    CHECK(code_by(over, "coordinator", TakeBack{kPair, {}}) == "round_ended");
    ApplicationRecord gone = *programme.application(kApplicationOfTwo);
    gone.state = ApplicationState::kWithdrawn;
    programme.apply(gone, 501);
    CHECK(code_by(programme, "coordinator", TakeBack{kPair, {}}) == "person_left");
    for (const Record& record : due_news(programme, kSampleNow_s + kHold_s).written) {
        programme.apply(record, programme.last_sequence() + 1);
    }
    CHECK(code_by(programme, "coordinator", TakeBack{kPair, {}}) == "already_told");
}
