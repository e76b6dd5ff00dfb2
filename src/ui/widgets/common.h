#pragma once

#include <optional>
#include <string_view>

#include "ui/frame.h"

namespace counterpart::ui {

/// An element to record: what every widget says.
Node make_node(Id id, Role role, const Rect& rect, std::string_view name);

/// The ring of the keyboard around a control, in the colours of its ground; to be drawn before the control.
void draw_focus_ring(Ui& ui, const Rect& rect, float radius);

/// The radius of controls, and of cards and dialogs.
inline constexpr float kControlRadius = 8, kCardRadius = 12;

/// Draws a text that stands in a box with the strong role of the same size.
float draw_strong(Ui& ui, const Rect& box, std::string_view text, TextRole role, Colour colour, Align align = Align::kStart);

/// Where arrow keys, Home and End lead from place `at` of a row of `count` things; null where none was pressed.
std::optional<int> moved_by_keys(Ui& ui, Id own, int at, int count);

/// The vertices drawn so far on the layer.
std::size_t vertex_mark(Ui& ui);
/// Moves vertices from `first` to `last` that lie below `y` down by `by`: a box gets its height after its content.
void stretch_vertices(Ui& ui, std::size_t first, std::size_t last, float below_y, float by);

}  // namespace counterpart::ui
