#include "ui/widgets/dialog.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/common.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {

namespace {

constexpr float kProvisionalDialog = 160, kDialogPadding = 24;

void draw_panel(Ui& ui, const Rect& box) {
    ui.paint().shadow(box, kCardRadius, ui.theme());
    ui.paint().fill(box, ui.colour(Token::kSurface), kCardRadius);
}

}  // namespace

Dialog::Dialog(Ui& ui, std::string_view id, const DialogSpec& spec) : ui_(ui), id_(ui.id(id)) {
    ui_.make_modal();
    Memory& kept = ui_.memory(id_);
    fresh_ = !kept.open || !ui_.modal();
    if (fresh_) {
        kept.open = true;
        kept.number = static_cast<std::int32_t>(ui_.focused());
        ui_.settle();
    }
    ui_.push_layer(Layer::kDialog);
    ui_.push_id(static_cast<std::int64_t>(id_));
    const Rect view = ui_.viewport();
    ui_.paint().fill(view, ui_.colour(Token::kScrim));
    const float gutter = ui_.is_phone() ? 16.0f : 24.0f;
    const float wide = std::min(spec.width, view.width - 2 * gutter);
    mark_ = ui_.mark();
    ui_.push_clip(view);
    const float top = std::round(std::max(gutter, (view.height - std::max(kProvisionalDialog, kept.height)) / 2));
    box_ = {std::round((view.width - wide) / 2), top, wide, kProvisionalDialog};
    first_vertex_ = vertex_mark(ui_);
    draw_panel(ui_, box_);
    last_vertex_ = vertex_mark(ui_);
    Node node = make_node(id_, Role::kDialog, box_, spec.title);
    node.state.modal = true;
    node_ = ui_.begin_node(std::move(node));
    ground_before_ = ui_.ground();
    ui_.set_ground(Token::kSurface);
    const bool pressed_outside =
        ui_.mouse_pressed() && !Rect{box_.x, box_.y, wide, std::max(kProvisionalDialog, kept.height)}.contains(ui_.mouse());
    closed_ = !fresh_ && pressed_outside && ui_.open_menu == 0;
    for (const MirrorEvent& event : ui_.input().events) {
        const auto* key = std::get_if<KeyPressed>(&event);
        closed_ = closed_ || (key != nullptr && key->key == "Escape" && ui_.open_menu == 0);
    }
    const Rect inner = {box_.x + kDialogPadding, box_.y + kDialogPadding, wide - 2 * kDialogPadding, 0};
    ui_.push_flow({.area = inner, .x = inner.x, .y = inner.y, .bottom = inner.y});
    const float cross = spec.close_label.empty() ? 0 : icon_button_width(ui_, ControlSize::kSmall);
    heading(ui_, spec.title, 2, inner.width - cross);
    if (cross > 0) {
        const Within corner(ui_, {inner.right() - cross + 6, inner.y - 4, cross, cross});
        closed_ = icon_button(ui_, "close",
                              {.icon = Icon::kX, .name = spec.close_label, .look = ButtonLook::kQuiet, .size = ControlSize::kSmall}) ||
                  closed_;
    }
    ui_.gap(8);
}

Dialog::~Dialog() {
    const Ui::Flow ended = ui_.pop_flow();
    const float height = ended.y - box_.y + kDialogPadding;
    stretch_vertices(ui_, first_vertex_, last_vertex_, box_.y + kProvisionalDialog / 2, height - kProvisionalDialog);
    ui_.node(node_).rect.height = height;
    Memory& kept = ui_.memory(id_);
    if (std::abs(kept.height - height) > 0.5f) {
        kept.height = height;
        ui_.settle();
    }
    ui_.end_node();
    ui_.pop_clip();
    if (fresh_ && first_focus_ == 0) {
        ui_.focus(id_, false);
    } else if (fresh_) {
        ui_.focus(first_focus_, true);
    }
    if (closed_) {
        kept.open = false;
        ui_.focus(static_cast<Id>(kept.number), ui_.focus_visible());
    }
    ui_.set_ground(ground_before_);
    ui_.pop_id();
    ui_.pop_layer();
}

std::optional<int> Dialog::answers(std::span<const ButtonSpec> buttons) {
    ui_.gap(20);
    std::optional<int> pressed;
    float sum = 0;
    for (const ButtonSpec& spec : buttons) {
        sum += button_width(ui_, spec) + (sum > 0 ? 8.0f : 0.0f);
    }
    const bool stacked = sum > ui_.available_width();
    std::optional<Row> row;
    if (!stacked) {
        row.emplace(ui_, RowSpec{});
        row->to_right(sum);
    }
    for (int step = 0; step < static_cast<int>(buttons.size()); ++step) {
        // Stacked on phones the likely answer stands first.
        const int at = stacked ? static_cast<int>(buttons.size()) - 1 - step : step;
        ButtonSpec spec = buttons[static_cast<std::size_t>(at)];
        spec.width = stacked ? kFill : spec.width;
        const IdScope scope(ui_, at);
        if (button(ui_, "answer", spec)) {
            pressed = at;
        }
        const bool destroys = spec.look == ButtonLook::kDangerFilled || spec.look == ButtonLook::kDanger;
        if (!spec.disabled && (at + 1 == static_cast<int>(buttons.size()) ? !destroys : first_focus_ == 0)) {
            first_focus_ = ui_.id("answer");
        }
        if (stacked) {
            ui_.gap(8);
        }
    }
    if (pressed) {
        ui_.memory(id_).open = false;
        ui_.focus(static_cast<Id>(ui_.memory(id_).number), ui_.focus_visible());
    }
    return pressed;
}

void dialog_sample(Ui& ui, const DialogSample& sample, float height) {
    const Rect scrim = ui.place(kFill, height);
    const Token before = ui.ground();
    const Colour ground = ui.colour(before);
    const Colour over = ui.colour(Token::kScrim);
    Colour flat = over;
    flat.alpha = 255;
    ui.paint().fill(scrim, mixed(ground, flat, static_cast<float>(over.alpha) / 255), kControlRadius);
    const float wide = std::min(480.0f, scrim.width - 48);
    const Rect box{std::round(scrim.middle_x() - wide / 2), scrim.y + 24, wide, height - 48};
    ui.push_clip(scrim);
    draw_panel(ui, box);
    ui.pop_clip();
    ui.set_ground(Token::kSurface);
    {
        const Within inside(ui, box.grown(-kDialogPadding));
        heading(ui, sample.title, 2);
        ui.gap(4);
        paragraph(ui, sample.text, {.role = TextRole::kDense});
        ui.gap(20);
        const ButtonSpec other{.label = sample.other};
        const ButtonSpec answer{.label = sample.answer, .look = ButtonLook::kPrimary};
        Row row(ui);
        row.to_right(button_width(ui, other) + 8 + button_width(ui, answer));
        button(ui, "other", other);
        const ForcedScope forced(ui, Forced::kFocus);
        button(ui, "answer", answer);
    }
    ui.set_ground(before);
}

}  // namespace counterpart::ui
