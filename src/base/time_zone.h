#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/civil_date.h"
#include "base/result.h"

namespace counterpart {

/// Minutes east of UTC of a zone at a moment (`utc_s`, seconds since 1970), daylight saving included.
/// Knows IANA names (present rules, from a table made at build) and fixed offsets ("UTC+05:30", "GMT-3", "+0200", "Z").
/// `unknown_time_zone` for anything else.
Result<std::int32_t> utc_offset_minutes(std::string_view zone, std::int64_t utc_s);

/// The zone in the form in which it is stored: the exact IANA name, or "UTC+05:30" for a fixed offset.
/// Case does not matter ("europe/madrid"); `unknown_time_zone` for anything else.
Result<std::string> canonical_time_zone(std::string_view zone);

}  // namespace counterpart
