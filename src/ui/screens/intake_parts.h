#pragma once

#include "app/intake/intake_view.h"
#include "app/intent.h"
#include "app/text/texts.h"
#include "ui/frame.h"

namespace counterpart::ui {

// The parts of the screen with a round's applications, but for the list.

void draw_intake_cap(Ui& ui, const app::IntakeView& view, const app::CapView& cap, const app::Texts& t, app::Intents& out);
void draw_intake_question(Ui& ui, const app::IntakeView& view, const app::MergeQuestionView& question, const app::Texts& t,
                          app::Intents& out);
void draw_intake_file(Ui& ui, const app::IntakeView& view, const app::IntakeFileView& file, const app::Texts& t, app::Intents& out);

}  // namespace counterpart::ui
