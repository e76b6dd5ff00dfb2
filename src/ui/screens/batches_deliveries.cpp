#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "ui/layout.h"
#include "ui/screens/batches_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/link.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/select.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

BadgeSpec badge_of(const app::DeliveryLineView& line) {
    BadgeSpec spec{.label = line.state};
    switch (line.mark) {
        case app::DeliveryMark::kSeen: spec.icon = Icon::kEye, spec.tone = Tone::kAccent; break;
        case app::DeliveryMark::kDelivered:
            spec.icon = line.is_late ? Icon::kEyeOff : Icon::kCheck;
            spec.tone = line.is_late ? Tone::kWarm : Tone::kPlain;
            break;
        case app::DeliveryMark::kOnTheWay: spec.icon = Icon::kClock; break;
        case app::DeliveryMark::kDeferred: spec.icon = Icon::kRefreshCw, spec.tone = Tone::kWarm; break;
        case app::DeliveryMark::kCameBack: spec.icon = Icon::kMailX, spec.tone = Tone::kDanger; break;
        case app::DeliveryMark::kStopped: spec.icon = Icon::kHand, spec.tone = Tone::kDanger; break;
    }
    return spec;
}

void draw_delivery_cell(Ui& ui, const app::DeliveryLineView& line, int column, const Rect& cell) {
    switch (column) {
        case 0: two_lines(ui, cell, line.name, line.address); break;
        case 1: draw_badge(ui, {cell.x, cell.middle_y() - 12}, badge_of(line)); break;
        default: one_line(ui, cell, line.time, TextRole::kCaption, Token::kMuted, Align::kEnd); break;
    }
}

std::string delivery_cell_text(const app::DeliveryLineView& line, int column) {
    switch (column) {
        case 0: return line.name + ", " + line.address;
        case 1: return line.state;
        default: return line.time;
    }
}

void draw_delivery_table(Ui& ui, const app::DeliveriesView& view, const app::Texts& t, app::Intents& out) {
    float badge_room = 96;
    for (const app::DeliveryLineView& line : view.lines) {
        badge_room = std::max(badge_room, badge_width(ui, badge_of(line)));
    }
    std::vector<Column> columns{{.title = t("deliveries.person"), .width = -1}, {.title = t("deliveries.state"), .width = badge_room}};
    if (!ui.is_phone()) {
        columns.push_back({.title = t("deliveries.time"), .width = 150, .align = Align::kEnd});
    }
    TableSpec spec;
    spec.name = t("deliveries.title");
    spec.columns = columns;
    spec.row_count = static_cast<int>(view.lines.size());
    spec.row_height = ui.is_phone() ? 56 : 52;
    spec.header = !ui.is_phone();
    spec.height = 0;
    spec.reach = ui.is_phone() ? 0 : 12;
    spec.draw_cell = [&view](Ui& u, int row, int column, const Rect& cell) {
        draw_delivery_cell(u, view.lines[static_cast<std::size_t>(row)], column, cell);
    };
    spec.cell_text = [&view](int row, int column) { return delivery_cell_text(view.lines[static_cast<std::size_t>(row)], column); };
    const TableResult result = table(ui, "deliveries", spec);
    if (const auto row = result.opened ? result.opened : result.selected) {
        did(out, app::SelectDelivery{view.lines[static_cast<std::size_t>(*row)].person_id});
    }
}

/// On a phone, where four tabs have no room, a choice from a list.
void draw_delivery_tabs(Ui& ui, const app::DeliveriesView& view, const app::Texts& t, app::Intents& out) {
    constexpr std::array<std::string_view, app::kDeliveryTabCount> kLabels{"deliveries.all", "deliveries.came_back",
                                                                           "deliveries.on_the_way", "deliveries.not_seen"};
    std::optional<int> chosen;
    if (ui.is_phone()) {
        std::array<std::string, app::kDeliveryTabCount> named;
        for (std::size_t k = 0; k < named.size(); ++k) {
            named[k] = std::string(t(kLabels[k])) + " (" + view.tab_counts[k] + ")";
        }
        const std::vector<std::string_view> options(named.begin(), named.end());
        chosen = select(ui, "tab",
                        {.label = t("deliveries.state"), .label_hidden = true, .options = options, .chosen = static_cast<int>(view.tab)});
        ui.gap(8);
    } else {
        std::array<Tab, app::kDeliveryTabCount> list;
        for (std::size_t k = 0; k < list.size(); ++k) {
            list[k] = {.label = t(kLabels[k]), .count = view.tab_counts[k]};
        }
        chosen = tabs(ui, "tabs", {.name = t("deliveries.title"), .tabs = list, .chosen = static_cast<int>(view.tab)});
    }
    if (chosen) {
        did(out, app::FilterDeliveries{static_cast<app::DeliveryTab>(*chosen)});
    }
}

void draw_delivery_detail(Ui& ui, const app::DeliveryDetailView& one, bool may_write, const app::Texts& t, app::Intents& out) {
    if (link(ui, "back", {.label = t("deliveries.back"), .icon_before = Icon::kChevronLeft, .plain = true})) {
        did(out, app::SelectDelivery{});
    }
    ui.gap(12);
    heading(ui, one.name);
    line_of_text(ui, one.address, {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(8);
    paragraph(ui, one.state, {.role = TextRole::kDenseStrong});
    for (const std::string* text : {&one.reason, &one.history, &one.partner}) {
        if (!text->empty()) {
            paragraph(ui, *text, {.role = TextRole::kDense, .plain = true});
        }
    }
    ui.gap(12);
    if (button(ui, "again", {.label = t("deliveries.send_again"), .icon = Icon::kSend, .disabled = !may_write})) {
        did(out, app::SendLetterAgain{one.person_id});
    }
    ui.gap(20);
    const FieldResult typed = text_field(ui, "correction",
                                         {.label = t("deliveries.correct"),
                                          .value = one.correction,
                                          .help = t("deliveries.correct_help"),
                                          .error = one.error,
                                          .hint = "email"});
    if (typed.text) {
        did(out, app::TypeCorrectAddress{*typed.text});
    }
    ui.gap(8);
    if (button(ui, "correct",
               {.label = t("deliveries.save_address"), .icon = Icon::kMailCheck, .disabled = !may_write || one.correction.empty()})) {
        did(out, app::SaveCorrectAddress{});
    }
}

}  // namespace

void draw_deliveries(Ui& ui, const app::DeliveriesView& view, bool may_write, const app::Texts& t, app::Intents& out) {
    IdScope scope(ui, "deliveries");
    if (view.selected) {
        draw_delivery_detail(ui, *view.selected, may_write, t, out);
        return;
    }
    heading(ui, view.title);
    if (!view.heard.empty()) {
        caption(ui, view.heard);
    }
    if (!view.problem.empty()) {
        ui.gap(8);
        note(ui, "problem", {.icon = Icon::kCircleAlert, .icon_colour = Token::kDanger, .heading = view.problem});
    }
    ui.gap(8);
    if (auto found = search_field(ui, "find", {.label = t("deliveries.find"), .value = view.search, .clear_label = t("clear")})) {
        did(out, app::SearchDeliveries{*found.text});
    }
    ui.gap(8);
    draw_delivery_tabs(ui, view, t, out);
    if (view.lines.empty()) {
        ui.gap(24);
        empty_state(ui, "none", {.label = t("deliveries.none"), .text = t("deliveries.none_text")});
        return;
    }
    draw_delivery_table(ui, view, t, out);
}

}  // namespace counterpart::ui
