#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.h"

namespace counterpart::ui {

/// A stretch of text of one kind.
struct Span {
    std::string text;
    std::string href;     ///< of a link
    bool is_strong = false;
};

/// Reads `**strong**` and `[label](#/address)`; only addresses of the page become links.
std::vector<Span> read_spans(std::string_view text);

/// What people wrote, with nothing in it read as a mark; addresses of the web become links.
std::vector<Span> read_plain(std::string_view text);

/// The text without its marks.
std::string plain_text(std::string_view text);

/// A word on its line.
struct PlacedWord {
    std::string text;     ///< with the space after it where another word of its span follows on the line
    std::size_t span = 0;
    float x = 0, width = 0;
    std::size_t line = 0;
};

struct PlacedText {
    std::vector<PlacedWord> words;
    std::vector<float> line_widths;
};

/// Breaks spans into lines of a width; words that are too long are cut between graphemes.
PlacedText place_words(Ui& ui, const std::vector<Span>& spans, TextRole role, float width);

}  // namespace counterpart::ui
