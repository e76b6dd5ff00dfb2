#pragma once

#include "app/effect.h"
#include "app/report.h"
#include "app/state.h"

namespace counterpart::app {

// Minutes that coordinators and directors spend in the tool; nobody else's are counted.

/// Somebody pressed, typed, scrolled or moved something at the present moment. The time since the last input counts if it is a minute at most.
void note_input(State& state);

/// The page was away: the time since the last input does not count.
void note_absence(State& state);

/// Writes down whole minutes, every five minutes at most, and not while earlier ones wait to be sent.
void log_work(State& state, Effects& effects);

}  // namespace counterpart::app
