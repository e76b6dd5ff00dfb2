#pragma once

#include <string>
#include <string_view>

#include "base/id.h"

namespace counterpart::endpoint {

/// Stands for a keyed hash in tests: quick, and no secret.
inline std::string fake_hash(std::string_view text) { return id_from_text("key" + std::string(text)); }

}  // namespace counterpart::endpoint
