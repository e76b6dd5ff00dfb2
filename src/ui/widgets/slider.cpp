#include "ui/widgets/slider.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/common.h"

namespace counterpart::ui {

namespace {

constexpr float kTrack = 4, kKnob = 18;

int stepped(const SliderSpec& spec, float value) {
    const float steps = std::round((value - static_cast<float>(spec.minimum)) / static_cast<float>(spec.step));
    return std::clamp(spec.minimum + static_cast<int>(steps) * spec.step, spec.minimum, spec.maximum);
}

float share_of(const SliderSpec& spec, int value) {
    return static_cast<float>(std::clamp(value, spec.minimum, spec.maximum) - spec.minimum) /
           static_cast<float>(std::max(1, spec.maximum - spec.minimum));
}

bool has_tick(const SliderSpec& spec) { return spec.saved >= spec.minimum && spec.saved != spec.value; }

std::optional<int> moved_by_keys(Ui& ui, Id id, const SliderSpec& spec) {
    std::optional<int> result;
    for (const KeyPressed& key : ui.keys(id)) {
        const int from = result.value_or(spec.value);
        const int page = std::max(spec.step, (spec.maximum - spec.minimum) / 10);
        const int to = key.key == "ArrowRight" || key.key == "ArrowUp"    ? from + spec.step
                       : key.key == "ArrowLeft" || key.key == "ArrowDown" ? from - spec.step
                       : key.key == "PageUp"                              ? from + page
                       : key.key == "PageDown"                            ? from - page
                       : key.key == "Home"                                ? spec.minimum
                       : key.key == "End"                                 ? spec.maximum
                                                                          : from;
        result = std::clamp(to, spec.minimum, spec.maximum);
    }
    if (const float* set = ui.value_set(id)) {
        result = stepped(spec, *set);
    }
    return result;
}

Node slider_node(Id id, const Rect& block, const SliderSpec& spec) {
    Node node = make_node(id, Role::kSlider, block, spec.label);
    node.value = spec.value_text.empty() ? std::to_string(spec.value) : std::string(spec.value_text);
    node.description = has_tick(spec) ? std::string(spec.saved_text) : std::string();
    node.minimum = static_cast<float>(spec.minimum);
    node.maximum = static_cast<float>(spec.maximum);
    node.now = static_cast<float>(spec.value);
    node.step = static_cast<float>(spec.step);
    node.state.disabled = spec.disabled;
    node.state.focusable = true;
    return node;
}

void draw_track(Ui& ui, const Rect& track, const SliderSpec& spec, const Interaction& does) {
    Painter& paint = ui.paint();
    const float knob_x = track.x + kKnob / 2 + share_of(spec, spec.value) * (track.width - kKnob);
    const Colour accent = ui.colour(spec.disabled ? Token::kEdge : does.hovered || does.held ? Token::kAccentHover : Token::kAccent);
    const Rect line{track.x, track.middle_y() - kTrack / 2, track.width, kTrack};
    paint.fill(line, ui.colour(Token::kTrack), kTrack / 2);
    paint.fill({line.x, line.y, knob_x - line.x, kTrack}, accent, kTrack / 2);
    if (has_tick(spec)) {
        const float tick = track.x + kKnob / 2 + share_of(spec, spec.saved) * (track.width - kKnob);
        paint.fill({tick - 1, track.middle_y() - 6, 2, 12}, ui.colour(Token::kWarmMark));
    }
    const Point knob{knob_x, track.middle_y()};
    if (does.ring || does.held) {
        draw_focus_ring(ui, {knob.x - kKnob / 2, knob.y - kKnob / 2, kKnob, kKnob}, kKnob / 2);
    }
    paint.disc(knob, kKnob / 2, accent);
    paint.disc(knob, kKnob / 2 - 2, ui.colour(Token::kSurface));
}

}  // namespace

std::optional<int> slider(Ui& ui, std::string_view id, const SliderSpec& spec) {
    const TextRole role = ui.control_role();
    const Rect block = ui.place(spec.width, ui.scaled(ui.is_phone() ? 60 : 48));
    const float label_height = block.height - 20;
    const Rect track{block.x, block.bottom() - 23, block.width, 20};
    const Id own = ui.id(id);
    const Rect hit = track.grown(0, ui.touch() ? 12 : 2);
    std::optional<int> result = spec.disabled ? std::nullopt : moved_by_keys(ui, own, spec);
    // The answer to the mirror holds what it set: with the value of before, the next key would start from there.
    SliderSpec shown = spec;
    shown.value = result.value_or(spec.value);
    Interaction does = ui.interact(slider_node(own, block, shown), hit);
    if (does.held && !spec.disabled && ui.forced() == Forced::kNone) {
        const float share = (ui.mouse().x - track.x - kKnob / 2) / std::max(1.0f, track.width - kKnob);
        result = stepped(spec, static_cast<float>(spec.minimum) + share * static_cast<float>(spec.maximum - spec.minimum));
    }
    shown.value = result.value_or(spec.value);
    draw_track(ui, track, shown, does);
    const float dot = spec.dot >= 0 ? 16.0f : 0.0f;
    const Rect label{block.x, block.y, block.width, label_height};
    if (spec.dot >= 0) {
        ui.paint().disc({block.x + 4, label.middle_y()}, 4, ui.colour(data_token(spec.dot)));
    }
    const std::string figure = std::to_string(shown.value);
    const float figure_width = ui.text_width(figure, strong(role));
    ui.text().draw_in({label.x + dot, label.y, label.width - dot - figure_width - 8, label.height}, spec.label, role,
                      ui.colour(Token::kInk));
    ui.text().draw_in(label, figure, strong(role), ui.colour(has_tick(shown) ? Token::kWarm : Token::kInk), Align::kEnd);
    return result == spec.value ? std::nullopt : result;
}

}  // namespace counterpart::ui
