#pragma once

#include <optional>

#include "app/intake/intake_view.h"
#include "app/state.h"
#include "base/later.h"
#include "pairing/what_if.h"

namespace counterpart::app {

// What it would bring if the selected applicant were matched too: asked of the worker on top of the open, proved result.

/// Makes the question anew where another applicant is selected or the open round changed. Cost: as `compile_late_applicant` when it did.
COUNTERPART_LATER void refresh_late_trial(State& state);

/// The question, where it is not answered yet.
COUNTERPART_LATER std::optional<pairing::WhatIfQuery> wanted_late_trial(const State& state);

/// The answer in words, or that it is being computed; nothing where there is nothing to try.
COUNTERPART_LATER std::optional<LateTrialView> late_trial_view(const State& state);

}  // namespace counterpart::app
