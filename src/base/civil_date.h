#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace counterpart {

inline constexpr std::int32_t kMinutesPerDay = 1'440;
inline constexpr std::int64_t kSecondsPerMinute = 60, kSecondsPerDay = 86'400;

/// A day of the (proleptic) Gregorian calendar.
struct CivilDate {
    std::int32_t year = 1970;
    std::int32_t month = 1;  ///< 1..12
    std::int32_t day = 1;    ///< 1..31

    friend auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

/// Whether such a day exists.
bool is_civil_date(CivilDate date);

/// Days since 1970-01-01; negative before.
std::int64_t days_from_civil(CivilDate date);

/// The inverse of `days_from_civil`.
CivilDate civil_from_days(std::int64_t days);

/// Reads "2014-08-31"; `bad_date` for anything else, impossible days included.
Result<CivilDate> parse_civil_date(std::string_view text);

/// Writes "2014-08-31".
std::string format_civil_date(CivilDate date);

}  // namespace counterpart
