#pragma once

#include "app/intent.h"
#include "app/view.h"
#include "ui/frame.h"

namespace counterpart::ui {

/// What can be done with photos now.
struct PhotoListState {
    bool may_write = true;
    bool online = true;
};

/// One's own photos: the button that adds one, and each with its description and who may see it.
void draw_own_photos(Ui& ui, const app::PhotosView& photos, PhotoListState state, const app::Texts& t, app::Intents& out);

}  // namespace counterpart::ui
