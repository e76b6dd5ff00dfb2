#include "app/home/clocks.h"

#include <algorithm>

#include "base/civil_date.h"
#include "base/text_number.h"
#include "base/time_zone.h"
#include "base/utf8.h"

namespace counterpart::app {

std::vector<DaySpan> waking_day_of(std::int32_t ahead_minutes) {
    const auto around_the_clock = [](std::int32_t minute) { return (minute % kMinutesPerDay + kMinutesPerDay) % kMinutesPerDay; };
    const std::int32_t from = around_the_clock(kWakingDay.from - ahead_minutes);
    const std::int32_t until = around_the_clock(kWakingDay.until - ahead_minutes);
    if (from < until) {
        return {{from, until}};
    }
    std::vector<DaySpan> spans;
    if (until > 0) {
        spans.push_back({0, until});
    }
    spans.push_back({from, kMinutesPerDay});
    return spans;
}

namespace {

constexpr std::int64_t kHour_s = 3'600;
constexpr std::int64_t kLookAhead_h = 72;
constexpr DaySpan kPleasantDay{540, 1'200};

bool lies_in(const DaySpan& span, std::string_view zone, std::int64_t moment_s) {
    const auto offset = utc_offset_minutes(zone, moment_s);
    if (!offset) {
        return false;
    }
    const std::int64_t local_s = moment_s + *offset * std::int64_t{60};
    const auto minute = static_cast<std::int32_t>((local_s % kSecondsPerDay + kSecondsPerDay) % kSecondsPerDay / 60);
    return minute >= span.from && minute < span.until;
}

}  // namespace

std::optional<std::int64_t> good_hour_s(std::string_view one_zone, std::string_view other_zone, std::int64_t after_s) {
    const std::int64_t first_s = (after_s / kHour_s + 25) * kHour_s;
    for (const DaySpan& span : {kPleasantDay, kWakingDay}) {
        for (std::int64_t k = 0; k < kLookAhead_h; ++k) {
            const std::int64_t moment_s = first_s + k * kHour_s;
            if (lies_in(span, one_zone, moment_s) && lies_in(span, other_zone, moment_s)) {
                return moment_s;
            }
        }
    }
    return std::nullopt;
}

std::vector<DaySpan> both_awake(std::int32_t ahead_minutes) {
    std::vector<DaySpan> spans;
    for (const DaySpan& theirs : waking_day_of(ahead_minutes)) {
        const DaySpan both{std::max(theirs.from, kWakingDay.from), std::min(theirs.until, kWakingDay.until)};
        if (both.from < both.until) {
            spans.push_back(both);
        }
    }
    return spans;
}

std::optional<std::int32_t> minute_of(std::string_view text) {
    const std::string_view clock = trimmed(text);
    const std::size_t colon = clock.find(':');
    if (colon == std::string_view::npos) {
        return std::nullopt;
    }
    const auto hours = parse_integer(clock.substr(0, colon));
    const auto minutes = parse_integer(clock.substr(colon + 1, 2));
    const bool sound = hours && minutes && *hours >= 0 && *hours < 24 && *minutes >= 0 && *minutes < 60;
    return sound ? std::optional(static_cast<std::int32_t>(*hours * 60 + *minutes)) : std::nullopt;
}

// The offset is looked up twice, for it may change between the guess and the moment.
std::int64_t moment_of(CivilDate day, std::int32_t minute, std::string_view zone, std::int32_t otherwise_minutes) {
    const std::int64_t local_s = days_from_civil(day) * kSecondsPerDay + minute * kSecondsPerMinute;
    std::int64_t moment_s = local_s - otherwise_minutes * kSecondsPerMinute;
    for (int k = 0; k < 2; ++k) {
        moment_s = local_s - utc_offset_minutes(zone, moment_s).value_or(otherwise_minutes) * kSecondsPerMinute;
    }
    return moment_s;
}

}  // namespace counterpart::app
