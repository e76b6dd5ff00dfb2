#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "endpoint/mentions/mention.h"

namespace counterpart::endpoint {

/// The mention that a call of `pingback.ping` tells (XML-RPC); nothing for anything else. A document type is refused, so no entity grows.
std::optional<Mention> read_pingback(std::string_view xml);

/// The answer to a call that was taken.
std::string pingback_answer(std::string_view sentence);

/// What the specification of pingbacks numbers (https://www.hixie.ch/specs/pingback/pingback, section 3).
enum class PingbackFault : std::int32_t { kUnreadable = -32700, kOther = 0, kUnusableTarget = 33, kRefused = 49 };

/// The answer to a call that was not taken; its HTTP status is 200 all the same.
std::string pingback_fault(PingbackFault fault, std::string_view sentence);

}  // namespace counterpart::endpoint
