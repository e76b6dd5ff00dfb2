#include "ui/script.h"

#include "base/utf8.h"

namespace counterpart::ui {

namespace {

constexpr char32_t kJoiner = 0x200D;

bool within(char32_t character, char32_t first, char32_t last) { return character >= first && character <= last; }

bool is_strong(char32_t character) {
    return within(character, U'A', U'Z') || within(character, U'a', U'z') ||
           (character >= 0xC0 && character != 0xD7 && character != 0xF7 && !within(character, 0x2000, 0x2BFF));
}

bool is_regional(char32_t character) { return within(character, 0x1F1E6, 0x1F1FF); }

}  // namespace

bool is_right_to_left(char32_t character) {
    return within(character, 0x590, 0x8FF) || within(character, 0xFB1D, 0xFDFF) || within(character, 0xFE70, 0xFEFC) ||
           within(character, 0x10800, 0x10FFF) || within(character, 0x1E800, 0x1EFFF);
}

bool runs_right_to_left(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (is_right_to_left(point.value) || is_strong(point.value)) {
            return is_right_to_left(point.value);
        }
        at += point.length_bytes;
    }
    return false;
}

bool has_right_to_left(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        if (is_right_to_left(point.value)) {
            return true;
        }
        at += point.length_bytes;
    }
    return false;
}

bool continues_grapheme(char32_t character) {
    return within(character, 0x300, 0x36F) || within(character, 0x591, 0x5BD) || within(character, 0x610, 0x61A) ||
           within(character, 0x64B, 0x65F) || within(character, 0x900, 0x903) || within(character, 0x93A, 0x94F) ||
           within(character, 0x981, 0x983) || within(character, 0x9BC, 0x9CD) || within(character, 0xA01, 0xA03) ||
           within(character, 0xA3C, 0xA4D) || within(character, 0xB3C, 0xB4D) || within(character, 0xBBE, 0xBCD) ||
           within(character, 0xE31, 0xE3A) || within(character, 0xE47, 0xE4E) || within(character, 0x1AB0, 0x1AFF) ||
           within(character, 0x1DC0, 0x1DFF) || within(character, 0x20D0, 0x20FF) || within(character, 0xFE00, 0xFE0F) ||
           within(character, 0x1F3FB, 0x1F3FF) || within(character, 0xE0020, 0xE007F) || within(character, 0xE0100, 0xE01EF) ||
           character == kJoiner;
}

bool is_ideographic(char32_t character) {
    return within(character, 0x2E80, 0x9FFF) || within(character, 0xF900, 0xFAFF) || within(character, 0x20000, 0x3FFFF);
}

std::size_t grapheme_end(std::string_view text, std::size_t at) {
    if (at >= text.size()) {
        return text.size();
    }
    CodePoint point = code_point_at(text, at);
    bool odd_regional = is_regional(point.value);
    bool joined = false;
    at += point.length_bytes;
    while (at < text.size()) {
        const CodePoint next = code_point_at(text, at);
        const bool flag = odd_regional && is_regional(next.value);
        if (!joined && !flag && !continues_grapheme(next.value)) {
            break;
        }
        odd_regional = false;
        joined = next.value == kJoiner;
        at += next.length_bytes;
    }
    return at;
}

}  // namespace counterpart::ui
