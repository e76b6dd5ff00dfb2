#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/frame.h"

namespace counterpart::ui {

struct Tab {
    std::string_view label = {};
    std::string_view count = {};          ///< in muted after the label
};

struct TabsSpec {
    std::string_view name = {};           ///< of the group
    std::span<const Tab> tabs;
    int chosen = 0;
    float width = kFill;
    bool line = true;                     ///< a line under all of them
};

/// Tabs, 40 high; the newly chosen one.
std::optional<int> tabs(Ui& ui, std::string_view id, const TabsSpec& spec);
/// How wide the tabs are without the line.
float tabs_width(Ui& ui, const TabsSpec& spec);

}  // namespace counterpart::ui
