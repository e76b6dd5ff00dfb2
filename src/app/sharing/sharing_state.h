#pragma once

#include <optional>
#include <vector>

#include "app/apply/apply_state.h"
#include "base/problem.h"

namespace counterpart::app {

/// What a participant is about to change of what their partner sees.
struct SharingState {
    std::optional<std::vector<AbsenceDraft>> absences;  ///< as typed and not saved
    std::optional<Problem> problem;
};

}  // namespace counterpart::app
