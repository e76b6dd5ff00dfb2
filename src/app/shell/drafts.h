#pragma once

#include "app/effect.h"
#include "app/intent.h"
#include "app/report.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

/// Stores settings, criteria and session where they have changed; called after every update.
void store_changes(State& state, Effects& effects);

void on(State& state, const DraftsLoaded& report, Effects& effects);
void on(State& state, const DraftsUnreadable& report, Effects& effects);
void on(State& state, const DraftStored& report, Effects& effects);
void on(State& state, const DraftFailed& report, Effects& effects);
void on(State& state, const WritingGranted& report, Effects& effects);
void on(State& state, const WritingLost& report, Effects& effects);
void on(State& state, const DownloadUnsaved& intent, Effects& effects);
void on(State& state, const RemoveEverything& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const KeepNothingHere& intent, Effects& effects);

}  // namespace counterpart::app
