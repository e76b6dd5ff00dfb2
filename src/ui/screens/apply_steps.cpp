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

void draw_languages(const ApplyForm& form) {
    Ui& ui = form.ui;
    label_heading(ui, form.t("field.languages"), 2);
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

}  // namespace

void draw_group_problem(const ApplyForm& form, std::string_view id, const std::string& problem) {
    if (!problem.empty()) {
        form.ui.gap(6);
        note(form.ui, id, {.icon = Icon::kCircleAlert, .icon_colour = Token::kDanger, .heading = problem});
    }
}

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

}  // namespace counterpart::ui
