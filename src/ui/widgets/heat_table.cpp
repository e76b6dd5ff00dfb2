#include "ui/widgets/heat_table.h"

#include <algorithm>

#include "ui/layout.h"
#include "ui/widgets/card.h"
#include "ui/widgets/common.h"
#include "ui/widgets/table.h"

namespace counterpart::ui {
namespace {

constexpr float kHeatHeader = 32, kHeatGap = 3, kStrongestGround = 0.45F;

/// The columns of a table: the names of the rows, then equal ones.
struct HeatColumns {
    Rect box;
    float names = 0, cell = 0;

    [[nodiscard]] Rect place(std::size_t column, float top, float height) const {
        return column == 0 ? Rect{box.x, top, names - 8, height}
                           : Rect{box.x + names + cell * static_cast<float>(column - 1), top, cell - kHeatGap, height};
    }
};

HeatColumns heat_columns(const Rect& box, std::size_t count) {
    const float names = std::clamp(box.width * 0.32F, 96.0F, 180.0F);
    return {box, names, (box.width - names) / static_cast<float>(std::max<std::size_t>(1, count))};
}

void draw_heat_header(Ui& ui, const HeatColumns& columns, const HeatTableSpec& spec, float height) {
    Node head = make_node(ui.id("head"), Role::kRow, {columns.box.x, columns.box.y, columns.box.width, height}, {});
    head.row_index = 1;
    ui.begin_node(std::move(head));
    for (std::size_t at = 0; at <= spec.columns.size(); ++at) {
        const IdScope scope(ui, static_cast<std::int64_t>(at));
        const Rect cell = columns.place(at, columns.box.y, height);
        const std::string_view text = at == 0 ? spec.row_title : std::string_view(spec.columns[at - 1]);
        Node node = make_node(ui.id("header"), Role::kColumnHeader, cell, text);
        node.column_index = static_cast<std::int32_t>(at) + 1;
        ui.record(std::move(node));
        ui.text().draw_in(cell, text, TextRole::kCaption, ui.colour(Token::kMuted), at == 0 ? Align::kStart : Align::kMiddle);
    }
    ui.end_node();
}

void draw_heat_cell(Ui& ui, const Rect& cell, const HeatTableCell& what) {
    ui.paint().fill({cell.x, cell.y, cell.width, cell.height - kHeatGap}, heat_ground(ui.theme(), what.strength), 6);
    one_line(ui, {cell.x, cell.y, cell.width, cell.height - kHeatGap}, what.text, TextRole::kDense, Token::kInk, Align::kMiddle);
    tooltip(ui, cell, what.said);
}

void draw_heat_row(Ui& ui, const HeatColumns& columns, const HeatTableRow& row, std::size_t index, const Rect& place) {
    const IdScope scope(ui, static_cast<std::int64_t>(index));
    Node node = make_node(ui.id("row"), Role::kRow, place, {});
    node.row_index = static_cast<std::int32_t>(index) + 2;
    ui.begin_node(std::move(node));
    for (std::size_t at = 0; at <= row.cells.size(); ++at) {
        const IdScope cell_scope(ui, static_cast<std::int64_t>(at));
        const Rect cell = columns.place(at, place.y, place.height);
        const std::string said = at == 0 ? std::string(row.name) + ", " + std::string(row.caption) : std::string(row.cells[at - 1].said);
        Node one = make_node(ui.id("cell"), Role::kCell, cell, said);
        one.column_index = static_cast<std::int32_t>(at) + 1;
        ui.record(std::move(one));
        if (at == 0) {
            two_lines(ui, cell, row.name, row.caption);
        } else {
            draw_heat_cell(ui, cell, row.cells[at - 1]);
        }
    }
    ui.end_node();
}

}  // namespace

Colour heat_ground(const Theme& theme, float strength) {
    return mixed(theme[Token::kSunken], theme[Token::kData1], kStrongestGround * std::clamp(strength, 0.0F, 1.0F));
}

void heat_table(Ui& ui, std::string_view id, const HeatTableSpec& spec) {
    const IdScope scope(ui, id);
    const float head = ui.scaled(kHeatHeader), high = ui.scaled(spec.row_height);
    const Rect box = ui.place(kFill, head + high * static_cast<float>(spec.rows.size()));
    Node table = make_node(ui.id("table"), Role::kTable, box, spec.name);
    table.row_count = static_cast<std::int32_t>(spec.rows.size()) + 1;
    ui.begin_node(std::move(table));
    const HeatColumns columns = heat_columns(box, spec.columns.size());
    draw_heat_header(ui, columns, spec, head);
    for (std::size_t at = 0; at < spec.rows.size(); ++at) {
        draw_heat_row(ui, columns, spec.rows[at], at, {box.x, box.y + head + high * static_cast<float>(at), box.width, high});
    }
    ui.end_node();
}

}  // namespace counterpart::ui
