#include "ui/widgets/chart.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/layout.h"
#include "ui/widgets/card.h"
#include "ui/widgets/common.h"

namespace counterpart::ui {

namespace {

std::string amount_text(const Bar& bar, std::string_view unit) {
    return std::string(bar.label) + ": " + std::to_string(static_cast<long>(std::lround(bar.amount))) + " " + std::string(unit);
}

void record_table(Ui& ui, const Rect& box, const BarChartSpec& spec) {
    Node table = make_node(ui.id("chart"), Role::kTable, box, spec.name);
    table.row_count = static_cast<std::int32_t>(spec.bars.size());
    ui.begin_node(std::move(table));
    for (std::size_t at = 0; at < spec.bars.size(); ++at) {
        const IdScope scope(ui, static_cast<std::int64_t>(at));
        Node row = make_node(ui.id("row"), Role::kRow, box, {});
        row.row_index = static_cast<std::int32_t>(at) + 1;
        row.row_count = static_cast<std::int32_t>(spec.bars.size());
        ui.begin_node(std::move(row));
        Node label = make_node(ui.id("label"), Role::kCell, box, spec.bars[at].label);
        label.column_index = 1;
        ui.record(std::move(label));
        Node amount = make_node(ui.id("amount"), Role::kCell, box,
                                std::to_string(std::lround(spec.bars[at].amount)) + " " + std::string(spec.amount_unit));
        amount.column_index = 2;
        ui.record(std::move(amount));
        ui.end_node();
    }
    ui.end_node();
}

}  // namespace

void bar_chart(Ui& ui, std::string_view id, const BarChartSpec& spec) {
    constexpr float kBarGap = 3;
    const IdScope scope(ui, id);
    const Rect box = ui.place(kFill, spec.height);
    record_table(ui, box, spec);
    if (spec.bars.empty()) {
        return;
    }
    const float axis = ui.line_height(TextRole::kAxis) + 4;
    const Rect plot{box.x, box.y, box.width, box.height - axis};
    float most = 1;
    for (const Bar& bar : spec.bars) {
        most = std::max(most, bar.amount);
    }
    for (int line = 0; line < spec.grid_lines; ++line) {
        const float y = plot.y + plot.height * static_cast<float>(line) / static_cast<float>(spec.grid_lines);
        ui.paint().hairline(plot.x, y, plot.width, ui.colour(Token::kLine));
    }
    const float step = plot.width / static_cast<float>(spec.bars.size());
    for (std::size_t at = 0; at < spec.bars.size(); ++at) {
        const Bar& bar = spec.bars[at];
        const float left = plot.x + step * static_cast<float>(at);
        const float high = bar.amount > 0 ? std::max(2.0f, plot.height * bar.amount / most) : 0;
        const Rect column{left + kBarGap / 2, plot.bottom() - high, step - kBarGap, high};
        ui.paint().fill(column, ui.colour(bar.warm ? Token::kWarmMark : Token::kAccent), std::min(2.0f, high / 2));
        tooltip(ui, {left, plot.y, step, plot.height}, amount_text(bar, spec.amount_unit));
        if (!bar.axis.empty()) {
            const float wide = ui.text_width(bar.axis, TextRole::kAxis);
            const float text = std::clamp(left + (step - wide) / 2, plot.x, plot.right() - wide);
            ui.text().draw({text, plot.bottom() + 4}, bar.axis, TextRole::kAxis, ui.colour(Token::kMuted));
        }
    }
}

}  // namespace counterpart::ui
