#include <array>
#include <vector>

#include "app/shell/route.h"
#include "domain/term_names.h"
#include "ui/layout.h"
#include "ui/screens/preview_parts.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/link.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kSearchWidth = 132;

const app::PairRow& row_at(const app::TableView& view, int row) { return view.rows[static_cast<std::size_t>(row)]; }

const app::PersonLine& person(const app::TableView& view, domain::PersonIndex index) {
    return view.people[static_cast<std::size_t>(index)];
}

/// The second person of a row, and the third of three.
std::string partner_names(const app::TableView& view, const app::PairRow& row) {
    const std::string& name = person(view, row.b).name;
    return row.third < 0 ? name : name + " + " + person(view, row.third).name;
}

std::string partner_captions(const app::TableView& view, const app::PairRow& row) {
    const std::string& caption = person(view, row.b).caption;
    return row.third < 0 ? caption : caption + " + " + person(view, row.third).caption;
}

void draw_tabs(Ui& ui, const app::TableView& view, const app::Texts& t, app::Intents& out) {
    const std::array<Tab, 3> list{{{.label = t("preview.tab_all"), .count = view.tab_counts[0]},
                                   {.label = t("preview.tab_fixed"), .count = view.tab_counts[1]},
                                   {.label = t("preview.tab_forbidden"), .count = view.tab_counts[2]}}};
    const TabsSpec spec{.name = t("preview.table"), .tabs = list, .chosen = static_cast<int>(view.tab), .line = false};
    if (const auto tab = tabs(ui, "tabs", spec)) {
        out.emplace_back(app::ShowTab{static_cast<app::PairTab>(*tab)});
    }
}

void draw_search(Ui& ui, const app::TableView& view, const app::Texts& t, float width, bool quiet, app::Intents& out) {
    if (auto found = search_field(
            ui, "find", {.label = t("preview.find"), .value = view.search, .clear_label = t("clear"), .quiet = quiet, .width = width})) {
        out.emplace_back(app::SearchPairs{*found.text});
    }
}

void draw_bar(Ui& ui, const app::TableView& view, const app::Texts& t, app::Intents& out) {
    if (ui.is_phone()) {
        ui.gap(8);
        draw_search(ui, view, t, kFill, false, out);
        draw_tabs(ui, view, t, out);
        return;
    }
    const Point left = ui.cursor();
    const float width = ui.available_width();
    {
        Row row(ui, {.height = 40, .gap = 12});
        draw_tabs(ui, view, t, out);
    }
    {
        Within right(ui, {left.x + width - kSearchWidth, left.y, kSearchWidth, 40});
        draw_search(ui, view, t, kSearchWidth, true, out);
    }
    ui.paint().hairline(left.x, left.y + 40, width, ui.colour(Token::kLine));
}

std::vector<Part> parts_of(const app::PairRow& row) {
    std::vector<Part> parts;
    for (std::size_t i = 0; i < row.parts.size(); ++i) {
        parts.push_back({.points = row.parts[i], .data = static_cast<int>(i)});
    }
    return parts;
}

std::string parts_text(const app::PairRow& row, const app::Texts& t) {
    std::string text;
    for (std::size_t i = 0; i < row.parts.size(); ++i) {
        const std::string criterion(domain::term_name(static_cast<domain::Criterion>(i)));
        text += (text.empty() ? "" : ", ") + std::string(t("criterion." + criterion)) + ' ' + std::to_string(row.parts[i]);
    }
    return text;
}

void draw_cell(Ui& ui, const app::TableView& view, const app::PairRow& row, int column, const Rect& cell) {
    if (column == 0) {
        two_lines(ui, cell, person(view, row.a).name, person(view, row.a).caption);
    } else if (column == 1) {
        two_lines(ui, cell, partner_names(view, row), partner_captions(view, row));
    } else if (column == 2) {
        const float pin = row.fixed || row.forbidden ? 22.0F : 0.0F;
        if (pin > 0) {
            ui.text().icon({cell.x - pin, cell.middle_y() - 7}, row.fixed ? Icon::kPin : Icon::kBan, 14, ui.colour(Token::kMuted));
        }
        draw_parts(ui, {cell.x, cell.middle_y() - 4, cell.width, 8}, parts_of(row), view.greatest_points);
    } else {
        one_line(ui, cell, std::to_string(row.score_points), TextRole::kDenseStrong, Token::kInk, Align::kEnd);
    }
}

// A phone's card: both names one below the other, the score beside them, the parts under them.
void draw_card_row(Ui& ui, const app::TableView& view, const app::PairRow& row, const Rect& cell) {
    const float score_width = 40;
    const Rect names{cell.x, cell.y + 8, cell.width - score_width - 8, 22};
    ui.text().draw_in(names, person(view, row.a).name, TextRole::kBodyStrong, ui.colour(Token::kInk));
    ui.text().draw_in(names.moved(0, 22), partner_names(view, row), TextRole::kBody, ui.colour(Token::kInk));
    const std::string places = person(view, row.a).country + " \u2013 " + person(view, row.b).country;
    ui.text().draw_in({cell.x, cell.y + 52, cell.width - 108, 18}, places, TextRole::kCaption, ui.colour(Token::kMuted));
    ui.text().draw_in({cell.right() - score_width, cell.y + 8, score_width, 44}, std::to_string(row.score_points), TextRole::kHeading,
                      ui.colour(Token::kInk), Align::kEnd);
    draw_parts(ui, {cell.right() - 96, cell.y + 57, 96, 8}, parts_of(row), view.greatest_points);
}

std::string cell_text(const app::TableView& view, const app::PairRow& row, int column, const app::Texts& t) {
    if (column < 2) {
        return column == 0 ? person(view, row.a).name + ", " + person(view, row.a).caption
                           : partner_names(view, row) + ", " + partner_captions(view, row);
    }
    return column == 2 ? parts_text(row, t)
                       : std::to_string(row.score_points) + (row.fixed ? ", " + std::string(t("preview.fixed_mark")) : std::string());
}

void open_row(int row, app::Intents& out) {
    out.emplace_back(app::SelectPair{row});
    out.emplace_back(app::OpenSelectedPair{});
}

TableSpec table_spec(const app::PreviewView& preview, std::span<const Column> columns, bool phone, const app::Texts& t) {
    const app::TableView& view = preview.table;
    TableSpec spec;
    spec.name = t("preview.table");
    spec.columns = columns;
    spec.row_count = static_cast<int>(view.rows.size());
    spec.selected = view.selected;
    spec.sorted_column = static_cast<int>(view.sort);
    spec.descending = view.descending;
    spec.header = !phone;
    spec.column_gap = 8;
    spec.row_height = phone ? 78 : 48;
    spec.draw_cell = [&view, phone](Ui& u, int row, int column, const Rect& cell) {
        if (phone) {
            draw_card_row(u, view, row_at(view, row), cell);
        } else {
            draw_cell(u, view, row_at(view, row), column, cell);
        }
    };
    spec.cell_text = [&view, phone, &t](int row, int column) {
        const app::PairRow& pair = row_at(view, row);
        return phone ? cell_text(view, pair, 0, t) + "; " + cell_text(view, pair, 1, t) + "; " + cell_text(view, pair, 3, t)
                     : cell_text(view, pair, column, t);
    };
    spec.row_name = [&view, &t](int row) {
        const app::PairRow& pair = row_at(view, row);
        return t.fill("preview.open_pair_of", {{"name", person(view, pair.a).name}, {"other", partner_names(view, pair)}}) + ", " +
               std::to_string(pair.score_points);
    };
    return spec;
}

void draw_rows(Ui& ui, const app::PreviewView& preview, const app::Texts& t, app::Intents& out) {
    const bool phone = ui.is_phone();
    const std::array<Column, 4> wide{{{.title = t("preview.person"), .width = -1, .sortable = true},
                                      {.title = t("preview.partner"), .width = -1, .sortable = true},
                                      {.title = t("preview.parts"), .width = 92, .sortable = true},
                                      {.title = t("preview.score"), .width = 34, .align = Align::kEnd, .sortable = true}}};
    const std::array<Column, 1> narrow{{{.title = t("preview.table")}}};
    const auto columns = phone ? std::span<const Column>(narrow) : std::span<const Column>(wide);
    const TableResult result = table(ui, "pairs", table_spec(preview, columns, phone, t));
    if (result.sort_column) {
        out.emplace_back(app::SortPairs{static_cast<app::PairColumn>(*result.sort_column)});
    }
    // A tap opens a card at once; arrow keys only go from one to the next.
    if (result.opened || (phone && result.selected && !ui.focus_visible())) {
        open_row(result.opened ? *result.opened : *result.selected, out);
    } else if (result.selected) {
        out.emplace_back(app::SelectPair{*result.selected});
    }
}

}  // namespace

void draw_preview_table(Ui& ui, const app::PreviewView& preview, const app::Texts& t, app::Intents& out) {
    const app::TableView& view = preview.table;
    draw_bar(ui, view, t, out);
    if (!view.filter_text.empty()) {
        ui.gap(4);
        Row row(ui, {.height = 32, .gap = 8});
        line_of_text(ui, view.filter_text, {.role = TextRole::kCaption, .colour = Token::kMuted, .width = 0, .status = true});
        if (link(ui, "all_scores", {.label = t("preview.all_scores"), .role = TextRole::kCaption})) {
            out.emplace_back(app::FilterScores{-1});
        }
    }
    if (view.rows.empty() && preview.status == app::PreviewStatus::kFirstSolve) {
        ui.gap(24);
        skeleton(ui, "skeleton", t("preview.first_solve"), 8);
    } else if (view.rows.empty()) {
        ui.gap(48);
        paragraph(ui, view.empty_text, {.role = TextRole::kDense, .colour = Token::kMuted, .align = Align::kMiddle, .status = true});
    } else {
        draw_rows(ui, preview, t, out);
    }
}

}  // namespace counterpart::ui
