#include <vector>

#include "ui/layout.h"
#include "ui/map/map_picture.h"
#include "ui/screens/preview_parts.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/common.h"
#include "ui/widgets/link.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kLowRow = 44;

void draw_scores(Ui& ui, const app::FactsView& view, const app::Texts& t, app::Intents& out) {
    panel_heading(ui, t("preview.scores"), view.scores_caption);
    ui.gap(8);
    std::vector<Bar> bars;
    for (const app::BarView& bar : view.bars) {
        bars.push_back({.label = bar.label,
                        .amount_text = bar.amount_text,
                        .axis = bar.axis,
                        .amount = static_cast<float>(bar.pair_count),
                        .warm = bar.low});
    }
    const BarChartSpec spec{.name = t("preview.scores"), .bars = bars, .height = 100, .choosable = true, .chosen = view.chosen_bar};
    if (const auto pressed = bar_chart(ui, "scores", spec)) {
        out.emplace_back(app::FilterScores{*pressed});
    }
}

void draw_map(Ui& ui, const app::FactsView& view, const app::Texts& t, app::Intents& out) {
    panel_heading(ui, t("preview.map"), view.map.caption);
    ui.gap(4);
    map_picture(ui, "map", view.map, t("map.name"));
    if (view.map.selected) {
        ui.gap(6);
        if (link(ui, "open_pair", {.label = t("preview.open_pair")})) {
            out.emplace_back(app::OpenSelectedPair{});
        }
    }
}

void draw_low_pair(Ui& ui, const app::LowPairView& pair) {
    const Rect row = ui.place(kFill, ui.scaled(kLowRow));
    Node node = make_node(ui.id("pair"), Role::kLink, row, std::string(pair.name) + " " + pair.partner + ", " + pair.score);
    node.href = pair.address;
    node.state.focusable = true;
    const Interaction does = ui.interact(std::move(node), row.grown(8, 0));
    if (does.hovered || does.held) {
        ui.paint().fill(row.grown(8, 0), ui.colour(Token::kSunken), 8);
        ui.show_hand();
    }
    if (does.ring) {
        draw_focus_ring(ui, row.grown(8, 0), 8);
    }
    const float line = ui.line_height(TextRole::kDense);
    const float width = row.width - 36;
    ui.text().draw_in({row.x, row.y + 2, width, line}, pair.name, TextRole::kDense, ui.colour(Token::kInk));
    ui.text().draw_in({row.x, row.y + 2 + line, width, ui.line_height(TextRole::kCaption)}, pair.partner, TextRole::kCaption,
                      ui.colour(Token::kMuted));
    ui.text().draw_in(row, pair.score, TextRole::kDenseStrong, ui.colour(Token::kWarm), Align::kEnd);
    if (does.activated) {
        ui.follow(pair.address);
    }
}

void draw_lowest(Ui& ui, const app::FactsView& view, const app::Texts& t, app::Intents& out) {
    panel_heading(ui, t("preview.lowest"));
    if (view.can_show_more) {
        const Point at = ui.cursor();
        const float width = link_width(ui, {.label = view.more_label});
        Within right(ui, {at.x + ui.available_width() - width, at.y - 22, width, 24});
        if (link(ui, "more", {.label = view.more_label, .name = std::string(t("preview.lowest")) + ": " + view.more_label})) {
            out.emplace_back(app::ShowMoreLowest{!view.more_lowest});
        }
    }
    NodeScope list(ui, Role::kList, "lowest", t("preview.lowest"));
    int number = 0;
    for (const app::LowPairView& pair : view.lowest) {
        IdScope scope(ui, number++);
        NodeScope item(ui, Role::kListItem, "item");
        draw_low_pair(ui, pair);
    }
}

void draw_alone(Ui& ui, const app::FactsView& view, const app::Texts& t, app::Intents& out) {
    const std::string text = view.alone_names.empty() ? view.alone_text : "**" + view.alone_names + "**  " + view.alone_text;
    note(ui, "alone",
         {.icon = view.someone_alone ? Icon::kTriangleAlert : Icon::kCircleCheck,
          .icon_colour = view.someone_alone ? Token::kWarm : Token::kSuccess,
          .heading = view.alone_title,
          .text = text});
    for (const std::string& sentence : view.odd_ones) {
        ui.gap(4);
        caption(ui, sentence);
    }
    if (view.has_help) {
        ui.gap(4);
        Row row(ui, {.height = 24, .gap = 0});
        ui.gap(28);
        if (link(ui, "help", {.label = t("alone.what_helps"), .role = TextRole::kCaption})) {
            out.emplace_back(app::OpenDialog{app::Dialog::kAlone});
        }
    }
}

}  // namespace

void draw_preview_facts(Ui& ui, const app::PreviewView& preview, const app::Texts& t, app::Intents& out) {
    const app::FactsView& view = preview.facts;
    if (view.pairs.empty()) {
        return;
    }
    const bool has_pairs = !view.lowest.empty();  // of nothing there is no mean and no distribution
    figures(ui, "figures", t("preview.facts"),
            {{.value = view.pairs, .unit = t("preview.pairs")},
             {.value = view.countries, .unit = t("preview.countries")},
             {.value = has_pairs ? std::string_view(view.mean) : "–", .unit = t("preview.mean")},
             {.value = view.alone, .unit = t("preview.alone"), .warm = view.someone_alone}});
    divider(ui, 12, 12);
    if (has_pairs) {
        draw_scores(ui, view, t, out);
        divider(ui, 12, 12);
    }
    draw_map(ui, view, t, out);
    if (has_pairs) {
        divider(ui, 12, 12);
        draw_lowest(ui, view, t, out);
    }
    divider(ui, has_pairs ? 8 : 12, 12);
    draw_alone(ui, view, t, out);
}

}  // namespace counterpart::ui
