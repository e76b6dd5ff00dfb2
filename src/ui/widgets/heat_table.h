#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace counterpart::ui {

struct HeatTableCell {
    std::string_view text = {};  ///< as drawn
    std::string_view said = {};  ///< by a screen reader, and beside the mouse
    float strength = 0;          ///< 0 to 1: how strong its ground is
};

struct HeatTableRow {
    std::string_view name = {};
    std::string_view caption = {};
    std::vector<HeatTableCell> cells;
};

struct HeatTableSpec {
    std::string_view name = {};
    std::string_view row_title = {};            ///< over the names of the rows
    std::span<const std::string> columns;
    std::span<const HeatTableRow> rows;
    float row_height = 48;
};

/// Numbers in a table whose grounds grow stronger with their share, so that the shape is seen before a number is read.
void heat_table(Ui& ui, std::string_view id, const HeatTableSpec& spec);

/// The ground of a cell: text in ink has contrast enough on each.
Colour heat_ground(const Theme& theme, float strength);

}  // namespace counterpart::ui
