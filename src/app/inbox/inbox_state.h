#pragma once

#include <optional>

#include "base/problem.h"

namespace counterpart::app {

/// The requests for help. What is typed stands with everything else that is typed (see talk/typed.h).
struct InboxState {
    bool settled = false;  ///< those are shown that are settled
    std::optional<Problem> problem;
};

}  // namespace counterpart::app
