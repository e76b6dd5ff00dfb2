#pragma once

#include <cstdint>

namespace counterpart::endpoint {

/// The moment at which the endpoint's tests take place, UTC, seconds since 1970.
inline constexpr std::int64_t kNow_s = 1'800'000'000;

}  // namespace counterpart::endpoint
