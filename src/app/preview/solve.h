#pragma once

#include "app/effect.h"
#include "app/intent.h"
#include "app/report.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

/// Asks for a preview of the open round under the present criteria; a newer wish supersedes an older one.
void want_preview(State& state, Effects& effects);

/// Sends the worker the next request, if it is free and something is wanted.
void ask_next(State& state, Effects& effects);

/// Whether a preview is on its way.
bool is_solving(const State& state);

void on(State& state, const CancelSolve& intent, Effects& effects);
void on(State& state, const SolveAgain& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const WorkerReplied& report, Effects& effects);
void on(State& state, const WorkerFailed& report, Effects& effects);

}  // namespace counterpart::app
