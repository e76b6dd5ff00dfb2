#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "ui/geometry.h"
#include "ui/theme.h"

struct ImDrawList;

namespace counterpart::ui {

/// Which corners of a box are round.
enum class Corners : std::uint8_t { kAll, kTop, kBottom, kLeft, kRight, kNone };

/// Draws shapes in CSS pixels; straight edges fall on device pixels.
class Painter {
  public:
    /// Draws to another list from now on; `ratio` is device pixels per CSS pixel.
    void aim(ImDrawList* list, float ratio);
    /// Where the font's texture holds the quarter of a soft shadow.
    void set_shadow_image(float u0, float v0, float u1, float v1) { shadow_uv_ = {u0, v0, u1, v1}; }
    [[nodiscard]] ImDrawList* list() const { return list_; }
    [[nodiscard]] float ratio() const { return ratio_; }
    /// The coordinate moved to the nearest device pixel.
    [[nodiscard]] float snapped(float at) const;
    [[nodiscard]] Rect snapped(const Rect& rect) const;

    void fill(const Rect& rect, Colour colour, float radius = 0, Corners corners = Corners::kAll);
    /// A box with a border inside its edge, as CSS draws it.
    void box(const Rect& rect, Colour ground, Colour border, float border_px = 1, float radius = 0);
    /// A border alone, inside the rectangle's edge.
    void frame(const Rect& rect, Colour colour, float width_px = 1, float radius = 0);
    /// The keyboard's ring around a control: a gap of 2 px in `ground`, then 2 px of `colour`.
    void focus_ring(const Rect& rect, float radius, Colour ground, Colour colour);
    /// A line 1 CSS pixel thick that is crisp at any ratio.
    void hairline(float x, float y, float width, Colour colour);
    void vertical_hairline(float x, float y, float height, Colour colour);
    void line(Point from, Point to, Colour colour, float width_px);
    void polyline(std::span<const Point> points, Colour colour, float width_px);
    void bezier(Point from, Point control, Point to, Colour colour, float width_px);
    /// Triangles, three points each, without softened edges.
    void triangles(std::span<const Point> points, Colour colour);
    void disc(Point middle, float radius, Colour colour);
    void ring(Point middle, float radius, Colour colour, float width_px);
    /// Part of a circle's line; angles in radians, clockwise from three o'clock.
    void arc(Point middle, float radius, float from, float to, Colour colour, float width_px);
    /// Half of a disc; `left` says which.
    void half_disc(Point middle, float radius, bool left, Colour colour);
    /// The outline of a half disc in dashes.
    void half_disc_dashed(Point middle, float radius, bool left, Colour colour, float width_px);
    /// The soft shadow of a floating box, drawn before the box.
    void shadow(const Rect& rect, float radius, const Theme& theme);
    void image(std::uint64_t texture, const Rect& rect, Colour tint);

    /// Limits drawing to what `rect` and the limits so far share.
    void push_clip(const Rect& rect);
    void pop_clip();

  private:
    void shadow_layer(const Rect& rect, float deviation_px, Colour colour);

    ImDrawList* list_ = nullptr;
    float ratio_ = 1;
    std::array<float, 4> shadow_uv_{};
};

}  // namespace counterpart::ui
