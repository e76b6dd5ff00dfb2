#include "platform/clock.h"

#include <emscripten/emscripten.h>

namespace counterpart::platform {

double steady_now_ms() { return emscripten_get_now(); }

}  // namespace counterpart::platform
