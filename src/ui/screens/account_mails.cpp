#include <algorithm>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/account_parts.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestConfirm = 480;

void draw_mail(Ui& ui, const app::MailLineView& mail, const app::AccountView& view, const app::Texts& t, app::Intents& out) {
    note(ui, "mail",
         {.icon = mail.in_trouble ? Icon::kMailX : Icon::kMail,
          .icon_colour = mail.in_trouble ? Token::kDanger : Token::kMuted,
          .heading = mail.title,
          .text = mail.text});
    if (mail.may_send_again) {
        ui.gap(6);
        const std::string name = std::string(t("my_mails.again")) + ": " + mail.title;
        if (button(ui, "again", {.label = t("my_mails.again"), .size = ControlSize::kSmall, .disabled = !view.online, .name = name})) {
            out.emplace_back(app::SendMailAgain{mail.kind});
        }
    }
    ui.gap(12);
}

}  // namespace

void draw_address_change(Ui& ui, const app::AccountView& view, const app::Texts& t, app::Intents& out) {
    Card card(ui);
    panel_heading(ui, t("address.heading"));
    ui.gap(4);
    paragraph(ui, t("address.text"), {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(12);
    const FieldResult typed = text_field(ui, "new_address",
                                         {.label = t("address.new"),
                                          .value = view.new_address,
                                          .error = view.address_problem,
                                          .hint = "email",
                                          .disabled = !view.may_write});
    if (typed.text) {
        out.emplace_back(app::TypeNewAddress{*typed.text});
    }
    ui.gap(12);
    if (view.address_asked) {
        paragraph(ui, t.fill("address.sent", {{"address", view.new_address}}), {.role = TextRole::kDense, .status = true});
        return;
    }
    const bool can = view.online && !view.address_busy;
    if (button(ui, "change_address", {.label = t("address.ask"), .icon = Icon::kMail, .disabled = !can, .busy = view.address_busy})) {
        out.emplace_back(app::AskToChangeAddress{});
    }
}

void draw_mails(Ui& ui, const app::AccountView& view, const app::Texts& t, app::Intents& out) {
    Card card(ui);
    panel_heading(ui, t("my_mails.heading"));
    ui.gap(8);
    if (toggle_switch(ui, "topic_mails",
                      {.label = t("account.topic_mails"),
                       .caption = t("account.topic_mails_text"),
                       .on = view.topic_mails,
                       .disabled = !view.may_choose_topic_mails})) {
        out.emplace_back(app::FlipTopicMails{});
    }
    divider(ui, 12, 12);
    if (!view.mails_problem.empty()) {
        paragraph(ui, view.mails_problem, {.role = TextRole::kDense, .colour = Token::kDanger, .status = true});
        ui.gap(8);
    }
    if (view.mails.empty()) {
        paragraph(ui, t(view.mails_known ? "my_mails.none" : "my_mails.unknown"), {.role = TextRole::kDense, .colour = Token::kMuted});
    }
    for (std::size_t k = 0; k < view.mails.size(); ++k) {
        IdScope one(ui, static_cast<std::int64_t>(k));
        draw_mail(ui, view.mails[k], view, t, out);
    }
}

void draw_confirm_address(Ui& ui, const Rect& area, const app::ConfirmAddressView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "confirm_address", area, {.name = t("address.confirm_title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestConfirm, ui.available_width())});
    column.next();
    title(ui, t("address.confirm_title"));
    ui.gap(16);
    Card card(ui);
    paragraph(ui, t("address.confirm_text"), {.colour = Token::kMuted});
    if (!view.problem.empty()) {
        ui.gap(12);
        banner(ui, "problem", {.kind = BannerKind::kDanger, .icon = Icon::kCircleAlert, .text = view.problem});
    }
    ui.gap(16);
    if (button(ui, "confirm",
               {.label = t("address.confirm"),
                .look = ButtonLook::kPrimary,
                .width = kFill,
                .disabled = view.busy || !view.online,
                .busy = view.busy})) {
        out.emplace_back(app::ConfirmAddress{});
    }
}

}  // namespace counterpart::ui
