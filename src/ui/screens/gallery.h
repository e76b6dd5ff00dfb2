#pragma once

#include "app/text/texts.h"
#include "base/later.h"
#include "ui/frame.h"

namespace counterpart::ui {

/// Every widget in every state, light beside dark; one after the other with a switch where the page is narrow.
COUNTERPART_LATER void draw_gallery(Ui& ui, const Rect& area, const app::Texts& t);

/// Its height on a wide page, for pictures.
inline constexpr float kGalleryHeight = 2232;

}  // namespace counterpart::ui
