#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/frame.h"

namespace counterpart::ui {

struct Bar {
    std::string_view label = {};          ///< said by a screen reader ("35 to 39 points")
    std::string_view amount_text = {};    ///< "3 pairs"
    std::string_view axis = {};           ///< under the bar, empty for none
    std::string_view top = {};            ///< over the bar, empty for none
    float amount = 0;
    bool warm = false;
    bool to_come = false;                 ///< a low mark: nothing can be there yet
};

struct BarChartSpec {
    std::string_view name = {};           ///< what it shows
    std::span<const Bar> bars;
    float height = 100;                   ///< with the axis
    int grid_lines = 2;
    bool choosable = false;               ///< bars can be pressed
    int chosen = -1;                      ///< the bar that is chosen; the others stand back
};

/// Bars side by side over an axis. A screen reader gets a table, or where bars are choosable a list of options that arrow keys walk;
/// then the bar that was pressed is returned.
std::optional<int> bar_chart(Ui& ui, std::string_view id, const BarChartSpec& spec);

}  // namespace counterpart::ui
