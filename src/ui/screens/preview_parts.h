#pragma once

#include "app/intent.h"
#include "app/view.h"
#include "ui/frame.h"

namespace counterpart::ui {

// The parts of the match preview; each stands in the flow that it is called in.

void draw_preview_criteria(Ui& ui, const app::PreviewView& view, const app::Texts& t, app::Intents& out);
/// Tabs, search and the table, which fills what is left of the area.
void draw_preview_table(Ui& ui, const app::PreviewView& view, const app::Texts& t, app::Intents& out);
void draw_preview_facts(Ui& ui, const app::PreviewView& view, const app::Texts& t, app::Intents& out);

}  // namespace counterpart::ui
