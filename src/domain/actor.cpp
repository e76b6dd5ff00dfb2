#include "domain/actor.h"

#include <algorithm>

namespace counterpart::domain {

Actor actor_of(const Programme& programme, std::string_view person_id) {
    const Person* person = programme.person(person_id);
    return person == nullptr ? Actor{} : Actor{person->id, person->roles};
}

bool is_visitor(const Actor& actor) { return actor.person_id.empty(); }

bool has_role(const Actor& actor, Role role) {
    return !is_visitor(actor) && std::ranges::any_of(actor.roles, [role](const RoleGrant& grant) { return grant.role == role; });
}

bool is_staff(const Actor& actor) { return has_role(actor, Role::kCoordinator) || has_role(actor, Role::kDirector); }

bool is_moderator(const Actor& actor) { return is_staff(actor) || has_role(actor, Role::kContentOfficer); }

}  // namespace counterpart::domain
