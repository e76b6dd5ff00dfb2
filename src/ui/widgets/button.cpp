#include "ui/widgets/button.h"

#include <cmath>

#include "ui/widgets/card.h"
#include "ui/widgets/common.h"
#include "ui/widgets/progress.h"

namespace counterpart::ui {

namespace {

constexpr float kIconSize = 20, kSmallIconSize = 16;
constexpr float kIconGap = 8;

struct Colours {
    Colour ground, border, text;
};

float height_of(const Ui& ui, ControlSize size) { return size == ControlSize::kSmall ? ui.small_control_height() : ui.control_height(); }

TextRole role_of(const Ui& ui, ControlSize size) {
    return size == ControlSize::kSmall ? TextRole::kCaptionStrong : ui.is_phone() ? TextRole::kBodyStrong : TextRole::kDenseStrong;
}

float padding_of(ControlSize size, ButtonLook look) { return size == ControlSize::kSmall ? 12 : look == ButtonLook::kQuiet ? 12 : 16; }

Colours filled(const Ui& ui, const Interaction& does, Token ground, Token hover, Token pressed, Token text) {
    const Colour colour = ui.colour(does.held ? pressed : does.hovered ? hover : ground);
    return {colour, colour, ui.colour(text)};
}

Colours outlined(const Ui& ui, const Interaction& does, Token border, Token text, Token hover) {
    return {ui.colour(does.held || does.hovered ? hover : Token::kSurface), ui.colour(border), ui.colour(text)};
}

Colours colours_of(const Ui& ui, ButtonLook look, bool disabled, const Interaction& does) {
    if (disabled) {
        return {ui.colour(Token::kSunken), ui.colour(Token::kSunken), ui.colour(Token::kMuted)};
    }
    switch (look) {
        case ButtonLook::kPrimary: return filled(ui, does, Token::kAccent, Token::kAccentHover, Token::kAccentPressed, Token::kOnAccent);
        case ButtonLook::kSecondary: return outlined(ui, does, Token::kEdge, Token::kInk, Token::kSunken);
        case ButtonLook::kDanger: return outlined(ui, does, Token::kDanger, Token::kDanger, Token::kDangerSoft);
        case ButtonLook::kDangerFilled: {
            Colours colours = filled(ui, does, Token::kDanger, Token::kDanger, Token::kDanger, Token::kOnDanger);
            const float depth = does.held ? 0.24f : does.hovered ? 0.12f : 0;
            colours.ground = colours.border = mixed(colours.ground, ui.colour(Token::kInk), depth);
            return colours;
        }
        case ButtonLook::kQuiet: break;
    }
    const Colour ground = does.hovered || does.held ? ui.colour(Token::kAccentSoft) : Colour{0, 0, 0, 0};
    return {ground, ground, ui.colour(Token::kAccent)};
}

void draw_ground(Ui& ui, const Rect& box, const Colours& colours, bool ring) {
    if (ring) {
        draw_focus_ring(ui, box, kControlRadius);
    }
    if (colours.ground == colours.border) {
        ui.paint().fill(box, colours.ground, kControlRadius);
    } else {
        ui.paint().box(box, colours.ground, colours.border, 1, kControlRadius);
    }
}

Node button_node(Ui& ui, std::string_view id, const Rect& box, std::string_view name, std::string_view href) {
    Node node = make_node(ui.id(id), href.empty() ? Role::kButton : Role::kLink, box, name);
    node.href = href;
    node.state.focusable = true;
    return node;
}

float natural_width(Ui& ui, const ButtonSpec& spec) {
    const bool marked = spec.icon != Icon::kNone || spec.busy;
    const float icon = marked ? (spec.size == ControlSize::kSmall ? kSmallIconSize + 6 : kIconSize + kIconGap) : 0;
    return std::ceil(ui.text_width(spec.label, role_of(ui, spec.size)) + icon + 2 * padding_of(spec.size, spec.look));
}

void draw_label(Ui& ui, const Rect& box, const ButtonSpec& spec, Colour colour) {
    const bool is_small = spec.size == ControlSize::kSmall;
    const float icon_size = is_small ? kSmallIconSize : kIconSize;
    const float icon_gap = is_small ? 6 : kIconGap;
    const TextRole role = role_of(ui, spec.size);
    const bool marked = spec.icon != Icon::kNone || spec.busy;
    const float before = marked ? icon_size + icon_gap : 0;
    const float room = box.width - 2 * padding_of(spec.size, spec.look);
    const float wide = std::min(room, ui.text_width(spec.label, role) + before);
    const float left = box.x + (box.width - wide) / 2;
    if (spec.busy) {
        draw_spinner(ui, {left + icon_size / 2, box.middle_y()}, 16, colour);
    } else if (marked) {
        ui.text().icon({left, box.middle_y() - icon_size / 2}, spec.icon, icon_size, colour);
    }
    ui.text().draw_in({left + before, box.y, wide - before + 1, box.height}, spec.label, role, colour);
}

}  // namespace

float button_width(Ui& ui, const ButtonSpec& spec) { return spec.width > 0 ? spec.width : natural_width(ui, spec); }

bool button(Ui& ui, std::string_view id, const ButtonSpec& spec) {
    const float wide = spec.width == 0 ? std::min(natural_width(ui, spec), ui.available_width()) : spec.width;
    const Rect box = ui.place(wide, height_of(ui, spec.size));
    Node node = button_node(ui, id, box, spec.name.empty() ? spec.label : spec.name, spec.href);
    node.description = spec.description;
    node.state.disabled = spec.disabled;
    node.state.busy = spec.busy;
    node.state.expanded = spec.expanded;
    node.state.has_popup = spec.has_popup;
    const Interaction does = ui.interact(std::move(node));
    const Colours colours = colours_of(ui, spec.look, spec.disabled, does);
    draw_ground(ui, box, colours, does.ring);
    draw_label(ui, box, spec, colours.text);
    const bool pressed = does.activated && !spec.busy;
    if (pressed && !spec.href.empty()) {
        ui.follow(spec.href);
    }
    return pressed;
}

float icon_button_width(Ui& ui, ControlSize size) { return height_of(ui, size); }

bool icon_button(Ui& ui, std::string_view id, const IconButtonSpec& spec) {
    const float side = height_of(ui, spec.size);
    const Rect box = ui.place(side, side);
    Node node = button_node(ui, id, box, spec.name, spec.href);
    node.state.disabled = spec.disabled;
    node.state.expanded = spec.expanded;
    node.state.has_popup = spec.has_popup;
    const Interaction does = ui.interact(std::move(node));
    Colours colours = colours_of(ui, spec.look, spec.disabled, does);
    if (spec.look == ButtonLook::kQuiet) {
        colours.text = ui.colour(Token::kMuted);
        colours.ground = colours.border = does.hovered ? ui.colour(Token::kSunken) : Colour{0, 0, 0, 0};
    }
    draw_ground(ui, box, colours, does.ring);
    const float size = spec.size == ControlSize::kSmall ? 18 : kIconSize;
    ui.text().icon({box.middle_x() - size / 2, box.middle_y() - size / 2}, spec.icon, size, colours.text);
    if (ui.forced() == Forced::kNone && !ui.touch()) {
        tooltip(ui, box, spec.name, does.ring);
    }
    if (does.activated && !spec.href.empty()) {
        ui.follow(spec.href);
    }
    return does.activated;
}

bool choice_tile(Ui& ui, std::string_view id, const ChoiceTileSpec& spec) {
    const bool column = ui.is_phone() && spec.width != kFill;
    const Rect box = ui.place(spec.width, ui.scaled(column ? 84 : 56));
    Node node = button_node(ui, id, box, spec.label, {});
    node.description = spec.caption;
    node.state.selected = spec.chosen;
    const Interaction does = ui.interact(std::move(node));
    if (does.ring) {
        draw_focus_ring(ui, box, kControlRadius);
    }
    const Colour ground = ui.colour(spec.chosen ? Token::kAccentSoft : does.hovered ? Token::kSunken : Token::kSurface);
    ui.paint().box(box, ground, ui.colour(spec.chosen ? Token::kAccent : Token::kEdge), 1, kControlRadius);
    const Colour text = ui.colour(spec.chosen ? Token::kAccent : Token::kInk);
    const Colour second = ui.colour(spec.chosen ? Token::kAccent : Token::kMuted);
    const Align align = column ? Align::kMiddle : Align::kStart;
    const float first_line = ui.line_height(TextRole::kDenseStrong);
    const float second_line = spec.caption.empty() ? 0 : ui.line_height(TextRole::kCaption);
    const float icon_height = column ? 28 : 0;
    const float top = box.middle_y() - (icon_height + first_line + second_line) / 2;
    const float left = column ? box.x + 4 : box.x + 44;
    ui.text().icon(column ? Point{box.middle_x() - 10, top} : Point{box.x + 14, box.middle_y() - 10}, spec.icon, 20, text);
    const Rect line{left, top + icon_height, box.right() - left - (column ? 4.0f : 12.0f), first_line};
    ui.text().draw_in(line, spec.label, TextRole::kDenseStrong, text, align);
    ui.text().draw_in({line.x, line.bottom(), line.width, second_line}, spec.caption, TextRole::kCaption, second, align);
    return does.activated;
}

}  // namespace counterpart::ui
