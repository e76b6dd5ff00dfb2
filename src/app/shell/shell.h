#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/effect.h"
#include "app/intent.h"
#include "app/report.h"
#include "app/state.h"

namespace counterpart::app {

/// Shows another screen and tells the browser its address.
void go_to(State& state, std::string_view address, Effects& effects);

/// The same in place of the present screen: the back button does not lead to it.
void go_instead(State& state, std::string_view address, Effects& effects);

/// Shows a short message; with an action it stays until it is dismissed.
void show_toast(State& state, std::string text, std::string action = {}, std::vector<Intent> acts = {});

/// The day that it is on this device.
CivilDate local_today(const State& state);

/// The title of the document for the present screen.
std::string document_title(const State& state);

void on(State& state, const GoTo& intent, Effects& effects);
void on(State& state, const SwitchLanguage& intent, Effects& effects);
void on(State& state, const SwitchTheme& intent, Effects& effects);
void on(State& state, const OpenDialog& intent, Effects& effects);
void on(State& state, const CloseDialog& intent, Effects& effects);
void on(State& state, const ActOnToast& intent, Effects& effects);
void on(State& state, const DismissToast& intent, Effects& effects);
void on(State& state, const TakeOver& intent, Effects& effects);
void on(State& state, const UseNewVersion& intent, Effects& effects);

void on(State& state, const PageStarted& report, Effects& effects);
void on(State& state, const AddressChanged& report, Effects& effects);
void on(State& state, const OnlineChanged& report, Effects& effects);
void on(State& state, const UpdateReady& report, Effects& effects);
void on(State& state, const OfflineReady& report, Effects& effects);
void on(State& state, const FileHovering& report, Effects& effects);

}  // namespace counterpart::app
