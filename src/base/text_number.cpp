#include "base/text_number.h"

#include <limits>
#include <string>

namespace counterpart {
namespace {}  // namespace

Result<std::int64_t> parse_integer(std::string_view text) {
    const std::string_view whole = text;
    const bool negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    if (text.empty()) {
        return fail("bad_number", {}, std::string(whole));
    }
    constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
    std::int64_t value = 0;  // grows downwards, so that the least value fits
    for (const char letter : text) {
        if (!is_digit(letter)) {
            return fail("bad_number", {}, std::string(whole));
        }
        const std::int64_t digit = letter - '0';
        if (value < kLeast / 10 || value * 10 < kLeast + digit) {
            return fail("number_too_large", {}, std::string(whole));
        }
        value = value * 10 - digit;
    }
    if (!negative && value == kLeast) {
        return fail("number_too_large", {}, std::string(whole));
    }
    return negative ? value : -value;
}

Result<double> parse_decimal(std::string_view text) {
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos) {
        return parse_integer(text).transform([](std::int64_t value) { return static_cast<double>(value); });
    }
    const std::string_view fraction = text.substr(point + 1);
    if (fraction.empty() || fraction.starts_with('-')) {
        return fail("bad_number", {}, std::string(text));
    }
    const Result<std::int64_t> whole = parse_integer(text.substr(0, point));
    const Result<std::int64_t> part = parse_integer(fraction);
    if (!whole.has_value()) {
        return std::unexpected(whole.error());
    }
    if (!part.has_value()) {
        return std::unexpected(part.error());
    }
    double scale = 1;
    for (std::size_t k = 0; k < fraction.size(); ++k) {
        scale *= 10;
    }
    const double share = static_cast<double>(*part) / scale;
    return text.starts_with('-') ? static_cast<double>(*whole) - share : static_cast<double>(*whole) + share;
}

}  // namespace counterpart
