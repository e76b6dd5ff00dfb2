#include "app/home/clocks.h"

#include <algorithm>

#include "base/civil_date.h"

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

}  // namespace counterpart::app
