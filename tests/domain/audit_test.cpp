#include "domain/audit.h"

#include <algorithm>
#include <string>

#include "domain/retention.h"
#include "support/deciding.h"
#include "support/every_operation.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

/// What an operation leaves in the trail, or nothing.
std::optional<AuditEntry> trail_of(const Programme& programme, std::string_view who, const OperationBody& body) {
    for (const Record& record : granted(programme, who, body).written) {
        if (const auto* entry = std::get_if<AuditEntry>(&record)) {
            return *entry;
        }
    }
    return std::nullopt;
}

}  // namespace

TEST_CASE("what coordinators do to others is written down with who, what, to whom and when") {
    const Programme programme = sample_programme();
    const auto entry = trail_of(programme, "coordinator", EndPartnership{sample_id("one+two"), EndReason::kNoAnswer}).value();
    CHECK(entry == AuditEntry{sample_id("operation"),
                              sample_id("round 2"),
                              kSampleNow_s,
                              sample_id("coordinator"),
                              "end_partnership",
                              {sample_id("one"), sample_id("two")},
                              2,
                              "no_answer"});
    const auto detail = [&](std::string_view who, const OperationBody& body) { return trail_of(programme, who, body).value().detail; };
    CHECK(detail("coordinator", NudgePartners{sample_id("one+two")}).empty());
    CHECK(detail("coordinator", RematchPartners{sample_id("one+two"), EndReason::kWrongMatch, {sample_id("one")}}) == "wrong_match");
    CHECK(detail("director", GrantRole{sample_id("three"), {Role::kAmbassador, "IS"}}) == "ambassador IS");
    CHECK(detail("coordinator", BanFromForum{sample_id("three"), true, "insults"}) == "banned");
    CHECK(detail("officer", HidePost{sample_id("post of three"), PostState::kHidden}) == "hidden");
    CHECK(detail("coordinator", AnswerHelp{sample_id("help of one"), HelpState::kSettled, "private", "private"}) == "settled");
    CHECK(detail("coordinator", RemoveFromRound{sample_id("round 2 of two"), "private"}).empty());
    const DecideApplications accept{sample_id("round 2"), ApplicationState::kAccepted, {sample_id("round 2 of three")}};
    CHECK(detail("coordinator", accept) == "accepted");
    const ReleasePairs release{
        sample_id("round 2"), 4, {{sample_id("new"), {sample_id("round 2 of three"), sample_id("round 1 of four")}}}};
    CHECK(code_by(programme, "coordinator", release) == "unknown_record");
}

TEST_CASE("a release and a batch are written down with everybody who is in them") {
    Programme programme = sample_programme();
    Person four = *programme.person(sample_id("four"));
    ApplicationRecord application = sample_application("four", "IS", "round 2");
    programme.apply(application, 200);
    const std::string new_id = sample_id("new");
    const ReleasePairs release{
        sample_id("round 2"), 4, {{new_id, {sample_id("round 2 of three"), sample_id("round 2 of four")}}}, kSampleNow_s + 60};
    const auto entry = trail_of(programme, "coordinator", release).value();
    CHECK(entry.detail == "batch 4");
    CHECK(entry.people == 2);
    CHECK(std::ranges::contains(entry.person_ids, four.id));
    for (const Record& record : granted(programme, "coordinator", release).written) {
        programme.apply(record, programme.last_sequence() + 1);
    }
    CHECK(trail_of(programme, "coordinator", StartBatch{sample_id("round 2"), 4}).value().people == 2);
}

TEST_CASE("what people do about themselves leaves nothing in the trail") {
    const Programme programme = sample_programme();
    CHECK_FALSE(trail_of(programme, "one", EndPartnership{sample_id("one+two"), EndReason::kNoAnswer}).has_value());
    CHECK_FALSE(trail_of(programme, "one", HidePost{sample_id("post of one"), PostState::kHidden}).has_value());
    CHECK_FALSE(trail_of(programme, "coordinator", SaveProfile{"Name", UiLanguage::kSpanish}).has_value());
    CHECK_FALSE(trail_of(programme, "coordinator", SaveCriteria{sample_id("round 3"), {}}).has_value());
}

TEST_CASE("no private text gets into the trail, whatever is done") {
    const Programme programme = sample_programme();
    for (const Actor& actor : every_actor(programme)) {
        for (const OperationBody& body : every_operation()) {
            if (std::holds_alternative<DeleteMyData>(body)) {
                continue;  // takes a leaver's id out of the trail: see deletion_test.cpp
            }
            const auto decision = decide(programme, actor, sample_operation(body), kSampleNow_s);
            for (const Record& record : decision.has_value() ? decision->written : std::vector<Record>()) {
                if (const auto* entry = std::get_if<AuditEntry>(&record)) {
                    CHECK(is_moderator(actor));
                    CHECK(entry->detail.size() < 20);
                    CHECK(std::ranges::all_of(entry->person_ids,
                                              [](const std::string& id) { return is_record_id(RecordKind::kPerson, id); }));
                }
            }
        }
    }
}

TEST_CASE("the trail goes with its round, and what belongs to none after a year") {
    Programme programme;
    RoundRecord round = sample_round_record("round 2", {2014, 8, 31}, RoundState::kEnded);
    programme.apply(round, 1);
    AuditEntry entry = sample_audit_entry();
    programme.apply(entry, 2);
    CHECK(records_due(programme, due_at_s(round) - 1).empty());
    CHECK(records_due(programme, due_at_s(round)).size() == 1);
    entry.round_id.clear();
    programme.apply(entry, 3);
    CHECK(records_due(programme, entry.at_s + kKeepAudit_days * kSecondsPerDay - 1).empty());
    CHECK(records_due(programme, entry.at_s + kKeepAudit_days * kSecondsPerDay).size() == 1);
}
