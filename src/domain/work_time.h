#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/civil_date.h"
#include "domain/programme.h"

namespace counterpart::domain {

// The time that those who run rounds spend in the tool, as their devices count it. Nobody else's is counted.

inline constexpr std::int32_t kMinutesOfDay = 1'440;

/// The id of the record of somebody's day: the same on all their devices, so that their minutes add up.
std::string work_day_id(std::string_view person_id, CivilDate day);

/// What was spent in a stretch of days.
struct WorkTime {
    std::int64_t minutes = 0;
    std::int32_t people = 0;
    std::int32_t days = 0;  ///< days on which somebody did

    friend bool operator==(const WorkTime&, const WorkTime&) = default;
};

/// What was spent on the days of [first, end). Cost: one pass over all days.
WorkTime work_time_of_days(const Programme& programme, CivilDate first, CivilDate end);

/// What was spent from the day on which a round's applications open until its last day. Rounds that overlap share days. Cost: one pass over the days.
WorkTime work_time(const Programme& programme, const RoundRecord& round);

}  // namespace counterpart::domain
