#pragma once

#include <string_view>

#include "ui/frame.h"

namespace counterpart::ui {

struct PhotoSpec {
    std::string_view photo_id = {};     ///< empty: it cannot be had yet
    std::string_view description = {};  ///< what a screen reader says
    float width = 96;
    float height = 72;
};

/// A picture in the flow, whole, in a quiet frame; the frame alone until it has come.
void photo(Ui& ui, std::string_view id, const PhotoSpec& spec);

}  // namespace counterpart::ui
