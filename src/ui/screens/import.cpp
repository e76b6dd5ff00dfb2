#include <algorithm>
#include <array>
#include <vector>

#include "app/shell/route.h"
#include "app/text/problems.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/link.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/select.h"
#include "ui/widgets/table.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr int kFindingsShown = 8;
constexpr float kFindingRow = 44;
constexpr float kColumnWidth = 148;

void draw_head(Ui& ui, const app::ImportView& view, const app::Texts& t, app::Intents& out) {
    title(ui, t("import.title"));
    if (view.has_file) {
        caption(ui, view.file_name + " \u00b7 " + view.summary);
    }
    if (!view.file_problem.empty()) {
        ui.gap(12);
        banner(ui, "file_problem",
               {.kind = BannerKind::kDanger, .icon = Icon::kCircleAlert, .heading = t("start.problem"), .text = view.file_problem});
    }
    ui.gap(16);
    if (!view.has_file) {
        ui.gap(40);
        if (empty_state(ui, "empty", {.label = t("import.empty"), .text = t("import.empty_text"), .button = t("import.choose")})) {
            out.emplace_back(app::ChooseImportFile{});
        }
        return;
    }
    Wrap wrap(ui);
    if (button(ui, "choose", {.label = t("import.choose_other"), .icon = Icon::kFileUp, .size = ControlSize::kSmall})) {
        out.emplace_back(app::ChooseImportFile{});
    }
    if (button(ui, "discard",
               {.label = t("import.discard"), .icon = Icon::kTrash2, .look = ButtonLook::kQuiet, .size = ControlSize::kSmall})) {
        out.emplace_back(app::DiscardImport{});
    }
}

void draw_field(Ui& ui, const app::FieldView& field, std::span<const std::string_view> options, const app::Texts& t, app::Intents& out) {
    IdScope scope(ui, static_cast<std::int64_t>(field.field));
    const std::string sample = !field.column          ? std::string()
                               : field.sample.empty() ? std::string(t("import.sample_none"))
                                                      : t.fill("import.sample", {{"text", field.sample}});
    SelectSpec spec;
    spec.label = field.label;
    spec.note = field.mandatory ? t("import.mandatory") : std::string_view();
    spec.help = sample;
    spec.error = field.problem;
    spec.options = options;
    spec.chosen = field.column ? static_cast<int>(*field.column) + 1 : 0;
    spec.required = field.mandatory;
    if (const auto chosen = select(ui, "column", spec)) {
        out.emplace_back(app::MapColumn{field.field, *chosen == 0 ? std::nullopt : std::optional(static_cast<std::size_t>(*chosen - 1))});
    }
    ui.gap(12);
}

void draw_mapping(Ui& ui, const app::ImportView& view, const app::Texts& t, app::Intents& out) {
    heading(ui, t("import.mapping"));
    paragraph(ui, t("import.mapping_text"), {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(12);
    std::vector<std::string_view> options{t("import.not_in_file")};
    options.insert(options.end(), view.columns.begin(), view.columns.end());
    const std::size_t column_count = ui.is_phone() ? 1 : ui.available_width() > 700 ? 3 : 2;
    const std::size_t per_column = (view.fields.size() + column_count - 1) / column_count;
    const auto draw_from = [&](std::size_t first) {
        for (std::size_t i = first; i < std::min(first + per_column, view.fields.size()); ++i) {
            draw_field(ui, view.fields[i], options, t, out);
        }
    };
    if (column_count == 1) {
        draw_from(0);
        return;
    }
    Columns columns = column_count == 3 ? Columns(ui, {kFill, kFill, kFill}) : Columns(ui, {kFill, kFill});
    for (std::size_t column = 0; column < column_count; ++column) {
        columns.next();
        draw_from(column * per_column);
    }
}

void draw_first_rows(Ui& ui, const app::ImportView& view, const app::Texts& t) {
    heading(ui, t("import.preview"));
    ui.gap(4);
    const float room = ui.available_width();
    const auto shown = std::min(view.columns.size(), static_cast<std::size_t>(std::max(1.0F, room / kColumnWidth)));
    std::vector<Column> columns;
    for (std::size_t i = 0; i < shown; ++i) {
        columns.push_back({.title = view.columns[i]});
    }
    TableSpec spec;
    spec.name = t("import.preview");
    spec.columns = columns;
    spec.row_count = static_cast<int>(view.first_rows.size());
    spec.row_height = 36;
    spec.rows_operable = false;
    spec.height = 0;
    spec.reach = 0;
    const auto cell = [&view](int row, int column) -> const std::string& {
        return view.first_rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    };
    spec.draw_cell = [cell](Ui& u, int row, int column, const Rect& box) { one_line(u, box, cell(row, column), TextRole::kCaption); };
    spec.cell_text = [cell](int row, int column) { return cell(row, column); };
    table(ui, "first_rows", spec);
}

std::string place_of(const codec::CellFinding& finding, const app::Texts& t) {
    const std::string line = std::to_string(finding.line);
    return finding.column == 0 ? t.fill("import.place_line", {{"line", line}})
                               : t.fill("import.place", {{"line", line}, {"column", std::to_string(finding.column)}});
}

void draw_findings(Ui& ui, std::string_view id, std::string_view name, std::span<const codec::CellFinding> findings, const app::Texts& t) {
    const bool phone = ui.is_phone();
    const Column narrow[] = {{.title = t("import.reason")}};
    const Column wide[] = {
        {.title = t("import.line"), .width = 148}, {.title = t("import.column_name"), .width = 160}, {.title = t("import.reason")}};
    TableSpec spec;
    spec.name = name;
    spec.columns = phone ? std::span<const Column>(narrow) : std::span<const Column>(wide);
    spec.row_count = static_cast<int>(findings.size());
    spec.row_height = phone ? 84 : kFindingRow;
    spec.rows_operable = false;
    spec.reach = 0;
    spec.header = !phone;
    spec.height = findings.size() <= kFindingsShown ? 0 : (phone ? 84.0F : kFindingRow) * (kFindingsShown + 0.5F);
    const auto finding_at = [findings](int row) -> const codec::CellFinding& { return findings[static_cast<std::size_t>(row)]; };
    spec.draw_cell = [&t, finding_at, phone](Ui& u, int row, int column, const Rect& cell) {
        const codec::CellFinding& finding = finding_at(row);
        if (phone) {
            const Rect top{cell.x, cell.y + 6, cell.width, 20};
            u.text().draw_in(top, place_of(finding, t) + " \u00b7 " + finding.column_name, TextRole::kCaptionStrong,
                             u.colour(Token::kMuted));
            const std::string reason = app::sentence_of(t, finding.problem);
            float y = cell.y + 26;
            std::size_t lines = 0;
            for (const TextLine& line : u.text().wrap(reason, TextRole::kCaption, cell.width)) {
                if (lines++ < 3) {
                    u.text().draw({cell.x, y}, std::string_view(reason).substr(line.begin, line.end - line.begin), TextRole::kCaption,
                                  u.colour(Token::kInk));
                    y += 18;
                }
            }
            return;
        }
        if (column == 0) {
            one_line(u, cell, place_of(finding, t), TextRole::kCaption, Token::kMuted);
        } else if (column == 1) {
            one_line(u, cell, finding.column_name, TextRole::kCaption, Token::kMuted);
        } else {
            one_line(u, cell, app::sentence_of(t, finding.problem));
        }
    };
    spec.cell_text = [&t, finding_at, phone](int row, int column) {
        const codec::CellFinding& finding = finding_at(row);
        const std::string sentence = app::sentence_of(t, finding.problem);
        return phone         ? place_of(finding, t) + ", " + finding.column_name + ": " + sentence
               : column == 0 ? place_of(finding, t)
               : column == 1 ? finding.column_name
                             : sentence;
    };
    table(ui, id, spec);
}

void draw_report(Ui& ui, const app::ImportView& view, const app::Texts& t, app::Intents& out) {
    heading(ui, t("import.report"));
    ui.gap(8);
    const bool clean = view.bad.empty();
    note(ui, "bad",
         {.icon = clean ? Icon::kCircleCheck : Icon::kTriangleAlert,
          .icon_colour = clean ? Token::kSuccess : Token::kWarm,
          .heading = view.bad_title,
          .text = clean ? t("import.no_bad_rows_text") : t("import.bad_rows_text")});
    if (!clean) {
        ui.gap(8);
        draw_findings(ui, "findings", t("import.findings"), view.bad, t);
        ui.gap(8);
        if (link(ui, "export_bad", {.label = t("import.export_bad")})) {
            out.emplace_back(app::ExportBadRows{});
        }
    }
    if (!view.notes.empty()) {
        ui.gap(16);
        note(ui, "notes", {.icon = Icon::kInfo, .heading = view.notes_title});
        if (link(ui, "show_notes",
                 {.label = view.notes_shown ? t("import.hide_notes") : t("import.show_notes"), .name = view.notes_title})) {
            out.emplace_back(app::ShowImportNotes{!view.notes_shown});
        }
        if (view.notes_shown) {
            ui.gap(8);
            draw_findings(ui, "notes_table", t("import.findings_notes"), view.notes, t);
        }
    }
}

void draw_round(Ui& ui, const app::ImportView& view, const app::Texts& t, app::Intents& out) {
    heading(ui, t("import.round"));
    ui.gap(12);
    if (auto name = text_field(ui, "round_name", {.label = t("import.round_name"), .value = view.round_name})) {
        out.emplace_back(app::NameImportedRound{*name.text});
    }
    ui.gap(12);
    const FieldSpec start{.label = t("import.starts_on"),
                          .value = view.starts_on,
                          .help = t("import.starts_on_help"),
                          .error = view.starts_on_problem,
                          .hint = "date"};
    if (auto day = text_field(ui, "starts_on", start)) {
        out.emplace_back(app::DateImportedRound{*day.text});
    }
    if (view.asks_date_order) {
        ui.gap(12);
        const std::array<std::string_view, 3> orders{t("import.date_unknown"), t("import.date_day_first"), t("import.date_month_first")};
        if (const auto order = select(ui, "date_order",
                                      {.label = t("import.date_order"), .options = orders, .chosen = static_cast<int>(view.date_order)})) {
            out.emplace_back(app::ChooseDateOrder{static_cast<DateOrder>(*order)});
        }
    }
    ui.gap(16);
    if (view.accepted) {
        note(ui, "accepted", {.icon = Icon::kCircleCheck, .icon_colour = Token::kSuccess, .heading = t("import.accepted")});
        ui.gap(8);
        button(ui, "preview", {.label = t("start.continue"), .look = ButtonLook::kPrimary, .width = kFill, .href = app::kPreviewAddress});
    } else if (button(ui, "accept",
                      {.label = view.has_report ? std::string_view(view.accept_label) : t("import.title"),
                       .look = ButtonLook::kPrimary,
                       .width = kFill,
                       .disabled = !view.can_accept})) {
        out.emplace_back(app::AcceptImport{});
    }
    if (!view.into_round_label.empty() && view.has_report) {
        ui.gap(8);
        button(ui, "into_round", {.label = view.into_round_label, .icon = Icon::kInbox, .width = kFill, .href = view.into_round_address});
    }
}

}  // namespace

void draw_import(Ui& ui, const Rect& area, const app::ImportView& view, const app::Texts& t, app::Intents& out) {
    Rect main = area;
    const bool side = view.has_file && !ui.is_phone();
    const Rect detail = side ? take_right(main, ui.is_desktop() ? 340 : 260) : Rect{};
    {
        Pane pane(ui, "import", main, {.name = t("import.title"), .padding_x = side_padding(ui)});
        draw_head(ui, view, t, out);
        if (view.has_file) {
            if (view.has_report) {
                ui.gap(24);
                draw_report(ui, view, t, out);
            }
            ui.gap(24);
            if (!side) {
                draw_round(ui, view, t, out);
                ui.gap(24);
            }
            draw_first_rows(ui, view, t);
            ui.gap(24);
            draw_mapping(ui, view, t, out);
        }
    }
    if (side) {
        Pane pane(
            ui, "round", detail,
            {.role = Role::kComplementary, .name = t("import.round"), .ground = Token::kSurface, .line_left = true, .padding_top = 24});
        draw_round(ui, view, t, out);
    }
}

}  // namespace counterpart::ui
