#pragma once

#include <array>
#include <optional>
#include <string>

#include "app/team/team_intent.h"
#include "base/problem.h"

namespace counterpart::app {

/// Inviting people to the team.
struct TeamState {
    std::array<std::string, kInviteFieldCount> typed{"", "ambassador", "", ""};  ///< no language: the page's
    std::optional<Problem> problem;
};

}  // namespace counterpart::app
