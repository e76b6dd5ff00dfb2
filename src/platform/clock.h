#pragma once

namespace counterpart::platform {

/// Milliseconds on a clock that never goes back.
double steady_now_ms();

}  // namespace counterpart::platform
