#include "base/civil_date.h"

#include <array>

#include "base/text_number.h"

namespace counterpart {
namespace {

bool is_leap_year(std::int32_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

std::int32_t days_of_month(std::int32_t year, std::int32_t month) {
    constexpr std::array<std::int32_t, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap_year(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

std::int64_t floor_divide(std::int64_t value, std::int64_t by) { return value >= 0 ? value / by : -((-value + by - 1) / by); }

void append_padded(std::string& text, std::int32_t value, std::size_t width) {
    const std::string digits = std::to_string(value);
    text.append(width > digits.size() ? width - digits.size() : 0, '0');
    text += digits;
}

}  // namespace

bool is_civil_date(CivilDate date) {
    return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= days_of_month(date.year, date.month);
}

// The year is counted from March, so that the leap day is its last: 153 days then make five months, 146,097 days 400 years.
std::int64_t days_from_civil(CivilDate date) {
    const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
    const std::int64_t era = floor_divide(year, 400);
    const std::int64_t year_of_era = year - era * 400;
    const std::int64_t month_from_march = (date.month + 9) % 12;
    const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    const std::int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

CivilDate civil_from_days(std::int64_t days) {
    const std::int64_t shifted = days + 719468;
    const std::int64_t era = floor_divide(shifted, 146097);
    const std::int64_t day_of_era = shifted - era * 146097;
    const std::int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
    const std::int64_t day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    const std::int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
    return {static_cast<std::int32_t>(year), static_cast<std::int32_t>(month), static_cast<std::int32_t>(day)};
}

Result<CivilDate> parse_civil_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return fail("bad_date", {}, std::string(text));
    }
    const Result<std::int64_t> year = parse_integer(text.substr(0, 4));
    const Result<std::int64_t> month = parse_integer(text.substr(5, 2));
    const Result<std::int64_t> day = parse_integer(text.substr(8, 2));
    if (!year.has_value() || !month.has_value() || !day.has_value() || *year < 0) {
        return fail("bad_date", {}, std::string(text));
    }
    const CivilDate date{static_cast<std::int32_t>(*year), static_cast<std::int32_t>(*month), static_cast<std::int32_t>(*day)};
    if (!is_civil_date(date)) {
        return fail("bad_date", {}, std::string(text));
    }
    return date;
}

std::string format_civil_date(CivilDate date) {
    std::string text;
    append_padded(text, date.year, 4);
    text.push_back('-');
    append_padded(text, date.month, 2);
    text.push_back('-');
    append_padded(text, date.day, 2);
    return text;
}

}  // namespace counterpart
