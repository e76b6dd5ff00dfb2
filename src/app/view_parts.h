#pragma once

#include "app/state.h"
#include "app/view.h"

namespace counterpart::app {

// One function a part of the view; each is cheap enough for every drawn frame.

ShellView shell_view(const State& state);
std::optional<DialogView> dialog_view(const State& state);
StartView start_view(const State& state);
ApplicationsView applications_view(const State& state);
ImportView import_view(const State& state);
PreviewView preview_view(const State& state);
CriteriaView criteria_view(const State& state);
FactsView facts_view(const State& state);
PairView pair_view(const State& state);
SettingsView settings_view(const State& state);

}  // namespace counterpart::app
