#include <algorithm>
#include <array>
#include <string>

#include "ui/layout.h"
#include "ui/screens/apply_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

using app::ApplyText;
using domain::Criterion;
using domain::SharedField;

void draw_absences(const ApplyForm& form) {
    Ui& ui = form.ui;
    label_heading(ui, form.t("apply.absences"), 2);
    caption(ui, form.t("apply.absences_help"));
    ui.gap(6);
    const AbsenceChange change = absence_rows(ui, form.draft().absences, form.t);
    if (change.remove) {
        form.out.emplace_back(app::RemoveAbsence{change.row});
    } else if (change.from || change.until || change.add) {
        form.out.emplace_back(app::TypeAbsence{change.row, change.from, change.until});
    }
    draw_group_problem(form, "absences_problem", form.view.problem_absences);
    ui.gap(20);
}

void draw_methods(const ApplyForm& form) {
    Ui& ui = form.ui;
    label_heading(ui, form.t("field.contact_methods"), 2);
    const auto methods = words_of<domain::ContactMethod, domain::kContactMethodCount>(form.t, "contact_method.");
    for (std::size_t k = 0; k < domain::kContactMethodCount; ++k) {
        const auto method = static_cast<domain::ContactMethod>(k);
        const bool on = domain::has_method(form.draft().methods, method);
        IdScope row(ui, static_cast<std::int64_t>(k));
        if (checkbox(ui, "method", {.label = methods[k], .state = on ? CheckState::kOn : CheckState::kOff})) {
            form.out.emplace_back(app::FlipMethod{method});
        }
    }
    draw_group_problem(form, "methods_problem", form.view.problem_contact_methods);
    ui.gap(20);
}

void draw_shown_fields(const ApplyForm& form) {
    Ui& ui = form.ui;
    heading(ui, form.t("apply.shown"));
    paragraph(ui, form.t("apply.shown_text"), {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(8);
    if (const auto flipped = shown_field_rows(ui, form.view.shown, false, form.t)) {
        form.out.emplace_back(app::FlipShown{*flipped});
    }
    ui.gap(8);
    if (button(ui, "show_all", {.label = form.t("apply.show_all"), .icon = Icon::kEye})) {
        form.out.emplace_back(app::ShowAllOfIt{});
    }
    ui.gap(24);
}

}  // namespace

void draw_apply_interests(const ApplyForm& form) {
    const app::Texts& t = form.t;
    apply_field(form, {.field = ApplyText::kInterests,
                       .id = "interests",
                       .label = t("field.interests"),
                       .help = t("apply.interests_help"),
                       .rows = 2,
                       .shown_as = SharedField::kInterests});
    {
        Wrap wrap(form.ui);
        for (std::size_t k = 0; k < form.view.suggestions.size(); ++k) {
            IdScope one(form.ui, static_cast<std::int64_t>(k));
            if (button(form.ui, "suggested", {.label = form.view.suggestions[k], .icon = Icon::kPlus, .size = ControlSize::kSmall})) {
                form.out.emplace_back(app::AddInterest{std::string(form.view.suggestions[k])});
            }
        }
    }
    form.ui.gap(20);
    apply_wish(form, Criterion::kInterests, t("apply.wish_interests"));
    apply_wish(form, Criterion::kLanguages, t("apply.wish_languages"));
    apply_field(form, {.field = ApplyText::kHopes,
                       .id = "hopes",
                       .label = t("apply.hopes"),
                       .help = t("apply.hopes_help"),
                       .rows = 4,
                       .shown_as = SharedField::kHopes});
    apply_field(form, {.field = ApplyText::kSocialProfiles,
                       .id = "social",
                       .label = t("apply.social"),
                       .help = t("apply.social_help"),
                       .rows = 2,
                       .shown_as = SharedField::kSocialProfiles});
}

void draw_apply_contact(const ApplyForm& form) {
    const app::Texts& t = form.t;
    Ui& ui = form.ui;
    draw_methods(form);
    label_heading(ui, t("apply.rhythm"), 2);
    ui.gap(6);
    const std::array<std::string_view, domain::kRhythmCount> rhythms{t("rhythm.no_wish"), t("rhythm.weekly"), t("rhythm.fortnightly"),
                                                                     t("rhythm.monthly")};
    if (const auto chosen =
            radio_group(ui, "rhythm", {.name = t("apply.rhythm"), .options = rhythms, .chosen = static_cast<int>(form.draft().rhythm)})) {
        form.out.emplace_back(app::ChooseRhythm{static_cast<domain::Rhythm>(*chosen)});
    }
    ui.gap(20);
    apply_wish(form, Criterion::kContactMethods, t("apply.wish_methods"));
    apply_wish(form, Criterion::kWakingHours, t("apply.wish_hours"));
    draw_absences(form);
    if (toggle_switch(ui, "open",
                      {.label = t("apply.open_to_any"),
                       .caption = t("apply.open_to_any_help"),
                       .on = form.draft().has(app::ApplyFlag::kOpenToAny),
                       .switch_first = true})) {
        form.out.emplace_back(app::FlipApply{app::ApplyFlag::kOpenToAny});
    }
}

void draw_apply_send(const ApplyForm& form) {
    const app::Texts& t = form.t;
    Ui& ui = form.ui;
    const bool before = form.draft().has(app::ApplyFlag::kTookPart);
    if (toggle_switch(ui, "before", {.label = t("apply.took_part"), .on = before, .switch_first = true})) {
        form.out.emplace_back(app::FlipApply{app::ApplyFlag::kTookPart});
    }
    ui.gap(12);
    if (before) {
        apply_field(
            form,
            {.field = ApplyText::kEarlierRounds, .id = "rounds", .label = t("field.earlier_rounds"), .help = t("apply.earlier_help")});
        apply_field(form, {.field = ApplyText::kDoDifferently, .id = "differently", .label = t("apply.do_differently"), .rows = 3});
    }
    draw_shown_fields(form);
    heading(ui, t("apply.code"));
    ui.gap(4);
    paragraph(ui, t("apply.code_text"), {.role = TextRole::kDense});
    ui.gap(8);
    if (checkbox(ui, "code",
                 {.label = t("apply.code_accept"),
                  .state = form.draft().has(app::ApplyFlag::kCodeAccepted) ? CheckState::kOn : CheckState::kOff,
                  .description = form.view.problem_code})) {
        form.out.emplace_back(app::FlipApply{app::ApplyFlag::kCodeAccepted});
    }
}

}  // namespace counterpart::ui
