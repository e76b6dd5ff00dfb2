#pragma once

#include <algorithm>

namespace counterpart::ui {

/// A place on the canvas, in CSS pixels from its top left corner.
struct Point {
    float x = 0, y = 0;
};

/// A rectangle on the canvas, in CSS pixels.
struct Rect {
    float x = 0, y = 0, width = 0, height = 0;

    [[nodiscard]] float right() const { return x + width; }
    [[nodiscard]] float bottom() const { return y + height; }
    [[nodiscard]] float middle_x() const { return x + width * 0.5f; }
    [[nodiscard]] float middle_y() const { return y + height * 0.5f; }
    [[nodiscard]] Point middle() const { return {middle_x(), middle_y()}; }
    [[nodiscard]] bool empty() const { return width <= 0 || height <= 0; }
    [[nodiscard]] bool contains(Point at) const { return at.x >= x && at.x < right() && at.y >= y && at.y < bottom(); }
    /// The rectangle made larger by `by` on each side (smaller if negative).
    [[nodiscard]] Rect grown(float by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }
    [[nodiscard]] Rect grown(float by_x, float by_y) const { return {x - by_x, y - by_y, width + 2 * by_x, height + 2 * by_y}; }
    [[nodiscard]] Rect moved(float by_x, float by_y) const { return {x + by_x, y + by_y, width, height}; }
    /// What both share; empty where they do not meet.
    [[nodiscard]] Rect crossed(const Rect& other) const {
        const float left = std::max(x, other.x);
        const float top = std::max(y, other.y);
        return {left, top, std::max(0.0f, std::min(right(), other.right()) - left),
                std::max(0.0f, std::min(bottom(), other.bottom()) - top)};
    }
};

/// Where something narrower stands in its box.
enum class Align : unsigned char { kStart, kMiddle, kEnd };

}  // namespace counterpart::ui
