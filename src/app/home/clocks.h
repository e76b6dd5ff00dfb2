#pragma once

#include <cstdint>
#include <vector>

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

/// When both are awake, on our clock.
std::vector<DaySpan> both_awake(std::int32_t ahead_minutes);

}  // namespace counterpart::app
