#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "ui/font_file.h"
#include "ui/icons.h"
#include "ui/theme.h"

struct ImFont;
struct ImFontAtlas;

namespace counterpart::ui {

/// The glyphs of the page: sizes and characters come into ImGui's atlas when text first needs them.
class Fonts {
  public:
    /// Takes the three font files (TTF): Inter 400, Inter 600, Lucide. They are kept.
    void load(std::string regular, std::string semibold, std::string icons);

    /// Brings the atlas up to date for a device pixel ratio and text scale; true if it was built anew, so the backend's texture must be too.
    /// To be called before ImGui::NewFrame.
    bool prepare(float ratio, float text_scale);

    /// Whether text of the last frame needed something that the atlas does not have yet.
    [[nodiscard]] bool incomplete() const { return incomplete_; }

    /// Whether the font files cover a character; others are drawn by TextImages.
    [[nodiscard]] bool covers(char32_t character) const;

    /// The font of a size (CSS px, before the text scale) and weight; notes a size that is new.
    ImFont* font(float size_px, int weight);
    ImFont* icon_font(float size_px);
    /// Notes that a character is drawn; false while the atlas lacks it.
    bool want(char32_t character);
    /// The distance that two letters move together or apart, in CSS px at a size.
    [[nodiscard]] float kerning(char32_t left, char32_t right, float size_px, int weight) const;

    [[nodiscard]] float ratio() const { return ratio_; }
    [[nodiscard]] float text_scale() const { return text_scale_; }
    /// The texture square of the soft shadow: u0, v0, u1, v1.
    struct ShadowImage {
        float u0 = 0, v0 = 0, u1 = 0, v1 = 0;
    };
    [[nodiscard]] const ShadowImage& shadow_image() const { return shadow_; }

  private:
    void build();

    FontFile regular_, semibold_, icons_;
    std::map<std::pair<int, int>, ImFont*> built_;  // (tenths of px, weight; 0 = icons) -> font
    std::set<std::pair<int, int>> wanted_sizes_;
    std::set<char32_t> wanted_characters_, built_characters_;
    ShadowImage shadow_;
    float ratio_ = 0, text_scale_ = 1;
    bool incomplete_ = true;
};

}  // namespace counterpart::ui
