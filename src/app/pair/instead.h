#pragma once

#include <optional>

#include "app/pair/pair_view.h"
#include "app/state.h"

namespace counterpart::app {

/// What would be if the chosen side met the chosen other person; nothing while nobody is chosen.
std::optional<InsteadView> instead_view(const State& state);

}  // namespace counterpart::app
