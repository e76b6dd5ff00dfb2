#pragma once

#include <optional>

#include "base/problem.h"

namespace counterpart::app {

/// The end of a partnership.
struct FarewellState {
    std::optional<Problem> problem;
};

}  // namespace counterpart::app
