#pragma once

#include <optional>
#include <string>

#include "base/problem.h"
#include "domain/public_counts.h"

namespace counterpart::app {

/// What everybody may know, and who wants to be told when applications open.
struct VisitorState {
    std::optional<domain::PublicCounts> counts;  ///< of earlier rounds, once heard or read from the device
    std::string told_address;                    ///< as typed
    std::optional<Problem> told_problem;
    bool told = false;                           ///< asked to be told
};

}  // namespace counterpart::app
