#include <algorithm>
#include <array>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/apply_parts.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestForm = 640;

std::string_view step_title(app::ApplyStep step, const app::Texts& t) {
    switch (step) {
        case app::ApplyStep::kYou: return t("apply.step_you");
        case app::ApplyStep::kWork: return t("apply.step_work");
        case app::ApplyStep::kInterests: return t("apply.step_interests");
        case app::ApplyStep::kContact: return t("apply.step_contact");
        case app::ApplyStep::kSend: return t("apply.step_send");
    }
    return {};
}

/// What is on this device, and what waits for the network.
void draw_kept(Ui& ui, const app::ApplyView& view) {
    Card card(ui, {.padding = 12, .ground = Token::kSunken, .line = false});
    note(ui, "kept", {.icon = view.offline ? Icon::kCloudOff : Icon::kCloudCheck, .heading = view.kept_heading, .text = view.kept_text});
}

void draw_page(const ApplyForm& form) {
    switch (form.draft().step) {
        case app::ApplyStep::kYou: draw_apply_you(form); break;
        case app::ApplyStep::kWork: draw_apply_work(form); break;
        case app::ApplyStep::kInterests: draw_apply_interests(form); break;
        case app::ApplyStep::kContact: draw_apply_contact(form); break;
        case app::ApplyStep::kSend: draw_apply_send(form); break;
    }
}

/// Wishes of an earlier round have to be looked at again.
void draw_look_again(const ApplyForm& form) {
    const bool looked = !form.view.must_look_at;
    Ui& ui = form.ui;
    ui.gap(20);
    Card card(ui, {.padding = 16, .ground = Token::kWarmSoft, .line = false});
    if (checkbox(ui, "looked_at",
                 {.label = form.t("apply.looked_at"),
                  .state = looked ? CheckState::kOn : CheckState::kOff,
                  .description = form.view.problem_looked_at.empty() ? form.t("apply.looked_at_why")
                                                                     : std::string_view(form.view.problem_looked_at)})) {
        form.out.emplace_back(app::LookedAtStep{});
    }
}

void draw_actions(const ApplyForm& form) {
    const auto at = static_cast<int>(form.draft().step);
    Ui& ui = form.ui;
    if (at > 0) {
        if (button(ui, "back", {.label = form.t("apply.back")})) {
            form.out.emplace_back(app::GoToStep{static_cast<app::ApplyStep>(at - 1)});
        }
    } else {
        button(ui, "leave", {.label = form.t("apply.leave"), .href = app::kStartAddress});
    }
    const bool last = form.draft().step == app::ApplyStep::kSend;
    if (last) {
        if (button(ui, "send",
                   {.label = form.t(form.view.sent_before ? "apply.send_again" : "apply.send"),
                    .icon = Icon::kSend,
                    .look = ButtonLook::kPrimary,
                    .width = ui.is_phone() ? kFill : 0,
                    .disabled = !form.view.may_write})) {
            form.out.emplace_back(app::SendApplication{});
        }
    } else if (button(ui, "continue",
                      {.label = form.t("apply.continue"), .look = ButtonLook::kPrimary, .width = ui.is_phone() ? kFill : 0})) {
        form.out.emplace_back(app::GoToStep{static_cast<app::ApplyStep>(at + 1)});
    }
}

void draw_closed(Ui& ui, const app::ApplyView& view, const app::Texts& t) {
    title(ui, view.heading);
    ui.gap(16);
    if (view.loading) {
        skeleton(ui, "loading", t("apply.loading"));
        return;
    }
    Card card(ui);
    waiting_mark(ui, 40);
    ui.gap(8);
    paragraph(ui, view.open ? t("apply.other_tab") : std::string_view(view.closed_text), {.status = true});
    ui.gap(16);
    button(ui, "tell_me", {.label = t("apply.tell_me"), .look = ButtonLook::kPrimary, .href = app::kStartAddress});
}

void draw_form(const ApplyForm& form) {
    Ui& ui = form.ui;
    const app::Texts& t = form.t;
    const int at = static_cast<int>(form.draft().step) + 1;
    const std::string number = std::to_string(at);
    const std::string all = std::to_string(app::kApplyStepCount);
    const std::string step = t.fill("apply.step", {{"step", number}, {"steps", all}});
    {
        Row row(ui, {.height = 24});
        line_of_text(ui, form.view.heading,
                     {.role = TextRole::kDenseStrong, .width = ui.text_width(form.view.heading, TextRole::kDenseStrong)});
        row.to_right(ui.text_width(step, TextRole::kCaption));
        line_of_text(ui, step, {.role = TextRole::kCaption, .colour = Token::kMuted, .decorative = true});
    }
    ui.gap(8);
    progress_steps(ui, "steps", step, at, static_cast<int>(app::kApplyStepCount));
    ui.gap(20);
    title(ui, step_title(form.draft().step, t));
    ui.gap(4);
    paragraph(ui, form.view.closes_text, {.role = TextRole::kCaption, .colour = Token::kMuted});
    ui.gap(12);
    draw_kept(ui, form.view);
    ui.gap(24);
    if (!form.view.problem.empty()) {
        banner(ui, "problem",
               {.kind = BannerKind::kDanger, .icon = Icon::kCircleAlert, .heading = t("apply.refused"), .text = form.view.problem});
        ui.gap(16);
    }
    {
        IdScope page(ui, at);
        draw_page(form);
    }
    const bool with_wishes = form.draft().step != app::ApplyStep::kYou && form.draft().step != app::ApplyStep::kSend;
    if (with_wishes && form.draft().has(app::ApplyFlag::kPrefilled)) {
        draw_look_again(form);
    }
    if (with_wishes && !form.view.chance.empty()) {
        ui.gap(20);
        note(ui, "chance",
             {.icon = Icon::kUsers, .icon_colour = Token::kAccent, .heading = t("apply.chance_heading"), .text = form.view.chance});
    }
}

}  // namespace

std::string_view eye_of(const ApplyForm& form, domain::SharedField field) {
    return form.partner_sees(field) ? form.t("apply.partner_sees") : std::string_view();
}

void apply_field(const ApplyForm& form, const ApplyField& field) {
    const FieldSpec spec{.label = field.label,
                         .note = field.required ? std::string_view() : form.t("apply.optional"),
                         .side_note = field.shown_as ? eye_of(form, *field.shown_as) : std::string_view(),
                         .value = form.draft().text(field.field),
                         .help = field.help,
                         .error = field.error,
                         .hint = field.hint,
                         .required = field.required,
                         .disabled = field.disabled || !form.view.may_write,
                         .rows = std::max(field.rows, 1)};
    const FieldResult typed = field.rows > 0 ? text_area(form.ui, field.id, spec) : text_field(form.ui, field.id, spec);
    if (typed.text) {
        form.out.emplace_back(app::TypeApply{field.field, *typed.text});
    }
    form.ui.gap(20);
}

void apply_wish(const ApplyForm& form, domain::Criterion criterion, std::string_view label) {
    label_heading(form.ui, label, 2);
    form.ui.gap(6);
    const std::array<std::string_view, 3> options{form.t("apply.wish_same"), form.t("apply.wish_different"), form.t("apply.wish_any")};
    const auto wish = form.draft().wishes[static_cast<std::size_t>(criterion)];
    const std::array<domain::Wish, 3> wishes{domain::Wish::kSame, domain::Wish::kDifferent, domain::Wish::kAny};
    const auto at = static_cast<int>(std::ranges::find(wishes, wish) - wishes.begin());
    IdScope scope(form.ui, static_cast<int>(criterion));
    if (const auto chosen = segments(form.ui, "wish", {.name = label, .options = options, .chosen = at, .in_form = true})) {
        form.out.emplace_back(app::WishFor{criterion, wishes[static_cast<std::size_t>(*chosen)]});
    }
    form.ui.gap(20);
}

void draw_apply(Ui& ui, const Rect& area, const app::ApplyView& view, const app::Texts& t, app::Intents& out) {
    Rect rest = area;
    const bool form = view.draft != nullptr;
    const float padding = side_padding(ui);
    const Rect bar = form ? take_bottom(rest, ActionBar::height(ui)) : Rect{};
    {
        Pane pane(ui, form ? std::string("apply") + std::to_string(static_cast<int>(view.draft->step)) : std::string("apply"), rest,
                  {.name = view.heading, .padding_x = padding});
        Columns column(ui, {std::min(kWidestForm, ui.available_width())});
        column.next();
        if (form) {
            draw_form({ui, view, t, out});
        } else {
            draw_closed(ui, view, t);
        }
    }
    if (form) {
        ActionBar actions(ui, bar, padding);
        draw_actions({ui, view, t, out});
    }
}

}  // namespace counterpart::ui
