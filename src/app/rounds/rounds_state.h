#pragma once

#include <optional>
#include <string>

#include "app/rounds/rounds_intent.h"
#include "base/problem.h"

namespace counterpart::app {

/// What is wrong with the form of a round, and at which field; without one, with the whole.
struct RoundProblem {
    std::optional<RoundField> field;
    Problem problem;
};

/// Setting up rounds. What is typed stands with everything else that is typed (see talk/typed.h).
struct RoundsState {
    std::optional<RoundProblem> problem;
    std::string reader;  ///< part of the name of somebody for whom the mails are shown
};

}  // namespace counterpart::app
