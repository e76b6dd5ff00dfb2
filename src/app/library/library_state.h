#pragma once

#include <optional>

#include "base/problem.h"

namespace counterpart::app {

/// Writing topics. What is typed stands with everything else that is typed (see talk/typed.h).
struct LibraryState {
    std::optional<Problem> problem;
};

}  // namespace counterpart::app
