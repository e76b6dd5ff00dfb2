#include "base/time_zone.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/posix_time_zone.h"
#include "base/text_fold.h"
#include "base/utf8.h"

namespace counterpart {
namespace {

struct ZoneRow {
    std::string_view name;
    std::string_view rule;  ///< POSIX TZ
};

constexpr ZoneRow kZones[] = {
#include "generated/time_zone_table.inc"
};

constexpr std::int32_t kMaxOffsetMinutes = 14 * 60;

const ZoneRow* find_exact(std::string_view name) {
    const auto* row = std::ranges::lower_bound(kZones, name, {}, &ZoneRow::name);
    return row != std::end(kZones) && row->name == name ? row : nullptr;
}

char small(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter; }

const ZoneRow* find_any_case(std::string_view name) {
    const auto* row = std::ranges::find_if(kZones, [name](const ZoneRow& zone) {
        return zone.name.size() == name.size() && std::ranges::equal(zone.name, name, {}, small, small);
    });
    return row == std::end(kZones) ? nullptr : row;
}

/// Takes one or two digits from the front.
std::optional<std::int32_t> take_two_digits(std::string_view& text) {
    std::int32_t value = 0;
    std::size_t count = 0;
    while (count < 2 && count < text.size() && text[count] >= '0' && text[count] <= '9') {
        value = value * 10 + (text[count] - '0');
        ++count;
    }
    text.remove_prefix(count);
    return count == 0 ? std::nullopt : std::optional(value);
}

/// "+5", "+05", "+0530" or "+05:30", in minutes east of UTC.
std::optional<std::int32_t> signed_offset_minutes(std::string_view text) {
    constexpr std::string_view kMinusSign = "\u2212";
    const bool minus_sign = text.starts_with(kMinusSign);
    if (!minus_sign && !text.starts_with('+') && !text.starts_with('-')) {
        return std::nullopt;
    }
    const bool west = minus_sign || text.front() == '-';
    text.remove_prefix(minus_sign ? kMinusSign.size() : 1);
    const std::optional<std::int32_t> hours = take_two_digits(text);
    if (text.starts_with(':')) {
        text.remove_prefix(1);
        if (text.size() != 2) {
            return std::nullopt;
        }
    }
    const std::int32_t minutes = text.size() == 2 ? take_two_digits(text).value_or(-1) : 0;
    if (!hours.has_value() || !text.empty() || minutes < 0 || minutes > 59) {
        return std::nullopt;
    }
    const std::int32_t total = *hours * 60 + minutes;
    if (total > kMaxOffsetMinutes) {
        return std::nullopt;
    }
    return west ? -total : total;
}

/// "Z", "UTC", "GMT", "UTC+05:30", "GMT-3", "+0200".
std::optional<std::int32_t> fixed_offset_minutes(std::string_view zone) {
    const std::string folded = fold_text(zone);
    std::string_view rest = folded;
    if (rest == "z") {
        return 0;
    }
    if (rest.starts_with("utc") || rest.starts_with("gmt")) {
        rest.remove_prefix(3);
        rest = trimmed(rest);
        if (rest.empty()) {
            return 0;
        }
    }
    return signed_offset_minutes(rest);
}

std::string fixed_offset_name(std::int32_t minutes) {
    if (minutes == 0) {
        return "UTC";
    }
    const auto two_digits = [](std::int32_t value) {
        return std::string{static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)};
    };
    const std::int32_t size = minutes < 0 ? -minutes : minutes;
    return "UTC" + std::string(minutes < 0 ? "-" : "+") + two_digits(size / 60) + ":" + two_digits(size % 60);
}

}  // namespace

Result<std::int32_t> utc_offset_minutes(std::string_view zone, std::int64_t utc_s) {
    if (const ZoneRow* row = find_exact(zone); row != nullptr) {
        return posix_offset_minutes(row->rule, utc_s);
    }
    if (const std::optional<std::int32_t> minutes = fixed_offset_minutes(zone); minutes.has_value()) {
        return *minutes;
    }
    if (const ZoneRow* row = find_any_case(zone); row != nullptr) {
        return posix_offset_minutes(row->rule, utc_s);
    }
    return fail("unknown_time_zone", {}, std::string(zone));
}

Result<std::string> canonical_time_zone(std::string_view zone) {
    zone = trimmed(zone);
    if (const ZoneRow* row = find_exact(zone); row != nullptr) {
        return std::string(row->name);
    }
    if (const std::optional<std::int32_t> minutes = fixed_offset_minutes(zone); minutes.has_value()) {
        return fixed_offset_name(*minutes);
    }
    if (const ZoneRow* row = find_any_case(zone); row != nullptr) {
        return std::string(row->name);
    }
    return fail("unknown_time_zone", {}, std::string(zone));
}

}  // namespace counterpart
