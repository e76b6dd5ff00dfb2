#include "base/utf8.h"

#include <cstdint>

namespace counterpart {
namespace {

std::uint32_t byte_at(std::string_view text, std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0; }

bool is_continuation(std::uint32_t byte) { return (byte & 0xC0U) == 0x80U; }

CodePoint invalid_byte() { return {kReplacementCharacter, 1}; }

/// A sequence of `length` bytes whose first one carries `lead_bits`; refused below `least` (an overlong form).
CodePoint sequence_at(std::string_view text, std::size_t at, std::size_t length, std::uint32_t lead_bits, std::uint32_t least) {
    std::uint32_t value = lead_bits;
    for (std::size_t k = 1; k < length; ++k) {
        const std::uint32_t byte = byte_at(text, at + k);
        if (!is_continuation(byte)) {
            return invalid_byte();
        }
        value = (value << 6U) | (byte & 0x3FU);
    }
    const bool surrogate = value >= 0xD800U && value <= 0xDFFFU;
    if (value < least || value > 0x10FFFFU || surrogate) {
        return invalid_byte();
    }
    return {static_cast<char32_t>(value), length};
}

/// The bytes of white space that begins at `at`, 0 if there is none.
std::size_t white_space_at(std::string_view text, std::size_t at) {
    const CodePoint point = code_point_at(text, at);
    const char32_t value = point.value;
    const bool ascii = value == U' ' || (value >= U'\t' && value <= U'\r');
    const bool other = value == 0xA0 || value == 0xFEFF || (value >= 0x2000 && value <= 0x200B) || value == 0x202F || value == 0x3000;
    return ascii || other ? point.length_bytes : 0;
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
    const std::uint32_t lead = byte_at(text, at);
    if (lead < 0x80U) {
        return {static_cast<char32_t>(lead), 1};
    }
    if (lead >= 0xC2U && lead < 0xE0U) {
        return sequence_at(text, at, 2, lead & 0x1FU, 0x80U);
    }
    if (lead >= 0xE0U && lead < 0xF0U) {
        return sequence_at(text, at, 3, lead & 0x0FU, 0x800U);
    }
    if (lead >= 0xF0U && lead < 0xF5U) {
        return sequence_at(text, at, 4, lead & 0x07U, 0x10000U);
    }
    return invalid_byte();
}

std::size_t first_invalid_utf8(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (static_cast<unsigned char>(text[at]) < 0x80U) {
            ++at;
            continue;
        }
        const CodePoint point = code_point_at(text, at);
        if (point.length_bytes == 1) {
            return at;
        }
        at += point.length_bytes;
    }
    return std::string_view::npos;
}

void append_code_point(std::string& text, char32_t value) {
    const auto bits = static_cast<std::uint32_t>(value);
    const auto push = [&text](std::uint32_t byte) { text.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (bits < 0x80U) {
        push(bits);
        return;
    }
    if (bits < 0x800U) {
        push(0xC0U | (bits >> 6U));
    } else {
        if (bits < 0x10000U) {
            push(0xE0U | (bits >> 12U));
        } else {
            push(0xF0U | (bits >> 18U));
            push(0x80U | ((bits >> 12U) & 0x3FU));
        }
        push(0x80U | ((bits >> 6U) & 0x3FU));
    }
    push(0x80U | (bits & 0x3FU));
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).length_bytes) {
        ++count;
    }
    return count;
}

std::string_view truncate_utf8(std::string_view text, std::size_t max_bytes) {
    if (text.size() <= max_bytes) {
        return text;
    }
    std::size_t end = max_bytes;
    while (end > 0 && is_continuation(byte_at(text, end))) {
        --end;
    }
    return text.substr(0, end);
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = white_space_at(text, 0);
        if (length == 0) {
            break;
        }
        text.remove_prefix(length);
    }
    while (!text.empty()) {
        std::size_t begin = text.size() - 1;
        while (begin > 0 && is_continuation(byte_at(text, begin))) {
            --begin;
        }
        const std::size_t length = white_space_at(text, begin);
        if (length == 0 || begin + length != text.size()) {
            break;
        }
        text = text.substr(0, begin);
    }
    return text;
}

}  // namespace counterpart
