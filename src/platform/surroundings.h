#pragma once

#include <optional>
#include <string_view>

namespace counterpart::platform {

/// What the device says about how to draw: sizes in CSS px, told again whenever one of them changes.
struct Surroundings {
    float width = 1280, height = 800;  ///< of the canvas
    float ratio = 1;                   ///< device pixels per CSS px, browser zoom included
    float text_scale = 1;              ///< the person's text size, 1 = 16 px
    float safe_bottom = 0;             ///< below that, the device's own bar may cover
    bool dark = false;                 ///< the device's own choice
    bool reduced_motion = false;
    bool touch = false;                ///< a coarse pointer
};

/// Reads the fields of `Message::kSurroundings`.
std::optional<Surroundings> read_surroundings(std::string_view fields);

}  // namespace counterpart::platform
