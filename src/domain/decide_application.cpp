#include <string>

#include "domain/decide_case.h"

// Applying, withdrawing, agreeing to what the partner sees. Problems of its own: round_not_open, round_closed, round_ended,
// code_not_accepted, must_share_name, already_applied, application_withdrawn, partnership_first.

namespace counterpart::domain {
namespace {

void check_shared(FieldChecks& checks, SharedFields shared) {
    checks.require((shared & ~kAllShared) == 0, "unknown_term", "shared");
    checks.require((shared & kAlwaysShared) == kAlwaysShared, "must_share_name", "shared");
}

void check_open(FieldChecks& checks, const RoundRecord& round, std::int64_t now_s) {
    checks.require(round.state != RoundState::kPlanned && now_s >= round.opens_at_s, "round_not_open", "round_id");
    checks.require(round.state == RoundState::kOpen && now_s < round.closes_at_s, "round_closed", "round_id");
}

/// The new application, with what a client cannot say: address, arrival, acceptance.
ApplicationRecord accepted(const Case& at, const SubmitApplication& body, const ApplicationRecord* former) {
    ApplicationRecord record;
    record.round_id = body.round_id;
    record.person_id = at.actor.person_id;
    record.shared = body.shared;
    record.application = body.application;
    record.application.email = at.person().email;
    const bool goes_on = former != nullptr && former->state == ApplicationState::kSubmitted;
    record.application.arrived_at_s = goes_on ? former->application.arrived_at_s : at.now_s;
    record.code_accepted_at_s = goes_on ? former->code_accepted_at_s : at.now_s;
    return record;
}

}  // namespace

Result<Decision> decide_body(const Case& at, const SubmitApplication& body) {
    FieldChecks checks;
    checks.id(RecordKind::kRound, body.round_id, "round_id");
    check_application(checks, body.application);
    check_shared(checks, body.shared);
    checks.require(body.code_accepted, "code_not_accepted", "code_accepted");
    const RoundRecord* round = at.programme.round(body.round_id);
    checks.require(round != nullptr, "unknown_record", "round_id");
    if (round != nullptr) {
        check_open(checks, *round, at.now_s);
    }
    const ApplicationRecord* former = at.programme.application_of(at.actor.person_id, body.round_id);
    const ApplicationRecord* same_id = at.programme.application(body.application.id);
    checks.require(same_id == nullptr || same_id == former, "id_taken", "application.id");
    const bool submitted = former != nullptr && former->state == ApplicationState::kSubmitted;
    checks.require(!submitted || same_id == former, "already_applied", "application.id");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    Decision decision;
    decision.written.emplace_back(accepted(at, body, former));
    if (former != nullptr && former != same_id) {
        decision.removed.push_back({RecordKind::kApplication, former->application.id});
    }
    Person person = at.person();
    if (person.name.empty()) {
        person.name = body.application.name;
        decision.written.emplace_back(person);
    }
    if (!submitted) {
        decision.mails.push_back(mail_to(person, MailKind::kApplicationReceived));
        decision.mails.back().parameters.emplace_back("round", round->name);
    }
    return decision;
}

Result<Decision> decide_body(const Case& at, const WithdrawApplication& body) {
    const ApplicationRecord* found = at.programme.application(body.application_id);
    if (found == nullptr) {
        return fail("unknown_record", "application_id");
    }
    if (found->person_id != at.actor.person_id && !is_staff(at.actor)) {
        return refuse_foreign(at, *found, "application_id");
    }
    if (found->state == ApplicationState::kWithdrawn) {
        return fail("application_withdrawn", "application_id");
    }
    if (at.programme.current_partnership(found->person_id, found->round_id) != nullptr) {
        return fail("partnership_first", "application_id");
    }
    Decision decision;
    ApplicationRecord withdrawn = *found;
    withdrawn.state = ApplicationState::kWithdrawn;
    decision.written.emplace_back(withdrawn);
    const RoundRecord* round = at.programme.round(found->round_id);
    if (const Person* person = at.programme.person(found->person_id); person != nullptr) {
        decision.mails.push_back(mail_to(*person, MailKind::kApplicationWithdrawn));
        decision.mails.back().parameters.emplace_back("round", round == nullptr ? std::string() : round->name);
    }
    return decision;
}

Result<Decision> decide_body(const Case& at, const AgreeToShow& body) {
    const ApplicationRecord* found = at.programme.application(body.application_id);
    if (found == nullptr) {
        return fail("unknown_record", "application_id");
    }
    if (found->person_id != at.actor.person_id) {  // what somebody agreed to, nobody else says
        return refuse_foreign(at, *found, "application_id");
    }
    FieldChecks checks;
    check_shared(checks, body.shared);
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    ApplicationRecord agreed = *found;
    agreed.shared = body.shared;
    return Decision{{agreed}, {}, {}};
}

}  // namespace counterpart::domain
