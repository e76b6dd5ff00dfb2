#pragma once

#include <cstddef>
#include <string_view>

namespace counterpart::ui {

/// Whether a letter belongs to a script that runs from right to left.
bool is_right_to_left(char32_t character);
/// Whether the first strong letter of a text is of such a script.
bool runs_right_to_left(std::string_view text);
/// Whether a text has any such letter.
bool has_right_to_left(std::string_view text);
/// Whether a character joins the one before it (a combining mark, a selector, a joiner).
bool continues_grapheme(char32_t character);
/// Whether a line may end after an ideograph or kana.
bool is_ideographic(char32_t character);
/// The end of the grapheme that starts at byte `at`.
std::size_t grapheme_end(std::string_view text, std::size_t at);

}  // namespace counterpart::ui
