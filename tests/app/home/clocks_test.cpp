#include "app/home/clocks.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "base/civil_date.h"

using namespace counterpart;
using namespace counterpart::app;

TEST_CASE("the hours in which both are awake are those that a count of every minute finds") {
    for (std::int32_t ahead = -900; ahead <= 900; ahead += 15) {
        const auto spans = both_awake(ahead);
        for (std::int32_t minute = 0; minute < kMinutesPerDay; ++minute) {
            const std::int32_t theirs = ((minute + ahead) % kMinutesPerDay + kMinutesPerDay) % kMinutesPerDay;
            const bool awake = minute >= 420 && minute < 1'320 && theirs >= 420 && theirs < 1'320;
            const bool found = std::ranges::any_of(spans, [&](const DaySpan& span) { return minute >= span.from && minute < span.until; });
            REQUIRE(awake == found);
        }
    }
}

TEST_CASE("somebody on the same clock is awake when we are, somebody far away around our midnight") {
    CHECK(both_awake(0) == std::vector{kWakingDay});
    CHECK(waking_day_of(720) == std::vector<DaySpan>{{0, 600}, {1'140, 1'440}});
}
