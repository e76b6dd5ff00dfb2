#include <algorithm>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/home_parts.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/common.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

using At = app::WaitingStepView::At;

constexpr float kDisc = 20;

std::string_view state_word(At at, const app::Texts& t) {
    switch (at) {
        case At::kDone: return t("waiting.done");
        case At::kNow: return t("waiting.now");
        case At::kLater: return t("waiting.later");
    }
    return {};
}

void draw_ring(Ui& ui, const Rect& disc, Token token) {
    ui.paint().disc(disc.middle(), kDisc / 2, ui.colour(token));
    ui.paint().disc(disc.middle(), kDisc / 2 - 2, ui.colour(Token::kSurface));
}

void draw_disc(Ui& ui, const Rect& disc, At at) {
    switch (at) {
        case At::kDone:
            draw_ring(ui, disc, Token::kSuccess);
            ui.text().icon({disc.x + (kDisc - 12) / 2, disc.y + (kDisc - 12) / 2}, Icon::kCheck, 12, ui.colour(Token::kSuccess));
            return;
        case At::kNow:
            ui.paint().disc(disc.middle(), kDisc / 2, ui.colour(Token::kAccent));
            ui.paint().disc(disc.middle(), kDisc / 5, ui.colour(Token::kSurface));
            return;
        case At::kLater: draw_ring(ui, disc, Token::kEdge); return;
    }
}

void draw_step(Ui& ui, const app::WaitingStepView& step, bool last, const app::Texts& t) {
    const Rect line = ui.place(kFill, 0);
    const float title_height = ui.line_height(TextRole::kBody);
    const Rect disc{line.x, line.y + (title_height - kDisc) / 2, kDisc, kDisc};
    draw_disc(ui, disc, step.at);
    const float text_x = line.x + kDisc + 16;
    float height = title_height;
    {
        Within within(ui, {text_x, line.y, line.right() - text_x, 400});
        const bool now = step.at == At::kNow;
        paragraph(ui, step.title,
                  {.role = now ? TextRole::kBodyStrong : TextRole::kBody,
                   .colour = step.at == At::kLater ? Token::kMuted : Token::kInk,
                   .decorative = true});
        if (!step.caption.empty()) {
            paragraph(ui, step.caption, {.role = TextRole::kDense, .colour = Token::kMuted, .decorative = true});
        }
        height = within.used_height();
    }
    const float gap = last ? 0.0F : 16.0F;
    if (!last) {
        const Token token = step.at == At::kDone ? Token::kSuccess : Token::kLine;
        ui.paint().fill({disc.middle_x() - 1, disc.bottom() + 4, 2, height + gap - kDisc - 8}, ui.colour(token));
    }
    const Rect whole = ui.place(kFill, height);
    ui.record(make_node(ui.id("step"), Role::kListItem, whole,
                        std::string(state_word(step.at, t)) + ": " + step.title + (step.caption.empty() ? "" : ", " + step.caption)));
    ui.gap(gap);
}

void draw_steps(Ui& ui, const app::WaitingView& view, const app::Texts& t) {
    Card card(ui);
    NodeScope list(ui, Role::kList, "steps", t("waiting.steps"));
    for (std::size_t k = 0; k < view.steps.size(); ++k) {
        IdScope one(ui, static_cast<std::int64_t>(k));
        draw_step(ui, view.steps[k], k + 1 == view.steps.size(), t);
    }
}

void draw_address(Ui& ui, const app::WaitingView& view, const app::Texts& t, app::Intents& out) {
    Card card(ui);
    paragraph(ui, view.address_caption, {.role = TextRole::kCaption, .colour = Token::kMuted});
    paragraph(ui, view.address);
    if (view.mail) {
        ui.gap(8);
        note(ui, "mail",
             {.icon = view.mail->in_trouble ? Icon::kMailX : Icon::kMail,
              .icon_colour = view.mail->in_trouble ? Token::kDanger : Token::kMuted,
              .heading = view.mail->title,
              .text = view.mail->text});
    }
    if (!view.mail_problem.empty()) {
        ui.gap(8);
        paragraph(ui, view.mail_problem, {.role = TextRole::kDense, .colour = Token::kDanger, .status = true});
    }
    ui.gap(12);
    Wrap wrap(ui);
    if (view.mail && button(ui, "again", {.label = t("my_mails.again"), .icon = Icon::kMail})) {
        out.emplace_back(app::SendMailAgain{view.mail->kind});
    }
    button(ui, "correct", {.label = t("waiting.correct"), .icon = Icon::kPencil, .href = view.correct_href});
    if (view.may_ask_for_link && button(ui, "link", {.label = t("waiting.link_again"), .icon = Icon::kMail})) {
        out.emplace_back(app::AskForLinkAgain{view.address});
    }
}

void draw_not_handed_in(Ui& ui, const app::Texts& t) {
    Card card(ui, {.ground = Token::kWarmSoft, .line = false});
    panel_heading(ui, t("waiting.not_handed_in"));
    ui.gap(4);
    paragraph(ui, t("waiting.not_handed_in_text"), {.role = TextRole::kDense});
    ui.gap(12);
    button(ui, "hand_in", {.label = t("waiting.hand_in"), .look = ButtonLook::kPrimary, .href = app::kApplyAddress});
}

void draw_ways_on(Ui& ui, const app::WaitingView& view, const app::Texts& t, app::Intents& out) {
    Wrap wrap(ui);
    if (view.may_change) {
        button(ui, "change", {.label = t("waiting.change"), .icon = Icon::kPencil, .href = app::kApplyAddress});
    }
    if (!view.application_id.empty() && button(ui, "withdraw", {.label = t("waiting.withdraw"), .look = ButtonLook::kDanger})) {
        out.emplace_back(app::OpenDialog{app::Dialog::kWithdraw});
    }
}

}  // namespace

void draw_waiting(Ui& ui, const app::WaitingView& view, const app::Texts& t, app::Intents& out) {
    waiting_mark(ui, 48);
    ui.gap(16);
    title(ui, view.heading);
    ui.gap(4);
    paragraph(ui, view.text, {.colour = Token::kMuted, .status = true});
    ui.gap(16);
    if (view.not_handed_in) {
        draw_not_handed_in(ui, t);
        ui.gap(16);
    }
    if (!view.applied) {
        button(ui, "apply",
               {.label = t(view.may_apply ? "waiting.apply" : "waiting.tell_me"),
                .look = ButtonLook::kPrimary,
                .href = view.may_apply ? app::kApplyAddress : app::kStartAddress});
        return;
    }
    draw_steps(ui, view, t);
    ui.gap(16);
    draw_address(ui, view, t, out);
    ui.gap(16);
    for (std::size_t k = 0; k < view.hints.size(); ++k) {
        IdScope one(ui, static_cast<std::int64_t>(k) + 50);
        note(ui, "hint", {.icon = k == 0 ? Icon::kInbox : Icon::kHouse, .text = view.hints[k]});
        ui.gap(8);
    }
    ui.gap(12);
    draw_ways_on(ui, view, t, out);
}

}  // namespace counterpart::ui
