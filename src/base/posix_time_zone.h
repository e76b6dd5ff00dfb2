#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"

namespace counterpart {

/// Minutes east of UTC by a POSIX TZ rule ("CET-1CEST,M3.5.0,M10.5.0/3", "<+0330>-3:30") at `utc_s`.
/// Weekday rules (M) and fixed days (J) are known; `bad_time_zone_rule` for anything else.
/// Source: POSIX.1-2017, section 8.3, with the hours beyond 24 and below 0 of RFC 8536.
Result<std::int32_t> posix_offset_minutes(std::string_view rule, std::int64_t utc_s);

}  // namespace counterpart
