#pragma once

#include <string>
#include <vector>

#include "app/team/team_intent.h"

namespace counterpart::app {

/// A role of somebody of the team.
struct TeamRoleView {
    domain::RoleGrant grant;
    std::string label;      ///< "Ambassador for Spain"
    bool can_take = false;  ///< by who looks at it
};

/// Somebody of the team.
struct TeamMemberView {
    std::string id;
    std::string name;     ///< or the address
    std::string caption;  ///< the address, and that it is not confirmed yet
    bool is_you = false;
    std::vector<TeamRoleView> roles;
};

/// The team, and whom to invite; for coordinators and directors.
struct TeamView {
    bool may_run = false;
    bool may_write = true;  ///< this tab writes
    std::vector<TeamMemberView> members;  ///< directors first, then by name
    std::string address;
    std::vector<std::string> roles, role_keys;  ///< that who looks at it may give
    int role = 0;
    std::string role_text;  ///< what the chosen role may do
    bool asks_country = false;
    std::string country;
    std::vector<std::string> languages, language_keys;
    int language = 0;
    std::string address_problem, country_problem, problem;  ///< mostly empty
    bool can_send = false;
};

}  // namespace counterpart::app
