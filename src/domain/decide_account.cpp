#include <algorithm>
#include <string>

#include "domain/decide_case.h"
#include "domain/deletion.h"
#include "domain/limits.h"

// Profiles, roles, leaving. Problems of its own: last_director.

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
Result<const Person*> person_for_role(const Case& at, const std::string& person_id, const RoleGrant& grant) {
    const bool high = grant.role == Role::kDirector || grant.role == Role::kCoordinator;
    if (!has_role(at.actor, Role::kDirector) && (high || !is_staff(at.actor))) {
        return fail("not_allowed", "role");
    }
    const bool for_country = grant.role == Role::kAmbassador;
    FieldChecks checks;
    checks.id(RecordKind::kPerson, person_id, "person_id");
    if (for_country) {
        checks.country(grant.country, "country");
    } else {
        checks.require(grant.country.empty(), "unknown_country", "country");
    }
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    const Person* person = at.programme.person(person_id);
    if (person == nullptr) {
        return fail("unknown_record", "person_id");
    }
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
    Person person = **found;
    if (std::ranges::contains(person.roles, body.grant)) {
        return Decision{};
    }
    if (person.roles.size() >= kMaxRoles) {
        return fail("too_many_entries", "role", std::to_string(kMaxRoles));
    }
    person.roles.push_back(body.grant);
    return Decision{{person}, {}, {}};
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
