#pragma once

#include "app/effect.h"
#include "app/intent.h"
#include "app/report.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

/// Asks for the counts of earlier rounds.
COUNTERPART_LATER void ask_for_counts(State& state, Effects& effects);

/// Takes the counts over, and keeps them on the device for when there is no network.
COUNTERPART_LATER void take_counts(State& state, const Answered& report, Effects& effects);

/// Reads what `take_counts` kept.
COUNTERPART_LATER void restore_counts(State& state, const Bytes& file);

void on(State& state, const TypeToldAddress& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const TellMe& intent, Effects& effects);

}  // namespace counterpart::app
