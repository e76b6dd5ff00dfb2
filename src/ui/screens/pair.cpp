#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/screens/pair_parts.h"
#include "ui/screens/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/link.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/scaffold.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

constexpr float kOthersWidth = 392;

void draw_way(Ui& ui, const app::PairView& view, const app::Texts& t) {
    Row row(ui, {.height = ui.is_phone() ? 44.0F : 32.0F, .gap = 12});
    if (!ui.is_phone()) {
        link(ui, "back", {.label = t("pair.back"), .href = app::kPreviewAddress, .icon_before = Icon::kChevronLeft, .plain = true});
    }
    if (view.position.empty()) {
        return;
    }
    const ControlSize size = ui.is_phone() ? ControlSize::kNormal : ControlSize::kSmall;
    const float text_width = ui.text_width(view.position, TextRole::kCaption) + 2;
    row.to_right(text_width + 24 + 2 * icon_button_width(ui, size));
    line_of_text(ui, view.position, {.role = TextRole::kCaption, .colour = Token::kMuted, .width = 0});
    icon_button(ui, "previous",
                {.icon = Icon::kChevronUp,
                 .name = t("pair.previous"),
                 .size = size,
                 .disabled = view.previous_address.empty(),
                 .href = view.previous_address});
    icon_button(ui, "next",
                {.icon = Icon::kChevronDown,
                 .name = t("pair.next"),
                 .size = size,
                 .disabled = view.next_address.empty(),
                 .href = view.next_address});
}

void draw_decisions(Ui& ui, const app::PairView& view, const app::Texts& t, app::Intents& out) {
    const bool phone = ui.is_phone();
    const float width = phone ? (ui.available_width() - 12) / 2 : 0;
    const std::string& first = view.first.id;
    const std::string& second = view.second.id;
    const ControlSize size = phone && ui.available_width() < 330 ? ControlSize::kSmall : ControlSize::kNormal;
    const Icon pin = phone ? Icon::kNone : Icon::kPin;
    const Icon ban = phone ? Icon::kNone : Icon::kBan;
    if (view.fixed) {
        if (button(ui, "free", {.label = t("pair.free"), .icon = phone ? Icon::kNone : Icon::kPinOff, .size = size, .width = width})) {
            out.emplace_back(app::FreePair{first, second});
        }
    } else if (button(ui, "fix", {.label = t("pair.fix"), .icon = pin, .look = ButtonLook::kPrimary, .size = size, .width = width})) {
        out.emplace_back(app::FixPair{first, second});
    }
    if (view.forbidden) {
        if (button(ui, "allow", {.label = t("pair.allow"), .size = size, .width = phone ? kFill : 0})) {
            out.emplace_back(app::FreePair{first, second});
        }
    } else if (button(ui, "forbid",
                      {.label = t("pair.forbid"), .icon = ban, .look = ButtonLook::kDanger, .size = size, .width = phone ? kFill : 0})) {
        out.emplace_back(app::ForbidPair{first, second});
    }
}

void draw_actions(Ui& ui, const Rect& rect, const app::PairView& view, const app::Texts& t, app::Intents& out) {
    ActionBar bar(ui, rect, side_padding(ui));
    draw_decisions(ui, view, t, out);
    if (ui.is_phone()) {
        return;
    }
    const ButtonSpec change{.label = t("pair.try"), .icon = Icon::kWandSparkles, .look = ButtonLook::kQuiet};
    const float change_width = view.instead ? button_width(ui, change) : 0;
    ui.gap(12);
    const float text_width = ui.available_width() - change_width - 24;
    if (text_width > 120) {
        paragraph(ui, view.cost_text,
                  {.role = TextRole::kDense, .colour = Token::kMuted, .max_lines = 2, .width = text_width, .status = true});
    }
    if (view.instead && button(ui, "try", change)) {
        out.emplace_back(app::OpenDialog{app::Dialog::kTryChange});
    }
}

void draw_wide(Ui& ui, const app::PairView& view, const app::Texts& t, app::Intents& out) {
    draw_pair_card(ui, view);
    ui.gap(20);
    Columns columns(ui, {kFill, ui.is_desktop() ? kOthersWidth : 300.0F}, ui.is_desktop() ? 32.0F : 24.0F);
    columns.next();
    draw_pair_reasons(ui, view, t);
    columns.next();
    draw_pair_others(ui, view, t, out);
}

void draw_narrow(Ui& ui, const app::PairView& view, const app::Texts& t, app::Intents& out) {
    draw_pair_card(ui, view);
    ui.gap(20);
    draw_pair_reasons(ui, view, t);
    ui.gap(8);
    paragraph(ui, view.cost_text, {.role = TextRole::kDense, .colour = Token::kMuted, .status = true});
    ui.gap(24);
    draw_pair_others(ui, view, t, out);
    if (view.instead) {
        ui.gap(12);
        if (button(ui, "try", {.label = t("pair.try"), .icon = Icon::kWandSparkles, .width = kFill})) {
            out.emplace_back(app::OpenDialog{app::Dialog::kTryChange});
        }
    }
}

void draw_problem(Ui& ui, const Rect& area, const app::PairView& view, const app::Texts& t) {
    Pane pane(ui, "pair", area, {.name = t("pair.title"), .padding_x = side_padding(ui)});
    title(ui, t("pair.title"));
    ui.gap(12);
    if (view.problem.empty()) {
        skeleton(ui, "skeleton", t("pair.waiting"));
        return;
    }
    paragraph(ui, view.problem, {.colour = Token::kMuted});
    ui.gap(20);
    button(ui, "back", {.label = t("pair.back"), .look = ButtonLook::kPrimary, .href = app::kPreviewAddress});
}

}  // namespace

void draw_pair(Ui& ui, const Rect& area, const app::PairView& view, const app::Texts& t, app::Intents& out) {
    if (!view.problem.empty() || view.waiting) {
        draw_problem(ui, area, view, t);
        return;
    }
    Rect main = area;
    const Rect actions = take_bottom(main, ActionBar::height(ui));
    {
        Pane pane(ui, "pair", main, {.name = t("pair.title"), .padding_x = side_padding(ui), .padding_top = 12});
        draw_way(ui, view, t);
        ui.gap(12);
        if (ui.is_phone()) {
            draw_narrow(ui, view, t, out);
        } else {
            draw_wide(ui, view, t, out);
        }
    }
    draw_actions(ui, actions, view, t, out);
}

}  // namespace counterpart::ui
