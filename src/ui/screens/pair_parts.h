#pragma once

#include "app/intent.h"
#include "app/view.h"
#include "ui/frame.h"

namespace counterpart::ui {

// The parts of the page of two people; each stands in the flow that it is called in.

/// Both people and their score in one card.
void draw_pair_card(Ui& ui, const app::PairView& view);
/// Why these two: a sentence for each criterion.
void draw_pair_reasons(Ui& ui, const app::PairView& view, const app::Texts& t);
/// Why not another person: the next best partners with their prices, and what would be instead.
void draw_pair_others(Ui& ui, const app::PairView& view, const app::Texts& t, app::Intents& out);

}  // namespace counterpart::ui
