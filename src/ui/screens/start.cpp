#include <algorithm>
#include <array>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestStart = 880;

/// A card that offers one way to begin.
struct Offer {
    std::string_view id;
    Icon icon = Icon::kNone;
    std::string_view heading;
    std::string_view text;
    ButtonSpec action;
};

bool draw_offer(Ui& ui, const Offer& offer, float text_height) {
    Card card(ui);
    icon(ui, offer.icon, 24, Token::kAccent);
    ui.gap(12);
    panel_heading(ui, offer.heading);
    ui.gap(4);
    const float top = ui.cursor().y;
    paragraph(ui, offer.text, {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(std::max(0.0F, text_height - (ui.cursor().y - top)) + 16);
    return button(ui, offer.id, offer.action);
}

void draw_step(Ui& ui, int number, std::string_view heading, std::string_view text) {
    const Rect disc = ui.place(28, 28);
    ui.paint().disc(disc.middle(), 14, ui.colour(Token::kAccentSoft));
    ui.text().draw_in(disc, std::to_string(number), TextRole::kDenseStrong, ui.colour(Token::kAccent), Align::kMiddle);
    ui.gap(8);
    line_of_text(ui, heading, {.role = TextRole::kDenseStrong});
    paragraph(ui, text, {.role = TextRole::kCaption, .colour = Token::kMuted});
}

using Steps = std::array<std::pair<std::string_view, std::string_view>, 3>;

Steps coordinator_steps(const app::Texts& t) {
    return {{{t("start.step_1"), t("start.step_1_text")},
             {t("start.step_2"), t("start.step_2_text")},
             {t("start.step_3"), t("start.step_3_text")}}};
}

Steps programme_steps(const app::Texts& t) {
    return {{{t("start.programme_1"), t("start.programme_1_text")},
             {t("start.programme_2"), t("start.programme_2_text")},
             {t("start.programme_3"), t("start.programme_3_text")}}};
}

void draw_steps(Ui& ui, std::string_view name, const Steps& steps) {
    heading(ui, name);
    ui.gap(12);
    if (ui.is_phone()) {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            draw_step(ui, static_cast<int>(i) + 1, steps[i].first, steps[i].second);
            ui.gap(16);
        }
        return;
    }
    Columns columns(ui, {kFill, kFill, kFill});
    for (std::size_t i = 0; i < steps.size(); ++i) {
        columns.next();
        draw_step(ui, static_cast<int>(i) + 1, steps[i].first, steps[i].second);
    }
}

void draw_open_round(Ui& ui, const app::StartView& view, const app::Texts& t) {
    Card card(ui, {.ground = Token::kAccentSoft, .line = false});
    panel_heading(ui, t("start.continue_heading"));
    ui.gap(4);
    line_of_text(ui, view.round_name, {.role = TextRole::kBodyStrong});
    paragraph(ui, view.round_text, {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(16);
    button(ui, "continue", {.label = t("start.continue"), .look = ButtonLook::kPrimary, .href = app::kPreviewAddress});
}

void draw_offers(Ui& ui, const app::StartView& view, const app::Texts& t, app::Intents& out) {
    const ButtonLook first = view.has_round ? ButtonLook::kSecondary : ButtonLook::kPrimary;
    const std::string_view sample_label = view.loading_sample ? t("start.sample_busy") : t("start.sample");
    const std::array<Offer, 3> offers{{
        {"sample",
         Icon::kUsers,
         t("start.sample_heading"),
         t("start.sample_text"),
         {.label = sample_label, .look = first, .width = kFill, .busy = view.loading_sample}},
        {"import",
         Icon::kFileUp,
         t("start.import_heading"),
         t("start.import_text"),
         {.label = t("start.import"), .width = kFill, .href = app::kImportAddress}},
        {"restore", Icon::kFileJson, t("start.restore_heading"), t("start.restore_text"), {.label = t("start.restore"), .width = kFill}},
    }};
    const auto pressed = [&](std::size_t i) {
        if (i == 0 && !view.loading_sample) {
            out.emplace_back(app::OpenSampleRound{});
        } else if (i == 2) {
            out.emplace_back(app::ChooseImportFile{});
        }
    };
    if (ui.is_phone()) {
        for (std::size_t i = 0; i < offers.size(); ++i) {
            if (draw_offer(ui, offers[i], 0)) {
                pressed(i);
            }
            ui.gap(16);
        }
        return;
    }
    const float text_width = (ui.available_width() - 32) / 3 - 40;
    float text_height = 0;
    for (const Offer& offer : offers) {
        text_height = std::max(text_height, paragraph_height(ui, offer.text, TextRole::kDense, text_width));
    }
    Columns columns(ui, {kFill, kFill, kFill}, 16);
    for (std::size_t i = 0; i < offers.size(); ++i) {
        columns.next();
        if (draw_offer(ui, offers[i], text_height)) {
            pressed(i);
        }
    }
}

void draw_told(Ui& ui, const app::VisitorView& view, const app::Texts& t, app::Intents& out) {
    if (view.told) {
        paragraph(ui, t("start.told"), {.role = TextRole::kDenseStrong, .status = true});
        return;
    }
    const FieldResult typed = text_field(ui, "told",
                                         {.label = t("start.tell_me"),
                                          .value = view.told_address,
                                          .help = t("start.tell_me_help"),
                                          .error = view.told_problem,
                                          .hint = "email",
                                          .disabled = !view.may_write});
    if (typed.text) {
        out.emplace_back(app::TypeToldAddress{*typed.text});
    }
    ui.gap(12);
    if (button(ui, "tell", {.label = t("start.tell_me_button"), .look = ButtonLook::kPrimary, .disabled = !view.may_write}) ||
        typed.submitted) {
        out.emplace_back(app::TellMe{});
    }
}

void draw_round(Ui& ui, const app::VisitorView& view, const app::Texts& t, app::Intents& out) {
    Card card(ui, {.raised = true});
    panel_heading(ui, view.round_heading);
    ui.gap(4);
    if (!view.round_text.empty()) {
        paragraph(ui, view.round_text, {.role = TextRole::kDense});
    }
    paragraph(ui, t("start.free"), {.role = TextRole::kDense, .colour = Token::kMuted});
    if (!view.so_far.empty()) {
        paragraph(ui, view.so_far, {.role = TextRole::kDense, .colour = Token::kMuted});
    }
    ui.gap(16);
    if (view.may_apply) {
        button(ui, "apply",
               {.label = t(view.has_applied ? "start.my_application" : "start.apply"),
                .look = ButtonLook::kPrimary,
                .href = view.has_applied ? app::kHomeAddress : app::kApplyAddress});
    } else {
        draw_told(ui, view, t, out);
    }
}

void draw_coordinators(Ui& ui, const app::StartView& view, const app::Texts& t, app::Intents& out) {
    heading(ui, t("start.coordinators"));
    ui.gap(4);
    paragraph(ui, t("start.coordinators_text"), {.colour = Token::kMuted});
    ui.gap(16);
    if (view.has_round) {
        draw_open_round(ui, view, t);
        ui.gap(16);
    }
    draw_offers(ui, view, t, out);
    ui.gap(32);
    draw_steps(ui, t("start.how"), coordinator_steps(t));
}

}  // namespace

void draw_start(Ui& ui, const Rect& area, const app::StartView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "start", area, {.name = t("start.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestStart, ui.available_width())});
    column.next();
    title(ui, t("start.title"));
    ui.gap(8);
    paragraph(ui, t("start.lead"), {.colour = Token::kMuted});
    ui.gap(24);
    if (!view.problem.empty()) {
        banner(ui, "problem",
               {.kind = BannerKind::kDanger, .icon = Icon::kCircleAlert, .heading = t("start.problem"), .text = view.problem});
        ui.gap(16);
    }
    if (view.has_round) {  // a coordinator at work
        draw_coordinators(ui, view, t, out);
        return;
    }
    draw_round(ui, view.visitor, t, out);
    ui.gap(32);
    draw_steps(ui, t("start.programme"), programme_steps(t));
    divider(ui, 32, 32);
    draw_coordinators(ui, view, t, out);
}

}  // namespace counterpart::ui
