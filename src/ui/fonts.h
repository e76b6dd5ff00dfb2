#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "ui/font_file.h"
#include "ui/theme.h"

struct ImFont;
struct ImFontGlyph;

namespace counterpart::ui {

/// The weights of the page's fonts; the icons count as one.
inline constexpr int kRegular = 400, kSemibold = 600, kIcons = 0;

/// The glyphs of the page: sizes and characters come into ImGui's atlas when text first needs them.
class Fonts {
  public:
    /// Takes the three font files (TTF): Inter 400, Inter 600, Lucide. They are kept; files that come later replace them.
    void load(std::string regular, std::string semibold, std::string icons);

    /// Brings the atlas up to date for a device pixel ratio and text scale; true if it was built anew, so the backend's texture must be too.
    /// To be called before ImGui::NewFrame. Cost: a few ms a hundred glyphs.
    bool prepare(float ratio, float text_scale);

    /// Whether text of the last frame needed something that the atlas does not have yet.
    [[nodiscard]] bool incomplete() const { return incomplete_; }

    /// Whether the font files cover a character; others are drawn by TextImages.
    [[nodiscard]] bool covers(char32_t character) const { return regular_.has(character); }
    /// The metrics of a weight.
    [[nodiscard]] const FontFile& file(int weight) const;

    /// The glyph of a character at a size (CSS px before the text scale) and weight, in device pixels from the pen on the ascent line; null,
    /// and noted for the next frame, while the atlas lacks it.
    const ImFontGlyph* glyph(char32_t character, float size_px, int weight);
    /// From the line's ascent to the baseline in the coordinates of `glyph`, in device pixels.
    float baseline(float size_px, int weight);

    /// How often files were loaded: what was measured with others is out of date.
    [[nodiscard]] int generation() const { return generation_; }

    [[nodiscard]] float ratio() const { return ratio_; }
    [[nodiscard]] float text_scale() const { return text_scale_; }
    /// Texture coordinates of one quarter of a soft shadow: from outside (u0, v0) to inside (u1, v1).
    struct ShadowImage {
        float u0 = 0, v0 = 0, u1 = 0, v1 = 0;
    };
    [[nodiscard]] const ShadowImage& shadow_image() const { return shadow_; }

  private:
    using Key = std::pair<int, int>;  // tenths of a px, weight
    ImFont* font(float size_px, int weight);
    void build();
    void draw_shadow(int rectangle);

    FontFile regular_, semibold_, icons_;
    std::map<Key, ImFont*> built_;
    std::set<Key> wanted_sizes_;
    std::set<char32_t> wanted_letters_, wanted_icons_;
    ShadowImage shadow_;
    float ratio_ = 0, text_scale_ = 0;
    int generation_ = 0;
    bool incomplete_ = true;
};

}  // namespace counterpart::ui
