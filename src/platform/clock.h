#pragma once

#include <cstdint>

namespace counterpart::platform {

/// Milliseconds on a clock that never goes back.
double steady_now_ms();

/// Seconds since 1970 (UTC) as the device has it.
std::int64_t utc_now_s();

}  // namespace counterpart::platform
