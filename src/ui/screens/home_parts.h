#pragma once

#include "app/home/home_view.h"
#include "app/intent.h"
#include "app/text/texts.h"
#include "ui/frame.h"

namespace counterpart::ui {

/// Without a partner: where the application stands.
void draw_waiting(Ui& ui, const app::WaitingView& view, const app::Texts& t, app::Intents& out);

/// How often and in which way the partners keep in touch, and their next call.
void draw_agreement(Ui& ui, const app::HomeView& view, const app::Texts& t, app::Intents& out);

/// The topic of these days, the round's line, a survey that waits.
void draw_round(Ui& ui, const app::HomeView& view, const app::Texts& t);

/// Beside the partner on wide screens: the newest in the forum, notes, workplaces.
void draw_home_aside(Ui& ui, const Rect& area, const app::HomeView& view, const app::Texts& t, app::Intents& out);

}  // namespace counterpart::ui
