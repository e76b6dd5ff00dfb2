#pragma once

#include <optional>
#include <string>

#include "base/problem.h"

namespace counterpart::app {

/// Offering and publishing photos. What is typed stands with everything else that is typed (see talk/typed.h).
struct ShowcaseState {
    std::string open_offer;                ///< the photo whose form was opened last, or empty
    std::optional<Problem> offer_problem;  ///< of that form
    std::optional<Problem> queue_problem;
};

}  // namespace counterpart::app
