#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "app/effect.h"
#include "app/rounds/rounds_intent.h"
#include "app/rounds/rounds_state.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

/// The round that the form is about: one that is there, a new one, or a copy of an earlier one for the start that is typed; nothing for an address
/// that names none. A new one has no id.
COUNTERPART_LATER std::optional<domain::RoundRecord> round_to_write(const State& state);

/// A field of the round as typed, or as it is.
COUNTERPART_LATER std::string round_field(const State& state, const domain::RoundRecord& round, RoundField field);

/// Whether anything of the round was typed and not saved.
COUNTERPART_LATER bool is_round_changed(const State& state);

/// The round as typed, and what cannot be read of it or makes no sense: `bad_date`, `bad_time`, `bad_number`, and those of
/// `domain::check_round_plan` and `domain::check_mail_text`. What cannot be read is as before.
struct TypedRound {
    domain::RoundRecord round;
    std::vector<RoundProblem> problems;
};
COUNTERPART_LATER TypedRound round_as_typed(const State& state, const domain::RoundRecord& round);

/// The rounds, the one that begins last first.
COUNTERPART_LATER std::vector<const domain::RoundRecord*> rounds_of(const State& state);

COUNTERPART_LATER void on(State& state, const RoundsIntent& intent, Effects& effects);

}  // namespace counterpart::app
