#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "endpoint/mail/bounce.h"

namespace counterpart::endpoint {

/// The SHA-256 of bytes as 64 hexadecimal digits.
using HashBytes = std::function<std::string(std::string_view bytes)>;

/// HMAC-SHA-256 (RFC 2104) under a key of at most 64 bytes, as 64 hexadecimal digits.
KeyedHash keyed_hash(std::string_view key, HashBytes sha256_hex);

}  // namespace counterpart::endpoint
