#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "domain/decide_case.h"
#include "domain/deletion.h"
#include "domain/email.h"
#include "domain/limits.h"
#include "domain/term_names.h"

// Profiles, roles, leaving. Problems of its own: last_director, has_role, those of `check_email`.

namespace counterpart::domain {
namespace {

bool is_last_director(const Programme& programme, std::string_view person_id) {
    const auto directs = [](const Person& person) {
        return std::ranges::any_of(person.roles, [](const RoleGrant& grant) { return grant.role == Role::kDirector; });
    };
    bool person_directs = false;
    bool another_directs = false;
    for (const Record* record : programme.all(RecordKind::kPerson)) {
        const auto& person = std::get<Person>(*record);
        (person.id == person_id ? person_directs : another_directs) |= directs(person);
    }
    return person_directs && !another_directs;
}

/// Directors give and take every role, coordinators those of ambassadors and content officers.
void check_role_change(FieldChecks& checks, const Case& at, const std::string& person_id, const RoleGrant& grant) {
    const bool high = grant.role == Role::kDirector || grant.role == Role::kCoordinator;
    checks.require(has_role(at.actor, Role::kDirector) || (!high && is_staff(at.actor)), "not_allowed", "role")
        .id(RecordKind::kPerson, person_id, "person_id");
    if (grant.role == Role::kAmbassador) {
        checks.country(grant.country, "country");
    } else {
        checks.require(grant.country.empty(), "unknown_country", "country");
    }
}

Result<const Person*> person_for_role(const Case& at, const std::string& person_id, const RoleGrant& grant) {
    FieldChecks checks;
    check_role_change(checks, at, person_id, grant);
    const Person* person = at.programme.person(person_id);
    checks.require(person != nullptr, "unknown_record", "person_id");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    return person;
}

/// A person with one more role. `too_many_entries`.
Result<Person> with_role(Person person, const RoleGrant& grant) {
    if (person.roles.size() >= kMaxRoles) {
        return fail("too_many_entries", "role", std::to_string(kMaxRoles));
    }
    person.roles.push_back(grant);
    return person;
}

}  // namespace

Result<Decision> decide_body(const Case& at, const SaveProfile& body) {
    FieldChecks checks;
    checks.filled_line(body.name, "name", kMaxNameLength);
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    Person person = at.person();
    person.name = body.name;
    person.language = body.language;
    person.topic_mails = body.topic_mails.value_or(person.topic_mails);
    return Decision{{person}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const GrantRole& body) {
    const Result<const Person*> found = person_for_role(at, body.person_id, body.grant);
    if (!found.has_value()) {
        return std::unexpected(found.error());
    }
    if (std::ranges::contains((*found)->roles, body.grant)) {
        return Decision{};
    }
    Result<Person> granted = with_role(**found, body.grant);
    if (!granted.has_value()) {
        return std::unexpected(granted.error());
    }
    return Decision{{*std::move(granted)}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const InviteToTeam& body) {
    FieldChecks checks;
    check_role_change(checks, at, body.person_id, body.grant);
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    if (const auto sound = check_email(body.email); !sound) {
        return fail(sound.error().code, "email", sound.error().detail);
    }
    const Person* known = at.programme.person_by_address(body.email);
    if (known == nullptr && at.programme.person(body.person_id) != nullptr) {
        return fail("id_taken", "person_id");
    }
    if (known != nullptr && std::ranges::contains(known->roles, body.grant)) {
        return fail("role_given", "email");
    }
    Person person;
    if (known != nullptr) {
        person = *known;
    } else {
        person.id = body.person_id;
        person.email = trimmed(body.email);
        person.language = body.language;
        person.joined_at_s = at.now_s;
    }
    const Result<Person> invited = with_role(std::move(person), body.grant);
    if (!invited.has_value()) {
        return std::unexpected(invited.error());
    }
    Decision decision{{*invited}, {}, {}};
    decision.mails.push_back(mail_to(*invited, MailKind::kInvitedToTeam));
    decision.mails.back().parameters.emplace_back("role", term_name(body.grant.role));
    return decision;
}

Result<Decision> decide_body(const Case& at, const RevokeRole& body) {
    const Result<const Person*> found = person_for_role(at, body.person_id, body.grant);
    if (!found.has_value()) {
        return std::unexpected(found.error());
    }
    Person person = **found;
    if (std::erase(person.roles, body.grant) == 0) {
        return Decision{};
    }
    if (body.grant.role == Role::kDirector && is_last_director(at.programme, person.id)) {
        return fail("last_director", "role");
    }
    return Decision{{person}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const DeleteMyData& body) {
    if (is_last_director(at.programme, at.actor.person_id)) {
        return fail("last_director");
    }
    return delete_person(at.programme, at.person(), body.posts, at.now_s);
}

}  // namespace counterpart::domain
