#pragma once

#include <optional>
#include <string_view>

#include "ui/frame.h"

namespace counterpart::ui {

struct SliderSpec {
    std::string_view label = {};
    int value = 0;
    int minimum = 0, maximum = 40;
    int step = 1;
    int saved = -1;                       ///< shown as a tick where it differs from the value; below the minimum: none
    int dot = -1;                         ///< index of a data colour for the dot before the label; below 0: none
    std::string_view value_text = {};     ///< for a screen reader ("30 points")
    std::string_view saved_text = {};     ///< for a screen reader ("saved: 20")
    bool disabled = false;
    float width = kFill;
};

/// A slider of whole numbers with label and figure, 48 high; the new value while it is moved.
std::optional<int> slider(Ui& ui, std::string_view id, const SliderSpec& spec);

}  // namespace counterpart::ui
