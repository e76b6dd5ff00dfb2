#include "ui/widgets/choice.h"

#include <algorithm>

#include "ui/layout.h"
#include "ui/widgets/common.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {

namespace {

constexpr float kBoxSize = 20, kTextLeft = 30;

float row_height(const Ui& ui) { return ui.scaled(ui.touch() ? 44 : 32); }

Interaction choice_row(Ui& ui, Node node, const Rect& row) {
    node.state.focusable = true;
    return ui.interact(std::move(node), row);
}

void draw_box(Ui& ui, const Rect& box, const CheckboxSpec& spec, const Interaction& does) {
    Painter& paint = ui.paint();
    if (does.ring) {
        draw_focus_ring(ui, box, 5);
    }
    if (spec.locked || spec.disabled) {
        paint.box(box, ui.colour(Token::kSunken), ui.colour(Token::kLine), 1, 5);
        if (spec.locked) {
            ui.text().icon({box.x + 3, box.y + 3}, Icon::kLock, 14, ui.colour(Token::kMuted));
        } else if (spec.state == CheckState::kOn) {
            ui.text().icon({box.x + 2, box.y + 2}, Icon::kCheck, 16, ui.colour(Token::kMuted));
        }
        return;
    }
    if (spec.state == CheckState::kOff) {
        paint.box(box, ui.colour(does.hovered ? Token::kSunken : Token::kSurface), ui.colour(Token::kEdge), 1.5f, 5);
        return;
    }
    paint.fill(box, ui.colour(does.hovered ? Token::kAccentHover : Token::kAccent), 5);
    ui.text().icon({box.x + 2, box.y + 2}, spec.state == CheckState::kOn ? Icon::kCheck : Icon::kMinus, 16, ui.colour(Token::kOnAccent));
}

void draw_radio(Ui& ui, Point middle, bool chosen, bool disabled, const Interaction& does) {
    Painter& paint = ui.paint();
    const float radius = kBoxSize / 2;
    if (does.ring) {
        draw_focus_ring(ui, {middle.x - radius, middle.y - radius, kBoxSize, kBoxSize}, radius);
    }
    const Colour edge = ui.colour(disabled ? Token::kLine : chosen ? Token::kAccent : Token::kEdge);
    paint.disc(middle, radius, edge);
    paint.disc(middle, radius - (chosen ? 2.0f : 1.5f), ui.colour(disabled ? Token::kSunken : Token::kSurface));
    if (chosen) {
        paint.disc(middle, 5, edge);
    }
}

std::optional<int> step_by_keys(Ui& ui, Id id, int at, int count) {
    std::optional<int> next;
    for (const KeyPressed& key : ui.keys(id)) {
        const int from = next.value_or(at);
        if (key.key == "ArrowDown" || key.key == "ArrowRight") {
            next = (from + 1) % count;
        } else if (key.key == "ArrowUp" || key.key == "ArrowLeft") {
            next = (from + count - 1) % count;
        } else if (key.key == "Home") {
            next = 0;
        } else if (key.key == "End") {
            next = count - 1;
        }
    }
    return next;
}

}  // namespace

bool checkbox(Ui& ui, std::string_view id, const CheckboxSpec& spec) {
    const float second = spec.description.empty() ? 0 : ui.line_height(TextRole::kCaption);
    const TextRole role = ui.control_role();
    const float wide = spec.width == 0 ? kTextLeft + ui.text_width(spec.label, role) : spec.width;
    const Rect row = ui.place(wide, row_height(ui) + second);
    const Rect first{row.x, row.y, row.width, row_height(ui)};
    Node node = make_node(ui.id(id), Role::kCheckbox, row, spec.label);
    node.description = spec.description;
    node.state.checked = spec.state == CheckState::kOn || spec.locked;
    node.state.mixed = spec.state == CheckState::kSome;
    node.state.disabled = spec.disabled || spec.locked;
    const Interaction does = choice_row(ui, std::move(node), row);
    draw_box(ui, {row.x, first.middle_y() - kBoxSize / 2, kBoxSize, kBoxSize}, spec, does);
    ui.text().draw_in({row.x + kTextLeft, first.y, row.width - kTextLeft + 1, first.height}, spec.label, role,
                      ui.colour(spec.disabled ? Token::kMuted : Token::kInk));
    ui.text().draw_in({row.x + kTextLeft, first.bottom() - 6, row.width - kTextLeft, second}, spec.description, TextRole::kCaption,
                      ui.colour(Token::kMuted));
    return does.activated;
}

std::optional<int> radio_group(Ui& ui, std::string_view id, const RadioSpec& spec) {
    const IdScope scope(ui, id);
    const NodeScope group(ui, Role::kRadioGroup, "group", spec.name);
    const int count = static_cast<int>(spec.options.size());
    std::optional<int> result;
    for (int at = 0; at < count; ++at) {
        const std::string_view label = spec.options[static_cast<std::size_t>(at)];
        const IdScope option(ui, at);
        const Rect row = ui.place(kFill, row_height(ui));
        const Id own = ui.id("option");
        const bool chosen = at == spec.chosen;
        Node node = make_node(own, Role::kRadio, row, label);
        node.state.checked = chosen;
        node.state.disabled = spec.disabled;
        node.state.focusable = chosen || (spec.chosen < 0 && at == 0);
        const Interaction does = ui.interact(std::move(node), row);
        draw_radio(ui, {row.x + kBoxSize / 2, row.middle_y()}, chosen, spec.disabled, does);
        ui.text().draw_in({row.x + kTextLeft, row.y, row.width - kTextLeft, row.height}, label, ui.control_role(),
                          ui.colour(spec.disabled ? Token::kMuted : Token::kInk));
        if (does.activated) {
            result = at;
        }
        if (const auto next = step_by_keys(ui, own, at, count); next && !spec.disabled) {
            result = next;
        }
    }
    if (result && *result != spec.chosen) {
        const IdScope option(ui, *result);
        ui.focus(ui.id("option"), ui.focus_visible());
    }
    return result == spec.chosen ? std::nullopt : result;
}

bool toggle_switch(Ui& ui, std::string_view id, const SwitchSpec& spec) {
    constexpr float kWidth = 40, kHeight = 24, kKnob = 18;
    const TextRole role = ui.control_role();
    const float line = ui.line_height(role);
    const float room = std::max(0.0f, ui.available_width() - kWidth - (spec.switch_first ? 12.0f : 8.0f));
    const float second = spec.caption.empty() ? 0 : paragraph_height(ui, spec.caption, TextRole::kCaption, room);
    const Rect row = ui.place(kFill, std::max(row_height(ui), line + second));
    const Id own = ui.id(id);
    Node node = make_node(own, Role::kSwitch, row, spec.label);
    node.description = spec.caption;
    node.state.checked = spec.on;
    node.state.disabled = spec.disabled;
    const Interaction does = choice_row(ui, std::move(node), row);
    const float left = spec.switch_first ? row.x : row.right() - kWidth;
    const Rect track{left, row.middle_y() - kHeight / 2, kWidth, kHeight};
    if (does.ring) {
        draw_focus_ring(ui, track, kHeight / 2);
    }
    const float at = ui.eased(own, spec.on ? 1 : 0);
    const Colour off = ui.colour(spec.disabled ? Token::kLine : Token::kEdge);
    ui.paint().fill(track, mixed(off, ui.colour(does.hovered ? Token::kAccentHover : Token::kAccent), at), kHeight / 2);
    const float knob_left = track.x + 3 + at * (kWidth - kKnob - 6);
    ui.paint().disc({knob_left + kKnob / 2, track.middle_y()}, kKnob / 2,
                    ui.colour(ui.theme().dark ? (spec.on ? Token::kOnAccent : Token::kPaper) : Token::kSurface));
    const float text_left = spec.switch_first ? track.right() + 12 : row.x;
    const float top = row.middle_y() - (line + second) / 2;
    ui.text().draw_in({text_left, top, room, line}, spec.label, role, ui.colour(spec.disabled ? Token::kMuted : Token::kInk));
    if (!spec.caption.empty()) {
        const Within below(ui, {text_left, top + line, room, second});
        paragraph(ui, spec.caption, {.role = TextRole::kCaption, .colour = Token::kMuted, .decorative = true});
    }
    return does.activated;
}

std::optional<int> segments(Ui& ui, std::string_view id, const SegmentsSpec& spec) {
    const IdScope scope(ui, id);
    const int count = static_cast<int>(spec.options.size());
    const float item_height = ui.scaled(ui.is_phone() || ui.touch() ? 44 : 32);
    const Rect track = ui.place(spec.width, item_height + 8);
    Node group = make_node(ui.id("group"), Role::kRadioGroup, track, spec.name);
    ui.begin_node(std::move(group));
    ui.paint().fill(track, ui.colour(Token::kSunken), kControlRadius);
    const float wide = (track.width - 8) / static_cast<float>(count);
    std::optional<int> result;
    for (int at = 0; at < count; ++at) {
        const IdScope option(ui, at);
        const std::string_view label = spec.options[static_cast<std::size_t>(at)];
        const Rect item{track.x + 4 + wide * static_cast<float>(at), track.y + 4, wide, item_height};
        const Id own = ui.id("option");
        const bool chosen = at == spec.chosen;
        Node node = make_node(own, Role::kRadio, item, label);
        node.state.checked = chosen;
        node.state.focusable = chosen;
        const Interaction does = ui.interact(std::move(node));
        if (does.ring) {
            ui.paint().focus_ring(item.grown(-1), 6, ui.colour(Token::kSunken), ui.colour(Token::kAccent));
        }
        if (chosen) {
            const Colour raised = ui.colour(Token::kRaised);
            ui.paint().box(item, raised, spec.in_form ? ui.colour(Token::kAccent) : raised, 2, 6);
        }
        const Colour text = ui.colour(chosen ? (spec.in_form ? Token::kAccent : Token::kInk) : does.hovered ? Token::kInk : Token::kMuted);
        ui.text().draw_in(item.grown(-4, 0), label, chosen ? strong(ui.control_role()) : ui.control_role(), text, Align::kMiddle);
        if (does.activated) {
            result = at;
        }
        if (const auto next = step_by_keys(ui, own, at, count)) {
            result = next;
        }
    }
    ui.end_node();
    if (result && *result != spec.chosen) {
        const IdScope option(ui, *result);
        ui.focus(ui.id("option"), ui.focus_visible());
    }
    return result == spec.chosen ? std::nullopt : result;
}

}  // namespace counterpart::ui
