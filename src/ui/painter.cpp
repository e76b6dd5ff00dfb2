#include "ui/painter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

#include <imgui.h>

namespace counterpart::ui {

namespace {

constexpr float kPi = std::numbers::pi_v<float>;

ImVec2 vec(Point point) { return {point.x, point.y}; }

ImDrawFlags flags_of(Corners corners) {
    switch (corners) {
        case Corners::kAll: return ImDrawFlags_RoundCornersAll;
        case Corners::kTop: return ImDrawFlags_RoundCornersTop;
        case Corners::kBottom: return ImDrawFlags_RoundCornersBottom;
        case Corners::kLeft: return ImDrawFlags_RoundCornersLeft;
        case Corners::kRight: return ImDrawFlags_RoundCornersRight;
        case Corners::kNone: return ImDrawFlags_RoundCornersNone;
    }
    return ImDrawFlags_RoundCornersNone;
}

}  // namespace

void Painter::aim(ImDrawList* list, float ratio) {
    list_ = list;
    ratio_ = ratio;
    if (list_ != nullptr) {
        list_->_FringeScale = 1 / ratio;
        list_->Flags |= ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AntiAliasedLines;
        list_->Flags &= ~ImDrawListFlags_AntiAliasedLinesUseTex;
    }
}

float Painter::snapped(float at) const { return std::floor(at * ratio_ + 0.5f) / ratio_; }

Rect Painter::snapped(const Rect& rect) const {
    const float left = snapped(rect.x);
    const float top = snapped(rect.y);
    return {left, top, snapped(rect.right()) - left, snapped(rect.bottom()) - top};
}

void Painter::fill(const Rect& rect, Colour colour, float radius, Corners corners) {
    const Rect box = snapped(rect);
    if (box.empty() || colour.alpha == 0) {
        return;
    }
    const float round = std::min({radius, box.width / 2, box.height / 2});
    list_->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour.packed(), round,
                         round > 0 ? flags_of(corners) : ImDrawFlags_RoundCornersNone);
}

void Painter::box(const Rect& rect, Colour ground, Colour border, float border_px, float radius) {
    const float width = std::max(1.0f, std::round(border_px * ratio_)) / ratio_;
    fill(rect, border, radius);
    fill(snapped(rect).grown(-width), ground, std::max(0.0f, radius - width));
}

void Painter::frame(const Rect& rect, Colour colour, float width_px, float radius) {
    const Rect box = snapped(rect);
    const float width = std::max(1.0f, std::round(width_px * ratio_)) / ratio_;
    const Rect line = box.grown(-width / 2);
    list_->PathRect({line.x, line.y}, {line.right(), line.bottom()}, std::max(0.0f, radius - width / 2));
    list_->PathStroke(colour.packed(), ImDrawFlags_Closed, width);
}

void Painter::focus_ring(const Rect& rect, float radius, Colour ground, Colour colour) {
    fill(rect.grown(4), colour, radius + 4);
    fill(rect.grown(2), ground, radius + 2);
}

void Painter::hairline(float x, float y, float width, Colour colour) {
    const float left = snapped(x);
    const float top = snapped(y);
    const float thickness = std::max(1.0f, std::round(ratio_)) / ratio_;
    list_->AddRectFilled({left, top}, {snapped(x + width), top + thickness}, colour.packed());
}

void Painter::vertical_hairline(float x, float y, float height, Colour colour) {
    const float left = snapped(x);
    const float thickness = std::max(1.0f, std::round(ratio_)) / ratio_;
    list_->AddRectFilled({left, snapped(y)}, {left + thickness, snapped(y + height)}, colour.packed());
}

void Painter::line(Point from, Point to, Colour colour, float width_px) {
    list_->PathLineTo(vec(from));
    list_->PathLineTo(vec(to));
    list_->PathStroke(colour.packed(), 0, width_px);
}

void Painter::polyline(std::span<const Point> points, Colour colour, float width_px) {
    for (const Point& point : points) {
        list_->PathLineTo(vec(point));
    }
    list_->PathStroke(colour.packed(), 0, width_px);
}

void Painter::bezier(Point from, Point control, Point to, Colour colour, float width_px) {
    list_->PathLineTo(vec(from));
    list_->PathBezierQuadraticCurveTo(vec(control), vec(to));
    list_->PathStroke(colour.packed(), 0, width_px);
}

void Painter::triangles(std::span<const Point> points, Colour colour) {
    const int count = static_cast<int>(points.size() / 3 * 3);
    // Indices have 16 bits: long lists go in parts, so that ImGui can start a new vertex offset between them.
    constexpr int kPart = 3 * 4096;
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    for (int start = 0; start < count; start += kPart) {
        const int part = std::min(kPart, count - start);
        list_->PrimReserve(part, part);
        for (int at = start; at < start + part; ++at) {
            list_->PrimVtx(vec(points[static_cast<std::size_t>(at)]), white, colour.packed());
        }
    }
}

void Painter::disc(Point middle, float radius, Colour colour) { list_->AddCircleFilled(vec(middle), radius, colour.packed()); }

void Painter::ring(Point middle, float radius, Colour colour, float width_px) {
    list_->AddCircle(vec(middle), radius, colour.packed(), 0, width_px);
}

void Painter::arc(Point middle, float radius, float from, float to, Colour colour, float width_px) {
    list_->PathArcTo(vec(middle), radius, from, to, 24);
    list_->PathStroke(colour.packed(), 0, width_px);
}

void Painter::half_disc(Point middle, float radius, bool left, Colour colour) {
    const float start = left ? kPi / 2 : -kPi / 2;
    list_->PathArcTo(vec(middle), radius, start, start + kPi, 32);
    list_->PathFillConvex(colour.packed());
}

void Painter::half_disc_dashed(Point middle, float radius, bool left, Colour colour, float width_px) {
    const float start = left ? kPi / 2 : -kPi / 2;
    const float side = left ? -1.0f : 1.0f;
    const float dash = 3 * width_px;
    const int arc_dashes = std::max(3, static_cast<int>(std::lround(kPi * radius / (2 * dash))));
    const float slice = kPi / static_cast<float>(arc_dashes * 2);
    for (int at = 0; at < arc_dashes; ++at) {
        const float from = start + slice * (static_cast<float>(at * 2) + 0.5f);
        arc(middle, radius, from, from + slice, colour, width_px);
    }
    const int line_dashes = std::max(2, static_cast<int>(std::lround(radius / dash)));
    const float step = 2 * radius / static_cast<float>(line_dashes * 2);
    for (int at = 0; at < line_dashes; ++at) {
        const float top = middle.y - radius + step * (static_cast<float>(at * 2) + 0.5f);
        line({middle.x + side * width_px / 2, top}, {middle.x + side * width_px / 2, top + step}, colour, width_px);
    }
}

void Painter::shadow(const Rect& rect, float radius, const Theme& theme) {
    shadow_layer(rect.moved(0, 6), 10, theme[Token::kShadowFar]);  // its blur is wider than any corner
    // The near one is narrower, and keeps the corners: rings that together fade as a blur does.
    constexpr std::array<std::pair<float, float>, 3> kRings{{{2, 0.05f}, {1, 0.15f}, {0, 0.3f}}};
    for (const auto& [wider, share] : kRings) {
        fill(rect.moved(0, 1).grown(wider), theme[Token::kShadowNear].faded(share), radius + wider);
    }
}

void Painter::shadow_layer(const Rect& rect, float deviation_px, Colour colour) {
    const float reach = 3 * deviation_px;
    const float inner_x = std::min(reach, rect.width / 2);
    const float inner_y = std::min(reach, rect.height / 2);
    const auto inside = [&](float inner, float from, float to) { return from + (to - from) * (reach + inner) / (2 * reach); };
    const auto [u0, v0, u1, v1] = shadow_uv_;
    const std::array<float, 4> xs{rect.x - reach, rect.x + inner_x, rect.right() - inner_x, rect.right() + reach};
    const std::array<float, 4> ys{rect.y - reach, rect.y + inner_y, rect.bottom() - inner_y, rect.bottom() + reach};
    const float u = inside(inner_x, u0, u1);
    const float v = inside(inner_y, v0, v1);
    const std::array<float, 4> us{u0, u, u, u0};
    const std::array<float, 4> vs{v0, v, v, v0};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            list_->PrimReserve(6, 4);
            list_->PrimRectUV({xs[column], ys[row]}, {xs[column + 1], ys[row + 1]}, {us[column], vs[row]}, {us[column + 1], vs[row + 1]},
                              colour.packed());
        }
    }
}

void Painter::image(std::uint64_t texture, const Rect& rect, Colour tint) {
    if (texture != 0) {
        list_->AddImage(reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(texture)), {rect.x, rect.y},
                        {rect.right(), rect.bottom()}, {0, 0}, {1, 1}, tint.packed());
    }
}

void Painter::push_clip(const Rect& rect) {
    const Rect box = snapped(rect);
    list_->PushClipRect({box.x, box.y}, {box.right(), box.bottom()}, true);
}

void Painter::pop_clip() { list_->PopClipRect(); }

}  // namespace counterpart::ui
