#pragma once

#include <optional>

#include "base/problem.h"

namespace counterpart::app {

/// Announcing live events. What is typed stands with everything else that is typed (see talk/typed.h).
struct EventsState {
    std::optional<Problem> problem;
};

}  // namespace counterpart::app
