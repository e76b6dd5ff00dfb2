#include "base/date_time.h"

#include <array>
#include <optional>

#include "base/civil_date.h"
#include "base/text_fold.h"
#include "base/text_number.h"
#include "base/time_zone.h"
#include "base/utf8.h"

namespace counterpart {
namespace {

/// The date as written: three numbers and what stands between them.
struct WrittenDate {
    std::array<std::int32_t, 3> numbers{};
    std::array<std::size_t, 3> digit_counts{};
    char separator = '-';
    std::size_t length_bytes = 0;
};

struct WrittenTime {
    std::int64_t second_of_day = 0;
    std::string_view zone;
};

/// Takes up to `max_digits` digits from the front; nothing if there is none or one too many.
std::optional<std::int32_t> take_number(std::string_view& text, std::size_t max_digits) {
    std::int32_t value = 0;
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) {
        if (count == max_digits) {
            return std::nullopt;
        }
        value = value * 10 + (text[count] - '0');
        ++count;
    }
    text.remove_prefix(count);
    return count == 0 ? std::nullopt : std::optional(value);
}

std::optional<WrittenDate> read_written_date(std::string_view text) {
    WrittenDate date;
    std::string_view rest = text;
    for (std::size_t k = 0; k < 3; ++k) {
        if (k == 1 && (rest.starts_with('-') || rest.starts_with('/') || rest.starts_with('.'))) {
            date.separator = rest.front();
        }
        if (k > 0) {
            if (!rest.starts_with(date.separator)) {
                return std::nullopt;
            }
            rest.remove_prefix(1);
        }
        const std::size_t before = rest.size();
        const std::optional<std::int32_t> number = take_number(rest, 4);
        if (!number.has_value()) {
            return std::nullopt;
        }
        date.numbers[k] = *number;
        date.digit_counts[k] = before - rest.size();
    }
    date.length_bytes = text.size() - rest.size();
    const bool year_first = date.digit_counts[0] == 4 && date.digit_counts[1] <= 2 && date.digit_counts[2] <= 2;
    const bool year_last = date.digit_counts[2] == 4 && date.digit_counts[0] <= 2 && date.digit_counts[1] <= 2;
    return year_first || year_last ? std::optional(date) : std::nullopt;
}

/// The order that one date shows by itself: `kUnknown` for "03/04/2014" and for dates that begin with the year.
DateOrder order_shown_by(const WrittenDate& date) {
    if (date.digit_counts[0] == 4 || (date.numbers[0] <= 12 && date.numbers[1] <= 12)) {
        return DateOrder::kUnknown;
    }
    return date.numbers[0] > 12 ? DateOrder::kDayFirst : DateOrder::kMonthFirst;
}

Result<CivilDate> decide_date(const WrittenDate& written, DateOrder order, std::string_view text) {
    const auto& [first, second, third] = written.numbers;
    CivilDate date{first, second, third};
    if (written.digit_counts[0] != 4) {
        const DateOrder shown = order_shown_by(written);
        if (shown != DateOrder::kUnknown) {
            order = shown;
        } else if (written.separator == '.') {
            order = DateOrder::kDayFirst;  // only languages that put the day first write dots
        }
        if (order == DateOrder::kUnknown && first != second) {
            return fail("ambiguous_date", {}, std::string(text));
        }
        date = order == DateOrder::kMonthFirst ? CivilDate{third, first, second} : CivilDate{third, second, first};
    }
    if (!is_civil_date(date)) {
        return fail("bad_date_time", {}, std::string(text));
    }
    return date;
}

enum class HalfOfDay : std::uint8_t { kNotSaid, kMorning, kAfternoon };

/// Takes "am", "PM", "a.m." or "p. m." from the front.
HalfOfDay take_half_of_day(std::string_view& text) {
    std::string letters;
    std::size_t length = 0;
    while (length < text.size() && letters.size() < 2) {
        const char letter = text[length];
        if (letter != '.' && letter != ' ') {
            letters.push_back(static_cast<char>(letter | 0x20));
        }
        ++length;
    }
    if (letters != "am" && letters != "pm") {
        return HalfOfDay::kNotSaid;
    }
    text.remove_prefix(length);
    if (text.starts_with('.')) {
        text.remove_prefix(1);
    }
    return letters == "am" ? HalfOfDay::kMorning : HalfOfDay::kAfternoon;
}

std::optional<std::int32_t> hour_of_24(std::int32_t hour, HalfOfDay half) {
    if (half == HalfOfDay::kNotSaid) {
        return hour <= 23 ? std::optional(hour) : std::nullopt;
    }
    if (hour < 1 || hour > 12) {
        return std::nullopt;
    }
    return hour % 12 + (half == HalfOfDay::kAfternoon ? 12 : 0);
}

std::optional<WrittenTime> read_written_time(std::string_view text) {
    const std::optional<std::int32_t> hour = take_number(text, 2);
    if (!hour.has_value() || !text.starts_with(':')) {
        return std::nullopt;
    }
    text.remove_prefix(1);
    const std::optional<std::int32_t> minute = take_number(text, 2);
    std::optional<std::int32_t> second = 0;
    if (text.starts_with(':')) {
        text.remove_prefix(1);
        second = take_number(text, 2);
        if (text.starts_with('.')) {
            text.remove_prefix(1);
            if (!take_number(text, 9).has_value()) {
                return std::nullopt;
            }
        }
    }
    text = trimmed(text);
    const std::optional<std::int32_t> hour_24 = hour_of_24(*hour, take_half_of_day(text));
    if (!hour_24.has_value() || !minute.has_value() || *minute > 59 || !second.has_value() || *second > 59) {
        return std::nullopt;
    }
    return WrittenTime{*hour_24 * 3600 + *minute * 60 + *second, trimmed(text)};
}

Result<std::int64_t> to_utc(std::int64_t local_s, std::string_view zone) {
    const Result<std::int32_t> first = utc_offset_minutes(zone, local_s);
    if (!first.has_value()) {
        return std::unexpected(first.error());
    }
    const Result<std::int32_t> second = utc_offset_minutes(zone, local_s - std::int64_t{*first} * 60);
    return local_s - std::int64_t{second.value_or(*first)} * 60;
}

void append_two_digits(std::string& text, std::int64_t value) {
    text.push_back(static_cast<char>('0' + value / 10));
    text.push_back(static_cast<char>('0' + value % 10));
}

}  // namespace

Result<std::int64_t> parse_date_time(std::string_view text, const DateTimeOptions& options) {
    text = trimmed(text);
    const std::optional<WrittenDate> written = read_written_date(text);
    if (!written.has_value()) {
        return fail("bad_date_time", {}, std::string(text));
    }
    const Result<CivilDate> date = decide_date(*written, options.order, text);
    if (!date.has_value()) {
        return std::unexpected(date.error());
    }
    std::string_view rest = text.substr(written->length_bytes);
    WrittenTime time;
    if (!rest.empty()) {
        const bool separated = rest.starts_with('T') || rest.starts_with('t') || rest.starts_with(',') || rest.starts_with(' ');
        rest.remove_prefix(separated ? 1 : 0);
        const std::optional<WrittenTime> read = separated ? read_written_time(trimmed(rest)) : std::nullopt;
        if (!read.has_value()) {
            return fail("bad_date_time", {}, std::string(text));
        }
        time = *read;
    }
    const std::int64_t local_s = days_from_civil(*date) * 86400 + time.second_of_day;
    const Result<std::int64_t> utc_s = to_utc(local_s, time.zone.empty() ? options.time_zone : time.zone);
    return utc_s.has_value() ? utc_s : fail("bad_date_time", {}, std::string(text));
}

DateOrder date_order_of(std::span<const std::string_view> texts) {
    DateOrder order = DateOrder::kUnknown;
    for (const std::string_view text : texts) {
        const std::optional<WrittenDate> date = read_written_date(trimmed(text));
        const DateOrder shown = date.has_value() ? order_shown_by(*date) : DateOrder::kUnknown;
        if (shown == DateOrder::kUnknown) {
            continue;
        }
        if (order != DateOrder::kUnknown && order != shown) {
            return DateOrder::kUnknown;
        }
        order = shown;
    }
    return order;
}

std::string format_date_time_utc(std::int64_t utc_s) {
    const std::int64_t second_of_day = ((utc_s % 86400) + 86400) % 86400;
    std::string text = format_civil_date(civil_from_days((utc_s - second_of_day) / 86400));
    text.push_back('T');
    append_two_digits(text, second_of_day / 3600);
    text.push_back(':');
    append_two_digits(text, second_of_day / 60 % 60);
    text.push_back(':');
    append_two_digits(text, second_of_day % 60);
    text.push_back('Z');
    return text;
}

}  // namespace counterpart
