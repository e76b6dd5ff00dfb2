#include <algorithm>
#include <string>
#include <vector>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/link.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/select.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

using app::RoundField;

constexpr float kWidestRounds = 1'080;
constexpr float kPlanWidth = 320;

/// Draws the fields of a round's form.
class RoundForm {
  public:
    RoundForm(Ui& ui, const app::RoundFormView& form, const app::Texts& t, app::Intents& out) : ui_(ui), form_(form), t_(t), out_(out) {}

    struct Line {
        std::string_view help = {};
        std::string_view hint = {};
        bool required = true;
    };

    void line(RoundField field, std::string_view id, std::string_view key, const Line& more) {
        take(field, text_field(ui_, id,
                               {.label = t_(key),
                                .value = value(field),
                                .help = more.help,
                                .error = problem(field),
                                .hint = more.hint,
                                .required = more.required}));
    }
    void area(RoundField field, std::string_view id, std::string_view key, int rows, std::string_view help) {
        take(field, text_area(ui_, id, {.label = t_(key), .value = value(field), .help = help, .error = problem(field), .rows = rows}));
    }
    /// Two fields side by side, one below the other on phones.
    template <typename First, typename Second>
    void beside(const First& first, const Second& second) {
        if (ui_.is_phone()) {
            first();
            second();
            return;
        }
        Columns columns(ui_, {kFill, kFill}, 16);
        columns.next();
        first();
        columns.next();
        second();
    }
    void choice(RoundField field, std::string_view id, std::string_view key, const app::ChoiceView& from, std::string_view help,
                bool disabled = false) {
        const std::vector<std::string_view> options(from.labels.begin(), from.labels.end());
        const auto chosen = select(
            ui_, id,
            {.label = t_(key), .help = help, .error = problem(field), .options = options, .chosen = from.chosen, .disabled = disabled});
        if (chosen) {
            out_.emplace_back(app::TypeRound{field, from.values[static_cast<std::size_t>(*chosen)]});
        }
        ui_.gap(16);
    }
    void unit() {
        const std::string_view options[] = {t_("rounds.in_weeks"), t_("rounds.in_months")};
        const auto chosen =
            segments(ui_, "unit", {.name = t_("rounds.unit"), .options = options, .chosen = form_.in_months ? 1 : 0, .in_form = true});
        if (chosen) {
            out_.emplace_back(app::TypeRound{RoundField::kUnit, *chosen == 1 ? "months" : "weeks"});
        }
        ui_.gap(16);
    }

  private:
    [[nodiscard]] const std::string& value(RoundField field) const { return form_.fields[static_cast<std::size_t>(field)]; }
    [[nodiscard]] const std::string& problem(RoundField field) const { return form_.problems[static_cast<std::size_t>(field)]; }
    void take(RoundField field, const FieldResult& typed) {
        if (typed.text) {
            out_.emplace_back(app::TypeRound{field, *typed.text});
        }
        ui_.gap(16);
    }

    Ui& ui_;
    const app::RoundFormView& form_;
    const app::Texts& t_;
    app::Intents& out_;
};

void draw_round_dates(Ui& ui, RoundForm& form, const app::RoundFormView& view, const app::Texts& t) {
    heading(ui, t("rounds.dates"));
    ui.gap(12);
    form.line(RoundField::kName, "name", "rounds.name", {});
    form.unit();
    form.beside([&] { form.line(RoundField::kStartsOn, "starts_on", "rounds.starts_on", {.help = t("rounds.day_help")}); },
                [&] {
                    form.line(RoundField::kLength, "length", view.in_months ? "rounds.length_months" : "rounds.length_weeks",
                              {.hint = "numeric"});
                });
    form.line(RoundField::kZone, "zone", "rounds.zone", {.help = t("rounds.zone_help")});
    form.beside([&] { form.line(RoundField::kOpensDay, "opens_day", "rounds.opens_day", {.help = view.opens_here}); },
                [&] { form.line(RoundField::kOpensTime, "opens_time", "rounds.opens_time", {.help = t("rounds.time_help")}); });
    form.beside([&] { form.line(RoundField::kClosesDay, "closes_day", "rounds.closes_day", {.help = view.closes_here}); },
                [&] { form.line(RoundField::kClosesTime, "closes_time", "rounds.closes_time", {.help = t("rounds.time_help")}); });
    form.choice(RoundField::kState, "state", "rounds.state", view.state, t("rounds.state_help"), view.state_is_fixed);
}

void draw_round_rules(Ui& ui, RoundForm& form, const app::RoundFormView& view, const app::Texts& t) {
    ui.gap(12);
    heading(ui, t("rounds.rules"));
    ui.gap(12);
    form.beside(
        [&] { form.line(RoundField::kCapPercent, "cap", "rounds.cap", {.help = t("rounds.cap_help"), .hint = "numeric"}); },
        [&] { form.choice(RoundField::kCapReading, "cap_reading", "rounds.cap_reading", view.cap_reading, t("rounds.cap_reading_help")); });
    form.choice(RoundField::kOddOneOut, "odd_one_out", "rounds.odd_one_out", view.odd_one_out, t("rounds.odd_one_out_help"));
    if (view.asks_stand_in) {
        form.choice(RoundField::kStandIn, "stand_in", "rounds.stand_in", view.stand_in, t("rounds.stand_in_help"));
    }
    form.choice(RoundField::kCriteria, "criteria", "rounds.criteria", view.criteria, view.criteria_text);
    form.beside(
        [&] {
            form.line(RoundField::kMailsADay, "mails_a_day", "rounds.mails_a_day",
                      {.help = t("rounds.mails_a_day_help"), .hint = "numeric"});
        },
        [&] {
            form.line(RoundField::kKeepDays, "keep_days", "rounds.keep_days", {.help = t("rounds.keep_days_help"), .hint = "numeric"});
        });
}

void draw_round_mails(Ui& ui, RoundForm& form, const app::RoundFormView& view, const app::Texts& t, app::Intents& out) {
    ui.gap(12);
    heading(ui, t("rounds.mails"));
    ui.gap(4);
    paragraph(ui, t("rounds.mails_text"), {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(12);
    form.area(RoundField::kAcceptedInEnglish, "accepted_en", "rounds.accepted_en", 3, t("rounds.accepted_help"));
    form.area(RoundField::kAcceptedInSpanish, "accepted_es", "rounds.accepted_es", 3, t("rounds.accepted_help"));
    form.area(RoundField::kMatchedInEnglish, "matched_en", "rounds.matched_en", 3, t("rounds.matched_help"));
    form.area(RoundField::kMatchedInSpanish, "matched_es", "rounds.matched_es", 3, t("rounds.matched_help"));
    Card card(ui);
    label_heading(ui, t("rounds.mail_preview"), 3);
    ui.gap(8);
    if (const auto found = text_field(ui, "reader", {.label = t("rounds.find_reader"), .value = view.reader, .help = view.reader_text})) {
        out.emplace_back(app::FindMailReader{*found.text});
    }
    for (const app::MailPreviewView& preview : view.previews) {
        ui.gap(12);
        label_heading(ui, preview.mail, 4);
        ui.gap(2);
        paragraph(ui, preview.text,
                  {.role = TextRole::kDense,
                   .colour = preview.is_empty ? Token::kMuted : Token::kInk,
                   .follows_script = true,
                   .status = true,
                   .plain = true});
    }
}

void draw_round_plan(Ui& ui, RoundForm& form, const app::RoundFormView& view, const app::Texts& t, app::Intents& out) {
    panel_heading(ui, t("rounds.plan_heading"));
    ui.gap(8);
    paragraph(ui, view.plan_text, {.role = TextRole::kDense, .status = true});
    ui.gap(8);
    for (const std::string& slot : view.slots) {
        paragraph(ui, slot, {.role = TextRole::kDense, .colour = Token::kMuted});
        ui.gap(4);
    }
    ui.gap(8);
    if (view.slots_by_hand) {
        form.area(RoundField::kSlots, "slots", "rounds.slots", 8, t("rounds.slots_help"));
        if (link(ui, "by_rule", {.label = t("rounds.slots_by_rule")})) {
            out.emplace_back(app::TypeRound{RoundField::kSlots, {}});
        }
    } else if (link(ui, "by_hand", {.label = t("rounds.slots_by_hand")})) {
        out.emplace_back(app::SetSlotsByHand{});
    }
}

void draw_round_save_row(Ui& ui, const app::RoundFormView& form, bool may_write, const app::Texts& t, app::Intents& out) {
    ui.gap(20);
    if (!form.problem.empty()) {
        note(ui, "problem", {.icon = Icon::kCircleAlert, .icon_colour = Token::kDanger, .heading = form.problem});
        ui.gap(12);
    }
    Wrap wrap(ui);
    if (button(ui, "save", {.label = t("rounds.save"), .look = ButtonLook::kPrimary, .disabled = !may_write || !form.changed})) {
        out.emplace_back(app::SaveRoundDraft{});
    }
    if (form.changed && !form.is_new && button(ui, "drop", {.label = t("rounds.drop")})) {
        out.emplace_back(app::DropRoundDraft{});
    }
}

void draw_round_form(Ui& ui, const app::RoundsView& view, const app::RoundFormView& round, const app::Texts& t, app::Intents& out) {
    link(ui, "all", {.label = t("rounds.all"), .href = app::kRoundsAddress, .icon_before = Icon::kChevronLeft, .plain = true});
    ui.gap(8);
    title(ui, round.heading);
    ui.gap(4);
    paragraph(ui, round.lead, {.colour = Token::kMuted});
    ui.gap(20);
    RoundForm form(ui, round, t, out);
    const auto draw_fields = [&] {
        draw_round_dates(ui, form, round, t);
        draw_round_rules(ui, form, round, t);
        draw_round_mails(ui, form, round, t, out);
        draw_round_save_row(ui, round, view.may_write, t, out);
    };
    const auto draw_plan = [&] {
        Card card(ui);
        draw_round_plan(ui, form, round, t, out);
    };
    if (!ui.is_desktop()) {
        draw_plan();
        ui.gap(20);
        draw_fields();
        return;
    }
    Columns columns(ui, {kFill, kPlanWidth}, 32);
    columns.next();
    draw_fields();
    columns.next();
    draw_plan();
}

void draw_round_card(Ui& ui, const app::RoundLineView& round, const app::Texts& t) {
    const IdScope one(ui, round.id);
    Card card(ui);
    label_heading(ui, round.name, 2);
    ui.gap(2);
    paragraph(ui, round.when, {.role = TextRole::kDense, .plain = true});
    paragraph(ui, round.state, {.role = TextRole::kDense, .colour = Token::kMuted});
    paragraph(ui, round.figures, {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(12);
    Wrap wrap(ui);
    const auto way = [&](std::string_view id, std::string_view key, Icon icon, std::string_view href) {
        button(ui, id,
               {.label = t(key), .icon = icon, .size = ControlSize::kSmall, .name = std::string(t(key)) + ": " + round.name, .href = href});
    };
    way("intake", "rounds.to_intake", Icon::kInbox, round.intake_address);
    way("change", "rounds.change", Icon::kPencil, round.address);
    way("copy", "rounds.copy", Icon::kCopy, round.copy_address);
}

void draw_all_rounds(Ui& ui, const app::RoundsView& view, const app::Texts& t) {
    title(ui, t("rounds.title"));
    ui.gap(4);
    paragraph(ui, t("rounds.lead"), {.colour = Token::kMuted});
    ui.gap(16);
    {
        Wrap wrap(ui);
        if (!view.copy_last_address.empty()) {
            button(ui, "copy_last",
                   {.label = view.copy_last_label, .icon = Icon::kCopy, .look = ButtonLook::kPrimary, .href = view.copy_last_address});
        }
        button(ui, "new",
               {.label = t("rounds.new_heading"),
                .icon = Icon::kPlus,
                .look = view.copy_last_address.empty() ? ButtonLook::kPrimary : ButtonLook::kSecondary,
                .href = app::kNewRoundAddress});
        button(ui, "team", {.label = t("nav.team"), .icon = Icon::kUsers, .look = ButtonLook::kQuiet, .href = app::kTeamAddress});
    }
    if (view.rounds.empty()) {
        ui.gap(20);
        paragraph(ui, t("rounds.none"), {.status = true});
    }
    for (const app::RoundLineView& round : view.rounds) {
        ui.gap(16);
        draw_round_card(ui, round, t);
    }
}

void draw_no_rounds(Ui& ui, const app::RoundsView& view, const app::Texts& t) {
    title(ui, t("rounds.title"));
    ui.gap(8);
    paragraph(ui, t(view.may_run ? "rounds.unknown" : "rounds.not_yours"), {.status = true});
    ui.gap(16);
    if (view.may_run) {
        link(ui, "all", {.label = t("rounds.all"), .href = app::kRoundsAddress});
    } else {
        draw_sign_in_card(ui, t("rounds.sign_in"), t);
    }
}

}  // namespace

void draw_rounds(Ui& ui, const Rect& area, const app::RoundsView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "rounds", area, {.name = t("rounds.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestRounds, ui.available_width())});
    column.next();
    if (view.form) {
        draw_round_form(ui, view, *view.form, t, out);
    } else if (!view.may_run || view.is_form) {
        draw_no_rounds(ui, view, t);
    } else {
        draw_all_rounds(ui, view, t);
    }
}

}  // namespace counterpart::ui
