#pragma once

#include "app/batches/batches_view.h"
#include "app/intent.h"
#include "app/text/texts.h"
#include "base/later.h"
#include "ui/frame.h"

namespace counterpart::ui {

// The parts of the batches' screen.

COUNTERPART_LATER void draw_preflight(Ui& ui, const app::PreflightView& view, bool may_write, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_plan(Ui& ui, const app::PlanView& view, bool may_write, const app::Texts& t, app::Intents& out);
COUNTERPART_LATER void draw_deliveries(Ui& ui, const app::DeliveriesView& view, bool may_write, const app::Texts& t, app::Intents& out);

/// Adds what the person did on this screen.
template <typename Done>
void did(app::Intents& out, Done done) {
    out.emplace_back(app::BatchesIntent{std::move(done)});
}

}  // namespace counterpart::ui
