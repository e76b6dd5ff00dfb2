#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/frame.h"

namespace counterpart::ui {

struct Column {
    std::string_view title = {};
    float width = kFill;                  ///< CSS px; below 0: a share of what is left (kFill = 1 share)
    Align align = Align::kStart;
    bool sortable = false;
};

/// Draws a cell: `cell` is its box, without the gap to the next column.
using DrawCell = std::function<void(Ui& ui, int row, int column, const Rect& cell)>;
/// What a screen reader says of a cell.
using CellText = std::function<std::string(int row, int column)>;

struct TableSpec {
    std::string_view name = {};
    std::span<const Column> columns;
    int row_count = 0;
    float row_height = 48;
    float column_gap = 12;
    int selected = -1;
    int sorted_column = -1;
    bool descending = false;
    bool rows_operable = true;            ///< a row can be chosen
    bool header = true;
    float height = kFill;  ///< of header and rows together; kFill = to the end of the area; 0 = all rows, without scrolling
    float reach = 12;  ///< how far hover and selection go beyond the text; the scroll region is that much wider
    int sample_hovered = -1;  ///< a row shown as under the mouse (the gallery)
    DrawCell draw_cell;
    CellText cell_text;
    std::function<std::string(int row)> row_name = {};  ///< of an operable row; the cells' texts if empty
};

struct TableResult {
    std::optional<int> selected;  ///< a row came to be chosen: a click, an arrow key
    std::optional<int> opened;  ///< a row was opened: Enter, a second click
    std::optional<int> sort_column;  ///< a header was pressed
};

/// A table whose rows are drawn only where they are seen.
TableResult table(Ui& ui, std::string_view id, const TableSpec& spec);

/// Draws a name and a second line in a cell ("Aroha Te Kanawai / New Zealand · Health").
void two_lines(Ui& ui, const Rect& cell, std::string_view first, std::string_view second);
/// Draws one line in a cell.
void one_line(Ui& ui, const Rect& cell, std::string_view text, TextRole role = TextRole::kDense, Token colour = Token::kInk,
              Align align = Align::kStart);

}  // namespace counterpart::ui
