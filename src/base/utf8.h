#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace counterpart {

/// One code point of a text and the number of bytes that it takes.
struct CodePoint {
    char32_t value = 0;
    std::size_t length_bytes = 0;
};

/// What stands for a byte that is not UTF-8.
inline constexpr char32_t kReplacementCharacter = 0xFFFD;

/// The code point at byte `at`; a byte that is not UTF-8 gives `kReplacementCharacter` with length 1.
CodePoint code_point_at(std::string_view text, std::size_t at);

/// The first byte that is not UTF-8, or `std::string_view::npos`. Overlong forms and surrogates are refused.
std::size_t first_invalid_utf8(std::string_view text);

/// Appends a code point as UTF-8.
void append_code_point(std::string& text, char32_t value);

/// The number of code points.
std::size_t count_code_points(std::string_view text);

/// The longest beginning of at most `max_bytes` that does not cut a code point.
std::string_view truncate_utf8(std::string_view text, std::size_t max_bytes);

/// The text without white space (ASCII, no-break space, byte order mark) at both ends.
std::string_view trimmed(std::string_view text);

}  // namespace counterpart
