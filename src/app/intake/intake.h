#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "app/effect.h"
#include "app/intake/intake_intent.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

/// The parts of the screen, as the address names them; the list has none.
inline constexpr std::string_view kIntakeCap = "cap", kIntakeDoubles = "doubles", kIntakeFile = "file";

/// The round that the screen is about: the one of the address, else one that takes applications, else one whose pairs are being made, and so on; of
/// several the one that begins last. nullptr where there is none, or for somebody who does not run rounds.
COUNTERPART_LATER const domain::RoundRecord* round_of_intake(const State& state);

/// Called after an update: makes lists, cap and questions anew where the screen shows them and anything of them changed; forgets them once nobody is
/// signed in who may see them.
/// Cost: where something changed, that of the cap's plan and of the merge queue.
void refresh_intake(State& state);

/// Whom the cap's plan would accept, and whom it would put on the waiting list, of those whose state would change.
struct CapChanges {
    std::vector<std::string> to_accept, to_wait;
};
COUNTERPART_LATER CapChanges cap_changes(const State& state);

/// How many applications of the file have each outcome.
COUNTERPART_LATER std::array<std::int32_t, domain::kIntakeOutcomeCount> outcomes_of_file(const State& state);

COUNTERPART_LATER void on(State& state, const IntakeIntent& intent, Effects& effects);

}  // namespace counterpart::app
