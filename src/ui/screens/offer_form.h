#pragma once

#include <string_view>

#include "app/intent.h"
#include "app/view.h"
#include "ui/frame.h"
#include "ui/widgets/button.h"

namespace counterpart::ui {

/// The form that offers one of one's own photos to the showcase.
void draw_offer_form(Ui& ui, const app::PhotoView& photo, bool may_write, const app::Texts& t, app::Intents& out);

/// A button that stands once for each of several things: a screen reader says which.
bool named_button(Ui& ui, std::string_view id, ButtonSpec spec, std::string_view of_what);

}  // namespace counterpart::ui
