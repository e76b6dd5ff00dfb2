#include "base/text_fold.h"

#include "base/text_fold_table.h"
#include "base/utf8.h"

namespace counterpart {
namespace {

/// Two letters that stand for one, or nothing.
std::string_view two_letters(char32_t value) {
    switch (value) {
        case 0xDF:
        case 0x1E9E: return "ss";
        case 0xC6:
        case 0xE6:
        case 0x1FC:
        case 0x1FD: return "ae";
        case 0x152:
        case 0x153: return "oe";
        case 0xDE:
        case 0xFE: return "th";
        default: return {};
    }
}

char32_t looked_up(char32_t value, char32_t first, std::u16string_view table) {
    return value >= first && value - first < table.size() ? table[value - first] : value;
}

char32_t folded(char32_t value) {
    if (value == 0xAA || value == 0xBA) {
        return value == 0xAA ? U'a' : U'o';
    }
    value = looked_up(value, kFoldLatinFirst, kFoldLatin);
    value = looked_up(value, kFoldGreekCyrillicFirst, kFoldGreekCyrillic);
    value = looked_up(value, kFoldLatinAdditionalFirst, kFoldLatinAdditional);
    return looked_up(value, kFoldGreekExtendedFirst, kFoldGreekExtended);
}

bool is_mark(char32_t value) { return (value >= 0x300 && value <= 0x36F) || value == 0xAD || value == 0x200D || value == 0x200C; }

bool is_space(char32_t value) {
    return value == U' ' || (value >= U'\t' && value <= U'\r') || value == 0xA0 || value == 0xFEFF ||
           (value >= 0x2000 && value <= 0x200B) || value == 0x202F || value == 0x3000;
}

/// Whether a code point is neither letter nor digit; only the blocks that people type between words are known.
bool is_separator(char32_t value) {
    if (value < 0x80) {
        const bool digit = value >= U'0' && value <= U'9';
        const bool letter = (value >= U'a' && value <= U'z') || (value >= U'A' && value <= U'Z');
        return !digit && !letter;
    }
    const bool latin_sign = value < 0xC0 && value != 0xAA && value != 0xBA;
    return latin_sign || value == 0xD7 || value == 0xF7 || (value >= 0x2000 && value <= 0x206F) || (value >= 0x3000 && value <= 0x303F) ||
           (value >= 0xFF01 && value <= 0xFF0F) || value == 0x60C || value == 0x61B;
}

enum class Keep { kEverything, kLettersAndDigits };

std::string fold(std::string_view text, Keep keep) {
    std::string result;
    result.reserve(text.size());
    bool space_due = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        at += point.length_bytes;
        if (is_mark(point.value)) {
            continue;
        }
        if (is_space(point.value) || (keep == Keep::kLettersAndDigits && is_separator(point.value))) {
            space_due = true;
            continue;
        }
        if (space_due && !result.empty()) {
            result.push_back(' ');
        }
        space_due = false;
        if (point.value < 0x80) {
            const bool capital = point.value >= U'A' && point.value <= U'Z';
            result.push_back(static_cast<char>(capital ? point.value + 32 : point.value));
        } else if (const std::string_view letters = two_letters(point.value); !letters.empty()) {
            result += letters;
        } else {
            append_code_point(result, folded(point.value));
        }
    }
    return result;
}

}  // namespace

std::string fold_text(std::string_view text) { return fold(text, Keep::kEverything); }

std::string fold_words(std::string_view text) { return fold(text, Keep::kLettersAndDigits); }

}  // namespace counterpart
