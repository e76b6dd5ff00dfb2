#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "domain/decide_case.h"
#include "domain/email.h"
#include "domain/limits.h"
#include "domain/round_mail.h"

// Applying, withdrawing, agreeing to what the partner sees, accepting. Problems of its own: wrong_state, those of `check_email`,
// round_not_open, round_closed, round_ended,
// code_not_accepted, must_share_name, already_applied, application_withdrawn, removed_from_round, partnership_first.

namespace counterpart::domain {
namespace {

/// Says inside this file that a visitor's address belongs to an account; nobody outside is told.
constexpr std::string_view kOthersAddress = "others_address";

void check_shared(FieldChecks& checks, SharedFields shared) {
    checks.require((shared & ~kAllShared) == 0, "unknown_term", "shared");
    checks.require((shared & kAlwaysShared) == kAlwaysShared, "must_share_name", "shared");
}

/// Whether somebody who is in the round changes their own answers after the close: they are mailed then to look at them. Until they are paired;
/// and they stay in the country that has given them a place.
bool corrects_in_time(const Case& at, const SubmitApplication& body, const RoundRecord& round) {
    const ApplicationRecord* former = is_visitor(at.actor) ? nullptr : at.programme.application_of(at.actor.person_id, round.id);
    const bool before_pairing = round.state == RoundState::kOpen || round.state == RoundState::kClosed;
    return former != nullptr && before_pairing && at.now_s >= round.closes_at_s && former->state != ApplicationState::kWithdrawn &&
           former->batch == 0 && former->application.id == body.application.id && former->application.country == body.application.country;
}

void check_open(FieldChecks& checks, const RoundRecord& round, std::int64_t now_s) {
    checks.require(round.state != RoundState::kPlanned && now_s >= round.opens_at_s, "round_not_open", "round_id");
    checks.require(round.state == RoundState::kOpen && now_s < round.closes_at_s, "round_closed", "round_id");
}

/// Whose application it is, and at which address.
struct Applicant {
    Person person;
    bool is_new = false;  ///< the account comes with the application
};

/// The applicant of a visitor's application: nobody yet, or who applied with this very id and has not confirmed the address.
/// Nothing where the address has another account: then only its mailbox is told.
std::optional<Applicant> applicant_of_visitor(const Case& at, const Application& application) {
    const Person* known = at.programme.person_by_address(application.email);
    const ApplicationRecord* same_id = at.programme.application(application.id);
    const Person* former = same_id == nullptr ? nullptr : at.programme.person(same_id->person_id);
    if (known != nullptr && known != former) {
        return std::nullopt;
    }
    if (former != nullptr) {
        return former->email_confirmed_at_s == 0 ? std::optional(Applicant{*former, false}) : std::nullopt;
    }
    Person person;
    person.id = application.id;
    person.joined_at_s = at.now_s;
    return Applicant{std::move(person), true};
}

/// The new application, with what a client cannot say: address, arrival, acceptance.
ApplicationRecord accepted(const Case& at, const SubmitApplication& body, const Person& person, const ApplicationRecord* former) {
    ApplicationRecord record;
    record.round_id = body.round_id;
    record.person_id = person.id;
    record.shared = body.shared;
    record.application = body.application;
    record.application.email = person.email;
    const bool goes_on = former != nullptr && former->state != ApplicationState::kWithdrawn;
    record.state = goes_on ? former->state : ApplicationState::kSubmitted;
    record.batch = goes_on ? former->batch : 0;
    record.application.arrived_at_s = goes_on ? former->application.arrived_at_s : at.now_s;
    record.asked_to_check_at_s = goes_on ? former->asked_to_check_at_s : 0;
    const bool accepted_before = goes_on && former->code_accepted_at_s != 0;  // who was put in from a file accepts it now
    record.code_accepted_at_s = accepted_before ? former->code_accepted_at_s : at.now_s;
    record.code_version = accepted_before ? former->code_version : kCodeVersion;
    return record;
}

/// What changes when a sound application of somebody arrives.
Decision take_in(const Case& at, const SubmitApplication& body, Person person, const ApplicationRecord* former, const RoundRecord& round) {
    Decision decision;
    decision.written.emplace_back(accepted(at, body, person, former));
    if (former != nullptr && former->application.id != body.application.id) {
        decision.removed.push_back({RecordKind::kApplication, former->application.id});
    }
    const Person* stored = at.programme.person(person.id);
    if (person.name.empty()) {
        person.name = body.application.name;
    }
    if (stored == nullptr || *stored != person) {
        decision.written.emplace_back(person);
    }
    const bool address_changed = stored != nullptr && stored->email != person.email;
    const bool goes_on = former != nullptr && former->state != ApplicationState::kWithdrawn;
    if (!goes_on || address_changed) {
        const MailKind kind = person.email_confirmed_at_s == 0 ? MailKind::kConfirmApplication : MailKind::kApplicationReceived;
        decision.mails.push_back(mail_about_round(person, kind, &round));
    }
    return decision;
}

/// The applicant of a sound application, or the whole answer where there is none.
Result<Applicant> applicant_of(const Case& at, const SubmitApplication& body) {
    if (!is_visitor(at.actor)) {
        return Applicant{at.person(), false};
    }
    if (auto sound = check_email(body.application.email); !sound) {
        return fail(sound.error().code, "application.email", sound.error().detail);
    }
    auto found = applicant_of_visitor(at, body.application);
    if (!found) {
        return fail(kOthersAddress);
    }
    found->person.email = trimmed(body.application.email);
    found->person.language = body.language;
    found->person.name = body.application.name;
    return *std::move(found);
}

/// The address has an account: its mailbox learns that somebody applied with it, and a visitor learns nothing.
Decision tell_account(const Case& at, const SubmitApplication& body, const RoundRecord& round) {
    Decision decision;
    if (const Person* known = at.programme.person_by_address(body.application.email)) {
        decision.mails.push_back(mail_about_round(*known, MailKind::kApplyAfterSignIn, &round));
    }
    return decision;
}

/// Whether the actor may end or withdraw it: the applicant, staff, or a visitor who knows the id while the address is not confirmed.
bool may_withdraw(const Case& at, const ApplicationRecord& record) {
    if (!is_visitor(at.actor)) {
        return record.person_id == at.actor.person_id || is_staff(at.actor);
    }
    const Person* person = at.programme.person(record.person_id);
    return person != nullptr && person->email_confirmed_at_s == 0;
}

}  // namespace

void undo_held(const Case& at, const ApplicationRecord& record, Decision& decision) {
    const Partnership* held = at.programme.held_partnership(record.person_id, record.round_id);
    if (held == nullptr) {
        return;
    }
    decision.removed.push_back({RecordKind::kPartnership, held->id});
    for (const std::string& person_id : held->person_ids) {
        const ApplicationRecord* other = at.programme.application_of(person_id, record.round_id);
        if (other != nullptr && person_id != record.person_id) {
            ApplicationRecord free = *other;
            free.batch = 0;
            decision.written.emplace_back(std::move(free));
        }
    }
}

Result<Decision> decide_body(const Case& at, const SubmitApplication& body) {
    FieldChecks checks;
    checks.id(RecordKind::kRound, body.round_id, "round_id");
    check_application(checks, body.application);
    check_shared(checks, body.shared);
    checks.require(body.code_accepted, "code_not_accepted", "code_accepted");
    const RoundRecord* round = at.programme.round(body.round_id);
    checks.require(round != nullptr, "unknown_record", "round_id");
    if (round != nullptr && !corrects_in_time(at, body, *round)) {
        check_open(checks, *round, at.now_s);
    }
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    auto applicant = applicant_of(at, body);
    if (!applicant && applicant.error().code == kOthersAddress) {
        return tell_account(at, body, *round);
    }
    if (!applicant) {
        return std::unexpected(std::move(applicant).error());
    }
    const ApplicationRecord* former = at.programme.application_of(applicant->person.id, body.round_id);
    const ApplicationRecord* same_id = at.programme.application(body.application.id);
    const bool goes_on = former != nullptr && former->state != ApplicationState::kWithdrawn;
    checks.require(same_id == nullptr || same_id == former, "id_taken", "application.id")
        .require(!applicant->is_new || at.programme.person(applicant->person.id) == nullptr, "id_taken", "application.id")
        .require(!goes_on || same_id == former, "already_applied", "application.id")
        .require(former == nullptr || former->state != ApplicationState::kRemoved, "removed_from_round", "round_id");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    return take_in(at, body, std::move(applicant->person), former, *round);
}

Result<Decision> decide_body(const Case& at, const WithdrawApplication& body) {
    const ApplicationRecord* found = at.programme.application(body.application_id);
    if (found == nullptr && is_visitor(at.actor)) {
        return Decision{};  // a refusal would say that the application was not taken, because its address has an account
    }
    if (found == nullptr) {
        return fail("unknown_record", "application_id");
    }
    if (!may_withdraw(at, *found)) {
        return refuse_foreign(at, *found, "application_id");
    }
    if (found->state == ApplicationState::kWithdrawn) {
        return fail("application_withdrawn", "application_id");
    }
    if (found->state == ApplicationState::kRemoved) {
        return fail("removed_from_round", "application_id");
    }
    if (at.programme.current_partnership(found->person_id, found->round_id) != nullptr) {
        return fail("partnership_first", "application_id");
    }
    Decision decision;
    if (is_visitor(at.actor)) {  // there is nothing of the person but this
        decision.removed = {{RecordKind::kApplication, found->application.id}, {RecordKind::kPerson, found->person_id}};
        return decision;
    }
    ApplicationRecord withdrawn = *found;
    withdrawn.state = ApplicationState::kWithdrawn;
    withdrawn.batch = 0;
    decision.written.emplace_back(withdrawn);
    undo_held(at, *found, decision);
    if (const Person* person = at.programme.person(found->person_id); person != nullptr) {
        decision.mails.push_back(mail_about_round(*person, MailKind::kApplicationWithdrawn, at.programme.round(found->round_id)));
    }
    return decision;
}

Result<Decision> decide_body(const Case& at, const DecideApplications& body) {
    if (!is_staff(at.actor)) {
        return fail("not_allowed", "round_id");
    }
    FieldChecks checks;
    checks.count(body.application_ids.size(), "application_ids", kMaxDecidedAtOnce)
        .require(!body.application_ids.empty(), "empty_field", "application_ids")
        .require(body.state != ApplicationState::kWithdrawn && body.state != ApplicationState::kRemoved, "wrong_state", "state");
    const RoundRecord* round = at.programme.round(body.round_id);
    checks.require(round != nullptr, "unknown_record", "round_id");
    Decision decision;
    for (const std::string& id : body.application_ids) {
        const ApplicationRecord* found = at.programme.application(id);
        const bool of_round = found != nullptr && found->round_id == body.round_id;
        checks.require(of_round, "unknown_record", "application_ids", id);
        if (checks.problem().has_value()) {
            return std::unexpected(*checks.problem());
        }
        checks.require(found->state != ApplicationState::kWithdrawn, "application_withdrawn", "application_ids", id)
            .require(found->state != ApplicationState::kRemoved, "removed_from_round", "application_ids", id)
            .require(found->batch == 0 || body.state == ApplicationState::kAccepted, "already_partnered", "application_ids", id);
        if (found->state == body.state) {
            continue;
        }
        ApplicationRecord decided = *found;
        decided.state = body.state;
        decision.written.emplace_back(std::move(decided));
        const Person* person = at.programme.person(found->person_id);
        if (person != nullptr && person->email_confirmed_at_s != 0 && body.state != ApplicationState::kSubmitted) {
            decision.mails.push_back(mail_about_round(
                *person, body.state == ApplicationState::kAccepted ? MailKind::kAccepted : MailKind::kOnWaitingList, round));
            add_paragraph(*round, decision.mails.back());
        }
    }
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    return decision;
}

Result<Decision> decide_body(const Case& at, const SaveAbsences& body) {
    const ApplicationRecord* found = at.programme.application(body.application_id);
    if (found == nullptr) {
        return fail("unknown_record", "application_id");
    }
    if (found->person_id != at.actor.person_id) {
        return refuse_foreign(at, *found, "application_id");
    }
    FieldChecks checks;
    check_absences(checks, body.absences, "absences");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    ApplicationRecord changed = *found;
    changed.application.absences = body.absences;
    return Decision{{changed}, {}, {}};
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
