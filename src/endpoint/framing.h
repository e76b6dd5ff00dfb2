#pragma once

#include "endpoint/http.h"

namespace counterpart::endpoint {

enum class HttpVersion { k10, k11, kOther };

/// The status that refuses a parsed header, 0 where nothing is wrong: 400 for a request that two servers could read differently
/// (no Host or two, two lengths, a length and a transfer coding, a target that is no path), 417, 501 and 505.
unsigned framing_problem(HttpVersion version, std::string_view target, const HeaderFields& fields);

}  // namespace counterpart::endpoint
