#pragma once

#include <expected>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/problem.h"

namespace counterpart::codec {

/// Parses a document; only codec's own sources include this header. Refused before anything is built: depth above 32
/// (`json_too_deep`), a key twice in an object (`json_repeated_key`), bad syntax or bytes that are not UTF-8 (`bad_json`,
/// where: "line 3, column 7"). The one place where the library may throw.
std::expected<nlohmann::json, Problems> parse_json(std::string_view text);

}  // namespace counterpart::codec
