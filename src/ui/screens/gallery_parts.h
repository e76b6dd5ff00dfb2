#pragma once

#include "app/text/texts.h"
#include "ui/frame.h"

namespace counterpart::ui {

// The sections of the gallery, each drawn in the flow.

void gallery_buttons(Ui& ui, const app::Texts& t);
void gallery_choices(Ui& ui, const app::Texts& t);
void gallery_sliders(Ui& ui, const app::Texts& t);
void gallery_fields(Ui& ui, const app::Texts& t);
void gallery_select(Ui& ui, const app::Texts& t);
void gallery_table(Ui& ui, const app::Texts& t);
void gallery_badges(Ui& ui, const app::Texts& t);
void gallery_progress(Ui& ui, const app::Texts& t);
void gallery_floating(Ui& ui, const app::Texts& t);
void gallery_cards(Ui& ui, const app::Texts& t);
void gallery_type(Ui& ui, const app::Texts& t);

/// What a sample control holds, from frame to frame.
int& gallery_state(Ui& ui, std::string_view name, int initial);

}  // namespace counterpart::ui
