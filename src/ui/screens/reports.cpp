#include <algorithm>
#include <numeric>
#include <vector>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/reports_parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/link.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/table.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kNamesOfReport = 120, kNarrowestOfReport = 56, kColumnGapOfReport = 12;
constexpr float kWidestReports = 1'040;

/// The table without the columns in which no row has anything, behind the names: they would only take room.
app::ReportTableView without_empty_columns(const app::ReportTableView& table) {
    app::ReportTableView kept = table;
    kept.columns.clear();
    for (std::vector<std::string>& row : kept.rows) {
        row.clear();
    }
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        const auto has_text = [column](const std::vector<std::string>& row) { return !row[column].empty(); };
        if (column > 0 && std::ranges::none_of(table.rows, has_text)) {
            continue;
        }
        kept.columns.push_back(table.columns[column]);
        for (std::size_t at = 0; at < table.rows.size(); ++at) {
            kept.rows[at].push_back(table.rows[at][column]);
        }
    }
    return kept;
}

/// How wide each column has to be for its longest text; the names take what is left.
std::vector<float> column_widths(Ui& ui, const app::ReportTableView& table) {
    std::vector<float> widths;
    for (std::size_t column = 1; column < table.columns.size(); ++column) {
        float wide = std::max(ui.scaled(kNarrowestOfReport), ui.text_width(table.columns[column], TextRole::kDense));
        for (const std::vector<std::string>& row : table.rows) {
            wide = std::max(wide, ui.text_width(row[column], TextRole::kDense));
        }
        widths.push_back(wide + kColumnGapOfReport);
    }
    return widths;
}

void draw_report_columns(Ui& ui, std::string_view id, const app::ReportTableView& table, std::span<const std::string> addresses) {
    std::vector<Column> columns{{.title = table.columns[0]}};
    for (const float width : column_widths(ui, table)) {
        columns.push_back({.title = table.columns[columns.size()], .width = width, .align = Align::kEnd});
    }
    const auto text_of = [&](int row, int column) -> const std::string& {
        return table.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    };
    TableSpec spec{.name = table.name, .columns = columns, .row_count = static_cast<int>(table.rows.size()), .row_height = 40};
    spec.rows_operable = false;
    spec.height = 0;
    spec.cell_text = [&](int row, int column) { return column == 0 && !addresses.empty() ? std::string() : text_of(row, column); };
    spec.draw_cell = [&](Ui& within, int row, int column, const Rect& cell) {
        if (column == 0 && !addresses.empty()) {
            const Row line(within, {.height = cell.height});
            link(within, "open", {.label = text_of(row, 0), .href = addresses[static_cast<std::size_t>(row)]});
            return;
        }
        one_line(within, cell, text_of(row, column), TextRole::kDense, Token::kInk, column == 0 ? Align::kStart : Align::kEnd);
    };
    ui::table(ui, id, spec);
}

/// On a phone: a card a row, and in it a line a column.
void draw_report_cards(Ui& ui, std::string_view id, const app::ReportTableView& table, std::span<const std::string> addresses) {
    const NodeScope list(ui, Role::kList, id, table.name);
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
        const IdScope scope(ui, static_cast<std::int64_t>(at));
        const NodeScope item(ui, Role::kListItem, "item");
        ui.gap(at == 0 ? 0.0F : 12.0F);
        Card card(ui);
        const std::vector<std::string>& row = table.rows[at];
        if (addresses.empty()) {
            line_of_text(ui, row[0], {.role = TextRole::kDenseStrong});
        } else {
            link(ui, "open", {.label = row[0], .href = addresses[at], .role = TextRole::kLabel});
        }
        ui.gap(4);
        for (std::size_t column = 1; column < row.size(); ++column) {
            if (!row[column].empty()) {
                paragraph(ui, table.columns[column] + ": **" + row[column] + "**", {.role = TextRole::kDense});
            }
        }
    }
}

void draw_all_reports(Ui& ui, const app::ReportsView& view, const app::Texts& t, app::Intents& out) {
    title(ui, t("reports.title"));
    ui.gap(4);
    paragraph(ui, t(view.is_unknown ? "reports.unknown" : "reports.lead"), {.colour = Token::kMuted});
    ui.gap(24);
    panel_heading(ui, view.rounds.name);
    ui.gap(8);
    if (view.rounds.rows.empty()) {
        paragraph(ui, t("reports.none"), {.status = true});
        return;
    }
    draw_report_table(ui, "rounds", view.rounds, view.addresses);
    ui.gap(16);
    draw_report_csv(ui, view.rounds, t, out);
}

void draw_no_reports(Ui& ui, const app::ReportsView& view, const app::Texts& t) {
    title(ui, t("reports.title"));
    ui.gap(8);
    paragraph(ui, t("reports.not_yours"), {.status = true});
    if (!view.signed_in) {
        ui.gap(16);
        draw_sign_in_card(ui, t("reports.sign_in"), t);
    }
}

}  // namespace

void draw_report_table(Ui& ui, std::string_view id, const app::ReportTableView& whole, std::span<const std::string> addresses) {
    constexpr std::size_t kFewColumns = 2;
    const app::ReportTableView table = without_empty_columns(whole);
    const std::vector<float> widths = column_widths(ui, table);
    const float needed = std::accumulate(widths.begin(), widths.end(), ui.scaled(kNamesOfReport));
    if (table.columns.size() <= kFewColumns || needed <= ui.available_width()) {
        draw_report_columns(ui, id, table, addresses);
    } else {
        draw_report_cards(ui, id, table, addresses);
    }
}

void draw_report_csv(Ui& ui, const app::ReportTableView& table, const app::Texts& t, app::Intents& out) {
    const std::string name = t.fill("reports.csv_of", {{"table", table.name}});
    if (button(ui, "csv", {.label = t("reports.csv"), .icon = Icon::kDownload, .size = ControlSize::kSmall, .name = name})) {
        out.emplace_back(app::ReportsIntent{app::SaveReportTable{table.part}});
    }
}

void draw_reports(Ui& ui, const Rect& area, const app::ReportsView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "reports", area, {.name = t("reports.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestReports, ui.available_width())});
    column.next();
    if (!view.may_read) {
        draw_no_reports(ui, view, t);
    } else if (view.one) {
        draw_round_report(ui, view, *view.one, t, out);
    } else {
        draw_all_reports(ui, view, t, out);
    }
}

}  // namespace counterpart::ui
