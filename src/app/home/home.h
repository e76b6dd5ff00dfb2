#pragma once

#include "app/effect.h"
#include "app/intent.h"
#include "app/state.h"
#include "base/later.h"
#include "domain/records.h"

namespace counterpart::app {

/// The person's partnership that has not ended, the one that began last; nullptr if there is none.
const domain::Partnership* current_partnership(const State& state);

COUNTERPART_LATER void on(State& state, const NoteContact& intent, Effects& effects);
void on(State& state, const ChooseHelpKind& intent, Effects& effects);
void on(State& state, const TypeHelp& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SendHelp& intent, Effects& effects);

}  // namespace counterpart::app
