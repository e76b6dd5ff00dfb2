#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/programme.h"

namespace counterpart::domain {

/// Who asks: a signed-in person with their roles, or a visitor.
struct Actor {
    std::string person_id;  ///< "" = visitor
    std::vector<RoleGrant> roles;

    friend bool operator==(const Actor&, const Actor&) = default;
};

/// The actor of a person; a visitor if there is no such person (any more).
Actor actor_of(const Programme& programme, std::string_view person_id);

bool is_visitor(const Actor& actor);
bool has_role(const Actor& actor, Role role);
/// A coordinator or a director: runs rounds, sees their records.
bool is_staff(const Actor& actor);
/// A content officer or staff: looks after the forum.
bool is_moderator(const Actor& actor);

}  // namespace counterpart::domain
