#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/fonts.h"
#include "ui/painter.h"
#include "ui/text_images.h"
#include "ui/theme.h"

namespace counterpart::ui {

/// One line of a wrapped text: bytes from `begin` to `end`.
struct TextLine {
    std::size_t begin = 0, end = 0;
    float width = 0;
};

/// Whether the first strong letter of a text is of a script that runs from right to left.
bool runs_right_to_left(std::string_view text);

/// Measures and draws text of any script: letters of the font as glyphs, others as images.
class TextEngine {
  public:
    TextEngine(Fonts& fonts, Painter& painter) : fonts_(fonts), painter_(painter) {}

    void begin_frame(TextImages* images);

    /// The height of a line, with the person's text scale.
    [[nodiscard]] float line_height(TextRole role) const;
    /// The width of a text set on one line, with the person's text scale. Cached.
    float width(std::string_view text, TextRole role);
    /// Draws one line whose line box starts at `top_left`; returns its width.
    float draw(Point top_left, std::string_view text, TextRole role, Colour colour);
    /// Draws one line in a box, in its vertical middle; ends with an ellipsis where it does not fit. Returns the width drawn.
    float draw_in(const Rect& box, std::string_view text, TextRole role, Colour colour, Align align = Align::kStart);
    /// The longest beginning with an ellipsis that fits, cut between graphemes; the text itself where it fits.
    std::string shortened(std::string_view text, TextRole role, float max_width);
    /// Breaks a text into lines at spaces, hyphens and between ideographs; a word that is too long is cut between graphemes.
    std::vector<TextLine> wrap(std::string_view text, TextRole role, float max_width);

    /// Draws an icon in a square of `size_px` at `top_left`.
    void icon(Point top_left, Icon icon, float size_px, Colour colour);

  private:
    struct Run {
        std::string_view text;
        bool image = false;
    };
    static std::vector<Run> runs(const Fonts& fonts, std::string_view text);
    float draw_glyphs(Point baseline, std::string_view text, const TextStyle& style, Colour colour, bool visible);
    float set(Point baseline, std::string_view text, const TextStyle& style, Colour colour, bool visible);

    Fonts& fonts_;
    Painter& painter_;
    TextImages* images_ = nullptr;
    std::unordered_map<std::uint64_t, float> widths_;
    float widths_scale_ = 0, widths_ratio_ = 0;
};

}  // namespace counterpart::ui
