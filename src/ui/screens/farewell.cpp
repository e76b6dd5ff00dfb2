#include <algorithm>
#include <array>
#include <string>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/screens/talk_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestFarewell = 640;
constexpr std::string_view kApplyAddress = "#/apply";

void draw_look_back(Ui& ui, const app::FarewellView& view, const app::Texts& t) {
    if (view.last_topic.empty()) {
        return;
    }
    panel_heading(ui, t("farewell.look_back"));
    ui.gap(4);
    draw_line_link(ui, "last_topic", view.last_topic, t("farewell.look_back_text"), view.last_address);
    ui.gap(24);
}

void draw_staying_partner(Ui& ui, const app::StayingPartnerView& partner, const app::Texts& t) {
    ui.gap(12);
    paragraph(ui, partner.name, {.role = TextRole::kDenseStrong, .follows_script = true});
    if (partner.email.empty()) {
        paragraph(ui, t.fill("farewell.no_address", {{"name", partner.name}}), {.role = TextRole::kDense, .colour = Token::kMuted});
    } else {
        paragraph(ui, partner.email, {.role = TextRole::kDense});
    }
}

void draw_stay(Ui& ui, const app::FarewellView& view, const app::Texts& t, app::Intents& out) {
    Card card(ui);
    IdScope scope(ui, "stay");
    panel_heading(ui, t("farewell.stay"));
    ui.gap(4);
    paragraph(ui, view.stay_text, {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(8);
    const std::array<std::string_view, 2> options{t("farewell.stay_yes"), t("farewell.stay_no")};
    if (const auto chosen = radio_group(
            ui, "answer",
            {.name = t("farewell.stay_question"), .options = options, .chosen = view.stays ? 0 : 1, .disabled = !view.may_write})) {
        out.emplace_back(app::WishToStay{*chosen == 0});
    }
    if (!view.problem.empty()) {
        ui.gap(12);
        banner(ui, "problem", {.kind = BannerKind::kDanger, .icon = Icon::kCircleAlert, .text = view.problem});
    }
    if (view.both_stay) {
        ui.gap(12);
        banner(ui, "both", {.icon = Icon::kHeartHandshake, .heading = t("farewell.both_stay")});
        for (const app::StayingPartnerView& partner : view.partners) {
            draw_staying_partner(ui, partner, t);
        }
    }
}

void draw_keep(Ui& ui, const app::Texts& t, app::Intents& out) {
    Card card(ui);
    IdScope scope(ui, "keep");
    panel_heading(ui, t("farewell.keep"));
    ui.gap(4);
    paragraph(ui, t("farewell.keep_text"), {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(12);
    Wrap wrap(ui);
    if (button(ui, "html", {.label = t("farewell.keep_html"), .icon = Icon::kDownload})) {
        out.emplace_back(app::SaveKeepsake{app::KeepsakeFormat::kHtml});
    }
    if (button(ui, "json", {.label = t("farewell.keep_json"), .icon = Icon::kFileJson})) {
        out.emplace_back(app::SaveKeepsake{app::KeepsakeFormat::kJson});
    }
}

void draw_end(Ui& ui, const app::FarewellView& view, const app::Texts& t, app::Intents& out) {
    if (!view.can_end) {
        return;
    }
    panel_heading(ui, t("farewell.end"));
    ui.gap(4);
    paragraph(ui, t("farewell.end_text"), {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(8);
    if (button(ui, "end", {.label = t("farewell.end_button"), .look = ButtonLook::kDanger, .disabled = !view.may_write})) {
        out.emplace_back(app::OpenDialog{app::Dialog::kEndPartnership});
    }
    ui.gap(24);
}

void draw_next(Ui& ui, const app::FarewellView& view, const app::Texts& t) {
    panel_heading(ui, t("farewell.next"));
    ui.gap(8);
    if (view.applications_open) {
        button(ui, "apply", {.label = t("farewell.apply"), .icon = Icon::kFileText, .look = ButtonLook::kPrimary, .href = kApplyAddress});
    } else {
        button(ui, "tell_me", {.label = t("farewell.tell_me"), .icon = Icon::kMail, .href = app::kStartAddress});
    }
}

}  // namespace

void draw_farewell(Ui& ui, const Rect& area, const app::FarewellView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "farewell", area, {.name = t("farewell.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestFarewell, ui.available_width())});
    column.next();
    title(ui, t("farewell.title"));
    ui.gap(12);
    if (!view.signed_in) {
        draw_sign_in_card(ui, t("farewell.signed_out"), t);
        return;
    }
    paragraph(ui, view.lead);
    ui.gap(24);
    if (view.has_partner) {
        draw_look_back(ui, view, t);
        draw_stay(ui, view, t, out);
        ui.gap(16);
        draw_keep(ui, t, out);
        ui.gap(24);
        draw_end(ui, view, t, out);
    }
    draw_next(ui, view, t);
}

}  // namespace counterpart::ui
