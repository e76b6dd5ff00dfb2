#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "ui/layout.h"
#include "ui/screens/apply_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/select.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

using app::ApplyText;
using domain::Criterion;
using domain::SharedField;

/// The place of a code in a list of choices, -1 for none.
int place_of(const std::vector<app::NamedChoice>& choices, std::string_view code) {
    const auto found = std::ranges::find(choices, code, &app::NamedChoice::code);
    return found == choices.end() ? -1 : static_cast<int>(found - choices.begin());
}

std::vector<std::string_view> names_of(const std::vector<app::NamedChoice>& choices) {
    std::vector<std::string_view> names;
    std::ranges::transform(choices, std::back_inserter(names), &app::NamedChoice::name);
    return names;
}

/// The words of all values of a kind of term.
template <typename Term, std::size_t kCount>
std::array<std::string_view, kCount> words_of(const app::Texts& t, std::string_view prefix) {
    std::array<std::string_view, kCount> words;
    for (std::size_t k = 0; k < kCount; ++k) {
        words[k] = t(std::string(prefix) + std::string(domain::term_name(static_cast<Term>(k))));
    }
    return words;
}

void draw_language_row(const ApplyForm& form, std::size_t number, const std::vector<std::string_view>& names) {
    Ui& ui = form.ui;
    const domain::LanguageSkill& skill = form.draft().languages[number];
    IdScope row(ui, static_cast<std::int64_t>(number));
    const auto levels = words_of<domain::LanguageLevel, domain::kLanguageLevelCount>(form.t, "language_level.");
    const float remove = icon_button_width(ui);
    Columns columns(ui, {kFill, ui.is_phone() ? 112.0F : 160.0F, remove}, 8);
    columns.next();
    if (const auto chosen = select(ui, "language",
                                   {.label = form.t("apply.language"),
                                    .label_hidden = true,
                                    .placeholder = form.t("apply.choose"),
                                    .options = names,
                                    .chosen = place_of(*form.view.languages, skill.language)})) {
        form.out.emplace_back(
            app::EditLanguage{number, std::string((*form.view.languages)[static_cast<std::size_t>(*chosen)].code), std::nullopt});
    }
    columns.next();
    if (const auto chosen =
            select(ui, "level",
                   {.label = form.t("apply.level"), .label_hidden = true, .options = levels, .chosen = static_cast<int>(skill.level)})) {
        form.out.emplace_back(app::EditLanguage{number, std::nullopt, static_cast<domain::LanguageLevel>(*chosen)});
    }
    columns.next();
    if (icon_button(ui, "remove", {.icon = Icon::kX, .name = form.t("apply.remove_language"), .look = ButtonLook::kQuiet})) {
        form.out.emplace_back(app::RemoveLanguage{number});
    }
}

/// A sentence about what is wrong with a group of fields.
void draw_group_problem(const ApplyForm& form, std::string_view id, const std::string& problem) {
    if (!problem.empty()) {
        form.ui.gap(6);
        note(form.ui, id, {.icon = Icon::kCircleAlert, .icon_colour = Token::kDanger, .heading = problem});
    }
}

void draw_languages(const ApplyForm& form) {
    Ui& ui = form.ui;
    label_heading(ui, form.t("field.languages"), 3);
    ui.gap(6);
    const std::vector<std::string_view> names = names_of(*form.view.languages);
    for (std::size_t k = 0; k < form.draft().languages.size(); ++k) {
        draw_language_row(form, k, names);
        ui.gap(8);
    }
    if (button(ui, "add_language", {.label = form.t("apply.add_language"), .icon = Icon::kPlus, .look = ButtonLook::kQuiet})) {
        form.out.emplace_back(app::EditLanguage{form.draft().languages.size(), std::nullopt, std::nullopt});
    }
    draw_group_problem(form, "languages_problem", form.view.problem_languages);
    ui.gap(20);
}

void draw_absences(const ApplyForm& form) {
    Ui& ui = form.ui;
    label_heading(ui, form.t("apply.absences"), 3);
    caption(ui, form.t("apply.absences_help"));
    ui.gap(6);
    for (std::size_t k = 0; k < form.draft().absences.size(); ++k) {
        const app::AbsenceDraft& absence = form.draft().absences[k];
        IdScope row(ui, static_cast<std::int64_t>(k) + 100);
        Columns columns(ui, {kFill, kFill, icon_button_width(ui)}, 8);
        columns.next();
        if (const auto typed = text_field(ui, "from", {.label = form.t("apply.from"), .value = absence.from, .hint = "date"})) {
            form.out.emplace_back(app::TypeAbsence{k, *typed.text, std::nullopt});
        }
        columns.next();
        if (const auto typed = text_field(ui, "until", {.label = form.t("apply.until"), .value = absence.until, .hint = "date"})) {
            form.out.emplace_back(app::TypeAbsence{k, std::nullopt, *typed.text});
        }
        columns.next();
        ui.gap(ui.line_height(TextRole::kLabel) + 6);
        if (icon_button(ui, "remove", {.icon = Icon::kX, .name = form.t("apply.remove_absence"), .look = ButtonLook::kQuiet})) {
            form.out.emplace_back(app::RemoveAbsence{k});
        }
    }
    if (button(ui, "add_absence", {.label = form.t("apply.add_absence"), .icon = Icon::kPlus, .look = ButtonLook::kQuiet})) {
        form.out.emplace_back(app::TypeAbsence{form.draft().absences.size(), std::nullopt, std::nullopt});
    }
    draw_group_problem(form, "absences_problem", form.view.problem_absences);
    ui.gap(20);
}

void draw_methods(const ApplyForm& form) {
    Ui& ui = form.ui;
    label_heading(ui, form.t("field.contact_methods"), 3);
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
    for (const app::ShownFieldView& field : form.view.shown) {
        IdScope row(ui, static_cast<std::int64_t>(field.field));
        const std::string_view value = field.value.empty() ? form.t("apply.nothing_said") : std::string_view(field.value);
        if (checkbox(ui, "shown",
                     {.label = field.name,
                      .state = field.shown ? CheckState::kOn : CheckState::kOff,
                      .locked = field.always,
                      .description = value}) &&
            !field.always) {
            form.out.emplace_back(app::FlipShown{field.field});
        }
    }
    ui.gap(8);
    if (button(ui, "show_all", {.label = form.t("apply.show_all"), .icon = Icon::kEye})) {
        form.out.emplace_back(app::ShowAllOfIt{});
    }
    ui.gap(24);
}

}  // namespace

void draw_apply_you(const ApplyForm& form) {
    const app::Texts& t = form.t;
    apply_field(form, {.field = ApplyText::kName,
                       .id = "name",
                       .label = t("field.name"),
                       .error = form.view.problem_name,
                       .hint = "name",
                       .required = true,
                       .shown_as = SharedField::kName});
    apply_field(form, {.field = ApplyText::kEmail,
                       .id = "email",
                       .label = t("field.email"),
                       .help = t(form.view.signed_in ? "apply.email_known" : "apply.email_help"),
                       .error = form.view.problem_email,
                       .hint = "email",
                       .required = true,
                       .disabled = form.view.signed_in,
                       .shown_as = SharedField::kEmail});
    if (!form.view.email_meant.empty() && !form.view.signed_in) {
        const std::string question = t.fill("apply.email_meant", {{"address", form.view.email_meant}});
        note(form.ui, "meant", {.icon = Icon::kInfo, .icon_colour = Token::kWarm, .heading = question});
        if (button(form.ui, "use_meant", {.label = t("apply.use_meant"), .size = ControlSize::kSmall})) {
            form.out.emplace_back(app::TypeApply{ApplyText::kEmail, form.view.email_meant});
        }
        form.ui.gap(20);
    }
    apply_field(
        form,
        {.field = ApplyText::kSecondContact, .id = "second", .label = t("apply.second_contact"), .help = t("apply.second_contact_help")});
    draw_languages(form);
}

void draw_apply_work(const ApplyForm& form) {
    const app::Texts& t = form.t;
    Ui& ui = form.ui;
    const std::vector<std::string_view> countries = names_of(*form.view.countries);
    if (const auto chosen = select(ui, "country",
                                   {.label = t("apply.country"),
                                    .side_note = eye_of(form, SharedField::kCountry),
                                    .placeholder = t("apply.choose"),
                                    .help = t("apply.country_help"),
                                    .error = form.view.problem_country,
                                    .options = countries,
                                    .chosen = place_of(*form.view.countries, form.draft().text(ApplyText::kCountry)),
                                    .required = true})) {
        form.out.emplace_back(
            app::TypeApply{ApplyText::kCountry, std::string((*form.view.countries)[static_cast<std::size_t>(*chosen)].code)});
    }
    ui.gap(20);
    apply_field(form, {.field = ApplyText::kPlace, .id = "place", .label = t("apply.place"), .shown_as = SharedField::kPlace});
    apply_field(form, {.field = ApplyText::kTimeZone,
                       .id = "zone",
                       .label = t("field.time_zone"),
                       .help = form.view.clock_there.empty() ? t("apply.zone_help") : std::string_view(form.view.clock_there),
                       .error = form.view.problem_time_zone,
                       .required = true,
                       .shown_as = SharedField::kTimeZone});
    apply_field(form,
                {.field = ApplyText::kWorkplace, .id = "workplace", .label = t("field.workplace"), .shown_as = SharedField::kWorkplace});
    apply_field(
        form,
        {.field = ApplyText::kRole, .id = "role", .label = t("apply.role"), .help = t("apply.role_help"), .shown_as = SharedField::kRole});
    const auto sectors = words_of<domain::Sector, domain::kSectorCount>(t, "sector.");
    if (const auto chosen = select(ui, "sector",
                                   {.label = t("apply.sector"),
                                    .side_note = eye_of(form, SharedField::kSector),
                                    .placeholder = t("apply.choose"),
                                    .error = form.view.problem_sector,
                                    .options = sectors,
                                    .chosen = form.draft().sector ? static_cast<int>(*form.draft().sector) : -1,
                                    .required = true})) {
        form.out.emplace_back(app::ChooseSector{static_cast<domain::Sector>(*chosen)});
    }
    ui.gap(20);
    apply_wish(form, Criterion::kSector, t("apply.wish_sector"));
    const auto stages = words_of<domain::CareerStage, domain::kCareerStageCount>(t, "career_stage.");
    if (const auto chosen = select(ui, "stage",
                                   {.label = t("field.career_stage"),
                                    .side_note = eye_of(form, SharedField::kCareerStage),
                                    .placeholder = t("apply.choose"),
                                    .error = form.view.problem_career_stage,
                                    .options = stages,
                                    .chosen = form.draft().career_stage ? static_cast<int>(*form.draft().career_stage) : -1,
                                    .required = true})) {
        form.out.emplace_back(app::ChooseCareerStage{static_cast<domain::CareerStage>(*chosen)});
    }
    ui.gap(20);
    apply_wish(form, Criterion::kCareerStage, t("apply.wish_stage"));
    caption(ui, t("apply.wish_help"));
}

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
    label_heading(ui, t("apply.rhythm"), 3);
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
