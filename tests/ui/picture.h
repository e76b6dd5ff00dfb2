#pragma once

#include <cstdint>
#include <string>
#include <vector>

struct ImDrawData;

namespace counterpart::tests {

/// An image of RGB pixels.
struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels;  ///< three bytes each, rows from the top

    [[nodiscard]] const std::uint8_t* at(int x, int y) const {
        return &pixels[(static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)) * 3];
    }
};

/// Draws ImGui's triangles in software, as the page's WebGL does: the font's texture alone.
Picture draw_picture(const ImDrawData& data);

/// Writes a picture as a portable pixmap; false if the file cannot be written.
bool write_picture(const Picture& picture, const std::string& path);

}  // namespace counterpart::tests
