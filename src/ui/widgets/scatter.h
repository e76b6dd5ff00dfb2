#pragma once

#include <span>
#include <string_view>
#include <utility>

#include "ui/frame.h"

namespace counterpart::ui {

struct ScatterSpec {
    std::string_view name = {};  ///< what it shows, with its figures: a screen reader gets no more
    std::span<const std::pair<float, float>> dots;  ///< place across and upwards, 0 to `most`
    float most = 100;            ///< at the right and at the top
    float height = 200;          ///< with the axis; the plot is square
};

/// Dots over two axes of the same figures, and the line on which both are equal. Dots of one place grow darker.
void scatter(Ui& ui, std::string_view id, const ScatterSpec& spec);

}  // namespace counterpart::ui
