#include "ui/widgets/table.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/layout.h"
#include "ui/widgets/common.h"
#include "ui/widgets/scroll.h"

namespace counterpart::ui {

namespace {

constexpr float kHeaderHeight = 36;

/// A table while it is drawn.
class TableDrawing {
  public:
    TableDrawing(Ui& ui, const TableSpec& spec, const Rect& box) : ui_(ui), spec_(spec), box_(box) { measure_columns(); }

    void header(TableResult& result);
    void rows(const Rect& region, float first_top, TableResult& result);

  private:
    void measure_columns();
    void column_header(int column, const Rect& row, TableResult& result);
    void row(int index, const Rect& place, bool seen, TableResult& result);
    void cells(int index, const Rect& place, bool seen);
    void row_keys(Id own, int index, TableResult& result);
    [[nodiscard]] Rect cell_box(int column, const Rect& row) const;
    [[nodiscard]] std::string name_of(int index) const;
    [[nodiscard]] int column_count() const { return static_cast<int>(spec_.columns.size()); }

    Ui& ui_;
    const TableSpec& spec_;
    Rect box_;
    std::vector<float> lefts_, widths_;
    float page_rows_ = 1;
};

void TableDrawing::measure_columns() {
    float fixed = spec_.column_gap * static_cast<float>(std::max(0, column_count() - 1));
    float shares = 0;
    for (const Column& column : spec_.columns) {
        (column.width < 0 ? shares : fixed) += std::abs(column.width);
    }
    float left = box_.x;
    for (const Column& column : spec_.columns) {
        const float wide = column.width < 0 ? std::max(0.0f, box_.width - fixed) * -column.width / shares : column.width;
        lefts_.push_back(left);
        widths_.push_back(wide);
        left += wide + spec_.column_gap;
    }
}

Rect TableDrawing::cell_box(int column, const Rect& row) const {
    const auto at = static_cast<std::size_t>(column);
    return {lefts_[at], row.y, widths_[at], row.height};
}

std::string TableDrawing::name_of(int index) const {
    if (spec_.row_name) {
        return spec_.row_name(index);
    }
    std::string name;
    for (int column = 0; column < column_count() && spec_.cell_text; ++column) {
        const std::string text = spec_.cell_text(index, column);
        name += (name.empty() || text.empty() ? "" : ", ") + text;
    }
    return name;
}

void TableDrawing::column_header(int column, const Rect& row, TableResult& result) {
    const Column& what = spec_.columns[static_cast<std::size_t>(column)];
    const IdScope scope(ui_, column);
    const Rect cell = cell_box(column, row);
    const bool sorted = column == spec_.sorted_column;
    const float arrow = sorted ? 18.0f : 0.0f;
    const float text = std::min(cell.width + 40, ui_.text_width(what.title, TextRole::kCaption)) + arrow;
    const float left = what.align == Align::kEnd ? cell.right() - text : cell.x;
    Node node = make_node(ui_.id("header"), Role::kColumnHeader, {std::min(left, cell.x), cell.y, std::max(cell.width, text), cell.height},
                          what.title);
    node.column_index = column + 1;
    node.state.sorted_ascending = sorted && !spec_.descending;
    node.state.sorted_descending = sorted && spec_.descending;
    node.state.focusable = what.sortable;
    node.state.disabled = false;
    Interaction does;
    if (what.sortable) {
        does = ui_.interact(std::move(node));
    } else {
        ui_.record(std::move(node));
    }
    if (does.ring) {
        draw_focus_ring(ui_, Rect{left, cell.middle_y() - 11, text, 22}.grown(2, 0), 4);
    }
    const Colour colour = ui_.colour(does.hovered ? Token::kInk : Token::kMuted);
    ui_.text().draw_in({left, cell.y, text - arrow + 1, cell.height}, what.title, TextRole::kCaption, colour);
    if (sorted) {
        ui_.text().icon({left + text - 15, cell.middle_y() - 8}, spec_.descending ? Icon::kArrowDown : Icon::kArrowUp, 16, colour);
    }
    if (does.activated) {
        result.sort_column = column;
    }
}

void TableDrawing::header(TableResult& result) {
    const Rect row{box_.x, box_.y, box_.width, ui_.scaled(kHeaderHeight)};
    Node node = make_node(ui_.id("head"), Role::kRow, row, {});
    node.row_index = 1;
    ui_.begin_node(std::move(node));
    for (int column = 0; column < column_count(); ++column) {
        column_header(column, row, result);
    }
    ui_.end_node();
    ui_.paint().hairline(row.x, row.bottom() - 1, row.width, ui_.colour(Token::kLine));
}

void TableDrawing::cells(int index, const Rect& place, bool seen) {
    for (int column = 0; column < column_count(); ++column) {
        const Rect cell = cell_box(column, place);
        const IdScope scope(ui_, column);
        Node node = make_node(ui_.id("cell"), Role::kCell, cell, {});
        node.column_index = column + 1;
        node.name = spec_.cell_text ? spec_.cell_text(index, column) : std::string();
        ui_.begin_node(std::move(node));
        if (seen && spec_.draw_cell) {
            const Within within(ui_, cell);
            spec_.draw_cell(ui_, index, column, cell);
        }
        ui_.end_node();
    }
}

void TableDrawing::row_keys(Id own, int index, TableResult& result) {
    const int page = std::max(1, static_cast<int>(page_rows_) - 1);
    for (const KeyPressed& key : ui_.keys(own)) {
        const int to = key.key == "ArrowDown"  ? index + 1
                       : key.key == "ArrowUp"  ? index - 1
                       : key.key == "PageDown" ? index + page
                       : key.key == "PageUp"   ? index - page
                       : key.key == "Home"     ? 0
                       : key.key == "End"      ? spec_.row_count - 1
                                               : index;
        if (key.key == "Enter") {
            result.opened = index;
        } else if (to != index) {
            result.selected = std::clamp(to, 0, spec_.row_count - 1);
        }
    }
}

void TableDrawing::row(int index, const Rect& place, bool seen, TableResult& result) {
    const IdScope scope(ui_, index);
    const bool chosen = index == spec_.selected;
    const Rect reach = place.grown(spec_.reach, 0);
    Node node = make_node(ui_.id("row"), Role::kRow, place, {});
    const Id own = node.id;
    node.row_index = index + 2;
    node.row_count = spec_.row_count + 1;
    node.state.selected = chosen;
    if (spec_.rows_operable) {
        node.name = name_of(index);
        node.state.focusable = chosen || (spec_.selected < 0 && index == 0);
    }
    const std::size_t at = ui_.begin_node(std::move(node));
    Interaction does;
    if (spec_.rows_operable) {
        does = ui_.interact_recorded(at, reach);
        row_keys(own, index, result);
    }
    if (seen) {
        const bool hovered = does.hovered || index == spec_.sample_hovered;
        const Rect ground{reach.x, reach.y, reach.width, reach.height - 1};
        if (does.ring) {
            ui_.paint().box(ground, ui_.colour(chosen ? Token::kAccentSoft : Token::kSunken), ui_.colour(Token::kAccent), 2,
                            kControlRadius);
        } else if (chosen || hovered) {
            ui_.paint().fill(ground, ui_.colour(chosen ? Token::kAccentSoft : Token::kSunken), kControlRadius);
        }
        ui_.paint().hairline(place.x - (chosen ? spec_.reach : 0), place.bottom() - 1, place.width + (chosen ? 2 * spec_.reach : 0),
                             ui_.colour(Token::kLine));
    }
    cells(index, place, seen);
    ui_.end_node();
    if (does.activated) {
        (chosen ? result.opened : result.selected) = index;
    }
}

void TableDrawing::rows(const Rect& region, float first_top, TableResult& result) {
    const float high = ui_.scaled(spec_.row_height);
    page_rows_ = region.height / high;
    const int first_seen = static_cast<int>(std::floor((region.y - first_top) / high));
    const int last_seen = static_cast<int>(std::floor((region.bottom() - first_top) / high));
    const int page = static_cast<int>(std::ceil(page_rows_));
    const int first = std::clamp(first_seen - page, 0, spec_.row_count);
    const int last = std::clamp(last_seen + page + 1, 0, spec_.row_count);
    // The row that the Tab key comes to is there even when it is far away.
    const int entry = spec_.rows_operable ? std::max(0, spec_.selected) : -1;
    const auto draw = [&](int index) {
        const Rect place{box_.x, first_top + static_cast<float>(index) * high, box_.width, high};
        row(index, place, index >= first_seen && index <= last_seen, result);
    };
    if (entry >= 0 && entry < first) {
        draw(entry);
    }
    for (int index = first; index < last; ++index) {
        draw(index);
    }
    if (entry >= last && entry < spec_.row_count) {
        draw(entry);
    }
}

/// Brings the row that an arrow key chose into view and gives it the focus.
void go_to_row(Ui& ui, int index, float row_height, Id scroller, float view_height) {
    const IdScope scope(ui, index);
    ui.focus(ui.id("row"), true);
    Memory& kept = ui.memory(scroller);
    const float top = static_cast<float>(index) * row_height;
    kept.target = std::clamp(kept.target, top + row_height - view_height, top);
    kept.target = std::max(0.0f, kept.target);
    ui.request_frame();
}

}  // namespace

TableResult table(Ui& ui, std::string_view id, const TableSpec& spec) {
    TableResult result;
    const IdScope scope(ui, id);
    const float head = spec.header ? ui.scaled(kHeaderHeight) : 0;
    const float row_height = ui.scaled(spec.row_height);
    const float all = head + row_height * static_cast<float>(spec.row_count);
    const bool scrolls = spec.height != 0;
    const float height = spec.height < 0 ? ui.available_height() : spec.height;
    const Rect box = ui.place(kFill, scrolls ? height : all);
    Node node = make_node(ui.id("table"), Role::kTable, box, spec.name);
    node.row_count = spec.row_count + 1;
    ui.begin_node(std::move(node));
    TableDrawing drawing(ui, spec, box);
    if (spec.header) {
        drawing.header(result);
    }
    const Rect body = Rect{box.x, box.y + head, box.width, std::max(0.0f, box.height - head)};
    const Rect region = body.grown(spec.reach, 0);
    if (scrolls) {
        Scroll scroll(ui, "rows", region, {.padding_x = spec.reach});
        scroll.set_content_height(row_height * static_cast<float>(spec.row_count));
        drawing.rows(body, body.y - scroll.offset(), result);
        // Arrow keys choose; a click does not move the rows.
        if (result.selected && ui.focus_visible() && *result.selected != spec.selected) {
            go_to_row(ui, *result.selected, row_height, scroll.id(), region.height);
        }
    } else {
        drawing.rows(ui.clip().crossed(body), body.y, result);
    }
    ui.end_node();
    return result;
}

void two_lines(Ui& ui, const Rect& cell, std::string_view first, std::string_view second) {
    const float upper = ui.line_height(TextRole::kDense);
    const float lower = ui.line_height(TextRole::kCaption);
    const float top = cell.middle_y() - (upper + lower) / 2 - 0.5f;
    ui.text().draw_in({cell.x, top, cell.width, upper}, first, TextRole::kDense, ui.colour(Token::kInk));
    ui.text().draw_in({cell.x, top + upper, cell.width, lower}, second, TextRole::kCaption, ui.colour(Token::kMuted));
}

void one_line(Ui& ui, const Rect& cell, std::string_view text, TextRole role, Token colour, Align align) {
    ui.text().draw_in(cell, text, role, ui.colour(colour), align);
}

}  // namespace counterpart::ui
