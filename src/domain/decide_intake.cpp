#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "domain/decide_case.h"
#include "domain/intake.h"
#include "domain/limits.h"
#include "domain/same_person.h"

// Applications from a file, and two of one person. Problems of its own: round_ended, same_person, application_withdrawn, already_partnered. What is
// wrong with one application of a file keeps out that one alone.

namespace counterpart::domain {
namespace {

/// What an imported application looks like as a record. The form's own time counts for "first come", unless it lies ahead.
ApplicationRecord imported(const Case& at, const ImportApplications& body, const Application& application, const Person& person) {
    ApplicationRecord record;
    record.round_id = body.round_id;
    record.person_id = person.id;
    record.shared = body.shared;
    record.application = application;
    record.application.email = person.email;
    const std::int64_t arrived_at_s = application.arrived_at_s;
    record.application.arrived_at_s = arrived_at_s > 0 && arrived_at_s <= at.now_s ? arrived_at_s : at.now_s;
    record.imported_at_s = at.now_s;
    return record;
}

/// The answers of a file in the place of those of an earlier one.
ApplicationRecord changed(const Case& at, const Application& application, const ApplicationRecord& former) {
    ApplicationRecord record = former;
    record.application = application;
    record.application.id = former.application.id;
    record.application.email = former.application.email;
    record.application.arrived_at_s = former.application.arrived_at_s;
    record.imported_at_s = at.now_s;
    return record;
}

void take_in_row(const Case& at, const ImportApplications& body, const RoundRecord& round, std::size_t place, const IntakeRow& row,
                 Decision& decision) {
    const Application& application = body.applications[place];
    if (row.outcome == IntakeOutcome::kChanged) {
        decision.written.emplace_back(changed(at, application, *at.programme.application(row.application_id)));
        return;
    }
    if (row.outcome != IntakeOutcome::kNew && row.outcome != IntakeOutcome::kReturner) {
        return;
    }
    const Person* known = at.programme.person_by_address(application.email);
    Person person;
    if (known != nullptr) {
        person = *known;
    } else {
        person.id = application.id;
        person.email = trimmed(application.email);
        person.name = application.name;
        person.language = body.language;
        person.joined_at_s = at.now_s;
        decision.written.emplace_back(person);
    }
    decision.written.emplace_back(imported(at, body, application, person));
    const MailKind kind = person.email_confirmed_at_s == 0 ? MailKind::kConfirmApplication : MailKind::kApplicationReceived;
    decision.mails.push_back(mail_about_round(person, kind, &round));
}

/// Of two applications, which are two people's here.
struct TwoApplications {
    const ApplicationRecord* first = nullptr;
    const ApplicationRecord* second = nullptr;
    const Person* first_person = nullptr;
    const Person* second_person = nullptr;
};

Result<TwoApplications> two_applications(const Case& at, const std::string& first_id, const std::string& second_id) {
    if (!is_staff(at.actor)) {
        return fail("not_allowed", "first_id");
    }
    TwoApplications two{at.programme.application(first_id), at.programme.application(second_id), nullptr, nullptr};
    two.first_person = two.first == nullptr ? nullptr : at.programme.person(two.first->person_id);
    two.second_person = two.second == nullptr ? nullptr : at.programme.person(two.second->person_id);
    if (two.first_person == nullptr || two.second_person == nullptr) {
        return fail("unknown_record", two.first_person == nullptr ? "first_id" : "second_id");
    }
    if (two.first_person == two.second_person) {
        return fail("same_person", "second_id");
    }
    return two;
}

/// Accounts that change, each once.
using Accounts = std::map<std::string, Person>;

Person& account_in(const Programme& programme, Accounts& accounts, const std::string& id) {
    return accounts.try_emplace(id, *programme.person(id)).first->second;
}

void link(const Programme& programme, Accounts& accounts, const std::string& one, const std::string& other) {
    Person& person = account_in(programme, accounts, one);
    if (!std::ranges::contains(person.same_as, other) && person.same_as.size() < kMaxLinkedAccounts) {
        person.same_as.push_back(other);
    }
    std::erase(person.told_apart, other);
}

void unlink(const Programme& programme, Accounts& accounts, const std::string& one, const std::string& other) {
    Person& person = account_in(programme, accounts, one);
    std::erase(person.same_as, other);
    if (!std::ranges::contains(person.told_apart, other) && person.told_apart.size() < kMaxLinkedAccounts) {
        person.told_apart.push_back(other);
    }
}

void write_changed(const Programme& programme, Accounts& accounts, Decision& decision) {
    for (auto& [id, person] : accounts) {
        if (person != *programme.person(id)) {
            decision.written.emplace_back(std::move(person));
        }
    }
}

/// All accounts of the one person know all of the other: they are one.
void link_all(const Programme& programme, const TwoApplications& two, Decision& decision) {
    Accounts accounts;
    for (const std::string& one : accounts_of(programme, two.first_person->id)) {
        for (const std::string& other : accounts_of(programme, two.second_person->id)) {
            if (one != other && programme.person(one) != nullptr && programme.person(other) != nullptr) {
                link(programme, accounts, one, other);
                link(programme, accounts, other, one);
            }
        }
    }
    write_changed(programme, accounts, decision);
}

/// Of two applications to one round, one stays. It came when the first of them came.
void withdraw_merged(const Case& at, const TwoApplications& two, bool answers_of_merged, Decision& decision) {
    ApplicationRecord kept = *two.first;
    if (answers_of_merged) {
        kept.application = two.second->application;
        kept.application.id = two.first->application.id;
        kept.application.email = two.first->application.email;
    }
    kept.application.arrived_at_s = std::min(two.first->application.arrived_at_s, two.second->application.arrived_at_s);
    kept.state = two.second->state == ApplicationState::kAccepted ? ApplicationState::kAccepted : kept.state;
    ApplicationRecord merged = *two.second;
    merged.state = ApplicationState::kWithdrawn;
    merged.merged_into = kept.application.id;
    if (kept != *two.first) {
        decision.written.emplace_back(std::move(kept));
    }
    decision.written.emplace_back(std::move(merged));
    if (two.second_person->email_confirmed_at_s != 0) {
        decision.mails.push_back(
            mail_about_round(*two.second_person, MailKind::kApplicationsMerged, at.programme.round(two.first->round_id)));
    }
}

}  // namespace

Result<Decision> decide_body(const Case& at, const ImportApplications& body) {
    if (!is_staff(at.actor)) {
        return fail("not_allowed", "round_id");
    }
    const RoundRecord* round = at.programme.round(body.round_id);
    FieldChecks checks;
    checks.require(round != nullptr, "unknown_record", "round_id")
        .require(round == nullptr || round->state != RoundState::kEnded, "round_ended", "round_id")
        .count(body.applications.size(), "applications", kMaxImportedAtOnce)
        .require(!body.applications.empty(), "empty_field", "applications")
        .require((body.shared & ~kAllShared) == 0, "unknown_term", "shared")
        .require((body.shared & kAlwaysShared) == kAlwaysShared, "must_share_name", "shared");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    const std::vector<IntakeRow> rows = plan_intake(at.programme, *round, body.applications);
    Decision decision;
    for (std::size_t k = 0; k < rows.size(); ++k) {
        take_in_row(at, body, *round, k, rows[k], decision);
    }
    return decision;
}

Result<Decision> decide_body(const Case& at, const MergeApplications& body) {
    const Result<TwoApplications> two = two_applications(at, body.kept_id, body.merged_id);
    if (!two) {
        return std::unexpected(two.error());
    }
    Decision decision;
    if (two->first->round_id == two->second->round_id) {
        FieldChecks checks;
        checks.require(two->first->state != ApplicationState::kWithdrawn, "application_withdrawn", "kept_id")
            .require(two->second->state != ApplicationState::kWithdrawn, "application_withdrawn", "merged_id")
            .require(two->second->batch == 0, "already_partnered", "merged_id");
        if (checks.problem().has_value()) {
            return std::unexpected(*checks.problem());
        }
        withdraw_merged(at, *two, body.answers_of_merged, decision);
    }
    link_all(at.programme, *two, decision);
    return decision;
}

Result<Decision> decide_body(const Case& at, const TellApart& body) {
    const Result<TwoApplications> two = two_applications(at, body.first_id, body.second_id);
    if (!two) {
        return std::unexpected(two.error());
    }
    Decision decision;
    for (const auto& [one, other] : {std::pair(two->first, two->second), std::pair(two->second, two->first)}) {
        if (one->state == ApplicationState::kWithdrawn && one->merged_into == other->application.id) {
            ApplicationRecord back = *one;
            back.state = ApplicationState::kSubmitted;
            back.merged_into.clear();
            decision.written.emplace_back(std::move(back));
        }
    }
    Accounts accounts;
    unlink(at.programme, accounts, two->first_person->id, two->second_person->id);
    unlink(at.programme, accounts, two->second_person->id, two->first_person->id);
    write_changed(at.programme, accounts, decision);
    return decision;
}

}  // namespace counterpart::domain
