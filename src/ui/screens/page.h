#pragma once

#include "app/intent.h"
#include "app/view.h"

namespace counterpart::ui {

class Ui;

/// Draws the whole page (rail or bars, the screen of the address, dialogs, toasts) and appends what the person asked for.
void draw(const app::View& view, Ui& ui, app::Intents& intents);

}  // namespace counterpart::ui
