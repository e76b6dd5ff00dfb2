#include <algorithm>
#include <array>

#include "domain/term_names.h"
#include "ui/layout.h"
#include "ui/screens/home_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/select.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr std::array<domain::Rhythm, 3> kRhythms{domain::Rhythm::kWeekly, domain::Rhythm::kFortnightly, domain::Rhythm::kMonthly};

void draw_choices(Ui& ui, const app::AgreementView& draft, const app::Texts& t, app::Intents& out) {
    label_heading(ui, t("home.how_often"), 3);
    ui.gap(6);
    const std::array<std::string_view, kRhythms.size()> rhythms{t("rhythm_short.weekly"), t("rhythm_short.fortnightly"),
                                                                t("rhythm_short.monthly")};
    const auto at = static_cast<int>(std::ranges::find(kRhythms, draft.rhythm) - kRhythms.begin());
    if (const auto chosen = segments(ui, "rhythm", {.name = t("home.how_often"), .options = rhythms, .chosen = at, .in_form = true})) {
        out.emplace_back(app::ChooseAgreement{.rhythm = kRhythms[static_cast<std::size_t>(*chosen)]});
    }
    ui.gap(16);
    std::array<std::string_view, domain::kContactMethodCount> methods;
    for (std::size_t k = 0; k < methods.size(); ++k) {
        methods[k] = t("contact_method." + std::string(domain::term_name(static_cast<domain::ContactMethod>(k))));
    }
    if (const auto chosen = select(ui, "method", {.label = t("home.how"), .options = methods, .chosen = static_cast<int>(draft.method)})) {
        out.emplace_back(app::ChooseAgreement{.method = static_cast<domain::ContactMethod>(*chosen)});
    }
    ui.gap(16);
}

void draw_call(Ui& ui, const app::AgreementView& draft, const app::Texts& t, app::Intents& out) {
    {
        Columns columns(ui, {kFill, kFill}, 12);
        columns.next();
        if (const auto typed = text_field(ui, "day", {.label = t("home.call_day"), .value = draft.call_day, .hint = "date"})) {
            out.emplace_back(app::ChooseAgreement{.call_day = *typed.text});
        }
        columns.next();
        if (const auto typed = text_field(ui, "time", {.label = t("home.call_time"), .value = draft.call_time, .placeholder = "14:30"})) {
            out.emplace_back(app::ChooseAgreement{.call_time = *typed.text});
        }
    }
    ui.gap(8);
    if (button(ui, "suggest", {.label = t("home.suggest_time"), .icon = Icon::kClock, .look = ButtonLook::kQuiet})) {
        out.emplace_back(app::EditAgreement{.suggest_call = true});
    }
    if (!draft.problem.empty()) {
        ui.gap(8);
        note(ui, "problem", {.icon = Icon::kCircleAlert, .icon_colour = Token::kDanger, .heading = draft.problem});
    }
    ui.gap(16);
}

void draw_editor(Ui& ui, const app::HomeView& view, const app::Texts& t, app::Intents& out) {
    Card card(ui);
    panel_heading(ui, t("home.agree"));
    ui.gap(12);
    draw_choices(ui, *view.agreement, t, out);
    draw_call(ui, *view.agreement, t, out);
    Wrap wrap(ui);
    if (button(ui, "save", {.label = t("home.agree_save"), .look = ButtonLook::kPrimary, .disabled = !view.may_write})) {
        out.emplace_back(app::SaveAgreement{});
    }
    if (button(ui, "drop", {.label = t("cancel")})) {
        out.emplace_back(app::DropAgreement{});
    }
}

}  // namespace

void draw_agreement(Ui& ui, const app::HomeView& view, const app::Texts& t, app::Intents& out) {
    IdScope scope(ui, "agreement");
    if (view.agreement) {
        draw_editor(ui, view, t, out);
        return;
    }
    note(ui, "agreed", {.icon = Icon::kCalendarSync, .heading = view.agreed, .text = view.next_call});
    ui.gap(8);
    Wrap wrap(ui);
    if (button(ui, "change", {.label = t("home.agree_change"), .icon = Icon::kPencil, .size = ControlSize::kSmall})) {
        out.emplace_back(app::EditAgreement{});
    }
    if (button(ui, "suggest", {.label = t("home.suggest_time"), .icon = Icon::kCalendarPlus, .size = ControlSize::kSmall})) {
        out.emplace_back(app::EditAgreement{.suggest_call = true});
    }
}

}  // namespace counterpart::ui
