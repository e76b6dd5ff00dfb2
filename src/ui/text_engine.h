#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/fonts.h"
#include "ui/icons.h"
#include "ui/painter.h"
#include "ui/text_images.h"
#include "ui/theme.h"

namespace counterpart::ui {

/// One line of a wrapped text: bytes from `begin` to `end`.
struct TextLine {
    std::size_t begin = 0, end = 0;
    float width = 0;
};

/// Measures and draws text of any script: letters of the font as glyphs, others as images.
class TextEngine {
  public:
    TextEngine(Fonts& fonts, Painter& painter) : fonts_(fonts), painter_(painter) {}

    /// Starts a frame; what was measured at another scale or with other font files is forgotten.
    void begin_frame(TextImages* images, float text_scale);

    /// The height of a line, with the person's text scale.
    [[nodiscard]] float line_height(TextRole role) const { return style_of(role).line_px * scale_; }
    /// The width of a text set on one line, with the person's text scale. Cached.
    float width(std::string_view text, TextRole role);
    /// Draws one line whose line box starts at `top_left`; returns its width.
    float draw(Point top_left, std::string_view text, TextRole role, Colour colour);
    /// Draws one line in a box, in its vertical middle; ends with an ellipsis where it does not fit. Returns the width drawn.
    float draw_in(const Rect& box, std::string_view text, TextRole role, Colour colour, Align align = Align::kStart);
    /// Draws a letter of any size in the middle of a box.
    void draw_letter(const Rect& box, std::string_view letter, float size_px, Colour colour);
    /// The longest beginning with an ellipsis that fits, cut between graphemes; the text itself where it fits.
    std::string shortened(std::string_view text, TextRole role, float max_width);
    /// Breaks a text into lines at spaces, after hyphens and between ideographs; a word that is too long is cut between graphemes.
    std::vector<TextLine> wrap(std::string_view text, TextRole role, float max_width);

    /// Draws an icon in a square of `size_px` at `top_left`.
    void icon(Point top_left, Icon icon, float size_px, Colour colour);

  private:
    enum class Ink : std::uint8_t { kDrawn, kMeasured };
    float set_line(Point baseline, std::string_view text, const TextStyle& style, Colour colour, Ink ink);
    float set_letters(Point baseline, std::string_view text, const TextStyle& style, Colour colour, Ink ink);
    float set_image(Point baseline, std::string_view text, const TextStyle& style, Colour colour, Ink ink);
    std::size_t run_end(std::string_view text, std::size_t at, bool covered) const;
    [[nodiscard]] bool drawn_as_letters(char32_t character) const;
    [[nodiscard]] float baseline_in_line(const TextStyle& style) const;

    Fonts& fonts_;
    Painter& painter_;
    TextImages* images_ = nullptr;
    std::unordered_map<std::uint64_t, float> widths_;
    float scale_ = 1;
    int generation_ = 0;
};

}  // namespace counterpart::ui
