#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/widgets/button.h"
#include "ui/widgets/common.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/link.h"

namespace counterpart::ui {

namespace {

constexpr double kStays = 6;
constexpr float kToastGap = 8;

struct ToastPress {
    bool acted = false, dismissed = false;
};

/// A press on something that stands in the toast's inverted colours.
bool toast_action(Ui& ui, std::string_view id, const Rect& box, std::string_view label) {
    Node node = make_node(ui.id(id), Role::kButton, box, label);
    node.state.focusable = true;
    const Interaction does = ui.interact(std::move(node), box.grown(8, 4));
    if (does.ring) {
        ui.paint().frame(box.grown(5, 3), ui.colour(Token::kPaper), 2, 4);
    }
    return does.activated;
}

constexpr float kCrossRoom = 36;

float toast_left(const Toast& toast) { return toast.icon == Icon::kNone ? 16.0f : 44.0f; }

/// The lines of its text in a toast so wide.
std::vector<TextLine> toast_lines(Ui& ui, const Toast& toast, float wide, bool has_cross) {
    const float action = toast.action.empty() ? 0 : ui.text_width(toast.action, TextRole::kDenseStrong) + 16;
    const float room = wide - toast_left(toast) - 16 - (has_cross ? kCrossRoom : 0) - action;
    return ui.text().wrap(toast.text, TextRole::kDense, std::max(80.0f, room));
}

float toast_height(Ui& ui, const Toast& toast, float wide, bool has_cross) {
    const std::size_t lines = toast_lines(ui, toast, wide, has_cross).size();
    return ui.scaled(48) + ui.line_height(TextRole::kDense) * static_cast<float>(std::max<std::size_t>(1, lines) - 1);
}

ToastPress draw_toast(Ui& ui, const Rect& box, const Toast& toast, std::string_view dismiss_label) {
    ToastPress press;
    const Colour text = ui.colour(Token::kPaper);
    ui.paint().shadow(box, kControlRadius, ui.theme());
    ui.paint().fill(box, ui.colour(Token::kInk), kControlRadius);
    const float left = toast_left(toast);
    ui.text().icon({box.x + 16, box.middle_y() - 9}, toast.icon, 18, text);
    float right = box.right() - 16;
    Rect action;
    Rect cross;
    if (!dismiss_label.empty()) {
        cross = {right - 16, box.middle_y() - 10, 20, 20};
        right -= kCrossRoom;
    }
    if (!toast.action.empty()) {
        const float wide = ui.text_width(toast.action, TextRole::kDenseStrong);
        const float line = ui.line_height(TextRole::kDenseStrong);
        action = {right - wide, box.middle_y() - line / 2, wide, line};
        right -= wide + 16;
    }
    const Rect words{box.x + left, box.y, right - box.x - left, box.height};
    ui.record(make_node(ui.id("text"), Role::kStatus, words, toast.text));
    const std::vector<TextLine> lines = toast_lines(ui, toast, box.width, !dismiss_label.empty());
    const float line_height = ui.line_height(TextRole::kDense);
    float top = words.middle_y() - line_height * static_cast<float>(lines.size()) / 2;
    for (const TextLine& line : lines) {
        ui.text().draw_in({words.x, top, words.width, line_height}, toast.text.substr(line.begin, line.end - line.begin), TextRole::kDense,
                          text);
        top += line_height;
    }
    if (!action.empty()) {
        press.acted = toast_action(ui, "action", action, toast.action);
        ui.text().draw_in(action.grown(1, 0), toast.action, TextRole::kDenseStrong, text, Align::kMiddle);
        ui.paint().hairline(action.x, action.bottom() - 1, action.width, text);
    }
    if (!cross.empty()) {
        press.dismissed = toast_action(ui, "dismiss", cross, dismiss_label);
        ui.text().icon({cross.x + 2, cross.y + 2}, Icon::kX, 16, text);
    }
    return press;
}

float toast_width(Ui& ui, const Toast& toast, float most) {
    const float action = toast.action.empty() ? 0 : ui.text_width(toast.action, TextRole::kDenseStrong) + 16;
    return std::min(most, std::max(280.0f, std::ceil(toast_left(toast) + ui.text_width(toast.text, TextRole::kDense) + action + 56)));
}

/// Whether a toast without an action has stood long enough.
bool has_gone(Ui& ui, const Toast& toast) {
    Memory& kept = ui.memory(ui.id("since"));
    if (kept.since_s < 0) {
        kept.since_s = ui.now_s();
    }
    if (!toast.action.empty()) {
        return false;
    }
    const double left = kept.since_s + kStays - ui.now_s();
    if (left <= 0) {
        kept.since_s = -1;
        return true;
    }
    ui.wake_in(left);
    return false;
}

}  // namespace

ToastResult toasts(Ui& ui, std::span<const Toast> list, std::string_view dismiss_label) {
    ToastResult result;
    const Rect view = ui.viewport();
    const float gutter = ui.is_phone() ? 16.0f : 24.0f;
    float bottom = view.bottom() - gutter - ui.bars_at_bottom;
    const IdScope scope(ui, "toasts");
    for (const Toast& toast : list) {
        const IdScope one(ui, static_cast<std::int64_t>(toast.id));
        const float wide = toast_width(ui, toast, view.width - 2 * gutter);
        const float high = toast_height(ui, toast, wide, !dismiss_label.empty());
        const Rect box{std::round(view.middle_x() - wide / 2), bottom - high, wide, high};
        ui.push_layer(Layer::kToast, box);
        const ToastPress press = draw_toast(ui, box, toast, dismiss_label);
        ui.pop_layer();
        if (press.acted) {
            result.acted = toast.id;
        }
        if (press.dismissed || has_gone(ui, toast)) {
            result.dismissed = toast.id;
        }
        bottom -= high + kToastGap;
    }
    return result;
}

void toast_sample(Ui& ui, const Toast& toast) {
    const IdScope one(ui, static_cast<std::int64_t>(toast.id));
    draw_toast(ui, ui.place(kFill, ui.scaled(48)), toast, {});
}

}  // namespace counterpart::ui
