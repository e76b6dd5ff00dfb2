#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/result.h"

namespace counterpart::endpoint {

/// This machine's clock: seconds since 1970.
std::int64_t system_clock_s();

/// This machine's clock, moved by the seconds that a file holds: one whole number, read anew at each call, so that a test moves a server's time while it
/// runs. Replace the file as a whole; what cannot be read later leaves the clock where it was. May be called from any thread. Cost: reading a small file.
/// Errors: test_clock_unreadable, with the file in `where`.
Result<std::function<std::int64_t()>> test_clock_s(const std::string& file);

}  // namespace counterpart::endpoint
