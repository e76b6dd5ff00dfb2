#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/intake_parts.h"
#include "ui/screens/screens.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/link.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/select.h"
#include "ui/widgets/table.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kApplicantWidth = 356;
constexpr float kWidestIntake = 920;

void draw_intake_tabs(Ui& ui, const app::IntakeView& view, const app::Texts& t, app::Intents& out) {
    const int present = static_cast<int>(view.part);
    std::optional<int> chosen;
    if (ui.is_phone()) {
        std::array<std::string, app::kIntakePartCount> labels;
        std::vector<std::string_view> options;
        for (std::size_t k = 0; k < labels.size(); ++k) {
            const app::IntakeTabView& tab = view.tabs[k];
            labels[k] = tab.count.empty() ? tab.label : tab.label + " (" + tab.count + ")";
            options.emplace_back(labels[k]);
        }
        chosen = select(ui, "parts", {.label = t("intake.parts"), .label_hidden = true, .options = options, .chosen = present});
    } else {
        std::array<Tab, app::kIntakePartCount> all;
        for (std::size_t k = 0; k < all.size(); ++k) {
            all[k] = {.label = view.tabs[k].label, .count = view.tabs[k].count};
        }
        chosen = tabs(ui, "parts", {.name = t("intake.parts"), .tabs = all, .chosen = present});
    }
    if (chosen && *chosen != present) {
        out.emplace_back(app::GoTo{view.tabs[static_cast<std::size_t>(*chosen)].address});
    }
    ui.gap(12);
}

void draw_intake_head(Ui& ui, const app::IntakeView& view, const app::Texts& t, app::Intents& out) {
    title(ui, view.heading);
    caption(ui, view.summary);
    ui.gap(8);
    if (!ui.is_phone()) {
        figures(ui, "figures", t("intake.figures"),
                {{.value = view.figures[0], .unit = t("intake.applied")},
                 {.value = view.figures[1], .unit = t("intake.accepted")},
                 {.value = view.figures[2], .unit = t("intake.wait")},
                 {.value = view.figures[3], .unit = t("intake.undecided"), .warm = view.figures[3] != "0"}});
        ui.gap(8);
    }
    if (!view.problem.empty()) {
        note(ui, "problem", {.icon = Icon::kCircleAlert, .icon_colour = Token::kDanger, .heading = view.problem});
        ui.gap(8);
    }
    draw_intake_tabs(ui, view, t, out);
}

void draw_intake_filters(Ui& ui, const app::IntakeView& view, const app::Texts& t, app::Intents& out) {
    const bool phone = ui.is_phone();
    const auto draw = [&] {
        if (const auto typed = search_field(
                ui, "search",
                {.label = t("intake.search"), .value = view.search, .clear_label = t("clear"), .width = phone ? kFill : 240})) {
            out.emplace_back(app::SearchIntake{*typed.text});
        }
        if (phone) {
            ui.gap(8);
        }
        const std::string_view options[] = {t("intake.filter_all"),     t("intake.filter_undecided"), t("intake.filter_accepted"),
                                            t("intake.filter_waiting"), t("intake.filter_withdrawn"), t("intake.filter_unconfirmed")};
        const auto chosen = select(ui, "filter",
                                   {.label = t("intake.filter"),
                                    .label_hidden = true,
                                    .options = options,
                                    .chosen = static_cast<int>(view.filter),
                                    .width = phone ? kFill : 220});
        if (chosen) {
            out.emplace_back(app::FilterIntake{static_cast<app::IntakeFilter>(*chosen)});
        }
    };
    if (phone) {
        draw();
    } else {
        Row row(ui, {.gap = 12});
        draw();
        line_of_text(ui, view.found_text,
                     {.role = TextRole::kCaption, .colour = Token::kMuted, .width = std::max(0.0F, ui.available_width()), .status = true});
    }
    ui.gap(8);
}

const app::IntakeLine& intake_line(const app::IntakeView& view, int row) {
    return view.lines[static_cast<std::size_t>(view.found[static_cast<std::size_t>(row)])];
}

void draw_intake_cell(Ui& ui, const app::IntakeLine& line, int column, const Rect& cell, Align state_align) {
    if (column == 0) {
        const float room = line.asks || line.unconfirmed ? 24.0F : 0.0F;
        two_lines(ui, {cell.x, cell.y, cell.width - room, cell.height}, line.name, line.caption);
        if (room > 0) {
            ui.text().icon({cell.right() - 18, cell.middle_y() - 8}, line.asks ? Icon::kUsers : Icon::kMailX, 16, ui.colour(Token::kWarm));
        }
        return;
    }
    one_line(ui, cell, column == 1 ? line.state : line.arrived, TextRole::kCaption, Token::kMuted, column == 1 ? state_align : Align::kEnd);
}

std::string intake_cell_text(const app::IntakeLine& line, int column, const app::Texts& t) {
    if (column != 0) {
        return column == 1 ? line.state : line.arrived;
    }
    std::string text = line.name + ", " + line.caption;
    text += line.asks ? ". " + std::string(t("intake.asks")) : std::string();
    return text + (line.unconfirmed ? ". " + std::string(t("intake.unconfirmed")) : std::string());
}

void draw_intake_list(Ui& ui, const app::IntakeView& view, const app::Texts& t, app::Intents& out) {
    if (view.found.empty()) {
        ui.gap(48);
        empty_state(ui, "none", {.label = t("intake.none_found"), .text = t("intake.none_found_text")});
        return;
    }
    const Column wide[] = {{.title = t("intake.person"), .width = -1.6F},
                           {.title = t("field.state"), .width = 120},
                           {.title = t("intake.arrived"), .width = 132, .align = Align::kEnd}};
    const Column narrow[] = {{.title = t("intake.person"), .width = -1}, {.title = t("field.state"), .width = 96, .align = Align::kEnd}};
    TableSpec spec;
    spec.name = t("intake.list");
    spec.columns = ui.is_desktop() ? std::span<const Column>(wide) : std::span<const Column>(narrow);
    const Align state_align = spec.columns[1].align;
    spec.row_count = static_cast<int>(view.found.size());
    spec.row_height = ui.is_phone() ? 56 : 48;
    spec.selected = view.selected;
    spec.header = !ui.is_phone();
    spec.draw_cell = [&view, state_align](Ui& u, int row, int column, const Rect& cell) {
        draw_intake_cell(u, intake_line(view, row), column, cell, state_align);
    };
    spec.cell_text = [&view, &t](int row, int column) { return intake_cell_text(intake_line(view, row), column, t); };
    const TableResult result = table(ui, "applications", spec);
    if (const auto row = result.opened ? result.opened : result.selected) {
        out.emplace_back(app::SelectApplicant{intake_line(view, *row).id});
    }
}

void draw_applicant_acts(Ui& ui, const app::ApplicantView& one, bool may_write, const app::Texts& t, app::Intents& out) {
    using domain::ApplicationState;
    Wrap wrap(ui);
    const auto act = [&](std::string_view id, std::string_view key, ButtonLook look, ApplicationState to) {
        if (button(ui, id,
                   {.label = t(key),
                    .look = look,
                    .size = ControlSize::kSmall,
                    .disabled = !may_write,
                    .name = std::string(t(key)) + ": " + one.name})) {
            out.emplace_back(app::DecideApplicant{one.id, to});
        }
    };
    if (one.can_accept) {
        act("accept", "intake.accept", ButtonLook::kPrimary, ApplicationState::kAccepted);
    }
    if (one.can_wait) {
        act("wait", "intake.put_on_list", ButtonLook::kSecondary, ApplicationState::kWaitingList);
    }
    if (one.can_reopen) {
        act("reopen", "intake.reopen", ButtonLook::kQuiet, ApplicationState::kSubmitted);
    }
}

void draw_applicant(Ui& ui, const app::IntakeView& view, const app::Texts& t, app::Intents& out) {
    if (!view.applicant) {
        paragraph(ui, t("intake.choose"), {.role = TextRole::kDense, .colour = Token::kMuted});
        return;
    }
    const app::ApplicantView& one = *view.applicant;
    heading(ui, one.name);
    caption(ui, one.state);
    if (!one.note.empty()) {
        ui.gap(8);
        note(ui, "note", {.icon = Icon::kTriangleAlert, .icon_colour = Token::kWarm, .heading = one.note});
    }
    ui.gap(12);
    draw_applicant_acts(ui, one, view.may_write, t, out);
    ui.gap(16);
    if (one.late) {
        label_heading(ui, t("intake.late"), 3);
        paragraph(ui, one.late->partner, {.role = TextRole::kDense, .plain = true});
        if (!one.late->outcome.empty()) {
            paragraph(ui, one.late->outcome, {.role = TextRole::kDense, .status = true});
        }
        ui.gap(12);
    }
    for (const app::FactView& fact : one.facts) {
        line_of_text(ui, fact.name, {.role = TextRole::kCaption, .colour = Token::kMuted});
        paragraph(ui, fact.value, {.role = TextRole::kDense, .plain = true});
        ui.gap(8);
    }
}

void draw_intake_list_part(Ui& ui, const Rect& area, const app::IntakeView& view, const app::Texts& t, app::Intents& out) {
    if (ui.is_phone() && view.applicant) {
        Pane pane(ui, "applicant", area, {.name = t("intake.details"), .padding_x = 16});
        if (link(ui, "back", {.label = t("intake.back"), .role = TextRole::kBody, .icon_before = Icon::kChevronLeft, .plain = true})) {
            out.emplace_back(app::SelectApplicant{});
        }
        ui.gap(16);
        draw_applicant(ui, view, t, out);
        return;
    }
    Rect list = area;
    const bool beside = !ui.is_phone();
    const Rect detail = beside ? take_right(list, ui.is_desktop() ? kApplicantWidth : 280) : Rect{};
    {
        Pane pane(ui, "intake", list,
                  {.name = t("intake.title"),
                   .padding_x = side_padding(ui),
                   .padding_top = beside ? 20.0F : 12.0F,
                   .padding_bottom = 0,
                   .scrolls = false});
        draw_intake_head(ui, view, t, out);
        if (view.may_match) {
            if (button(ui, "match", {.label = t("intake.match"), .icon = Icon::kShuffle, .width = ui.is_phone() ? kFill : 0})) {
                out.emplace_back(app::MatchApplicants{});
            }
            ui.gap(12);
        }
        draw_intake_filters(ui, view, t, out);
        draw_intake_list(ui, view, t, out);
    }
    if (beside) {
        Pane pane(
            ui, "applicant", detail,
            {.role = Role::kComplementary, .name = t("intake.details"), .ground = Token::kSurface, .line_left = true, .padding_top = 24});
        draw_applicant(ui, view, t, out);
    }
}

void draw_no_intake(Ui& ui, const app::IntakeView& view, const app::Texts& t) {
    title(ui, t("intake.title"));
    ui.gap(8);
    if (!view.may_run) {
        paragraph(ui, t("rounds.not_yours"), {.status = true});
        ui.gap(16);
        draw_sign_in_card(ui, t("rounds.sign_in"), t);
        return;
    }
    paragraph(ui, t(view.is_unknown ? "rounds.unknown" : "rounds.none"), {.status = true});
    ui.gap(16);
    link(ui, "rounds", {.label = t("rounds.all"), .href = view.rounds_address});
}

}  // namespace

void draw_intake(Ui& ui, const Rect& area, const app::IntakeView& view, const app::Texts& t, app::Intents& out) {
    if (view.has_round && view.part == app::IntakePart::kList) {
        draw_intake_list_part(ui, area, view, t, out);
        return;
    }
    Pane pane(ui, "intake", area, {.name = t("intake.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestIntake, ui.available_width())});
    column.next();
    if (!view.has_round) {
        draw_no_intake(ui, view, t);
        return;
    }
    draw_intake_head(ui, view, t, out);
    if (view.cap) {
        draw_intake_cap(ui, view, *view.cap, t, out);
    } else if (view.file) {
        draw_intake_file(ui, view, *view.file, t, out);
    } else if (view.question) {
        draw_intake_question(ui, view, *view.question, t, out);
    } else {
        ui.gap(40);
        empty_state(ui, "no_questions", {.label = t("intake.no_questions"), .text = t("intake.no_questions_text")});
    }
}

}  // namespace counterpart::ui
