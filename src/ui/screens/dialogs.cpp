#include <array>

#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/scatter.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

/// The dots, and beside them (on a phone below) what they show.
void draw_dots(Ui& ui, const app::DialogView& view) {
    constexpr float kDotsWidth = 212;
    const ScatterSpec dots{.name = view.dots_text, .dots = view.dots};
    if (ui.is_phone()) {
        scatter(ui, "dots", dots);
        ui.gap(4);
        caption(ui, view.dots_text);
        return;
    }
    Columns columns(ui, {kDotsWidth, kFill}, 20);
    columns.next();
    scatter(ui, "dots", dots);
    columns.next();
    caption(ui, view.dots_text);
}

void draw_figures(Ui& ui, const app::DialogView& view) {
    NodeScope list(ui, Role::kList, "figures");
    for (const auto& [name, value] : view.figures) {
        const Rect row = ui.place(kFill, ui.scaled(28));
        Node node;
        node.id = ui.id(name);
        node.role = Role::kListItem;
        node.name = name + ": " + value;
        node.rect = {row.x, row.y, row.width, row.height};
        ui.record(std::move(node));
        const float value_width = ui.text_width(value, TextRole::kDenseStrong) + 12;
        ui.text().draw_in({row.x, row.y, row.width - value_width, row.height}, name, TextRole::kDense, ui.colour(Token::kMuted));
        ui.text().draw_in(row, value, TextRole::kDenseStrong, ui.colour(Token::kInk), Align::kEnd);
        ui.paint().hairline(row.x, row.bottom() - 1, row.width, ui.colour(Token::kLine));
    }
}

void draw_texts(Ui& ui, const app::DialogView& view) {
    const TextRole role = ui.is_phone() ? TextRole::kBody : TextRole::kDense;
    for (const std::string& text : view.paragraphs) {
        paragraph(ui, text, {.role = role});
        ui.gap(8);
    }
}

std::string_view dialog_id(app::Dialog dialog) {
    switch (dialog) {
        case app::Dialog::kProof: return "proof";
        case app::Dialog::kCompare: return "compare";
        case app::Dialog::kReplaceRound: return "replace";
        case app::Dialog::kRemoveEverything: return "remove";
        case app::Dialog::kTryChange: return "try";
        case app::Dialog::kAlone: return "alone";
        case app::Dialog::kSignOut: return "sign_out";
        case app::Dialog::kDeleteAccount: return "delete_account";
        case app::Dialog::kWithdraw: return "withdraw";
        case app::Dialog::kEndPartnership: return "end_partnership";
        case app::Dialog::kNone: break;
    }
    return "none";
}

void draw_answers(Dialog& dialog, const app::DialogView& view, const app::Texts& t, app::Intents& out) {
    std::optional<int> answer;
    if (view.confirm.empty()) {
        const std::array<ButtonSpec, 1> only{{{.label = t("close"), .look = ButtonLook::kPrimary}}};
        answer = dialog.answers(only);
    } else {
        const std::array<ButtonSpec, 2> both{
            {{.label = t("cancel")}, {.label = view.confirm, .look = view.destroys ? ButtonLook::kDangerFilled : ButtonLook::kPrimary}}};
        answer = dialog.answers(both);
    }
    if (answer == 1 && view.act) {
        out.push_back(*view.act);
    }
    if (answer || dialog.closed()) {
        out.emplace_back(app::CloseDialog{});
    }
}

}  // namespace

void draw_dialog(Ui& ui, const app::DialogView& view, const app::Texts& t, app::Intents& out) {
    const bool wide = view.dialog == app::Dialog::kProof || view.dialog == app::Dialog::kCompare;
    Dialog dialog(ui, dialog_id(view.dialog), {.title = view.title, .width = wide ? 560.0F : 480.0F, .close_label = t("close")});
    const bool figures_first = view.dialog == app::Dialog::kCompare;
    if (figures_first) {
        draw_figures(ui, view);
        ui.gap(16);
        if (!view.dots.empty()) {
            draw_dots(ui, view);
            ui.gap(16);
        }
    }
    draw_texts(ui, view);
    if (!figures_first && !view.figures.empty()) {
        ui.gap(8);
        draw_figures(ui, view);
    }
    ui.gap(16);
    draw_answers(dialog, view, t, out);
}

}  // namespace counterpart::ui
