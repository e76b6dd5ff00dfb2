#include "ui/widgets/chart.h"

#include <algorithm>
#include <string>

#include "ui/layout.h"
#include "ui/widgets/card.h"
#include "ui/widgets/common.h"

namespace counterpart::ui {

namespace {

std::string whole_text(const Bar& bar) { return std::string(bar.label) + ": " + std::string(bar.amount_text); }

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
        Node amount = make_node(ui.id("amount"), Role::kCell, box, spec.bars[at].amount_text);
        amount.column_index = 2;
        ui.record(std::move(amount));
        ui.end_node();
    }
    ui.end_node();
}

struct Plot {
    Rect area;
    float step = 0;
    float most = 1;

    [[nodiscard]] Rect column(std::size_t at) const { return {area.x + step * static_cast<float>(at), area.y, step, area.height}; }
};

Plot plot_of(Ui& ui, const Rect& box, const BarChartSpec& spec) {
    const float axis = ui.line_height(TextRole::kAxis) + 4;
    const bool has_top = std::ranges::any_of(spec.bars, [](const Bar& bar) { return !bar.top.empty(); });
    const float top = has_top ? ui.line_height(TextRole::kAxis) : 0.0F;
    Plot plot{.area = {box.x, box.y + top, box.width, box.height - axis - top}, .step = box.width / static_cast<float>(spec.bars.size())};
    for (const Bar& bar : spec.bars) {
        plot.most = std::max(plot.most, bar.amount);
    }
    return plot;
}

void draw_grid(Ui& ui, const Plot& plot, int lines) {
    for (int line = 0; line < lines; ++line) {
        const float y = plot.area.y + plot.area.height * static_cast<float>(line) / static_cast<float>(lines);
        ui.paint().hairline(plot.area.x, y, plot.area.width, ui.colour(Token::kLine));
    }
}

void draw_bar(Ui& ui, const Plot& plot, std::size_t at, const BarChartSpec& spec) {
    constexpr float kBarGap = 3;
    const Bar& bar = spec.bars[at];
    const Rect column = plot.column(at);
    constexpr float kToComeHeight = 3;
    const float high = bar.to_come ? kToComeHeight : bar.amount > 0 ? std::max(2.0f, plot.area.height * bar.amount / plot.most) : 0;
    const Rect filled{column.x + kBarGap / 2, plot.area.bottom() - high, plot.step - kBarGap, high};
    const bool stands_back = spec.chosen >= 0 && spec.chosen != static_cast<int>(at);
    const Token colour = stands_back || bar.to_come ? Token::kTrack : bar.warm ? Token::kWarmMark : Token::kAccent;
    ui.paint().fill(filled, ui.colour(colour), std::min(2.0f, high / 2));
    const auto write = [&](std::string_view text, float y, Token ink) {
        const float wide = ui.text_width(text, TextRole::kAxis);
        const float x = std::clamp(column.x + (plot.step - wide) / 2, plot.area.x, plot.area.right() - wide);
        ui.text().draw({x, y}, text, TextRole::kAxis, ui.colour(ink));
    };
    if (!bar.axis.empty()) {
        write(bar.axis, plot.area.bottom() + 4, Token::kMuted);
    }
    if (!bar.top.empty()) {
        write(bar.top, filled.y - ui.line_height(TextRole::kAxis), Token::kInk);
    }
}

/// One bar as an option: hover, focus and arrow keys; the bar that is pressed or null.
bool choose_bar(Ui& ui, const Plot& plot, std::size_t at, const BarChartSpec& spec) {
    Memory& list = ui.memory(ui.id("list"));
    const int count = static_cast<int>(spec.bars.size());
    const int own_place = static_cast<int>(at);
    const int tab_stop = std::clamp(list.number, 0, count - 1);
    const IdScope scope(ui, own_place);
    const Rect column = plot.column(at);
    Node node = make_node(ui.id("bar"), Role::kOption, column, whole_text(spec.bars[at]));
    const Id own = node.id;
    node.state.selected = spec.chosen == own_place;
    node.state.focusable = own_place == tab_stop;
    const Interaction does = ui.interact(std::move(node));
    if (does.hovered || does.held) {
        ui.paint().fill(column, ui.colour(Token::kSunken), 4);
        ui.show_hand();
    }
    if (does.ring) {
        draw_focus_ring(ui, column, 4);
    }
    const bool by_key = std::ranges::any_of(ui.keys(own), [](const KeyPressed& key) { return key.key == "Enter" || key.key == " "; });
    const bool pressed = does.activated || by_key;
    if (pressed) {
        list.number = own_place;
    }
    if (const auto next = moved_by_keys(ui, own, own_place, count)) {
        list.number = *next;
    }
    return pressed;
}

/// The focus goes where the arrow keys went.
void follow_tab_stop(Ui& ui, int before) {
    const int now = ui.memory(ui.id("list")).number;
    const auto bar_at = [&](int at) {
        const IdScope scope(ui, at);
        return ui.id("bar");
    };
    if (now != before && ui.focused() != 0 && ui.focused() == bar_at(std::max(0, before))) {
        ui.focus(bar_at(now), ui.focus_visible());
    }
}

}  // namespace

std::optional<int> bar_chart(Ui& ui, std::string_view id, const BarChartSpec& spec) {
    const IdScope scope(ui, id);
    const Rect box = ui.place(kFill, spec.height);
    std::optional<int> pressed;
    if (spec.bars.empty()) {
        return pressed;
    }
    const Plot plot = plot_of(ui, box, spec);
    draw_grid(ui, plot, spec.grid_lines);
    const int tab_stop_before = ui.memory(ui.id("list")).number;
    if (spec.choosable) {
        ui.begin_node(make_node(ui.id("list"), Role::kListBox, box, spec.name));
    } else {
        record_table(ui, box, spec);
    }
    for (std::size_t at = 0; at < spec.bars.size(); ++at) {
        if (spec.choosable && choose_bar(ui, plot, at, spec)) {
            pressed = static_cast<int>(at);
        }
        draw_bar(ui, plot, at, spec);
        tooltip(ui, plot.column(at), whole_text(spec.bars[at]));
    }
    if (spec.choosable) {
        ui.end_node();
        follow_tab_stop(ui, tab_stop_before);
    }
    return pressed;
}

}  // namespace counterpart::ui
