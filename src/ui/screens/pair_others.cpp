#include <array>
#include <span>

#include "ui/layout.h"
#include "ui/screens/pair_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/common.h"
#include "ui/widgets/field.h"
#include "ui/widgets/link.h"
#include "ui/widgets/table.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kScoreWidth = 44;
constexpr float kPriceWidth = 96;

void draw_cell(Ui& ui, const app::OtherView& other, int column, const Rect& cell) {
    switch (column) {
        case 0: two_lines(ui, cell, other.name, other.priced ? other.caption : std::string_view(other.price)); break;
        case 1: one_line(ui, cell, other.score, TextRole::kDense, Token::kInk, Align::kEnd); break;
        default:
            if (other.priced) {
                one_line(ui, cell, other.price, TextRole::kDenseStrong, other.free ? Token::kSuccess : Token::kWarm, Align::kEnd);
            }
            break;
    }
}

std::string cell_text(const app::OtherView& other, int column) {
    switch (column) {
        case 0: return std::string(other.name) + ", " + std::string(other.caption);
        case 1: return other.score;
        default: return other.price;
    }
}

void draw_table(Ui& ui, const app::PairView& view, const app::Texts& t, app::Intents& out) {
    const std::array<Column, 3> columns{{{.title = view.search.empty() ? t("pair.next_best") : t("pair.found")},
                                         {.title = t("pair.score"), .width = kScoreWidth, .align = Align::kEnd},
                                         {.title = t("pair.price"), .width = kPriceWidth, .align = Align::kEnd}}};
    TableSpec spec;
    spec.name = t("pair.why_not_other");
    spec.columns = columns;
    spec.row_count = static_cast<int>(view.others.size());
    spec.row_height = 52;
    spec.column_gap = 8;
    spec.selected = view.chosen_other;
    spec.height = 0;
    spec.reach = 8;
    spec.draw_cell = [&view](Ui& u, int row, int column, const Rect& cell) {
        draw_cell(u, view.others[static_cast<std::size_t>(row)], column, cell);
    };
    spec.cell_text = [&view](int row, int column) { return cell_text(view.others[static_cast<std::size_t>(row)], column); };
    spec.row_name = [&view](int row) { return view.others[static_cast<std::size_t>(row)].spoken; };
    const TableResult result = table(ui, "others", spec);
    const auto row = result.opened ? result.opened : result.selected;
    if (row && view.others[static_cast<std::size_t>(*row)].priced) {
        out.emplace_back(app::ChooseAlternative{view.others[static_cast<std::size_t>(*row)].person});
    }
}

void draw_lines(Ui& ui, std::string_view heading_text, std::string_view total, bool warm, std::span<const app::SwapLineView> lines) {
    const auto draw_line = [&ui](std::string_view left, std::string_view right, TextRole role, Token left_colour, Token right_colour,
                                 bool strong_right) {
        const Rect box = ui.place(kFill, ui.scaled(26));
        const float right_width = 44;
        Node node = make_node(ui.id(left), Role::kText, box, std::string(left) + " " + std::string(right));
        ui.record(std::move(node));
        ui.text().draw_in({box.x, box.y, box.width - right_width, box.height}, left, role, ui.colour(left_colour));
        ui.text().draw_in(box, right, strong_right ? strong(role) : role, ui.colour(right_colour), Align::kEnd);
    };
    draw_line(heading_text, total, TextRole::kCaption, Token::kMuted, warm ? Token::kWarm : Token::kInk, true);
    for (const app::SwapLineView& line : lines) {
        draw_line(line.names, line.score, TextRole::kDense, Token::kInk, Token::kInk, false);
    }
}

void draw_instead(Ui& ui, const app::InsteadView& view, const app::Texts& t) {
    panel_heading(ui, view.title);
    ui.gap(4);
    if (view.waiting || !view.problem.empty()) {
        paragraph(ui, view.waiting ? t("pair.verdict_waiting") : std::string_view(view.problem),
                  {.role = TextRole::kDense, .colour = Token::kMuted, .status = true});
        return;
    }
    Columns columns(ui, {kFill, kFill});
    {
        columns.next();
        IdScope scope(ui, "now");
        draw_lines(ui, t("pair.now"), view.now_total, false, view.now);
    }
    {
        columns.next();
        IdScope scope(ui, "then");
        draw_lines(ui, t("pair.then"), view.then_total, view.costs, view.then);
        if (!view.rest.empty()) {
            caption(ui, view.rest);
        }
    }
}

void draw_person_changes(Ui& ui, const app::PairView& view, const app::Texts& t) {
    NodeScope group(ui, Role::kGroup, "person_changes", t("pair.what_if"));
    panel_heading(ui, t("pair.what_if"));
    for (std::size_t k = 0; k < view.person_changes.size(); ++k) {
        const app::PersonChangeView& change = view.person_changes[k];
        IdScope scope(ui, static_cast<std::int64_t>(k));
        ui.gap(8);
        paragraph(ui, change.label, {.role = TextRole::kDenseStrong});
        paragraph(ui, change.outcome, {.role = TextRole::kDense, .colour = Token::kMuted});
    }
}

/// Where another partner is looked for, and who comes into question.
void draw_search_of_others(Ui& ui, const app::PairView& view, const app::Texts& t, app::Intents& out) {
    if (view.others.empty() && view.search.empty()) {
        paragraph(ui, t("pair.nobody_else"), {.role = TextRole::kDense, .colour = Token::kMuted});
        return;
    }
    const SearchSpec search{
        .label = t("pair.search_others"), .value = view.search, .placeholder = view.search_label, .clear_label = t("clear")};
    if (auto found = search_field(ui, "search", search)) {
        out.emplace_back(app::SearchPartners{*found.text});
    }
    ui.gap(4);
    if (view.others.empty()) {
        ui.gap(8);
        paragraph(ui, t("pair.nobody_found"), {.role = TextRole::kDense, .colour = Token::kMuted});
    } else {
        draw_table(ui, view, t, out);
    }
    if (view.more_others) {
        ui.gap(8);
        if (link(ui, "more", {.label = t("pair.more")})) {
            out.emplace_back(app::ShowMorePartners{});
        }
    }
}

}  // namespace

void draw_pair_others(Ui& ui, const app::PairView& view, const app::Texts& t, app::Intents& out) {
    heading(ui, t("pair.why_not_other"));
    ui.gap(8);
    {
        Card card(ui, {.padding = 16});
        const std::array<std::string_view, 2> sides{view.side_labels[0], view.side_labels[1]};
        if (const auto side =
                segments(ui, "side", {.name = t("pair.why_not_other"), .options = sides, .chosen = static_cast<int>(view.side)})) {
            out.emplace_back(app::ChooseSide{static_cast<app::PairSide>(*side)});
        }
        ui.gap(12);
        if (view.fixed) {
            paragraph(ui, t("pair.others_fixed"), {.role = TextRole::kDense, .colour = Token::kMuted});
        } else {
            draw_search_of_others(ui, view, t, out);
        }
    }
    if (view.instead) {
        ui.gap(16);
        draw_instead(ui, *view.instead, t);
    }
    if (!view.person_changes.empty()) {
        ui.gap(16);
        draw_person_changes(ui, view, t);
    }
}

}  // namespace counterpart::ui
