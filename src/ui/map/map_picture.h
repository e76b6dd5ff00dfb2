#pragma once

#include <string_view>

#include "app/preview/preview_view.h"
#include "ui/frame.h"

namespace counterpart::ui {

/// The world with a dot for each country and an arc for each pair of countries; the marked pair in warm.
void map_picture(Ui& ui, std::string_view id, const app::MapView& view, std::string_view name);

}  // namespace counterpart::ui
