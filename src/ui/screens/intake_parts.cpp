#include "ui/screens/intake_parts.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/link.h"
#include "ui/widgets/table.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr int kCapRowsShown = 8;
constexpr float kCapRowHeight = 40, kCapReach = 10;

/// One reading of the cap with its count; the one that holds is marked by a word.
void draw_reading(Ui& ui, std::string_view name, std::string_view count, bool holds, const app::Texts& t) {
    Card card(ui);
    label_heading(ui, name, 2);
    ui.gap(4);
    paragraph(ui, count, {});
    caption(ui, t(holds ? "intake.reading_holds" : "intake.reading_other"));
}

void draw_readings(Ui& ui, const app::CapView& cap, const app::Texts& t) {
    const auto one = [&] { draw_reading(ui, t("cap_reading.of_applicants"), cap.by_applicants, !cap.of_accepted, t); };
    const auto other = [&] { draw_reading(ui, t("cap_reading.of_accepted"), cap.by_accepted, cap.of_accepted, t); };
    if (ui.is_phone()) {
        one();
        ui.gap(12);
        other();
        return;
    }
    Columns columns(ui, {kFill, kFill}, 16);
    columns.next();
    one();
    columns.next();
    other();
}

std::string_view cap_cell(const app::CapRowView& row, int column) {
    const std::array<std::string_view, 5> cells{row.country, row.applicants, row.of_applicants, row.of_accepted, row.waiting};
    return cells[static_cast<std::size_t>(column)];
}

void draw_cap_table(Ui& ui, const app::CapView& cap, const app::Texts& t) {
    const bool phone = ui.is_phone();
    const Column wide[] = {{.title = t("field.country"), .width = -1.6F},
                           {.title = t("intake.applied"), .width = -1, .align = Align::kEnd},
                           {.title = t("intake.reading_one"), .width = -1, .align = Align::kEnd},
                           {.title = t("intake.reading_two"), .width = -1, .align = Align::kEnd},
                           {.title = t("intake.waits"), .width = -0.7F, .align = Align::kEnd}};
    const Column narrow[] = {wide[0], wide[1], {.title = t("intake.waits"), .width = 64, .align = Align::kEnd}};
    const auto column_of = [phone](int column) { return phone && column == 2 ? 4 : column; };
    TableSpec spec;
    spec.name = t("intake.by_country");
    spec.columns = phone ? std::span<const Column>(narrow) : std::span<const Column>(wide);
    spec.row_count = static_cast<int>(cap.rows.size());
    spec.row_height = kCapRowHeight;
    spec.rows_operable = false;
    spec.reach = spec.row_count <= kCapRowsShown ? 0 : kCapReach;  // the bar of what scrolls stands beside the last column
    spec.height = spec.row_count <= kCapRowsShown ? 0 : kCapRowHeight * (kCapRowsShown + 1.5F);
    const auto text = [&cap, column_of](int row, int column) {
        return cap_cell(cap.rows[static_cast<std::size_t>(row)], column_of(column));
    };
    spec.draw_cell = [&cap, text](Ui& u, int row, int column, const Rect& cell) {
        const bool capped = cap.rows[static_cast<std::size_t>(row)].capped;
        one_line(u, cell, text(row, column), TextRole::kDense, capped ? Token::kInk : Token::kMuted,
                 column == 0 ? Align::kStart : Align::kEnd);
    };
    spec.cell_text = [text](int row, int column) { return std::string(text(row, column)); };
    table(ui, "countries", spec);
}

void draw_who_waits(Ui& ui, const app::CapView& cap, const app::Texts& t) {
    if (cap.who_waits.empty()) {
        return;
    }
    ui.gap(20);
    heading(ui, t("intake.who_and_why"));
    ui.gap(8);
    for (const std::string& line : cap.who_waits) {
        paragraph(ui, line, {.role = TextRole::kDense, .plain = true});
        ui.gap(4);
    }
    if (!cap.more_wait.empty()) {
        caption(ui, cap.more_wait);
    }
}

void draw_side(Ui& ui, const app::MergeSideView& side, const app::MergeQuestionView& question, bool may_write, const app::Texts& t,
               app::Intents& out) {
    const IdScope scope(ui, side.id);
    Card card(ui);
    label_heading(ui, side.facts.front().value, 3);
    caption(ui, side.heading);
    ui.gap(12);
    for (std::size_t k = 0; k < side.facts.size(); ++k) {
        const app::FactView& fact = side.facts[k];
        const std::string name = side.differs[k] ? t.fill("intake.differs", {{"field", fact.name}}) : fact.name;
        line_of_text(ui, name, {.role = TextRole::kCaption, .colour = side.differs[k] ? Token::kAccent : Token::kMuted});
        paragraph(ui, fact.value.empty() ? t("intake.nothing_said") : std::string_view(fact.value),
                  {.role = TextRole::kDense, .colour = fact.value.empty() ? Token::kMuted : Token::kInk, .plain = true});
        ui.gap(8);
    }
    if (question.same_round && side.can_stay) {
        ui.gap(4);
        if (button(ui, "keep",
                   {.label = t("intake.keep_this"),
                    .icon = Icon::kCheck,
                    .width = kFill,
                    .disabled = !may_write,
                    .name = t.fill("intake.keep_this_of", {{"address", side.facts[1].value}})})) {
            out.emplace_back(app::MergeInto{side.id});
        }
    }
}

void draw_question_acts(Ui& ui, const app::MergeQuestionView& question, bool may_write, const app::Texts& t, app::Intents& out) {
    ui.gap(16);
    if (question.same_round) {
        if (toggle_switch(ui, "other_answers",
                          {.label = t("intake.other_answers"),
                           .caption = t("intake.other_answers_help"),
                           .on = question.takes_other_answers,
                           .switch_first = true})) {
            out.emplace_back(app::TakeOtherAnswers{!question.takes_other_answers});
        }
        ui.gap(12);
    }
    Wrap wrap(ui);
    if (!question.same_round &&
        button(ui, "same",
               {.label = t("intake.same_person"), .icon = Icon::kCheck, .look = ButtonLook::kPrimary, .disabled = !may_write})) {
        out.emplace_back(app::MergeInto{question.sides[0].id});
    }
    if (button(ui, "two", {.label = t("intake.two_people"), .icon = Icon::kUsers, .disabled = !may_write})) {
        out.emplace_back(app::AreTwoPeople{});
    }
    if (question.has_before && button(ui, "before", {.label = t("intake.before"), .look = ButtonLook::kQuiet})) {
        out.emplace_back(app::ShowQuestion{question.before});
    }
    if (question.has_next && button(ui, "later", {.label = t("intake.later"), .look = ButtonLook::kQuiet})) {
        out.emplace_back(app::ShowQuestion{question.next});
    }
}

void draw_fields_shown_by_form(Ui& ui, const app::IntakeFileView& file, const app::Texts& t, app::Intents& out) {
    ui.gap(20);
    heading(ui, t("intake.shown"));
    ui.gap(4);
    paragraph(ui, t("intake.shown_text"), {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(8);
    for (const auto& [field, label] : file.fields) {
        const IdScope scope(ui, static_cast<std::int64_t>(field));
        const bool on = domain::has_field(file.shown, field);
        if (checkbox(ui, "shown", {.label = label, .state = on ? CheckState::kOn : CheckState::kOff})) {
            out.emplace_back(app::FlipShownByForm{field});
        }
    }
}

}  // namespace

void draw_intake_cap(Ui& ui, const app::IntakeView& view, const app::CapView& cap, const app::Texts& t, app::Intents& out) {
    paragraph(ui, cap.setting, {});
    link(ui, "settings", {.label = t("intake.change_cap"), .href = cap.settings_address});
    ui.gap(12);
    if (!cap.warning.empty()) {
        note(ui, "warning", {.icon = Icon::kTriangleAlert, .icon_colour = Token::kWarm, .heading = cap.warning});
        ui.gap(12);
    }
    draw_readings(ui, cap, t);
    ui.gap(16);
    if (cap.act.empty()) {
        note(ui, "done", {.icon = Icon::kCircleCheck, .icon_colour = Token::kSuccess, .heading = cap.nothing});
        ui.gap(12);
        if (button(ui, "match", {.label = t("intake.match"), .look = ButtonLook::kPrimary, .width = ui.is_phone() ? kFill : 0})) {
            out.emplace_back(app::MatchApplicants{});
        }
    } else {
        if (button(ui, "decide",
                   {.label = cap.act,
                    .icon = Icon::kCheck,
                    .look = ButtonLook::kPrimary,
                    .width = ui.is_phone() ? kFill : 0,
                    .disabled = !view.may_write})) {
            out.emplace_back(app::DecideByCap{});
        }
        ui.gap(4);
        caption(ui, t("intake.decide_help"));
    }
    ui.gap(20);
    draw_cap_table(ui, cap, t);
    draw_who_waits(ui, cap, t);
}

void draw_intake_question(Ui& ui, const app::IntakeView& view, const app::MergeQuestionView& question, const app::Texts& t,
                          app::Intents& out) {
    heading(ui, t("intake.one_person"));
    caption(ui, question.place);
    ui.gap(4);
    paragraph(ui, question.reason, {});
    ui.gap(12);
    const auto side = [&](std::size_t which) { draw_side(ui, question.sides[which], question, view.may_write, t, out); };
    if (ui.is_phone()) {
        side(0);
        ui.gap(12);
        side(1);
    } else {
        Columns columns(ui, {kFill, kFill}, 16);
        columns.next();
        side(0);
        columns.next();
        side(1);
    }
    draw_question_acts(ui, question, view.may_write, t, out);
}

void draw_intake_file(Ui& ui, const app::IntakeView& view, const app::IntakeFileView& file, const app::Texts& t, app::Intents& out) {
    if (!file.has_file) {
        ui.gap(40);
        if (empty_state(ui, "empty", {.label = t("intake.no_file"), .text = t("intake.no_file_text"), .button = t("import.choose")})) {
            out.emplace_back(app::ChooseImportFile{});
        }
        return;
    }
    paragraph(ui, file.summary, {.plain = true});
    ui.gap(4);
    link(ui, "mapping", {.label = t("intake.to_mapping"), .href = app::kImportAddress});
    if (!file.rows_refused.empty()) {
        ui.gap(8);
        note(ui, "unreadable", {.icon = Icon::kTriangleAlert, .icon_colour = Token::kWarm, .heading = file.rows_refused});
    }
    ui.gap(16);
    for (const app::FactView& outcome : file.outcomes) {
        Row row(ui, {.height = 28, .gap = 12});
        line_of_text(ui, outcome.value, {.role = TextRole::kLabel, .align = Align::kEnd, .width = 56});
        line_of_text(ui, outcome.name, {.role = TextRole::kDense, .width = ui.available_width()});
    }
    for (std::size_t k = 0; k < file.refused.size(); ++k) {
        const IdScope scope(ui, static_cast<std::int64_t>(k));
        ui.gap(8);
        note(ui, "refused", {.icon = Icon::kCircleAlert, .icon_colour = Token::kDanger, .heading = file.refused[k]});
    }
    if (file.act.empty()) {
        ui.gap(16);
        paragraph(ui, t("intake.nothing_to_take"), {.status = true});
        return;
    }
    draw_fields_shown_by_form(ui, file, t, out);
    ui.gap(16);
    if (button(ui, "take_in",
               {.label = file.act,
                .icon = Icon::kCheck,
                .look = ButtonLook::kPrimary,
                .width = ui.is_phone() ? kFill : 0,
                .disabled = !view.may_write})) {
        out.emplace_back(app::TakeFileIn{});
    }
    ui.gap(4);
    caption(ui, t("intake.take_in_help"));
}

}  // namespace counterpart::ui
