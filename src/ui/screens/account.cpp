#include <algorithm>
#include <array>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/account_parts.h"
#include "ui/screens/photo_list.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestAccount = 640;

void draw_profile(Ui& ui, const app::AccountView& view, const app::Texts& t, app::Intents& out) {
    Card card(ui);
    panel_heading(ui, t("account.profile"));
    ui.gap(4);
    paragraph(ui, view.email, {.role = TextRole::kDense, .colour = Token::kMuted});
    if (!view.roles.empty()) {
        paragraph(ui, view.roles, {.role = TextRole::kDense, .colour = Token::kMuted});
    }
    ui.gap(16);
    const FieldResult typed = text_field(ui, "name",
                                         {.label = t("account.name"),
                                          .value = view.name_field,
                                          .help = t("account.name_help"),
                                          .error = view.name_problem,
                                          .hint = "name",
                                          .disabled = !view.may_write});
    if (typed.text) {
        out.emplace_back(app::TypeName{*typed.text});
    }
    ui.gap(12);
    // What was typed and Enter may come in one frame: the view is older than both then.
    const bool submitted = typed.submitted && view.may_write && (view.can_save_name || typed.text);
    const bool can_save = view.can_save_name && view.may_write;
    if (button(ui, "save", {.label = t("account.save"), .look = ButtonLook::kPrimary, .disabled = !can_save}) || submitted) {
        out.emplace_back(app::SaveName{});
    }
}

void draw_session(Ui& ui, const app::SessionView& session, const app::AccountView& view, const app::Texts& t, app::Intents& out) {
    IdScope scope(ui, session.id);
    divider(ui, 12, 12);
    line_of_text(ui, session.device, {.role = TextRole::kDenseStrong});
    paragraph(ui, session.text, {.role = TextRole::kCaption, .colour = Token::kMuted});
    if (session.current) {
        paragraph(ui, t("account.this_device"), {.role = TextRole::kCaption, .colour = Token::kAccent});
        return;
    }
    ui.gap(8);
    const std::string name = std::string(t("account.end_session")) + ": " + session.device;
    if (button(ui, "end", {.label = t("account.end_session"), .size = ControlSize::kSmall, .disabled = !view.online, .name = name})) {
        out.emplace_back(app::EndSession{session.id});
    }
}

void draw_sessions(Ui& ui, const app::AccountView& view, const app::Texts& t, app::Intents& out) {
    Card card(ui);
    panel_heading(ui, t("account.sessions"));
    ui.gap(4);
    paragraph(ui, t(view.sessions_known || view.online ? "account.sessions_text" : "account.sessions_offline"),
              {.role = TextRole::kDense, .colour = Token::kMuted});
    for (const app::SessionView& session : view.sessions) {
        draw_session(ui, session, view, t, out);
    }
    ui.gap(16);
    Wrap wrap(ui);
    const ButtonSpec leave{.label = t(view.signing_out ? "account.signing_out" : "account.sign_out"),
                           .disabled = view.signing_out || !view.online,
                           .busy = view.signing_out};
    if (button(ui, "sign_out", leave)) {
        out.emplace_back(app::OpenDialog{app::Dialog::kSignOut});
    }
    if (view.sessions.size() > 1 && button(ui, "others", {.label = t("account.end_others"), .disabled = !view.online})) {
        out.emplace_back(app::EndOtherSessions{});
    }
}

void draw_photos(Ui& ui, const app::AccountView& view, const app::Texts& t, app::Intents& out) {
    Card card(ui);
    panel_heading(ui, t("photos.title"));
    ui.gap(4);
    paragraph(ui, t("photos.text"), {.role = TextRole::kDense, .colour = Token::kMuted});
    draw_own_photos(ui, view.photos, {view.may_write, view.online}, t, out);
}

void draw_my_data(Ui& ui, const app::AccountView& view, const app::Texts& t, app::Intents& out) {
    Card card(ui);
    panel_heading(ui, t("account.my_data"));
    ui.gap(4);
    paragraph(ui, t("account.my_data_text"), {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(12);
    if (button(ui, "download", {.label = t("account.download"), .icon = Icon::kDownload, .disabled = !view.online})) {
        out.emplace_back(app::DownloadMyData{});
    }
    divider(ui, 20, 20);
    label_heading(ui, t("account.delete_heading"), 3);
    ui.gap(4);
    paragraph(ui, t("account.delete_text"), {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(12);
    const std::array<std::string_view, 2> options{t("account.posts_stay"), t("account.posts_go")};
    if (const auto chosen =
            radio_group(ui, "posts", {.name = t("account.posts"), .options = options, .chosen = static_cast<int>(view.posts)})) {
        out.emplace_back(app::ChoosePostsOfLeaver{static_cast<domain::PostsOfLeaver>(*chosen)});
    }
    ui.gap(12);
    if (button(ui, "delete",
               {.label = t("account.delete"), .icon = Icon::kTrash2, .look = ButtonLook::kDanger, .disabled = !view.may_write})) {
        out.emplace_back(app::OpenDialog{app::Dialog::kDeleteAccount});
    }
}

void draw_nobody(Ui& ui, const app::Texts& t) {
    Card card(ui);
    paragraph(ui, t("account.nobody"), {.colour = Token::kMuted});
    ui.gap(16);
    button(ui, "sign_in", {.label = t("nav.sign_in"), .look = ButtonLook::kPrimary, .href = app::kSignInAddress});
}

}  // namespace

void draw_account(Ui& ui, const Rect& area, const app::AccountView& view, const app::ShellView& shell, const app::Texts& t,
                  app::Intents& out) {
    Pane pane(ui, "account", area, {.name = t("account.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestAccount, ui.available_width())});
    column.next();
    title(ui, t("account.title"));
    ui.gap(20);
    if (!view.signed_in) {
        draw_nobody(ui, t);
        return;
    }
    if (!view.problem.empty()) {
        banner(ui, "problem", {.kind = BannerKind::kDanger, .icon = Icon::kCircleAlert, .text = view.problem});
        ui.gap(16);
    }
    if (!shell.change_count.empty()) {
        banner(ui, "changes",
               {.kind = shell.changes_ask ? BannerKind::kDanger : BannerKind::kWarm,
                .icon = Icon::kCloudUpload,
                .heading = shell.saved_text,
                .link_label = t("account.see_changes"),
                .link_href = app::kChangesAddress});
        ui.gap(16);
    }
    if (ui.is_phone()) {  // the bar below has no room for it
        button(ui, "settings", {.label = t("nav.settings"), .icon = Icon::kSettings, .width = kFill, .href = app::kSettingsAddress});
        ui.gap(16);
        if (shell.runs_rounds) {
            button(ui, "reports",
                   {.label = t("nav.reports"), .icon = Icon::kChartNoAxesColumn, .width = kFill, .href = app::kReportsAddress});
            ui.gap(16);
        }
    }
    draw_profile(ui, view, t, out);
    ui.gap(16);
    draw_address_change(ui, view, t, out);
    ui.gap(16);
    draw_mails(ui, view, t, out);
    ui.gap(16);
    draw_photos(ui, view, t, out);
    ui.gap(16);
    draw_sessions(ui, view, t, out);
    ui.gap(16);
    draw_my_data(ui, view, t, out);
}

}  // namespace counterpart::ui
