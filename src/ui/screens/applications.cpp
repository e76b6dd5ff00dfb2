#include <algorithm>
#include <array>
#include <vector>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/link.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/select.h"
#include "ui/widgets/table.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kDetailWidth = 356;

void draw_head(Ui& ui, const app::ApplicationsView& view, const app::Texts& t) {
    const ButtonSpec import{.label = t("applications.import"), .icon = Icon::kFileUp, .href = app::kImportAddress};
    if (ui.is_phone()) {
        title(ui, t("applications.title"));
        caption(ui, view.summary);
        return;
    }
    Row row(ui, {.height = 40, .gap = 12});
    title(ui, t("applications.title"), ui.text_width(t("applications.title"), TextRole::kTitle) + 2);
    const float import_width = button_width(ui, import);
    line_of_text(
        ui, view.summary,
        {.role = TextRole::kCaption,
         .colour = Token::kMuted,
         .width = std::max(0.0F, std::min(ui.text_width(view.summary, TextRole::kCaption) + 2, ui.available_width() - import_width - 12))});
    row.to_right(import_width);
    button(ui, "import", import);
}

void draw_country(Ui& ui, const app::ApplicationsView& view, const app::Texts& t, float width, app::Intents& out) {
    std::vector<std::string_view> options{t("applications.all_countries")};
    int chosen = 0;
    for (const auto& [code, name] : view.countries) {
        if (code == view.country) {
            chosen = static_cast<int>(options.size());
        }
        options.emplace_back(name);
    }
    const SelectSpec spec{.label = t("applications.country"), .label_hidden = true, .options = options, .chosen = chosen, .width = width};
    if (const auto country = select(ui, "country", spec)) {
        out.emplace_back(
            app::FilterApplicationsByCountry{*country == 0 ? std::string() : view.countries[static_cast<std::size_t>(*country) - 1].first});
    }
}

void draw_search(Ui& ui, const app::ApplicationsView& view, const app::Texts& t, float width, app::Intents& out) {
    const SearchSpec spec{.label = t("applications.search"), .value = view.search, .clear_label = t("clear"), .width = width};
    if (auto found = search_field(ui, "search", spec)) {
        out.emplace_back(app::SearchApplications{*found.text});
    }
}

void draw_warnings(Ui& ui, const app::ApplicationsView& view, const app::Texts& t, app::Intents& out) {
    if (view.warnings_label.empty() && !view.only_warnings) {
        return;
    }
    const CheckboxSpec spec{.label = t("applications.only_warnings"),
                            .state = view.only_warnings ? CheckState::kOn : CheckState::kOff,
                            .width = ui.text_width(t("applications.only_warnings"), ui.control_role()) + 36};
    if (checkbox(ui, "only_warnings", spec)) {
        out.emplace_back(app::ShowOnlyLikelyDuplicates{!view.only_warnings});
    }
}

void draw_filters(Ui& ui, const app::ApplicationsView& view, const app::Texts& t, app::Intents& out) {
    if (ui.is_phone()) {
        draw_search(ui, view, t, kFill, out);
        ui.gap(8);
        draw_country(ui, view, t, kFill, out);
        draw_warnings(ui, view, t, out);
        return;
    }
    Row row(ui, {.gap = 12});
    draw_search(ui, view, t, 240, out);
    draw_country(ui, view, t, 200, out);
    draw_warnings(ui, view, t, out);
    const float found_width = ui.text_width(view.found_text, TextRole::kCaption) + 2;
    if (ui.available_width() > found_width) {
        row.to_right(found_width);
        line_of_text(ui, view.found_text, {.role = TextRole::kCaption, .colour = Token::kMuted, .width = 0, .status = true});
    }
}

const app::ApplicationLine& line_at(const app::ApplicationsView& view, int row) {
    return view.lines[static_cast<std::size_t>(view.found[static_cast<std::size_t>(row)])];
}

void draw_person(Ui& ui, const Rect& cell, const app::ApplicationLine& line) {
    if (line.warning.empty()) {
        two_lines(ui, cell, line.name, line.country);
        return;
    }
    two_lines(ui, {cell.x, cell.y, cell.width - 24, cell.height}, line.name, line.country);
    ui.text().icon({cell.right() - 18, cell.middle_y() - 8}, Icon::kTriangleAlert, 16, ui.colour(Token::kWarm));
}

void draw_cell(Ui& ui, const app::ApplicationLine& line, int column, const Rect& cell) {
    switch (column) {
        case 0: draw_person(ui, cell, line); break;
        case 1: two_lines(ui, cell, line.caption, line.sector); break;
        case 2: one_line(ui, cell, line.languages, TextRole::kCaption, Token::kMuted); break;
        default: one_line(ui, cell, line.arrived, TextRole::kCaption, Token::kMuted, Align::kEnd); break;
    }
}

std::string cell_text(const app::ApplicationLine& line, int column) {
    switch (column) {
        case 0: return line.name + ", " + line.country + (line.warning.empty() ? "" : ". " + line.warning);
        case 1: return line.caption + ", " + line.sector;
        case 2: return line.languages;
        default: return line.arrived;
    }
}

void draw_list(Ui& ui, const app::ApplicationsView& view, const app::Texts& t, bool narrow, app::Intents& out) {
    std::vector<Column> columns{{.title = t("applications.person"), .width = -1}, {.title = t("applications.work"), .width = -1.2F}};
    if (!narrow) {
        columns.push_back({.title = t("applications.languages"), .width = -0.8F});
        columns.push_back({.title = t("applications.arrived"), .width = 84, .align = Align::kEnd});
    }
    if (ui.is_phone()) {
        columns.resize(1);
    }
    TableSpec spec;
    spec.name = t("applications.title");
    spec.columns = columns;
    spec.row_count = static_cast<int>(view.found.size());
    spec.row_height = ui.is_phone() ? 56 : 48;
    spec.selected = view.selected;
    spec.header = !ui.is_phone();
    spec.draw_cell = [&view](Ui& u, int row, int column, const Rect& cell) { draw_cell(u, line_at(view, row), column, cell); };
    spec.cell_text = [&view](int row, int column) { return cell_text(line_at(view, row), column); };
    const TableResult result = table(ui, "applications", spec);
    const auto row = result.opened ? result.opened : result.selected;
    if (row) {
        out.emplace_back(app::SelectApplication{line_at(view, *row).id});
    }
}

void draw_detail(Ui& ui, const app::ApplicationsView& view, const app::Texts& t) {
    if (view.selected_name.empty()) {
        paragraph(ui, t("applications.choose"), {.role = TextRole::kDense, .colour = Token::kMuted});
        return;
    }
    heading(ui, view.selected_name);
    if (!view.selected_warning.empty()) {
        ui.gap(12);
        note(ui, "warning",
             {.icon = Icon::kTriangleAlert,
              .icon_colour = Token::kWarm,
              .heading = view.selected_warning,
              .text = t("applications.never_paired")});
    }
    if (!view.pair_address.empty()) {
        ui.gap(12);
        link(ui, "pair", {.label = view.pair_label, .href = view.pair_address});
    }
    ui.gap(16);
    for (const app::FactView& fact : view.facts) {
        line_of_text(ui, fact.name, {.role = TextRole::kCaption, .colour = Token::kMuted});
        paragraph(ui, fact.value, {.role = TextRole::kDense});
        ui.gap(10);
    }
}

void draw_phone(Ui& ui, const Rect& area, const app::ApplicationsView& view, const app::Texts& t, app::Intents& out) {
    if (!view.selected_name.empty()) {
        Pane pane(ui, "detail", area, {.name = t("applications.details"), .padding_x = 16});
        if (link(ui, "back",
                 {.label = t("applications.back"), .role = TextRole::kBody, .icon_before = Icon::kChevronLeft, .plain = true})) {
            out.emplace_back(app::SelectApplication{});
        }
        ui.gap(16);
        draw_detail(ui, view, t);
        return;
    }
    Pane pane(ui, "applications", area,
              {.name = t("applications.title"), .padding_x = 16, .padding_top = 12, .padding_bottom = 0, .scrolls = false});
    draw_head(ui, view, t);
    ui.gap(12);
    draw_filters(ui, view, t, out);
    ui.gap(8);
    draw_list(ui, view, t, true, out);
}

void draw_none_found(Ui& ui, const app::Texts& t) {
    ui.gap(48);
    empty_state(ui, "none", {.label = t("applications.none_found"), .text = t("applications.none_found_text")});
}

}  // namespace

void draw_applications(Ui& ui, const Rect& area, const app::ApplicationsView& view, const app::Texts& t, app::Intents& out) {
    if (!view.has_round) {
        Pane pane(ui, "applications", area, {.name = t("applications.title"), .padding_x = side_padding(ui)});
        title(ui, t("applications.title"));
        ui.gap(64);
        if (empty_state(ui, "empty",
                        {.label = t("applications.none"), .text = t("applications.none_text"), .button = t("preview.none_button")})) {
            ui.follow(app::kStartAddress);
        }
        return;
    }
    if (ui.is_phone()) {
        draw_phone(ui, area, view, t, out);
        return;
    }
    Rect list = area;
    const Rect detail = take_right(list, ui.is_desktop() ? kDetailWidth : 280);
    {
        Pane pane(ui, "applications", list,
                  {.name = t("applications.title"), .padding_x = side_padding(ui), .padding_bottom = 0, .scrolls = false});
        draw_head(ui, view, t);
        ui.gap(12);
        draw_filters(ui, view, t, out);
        ui.gap(8);
        if (view.found.empty()) {
            draw_none_found(ui, t);
        } else {
            draw_list(ui, view, t, !ui.is_desktop(), out);
        }
    }
    Pane pane(
        ui, "detail", detail,
        {.role = Role::kComplementary, .name = t("applications.details"), .ground = Token::kSurface, .line_left = true, .padding_top = 24});
    draw_detail(ui, view, t);
}

}  // namespace counterpart::ui
