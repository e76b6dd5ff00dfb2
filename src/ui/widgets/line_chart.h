#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

#include "ui/frame.h"

namespace counterpart::ui {

/// One line of a chart, with its name at its end instead of in a legend.
struct Curve {
    std::string_view name = {};       ///< said by a screen reader before each value
    std::string_view end_label = {};  ///< drawn beside its last point ("today 88 %")
    std::span<const std::pair<std::int32_t, float>> points;  ///< place on the axis and value, by place
    bool strong = false;              ///< the one that is looked at; the others stand back
};

struct LineChartSpec {
    std::string_view name = {};       ///< what it shows
    std::string_view axis_name = {};  ///< before the first figure of the axis ("day")
    std::string_view unit = {};       ///< behind each value for a screen reader ("%")
    std::span<const Curve> curves;
    std::int32_t last = 28;           ///< the figure at the right end of the axis, 1 or more; the left end is 0
    float most = 100;                 ///< the value at the top
    float height = 160;               ///< with the axis
};

/// Lines over an axis with five figures. A screen reader gets a table: a row for each figure of the axis, a cell for each curve. Each curve needs a point.
void line_chart(Ui& ui, std::string_view id, const LineChartSpec& spec);

}  // namespace counterpart::ui
