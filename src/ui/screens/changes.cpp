#include <algorithm>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kWidestChanges = 760;

void draw_version(Ui& ui, std::string_view heading, std::string_view text) {
    paragraph(ui, heading, {.role = TextRole::kCaption, .colour = Token::kMuted});
    paragraph(ui, text, {.role = TextRole::kDense, .follows_script = true});
}

void draw_difference(Ui& ui, const app::DifferenceView& difference, const app::Texts& t) {
    divider(ui, 12, 12);
    label_heading(ui, difference.field, 3);
    ui.gap(4);
    if (ui.is_phone()) {
        draw_version(ui, t("changes.mine"), difference.mine);
        ui.gap(8);
        draw_version(ui, t("changes.theirs"), difference.theirs);
        return;
    }
    Columns columns(ui, {kFill, kFill});
    columns.next();
    draw_version(ui, t("changes.mine"), difference.mine);
    columns.next();
    draw_version(ui, t("changes.theirs"), difference.theirs);
}

void draw_change(Ui& ui, const app::ChangeView& change, const app::Texts& t, app::Intents& out) {
    IdScope scope(ui, change.operation_id);
    Card card(ui);
    panel_heading(ui, change.title);
    ui.gap(4);
    paragraph(ui, change.text, {.role = TextRole::kDense, .colour = change.refused ? Token::kDanger : Token::kMuted});
    for (const app::DifferenceView& difference : change.differences) {
        draw_difference(ui, difference, t);
    }
    if (!change.conflict && !change.refused) {
        return;
    }
    ui.gap(16);
    Wrap wrap(ui);
    if (change.conflict && button(ui, "mine", {.label = t("changes.keep_mine"), .look = ButtonLook::kPrimary})) {
        out.emplace_back(app::KeepMine{change.operation_id});
    }
    if (button(ui, "drop", {.label = t(change.conflict ? "changes.keep_theirs" : "changes.put_away")})) {
        out.emplace_back(app::DropChange{change.operation_id});
    }
}

void draw_nothing(Ui& ui, const app::Texts& t) {
    Card card(ui);
    icon(ui, Icon::kCloudCheck, 24, Token::kAccent);
    ui.gap(8);
    paragraph(ui, t("changes.none"), {.status = true});
}

}  // namespace

void draw_changes(Ui& ui, const Rect& area, const app::ChangesView& view, const app::Texts& t, app::Intents& out) {
    Pane pane(ui, "changes", area, {.name = t("changes.title"), .padding_x = side_padding(ui)});
    Columns column(ui, {std::min(kWidestChanges, ui.available_width())});
    column.next();
    title(ui, t("changes.title"));
    ui.gap(8);
    paragraph(ui, t("changes.text"), {.colour = Token::kMuted});
    ui.gap(20);
    if (view.changes.empty()) {
        draw_nothing(ui, t);
        return;
    }
    if (!view.state_text.empty()) {
        paragraph(ui, view.state_text, {.role = TextRole::kDense, .status = true});
        ui.gap(12);
    }
    {
        Wrap wrap(ui);
        if (view.must_sign_in) {
            button(ui, "sign_in", {.label = t("nav.sign_in"), .look = ButtonLook::kPrimary, .href = app::kSignInAddress});
        }
        if (view.can_send && button(ui, "send", {.label = t("changes.send"), .icon = Icon::kSend})) {
            out.emplace_back(app::SendNow{});
        }
        if (button(ui, "download", {.label = t("changes.download"), .icon = Icon::kDownload})) {
            out.emplace_back(app::DownloadChanges{});
        }
    }
    for (const app::ChangeView& change : view.changes) {
        ui.gap(16);
        draw_change(ui, change, t, out);
    }
}

}  // namespace counterpart::ui
