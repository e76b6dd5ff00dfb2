#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "ui/frame.h"

namespace counterpart::ui {

struct VirtualListSpec {
    std::string_view name = {};
    std::size_t count = 0;
    float estimated_height = 120;  ///< of an item that was never drawn
    std::string_view key = {};     ///< when it changes, the heights known so far are forgotten
};

/// A list whose items have heights of their own and are drawn only where they are seen, and half a screen's height around it. Stands in a
/// scroll region. What is above keeps its place when an item turns out higher than thought. Cost: that of the drawn items, and a pass over the heights.
void virtual_list(Ui& ui, std::string_view id, const VirtualListSpec& spec, const std::function<void(std::size_t)>& draw_item);

}  // namespace counterpart::ui
