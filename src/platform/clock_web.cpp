#include "platform/clock.h"

#include <emscripten/emscripten.h>
#include <emscripten/html5.h>

namespace counterpart::platform {

double steady_now_ms() { return emscripten_get_now(); }

std::int64_t utc_now_s() { return static_cast<std::int64_t>(emscripten_date_now() / 1000); }

}  // namespace counterpart::platform
