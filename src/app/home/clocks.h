#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/civil_date.h"

namespace counterpart::app {

/// Part of a day, in minutes after midnight; `until` is above `from`.
struct DaySpan {
    std::int32_t from = 0;
    std::int32_t until = 0;

    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

/// When most people are awake: 07:00 to 22:00, as the matching reckons.
inline constexpr DaySpan kWakingDay{420, 1'320};

/// The waking day of somebody whose clock is `ahead_minutes` ahead of ours, on our clock: one span, or two around midnight.
std::vector<DaySpan> waking_day_of(std::int32_t ahead_minutes);

/// The next full hour, at least a day from a moment, that lies between 9 and 20 o'clock for both; between 7 and 22 if there is none; nothing if
/// there is none either, or a zone is unknown. Daylight saving of both places on that day counts.
std::optional<std::int64_t> good_hour_s(std::string_view one_zone, std::string_view other_zone, std::int64_t after_s);

/// When both are awake, on our clock.
std::vector<DaySpan> both_awake(std::int32_t ahead_minutes);

/// Minutes after midnight of "14:30"; nothing for other texts.
std::optional<std::int32_t> minute_of(std::string_view text);

/// The moment (UTC seconds since 1970) of a local time in a zone; `otherwise_minutes` is the offset where the zone is unknown.
std::int64_t moment_of(CivilDate day, std::int32_t minute, std::string_view zone, std::int32_t otherwise_minutes);

}  // namespace counterpart::app
