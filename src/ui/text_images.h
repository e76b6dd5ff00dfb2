#pragma once

#include <cstdint>
#include <string_view>

namespace counterpart::ui {

/// A run of text that the browser has shaped and drawn white on transparent, to be tinted; sizes in CSS pixels.
struct TextImage {
    std::uint64_t texture = 0;  ///< an ImTextureID; 0 while there is none (a native test, a lost context)
    float width = 0;
    float height = 0;
    float baseline = 0;         ///< from the image's top to the baseline
    bool coloured = false;      ///< emoji: not to be tinted
};

/// Shapes text with characters outside the atlas. The page gives one made by the browser; tests give a fake.
class TextImages {
  public:
    virtual ~TextImages() = default;

    /// The image of one line of text at a font size (CSS px) and weight (400, 600); cached by the implementer.
    virtual TextImage image_of(std::string_view text, float size_px, int weight) = 0;
};

}  // namespace counterpart::ui
