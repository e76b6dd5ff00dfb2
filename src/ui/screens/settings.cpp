#include <algorithm>
#include <array>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/link.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestColumn = 640;

void draw_language(Ui& ui, const app::SettingsView& view, const app::Texts& t, app::Intents& out) {
    panel_heading(ui, t("settings.language"));
    ui.gap(8);
    const std::array<std::string_view, 2> options{t("settings.english"), t("settings.spanish")};
    if (const auto chosen =
            segments(ui, "language", {.name = t("settings.language"), .options = options, .chosen = static_cast<int>(view.language)})) {
        out.emplace_back(app::SwitchLanguage{static_cast<domain::UiLanguage>(*chosen)});
    }
}

void draw_theme(Ui& ui, const app::SettingsView& view, const app::Texts& t, app::Intents& out) {
    panel_heading(ui, t("settings.theme"));
    ui.gap(8);
    const std::array<std::string_view, 3> options{t("settings.theme_device"), t("settings.theme_light"), t("settings.theme_dark")};
    if (const auto chosen =
            segments(ui, "theme", {.name = t("settings.theme"), .options = options, .chosen = static_cast<int>(view.theme)})) {
        out.emplace_back(app::SwitchTheme{static_cast<app::Theme>(*chosen)});
    }
}

void draw_data(Ui& ui, const app::SettingsView& view, const app::Texts& t, app::Intents& out) {
    panel_heading(ui, t("settings.on_device"));
    ui.gap(4);
    paragraph(ui, view.data_text, {.role = TextRole::kDense, .colour = Token::kMuted});
    ui.gap(12);
    if (toggle_switch(ui, "shared",
                      {.label = t("settings.keeps_nothing"),
                       .caption = t("settings.keeps_nothing_text"),
                       .on = view.keeps_nothing,
                       .disabled = !view.may_write})) {
        out.emplace_back(app::KeepNothingHere{!view.keeps_nothing});
    }
    if (!view.has_data) {
        return;
    }
    ui.gap(12);
    Wrap wrap(ui);
    if (button(ui, "download", {.label = t("settings.download"), .icon = Icon::kDownload})) {
        out.emplace_back(app::DownloadRound{});
    }
    if (button(ui, "remove",
               {.label = t("settings.remove"), .icon = Icon::kTrash2, .look = ButtonLook::kDanger, .disabled = !view.may_write})) {
        out.emplace_back(app::OpenDialog{app::Dialog::kRemoveEverything});
    }
}

}  // namespace

void draw_settings(Ui& ui, const Rect& area, const app::SettingsView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "settings", area, {.name = t("settings.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestColumn, ui.available_width())});
    column.next();
    title(ui, t("settings.title"));
    ui.gap(20);
    {
        Card card(ui);
        draw_language(ui, view, t, out);
        divider(ui, 20, 20);
        draw_theme(ui, view, t, out);
    }
    ui.gap(16);
    {
        Card card(ui);
        draw_data(ui, view, t, out);
    }
    ui.gap(16);
    {
        Card card(ui);
        panel_heading(ui, t("settings.about"));
        ui.gap(4);
        paragraph(ui, t("settings.about_text"), {.role = TextRole::kDense, .colour = Token::kMuted});
        ui.gap(12);
        link(ui, "gallery", {.label = t("settings.gallery"), .href = app::kGalleryAddress});
    }
}

void draw_not_found(Ui& ui, const Rect& area, const app::Texts& t) {
    Pane pane(ui, "not_found", area, {.name = t("not_found.title"), .padding_x = side_padding(ui)});
    title(ui, t("not_found.title"));
    ui.gap(8);
    paragraph(ui, t("not_found.text"), {.colour = Token::kMuted});
    ui.gap(20);
    button(ui, "start", {.label = t("not_found.button"), .look = ButtonLook::kPrimary, .href = app::kStartAddress});
}

}  // namespace counterpart::ui
