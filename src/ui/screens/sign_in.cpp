#include <algorithm>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestSignIn = 480;

void draw_problem(Ui& ui, std::string_view problem) {
    if (!problem.empty()) {
        ui.gap(12);
        banner(ui, "problem", {.kind = BannerKind::kDanger, .icon = Icon::kCircleAlert, .text = problem});
    }
}

void draw_address(Ui& ui, const app::SignInView& view, const app::Texts& t, app::Intents& out) {
    paragraph(ui, t("sign_in.text"), {.colour = Token::kMuted});
    ui.gap(20);
    const FieldResult typed = text_field(
        ui, "address", {.label = t("sign_in.address"), .value = view.address, .error = view.problem, .hint = "email", .required = true});
    if (typed.text) {
        out.emplace_back(app::TypeSignInAddress{*typed.text});
    }
    ui.gap(16);
    const ButtonSpec send{.label = t(view.busy ? "sign_in.sending" : "sign_in.send"),
                          .icon = Icon::kMail,
                          .look = ButtonLook::kPrimary,
                          .width = kFill,
                          .disabled = view.busy || !view.online,
                          .busy = view.busy};
    if ((button(ui, "send", send) || typed.submitted) && !send.disabled) {
        out.emplace_back(app::AskForLink{});
    }
    if (!view.online) {
        ui.gap(8);
        caption(ui, t("sign_in.offline"));
    }
    ui.gap(20);
    caption(ui, t("sign_in.why"));
}

void draw_look_in_mail(Ui& ui, const app::SignInView& view, const app::Texts& t, app::Intents& out) {
    icon(ui, Icon::kMailCheck, 32, Token::kAccent);
    ui.gap(12);
    paragraph(ui, view.sent_text, {.status = true});
    ui.gap(12);
    paragraph(ui, t("sign_in.not_arrived"), {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(20);
    if (button(ui, "other", {.label = t("sign_in.other_address")})) {
        out.emplace_back(app::AskForOtherLink{});
    }
}

void draw_confirm(Ui& ui, const app::SignInView& view, const app::Texts& t, app::Intents& out) {
    paragraph(ui, t("sign_in.confirm_text"), {.colour = Token::kMuted});
    draw_problem(ui, view.problem);
    ui.gap(20);
    if (toggle_switch(ui, "shared",
                      {.label = t("settings.keeps_nothing"), .caption = t("settings.keeps_nothing_text"), .on = view.keeps_nothing})) {
        out.emplace_back(app::KeepNothingHere{!view.keeps_nothing});
    }
    ui.gap(16);
    const bool failed = !view.problem.empty();
    const ButtonSpec enter{.label = t(view.busy ? "sign_in.signing_in" : "sign_in.button"),
                           .look = failed ? ButtonLook::kSecondary : ButtonLook::kPrimary,
                           .width = kFill,
                           .disabled = view.busy || !view.online,
                           .busy = view.busy};
    if (button(ui, "enter", enter)) {
        out.emplace_back(app::SignIn{});
    }
    if (failed) {
        ui.gap(8);
        if (button(ui, "other", {.label = t("sign_in.new_link"), .look = ButtonLook::kPrimary, .width = kFill})) {
            out.emplace_back(app::AskForOtherLink{});
        }
    }
    if (!view.online) {
        ui.gap(8);
        caption(ui, t("sign_in.offline"));
    }
}

}  // namespace

void draw_sign_in(Ui& ui, const Rect& area, const app::SignInView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "sign_in", area, {.name = t("sign_in.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestSignIn, ui.available_width())});
    column.next();
    title(ui, t("sign_in.title"));
    ui.gap(16);
    Card card(ui);
    switch (view.step) {
        case app::SignInStep::kAddress: draw_address(ui, view, t, out); return;
        case app::SignInStep::kLookInMail: draw_look_in_mail(ui, view, t, out); return;
        case app::SignInStep::kConfirmLink: draw_confirm(ui, view, t, out); return;
        case app::SignInStep::kSignedIn:
            paragraph(ui, t("sign_in.signed_in"));
            ui.gap(16);
            button(ui, "account", {.label = t("sign_in.to_account"), .look = ButtonLook::kPrimary, .href = app::kAccountAddress});
            return;
    }
}

}  // namespace counterpart::ui
