#pragma once

#include <cstddef>
#include <expected>
#include <limits>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/problem.h"

namespace counterpart::codec {

/// What a document may hold at most, counted before anything is built.
struct JsonLimits {
    std::size_t values = std::numeric_limits<std::size_t>::max();  ///< numbers, texts, lists, keys, all together
};

/// Parses a document; only codec's own sources include this header. Refused before anything is built: depth above 32
/// (`json_too_deep`), more values than the limit (`json_too_large`), a key twice in an object (`json_repeated_key`), bad syntax or bytes that are not UTF-8 (`bad_json`,
/// where: "line 3, column 7"). The one place where the library may throw.
std::expected<nlohmann::json, Problems> parse_json(std::string_view text, JsonLimits limits = {});

}  // namespace counterpart::codec
