#include "ui/picture.h"

#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace counterpart::tests {

namespace {

struct Texture {
    const unsigned char* alphas = nullptr;
    int width = 0, height = 0;

    [[nodiscard]] float texel(int x, int y) const {
        const int column = std::clamp(x, 0, width - 1);
        const int row = std::clamp(y, 0, height - 1);
        return static_cast<float>(alphas[row * width + column]) / 255.0f;
    }

    [[nodiscard]] float sample(float u, float v) const {
        const float x = u * static_cast<float>(width) - 0.5f;
        const float y = v * static_cast<float>(height) - 0.5f;
        const int left = static_cast<int>(std::floor(x));
        const int top = static_cast<int>(std::floor(y));
        const float across = x - static_cast<float>(left);
        const float down = y - static_cast<float>(top);
        const float upper = texel(left, top) * (1 - across) + texel(left + 1, top) * across;
        const float lower = texel(left, top + 1) * (1 - across) + texel(left + 1, top + 1) * across;
        return upper * (1 - down) + lower * down;
    }
};

struct Corner {
    float x = 0, y = 0, u = 0, v = 0;
    std::array<float, 4> colour{};
};

struct Limits {
    int left = 0, top = 0, right = 0, bottom = 0;
};

float edge(const Corner& a, const Corner& b, float x, float y) { return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x); }

/// The rule of graphics hardware: a pixel on an edge belongs to one of the two triangles beside it.
bool owns_edge(const Corner& a, const Corner& b) { return (a.y == b.y && b.x < a.x) || b.y < a.y; }

class Canvas {
  public:
    Canvas(Picture& picture, const Texture& texture) : picture_(picture), texture_(texture) {}

    void triangle(Corner a, Corner b, Corner c, const Limits& limits) {
        const float area = edge(a, b, c.x, c.y);
        if (area == 0) {
            return;
        }
        if (area < 0) {
            std::swap(b, c);
        }
        const float whole = std::abs(area);
        const int left = std::max(limits.left, static_cast<int>(std::floor(std::min({a.x, b.x, c.x}))));
        const int right = std::min(limits.right, static_cast<int>(std::ceil(std::max({a.x, b.x, c.x}))));
        const int top = std::max(limits.top, static_cast<int>(std::floor(std::min({a.y, b.y, c.y}))));
        const int bottom = std::min(limits.bottom, static_cast<int>(std::ceil(std::max({a.y, b.y, c.y}))));
        for (int y = top; y < bottom; ++y) {
            for (int x = left; x < right; ++x) {
                const float px = static_cast<float>(x) + 0.5f;
                const float py = static_cast<float>(y) + 0.5f;
                const std::array<float, 3> parts{edge(b, c, px, py), edge(c, a, px, py), edge(a, b, px, py)};
                const bool inside = covers(parts[0], b, c) && covers(parts[1], c, a) && covers(parts[2], a, b);
                if (inside) {
                    blend(x, y, a, b, c, {parts[0] / whole, parts[1] / whole, parts[2] / whole});
                }
            }
        }
    }

  private:
    static bool covers(float part, const Corner& from, const Corner& to) { return part > 0 || (part == 0 && owns_edge(from, to)); }

    void blend(int x, int y, const Corner& a, const Corner& b, const Corner& c, const std::array<float, 3>& parts) {
        const auto mix = [&](float first, float second, float third) { return first * parts[0] + second * parts[1] + third * parts[2]; };
        const float cover = texture_.sample(mix(a.u, b.u, c.u), mix(a.v, b.v, c.v));
        const float alpha = mix(a.colour[3], b.colour[3], c.colour[3]) * cover;
        std::uint8_t* const pixel =
            &picture_.pixels[(static_cast<std::size_t>(y) * static_cast<std::size_t>(picture_.width) + static_cast<std::size_t>(x)) * 3];
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const float colour = mix(a.colour[channel], b.colour[channel], c.colour[channel]);
            const float old = static_cast<float>(pixel[channel]) / 255.0f;
            pixel[channel] = static_cast<std::uint8_t>(std::lround(std::clamp(old + (colour - old) * alpha, 0.0f, 1.0f) * 255));
        }
    }

    Picture& picture_;
    const Texture& texture_;
};

Corner corner_of(const ImDrawVert& vertex, float ratio) {
    const auto channel = [&](unsigned shift) { return static_cast<float>(vertex.col >> shift & 0xFF) / 255.0f; };
    return {vertex.pos.x * ratio, vertex.pos.y * ratio, vertex.uv.x, vertex.uv.y, {channel(0), channel(8), channel(16), channel(24)}};
}

}  // namespace

Picture draw_picture(const ImDrawData& data) {
    const float ratio = data.FramebufferScale.x;
    Picture picture{static_cast<int>(data.DisplaySize.x * ratio), static_cast<int>(data.DisplaySize.y * ratio), {}};
    picture.pixels.assign(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height) * 3, 0);
    Texture texture;
    unsigned char* alphas = nullptr;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&alphas, &texture.width, &texture.height);
    texture.alphas = alphas;
    Canvas canvas(picture, texture);
    for (const ImDrawList* list : data.CmdLists) {
        for (const ImDrawCmd& command : list->CmdBuffer) {
            const Limits limits{std::max(0, static_cast<int>(std::lround(command.ClipRect.x * ratio))),
                                std::max(0, static_cast<int>(std::lround(command.ClipRect.y * ratio))),
                                std::min(picture.width, static_cast<int>(std::lround(command.ClipRect.z * ratio))),
                                std::min(picture.height, static_cast<int>(std::lround(command.ClipRect.w * ratio)))};
            for (unsigned at = 0; at + 2 < command.ElemCount; at += 3) {
                const auto vertex = [&](unsigned step) {
                    const unsigned index = list->IdxBuffer[static_cast<int>(command.IdxOffset + at + step)] + command.VtxOffset;
                    return corner_of(list->VtxBuffer[static_cast<int>(index)], ratio);
                };
                canvas.triangle(vertex(0), vertex(1), vertex(2), limits);
            }
        }
    }
    return picture;
}

bool write_picture(const Picture& picture, const std::string& path) {
    std::FILE* const file = std::fopen(path.c_str(), "wb");
    if (file == nullptr) {
        return false;
    }
    std::fprintf(file, "P6\n%d %d\n255\n", picture.width, picture.height);
    const bool whole = std::fwrite(picture.pixels.data(), 1, picture.pixels.size(), file) == picture.pixels.size();
    return std::fclose(file) == 0 && whole;
}

}  // namespace counterpart::tests
