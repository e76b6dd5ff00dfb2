#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "app/cockpit/cockpit_intent.h"
#include "app/effect.h"
#include "app/state.h"
#include "base/later.h"
#include "domain/decide.h"

namespace counterpart::app {

/// The round whose partnerships are shown: the one that runs, or the last one whose partnerships began; nullptr if there is none.
const domain::RoundRecord* cockpit_round(const State& state);

/// How somebody is called in a round: as in their application, or as in their account; "Somebody who left".
COUNTERPART_LATER std::string name_in_round(const State& state, std::string_view person_id, std::string_view round_id);

/// The number that a person's disc gets its tint from.
COUNTERPART_LATER std::uint32_t person_tint(std::string_view person_id);

/// The names of a partnership's people: "Ana Ruiz and Ben Okri".
COUNTERPART_LATER std::string names_of(const State& state, const domain::Partnership& partnership);

/// What an act is called on its button.
COUNTERPART_LATER std::string act_label(const State& state, CockpitAct act);

/// The id of an operation that is only tried.
inline constexpr std::string_view kTriedId = "00000000000000000000000000000000";

/// The operation that an opened act stands for.
COUNTERPART_LATER domain::OperationBody operation_of(const State& state, const OpenedAct& opened);

/// What an operation would change if it were done now. Errors: those of `domain::decide`.
COUNTERPART_LATER Result<domain::Decision> tried(const State& state, domain::OperationBody body);

/// The partnerships of a group that may be reminded now.
COUNTERPART_LATER std::vector<std::string> remindable(const State& state, CockpitGroup group);

/// Makes the lines anew where something of them changed. Cost: one pass over the round's partnerships when it did.
COUNTERPART_LATER void make_cockpit(State& state);
/// The same on the screens that show them, and how far the mails of a shown partnership came.
void refresh_cockpit(State& state, Effects& effects);

COUNTERPART_LATER void update_cockpit(State& state, const CockpitIntent& intent, Effects& effects);
inline void on(State& state, const CockpitIntent& intent, Effects& effects) { update_cockpit(state, intent, effects); }

}  // namespace counterpart::app
