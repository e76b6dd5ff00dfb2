#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::endpoint {

// A blog's HTML as the plain text that topics and posts are made of. Any bytes are taken, what comes out is UTF-8 without control characters
// and without characters that turn the direction of writing; cost is linear.

/// A paragraph's end becomes an empty line; `<br>`, and outside the block editor also a line's end, one line's end; an item of a list
/// "- "; a quotation "> "; a link "text (address)", or the address alone where the text is it. Other tags go, `<script>` and its like with all within.
std::string plain_text(std::string_view html);

/// The same in one line.
std::string plain_line(std::string_view html);

/// A post's text, and the questions that it asks.
struct TextWithPrompts {
    std::string text;
    std::vector<std::string> prompts;  ///< at most kMaxPrompts, of at most kMaxNameLength characters

    friend bool operator==(const TextWithPrompts&, const TextWithPrompts&) = default;
};

/// The prompts are the items of one list, of two items at least and outside quotations: the last one of which at least half of the items hold a question
/// mark; if there is none, the last one that stands right behind a heading and holds no address of the web; else there are no prompts. The list
/// is left out of the text, unless some of it would be lost: more items than kMaxPrompts, or one that had to be cut.
TextWithPrompts text_with_prompts(std::string_view html);

/// The text, or its beginning up to the end of a word with "…" behind it: never more than `longest` characters (2 at least).
std::string cut_at_word(std::string_view text, std::size_t longest);

}  // namespace counterpart::endpoint
