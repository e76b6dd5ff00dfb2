#include "ui/widgets/card.h"

#include <algorithm>
#include <string>
#include <vector>

#include "ui/widgets/button.h"
#include "ui/widgets/common.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {

namespace {

/// The height a card is drawn with until its content is known; its lower half is then pulled down.
constexpr float kProvisional = 160;

}  // namespace

Card::Card(Ui& ui, const CardSpec& spec) : ui_(ui), spec_(spec), ground_before_(ui.ground()) {
    const Point start = ui.cursor();
    const float wide = spec.width > 0 ? spec.width : ui.available_width();
    box_ = {start.x, start.y, wide, spec.height > 0 ? spec.height : kProvisional};
    first_vertex_ = vertex_mark(ui);
    if (spec.raised) {
        ui.paint().shadow(box_, kCardRadius, ui.theme());
    }
    ui.paint().box(box_, ui.colour(spec.ground), ui.colour(spec.line && !spec.raised ? Token::kLine : spec.ground), 1, kCardRadius);
    last_vertex_ = vertex_mark(ui);
    ui.set_ground(spec.ground);
    const float padding = spec.padding > 0 ? spec.padding : ui.is_phone() ? 16.0f : 20.0f;
    const Rect inner{box_.x + padding, box_.y + padding, wide - 2 * padding, spec.height > 0 ? spec.height - 2 * padding : 0};
    padding_ = padding;
    ui.push_flow({.area = inner, .x = inner.x, .y = inner.y, .bottom = inner.y});
}

Card::~Card() {
    const Ui::Flow ended = ui_.pop_flow();
    if (spec_.height <= 0) {
        const float height = ended.y - box_.y + padding_;
        stretch_vertices(ui_, first_vertex_, last_vertex_, box_.y + kProvisional / 2, height - kProvisional);
        box_.height = height;
    }
    ui_.set_ground(ground_before_);
    ui_.place(box_.width, box_.height);
}

bool empty_state(Ui& ui, std::string_view id, const EmptySpec& spec) {
    const IdScope scope(ui, id);
    waiting_mark(ui, spec.small ? 40 : 56);
    ui.gap(10);
    label_heading(ui, spec.label, spec.small ? 3 : 2);
    paragraph(ui, spec.text, {.role = ui.control_role(), .colour = Token::kMuted});
    if (spec.button.empty()) {
        return false;
    }
    ui.gap(12);
    const ButtonLook look = spec.small ? ButtonLook::kSecondary : ButtonLook::kPrimary;
    return button(ui, "next", {.label = spec.button, .look = look, .size = spec.small ? ControlSize::kSmall : ControlSize::kNormal});
}

namespace {

constexpr float kTipPadding = 10;

void draw_tip(Ui& ui, const Rect& box, std::string_view text) {
    ui.paint().fill(box, ui.colour(Token::kInk), 4);
    float top = box.y + 5;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        ui.text().draw({box.x + kTipPadding, top}, text.substr(at, end - at), TextRole::kCaption, ui.colour(Token::kPaper));
        top += ui.line_height(TextRole::kCaption);
        at = end + 1;
    }
}

Rect tip_size(Ui& ui, std::string_view text) {
    Rect size{0, 0, 0, 10};
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        size.width = std::max(size.width, ui.text_width(text.substr(at, end - at), TextRole::kCaption) + 2 * kTipPadding);
        size.height += ui.line_height(TextRole::kCaption);
        at = end + 1;
    }
    return size;
}

}  // namespace

void tooltip(Ui& ui, const Rect& over, std::string_view text, bool focused) {
    if (text.empty() || !(focused || (!ui.touch() && ui.mouse_over(over)))) {
        return;
    }
    const Rect size = tip_size(ui, text);
    const Rect view = ui.viewport().grown(-4);
    const float left = std::clamp(over.middle_x() - size.width / 2, view.x, std::max(view.x, view.right() - size.width));
    const bool above = over.bottom() + 6 + size.height > view.bottom();
    const Rect box{left, above ? over.y - 6 - size.height : over.bottom() + 6, size.width, size.height};
    ui.push_layer(Layer::kTooltip, box);
    draw_tip(ui, box, text);
    ui.pop_layer();
}

void tooltip_sample(Ui& ui, std::string_view text) {
    const Rect size = tip_size(ui, text);
    draw_tip(ui, ui.place(size.width, size.height), text);
}

}  // namespace counterpart::ui
