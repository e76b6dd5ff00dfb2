#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace counterpart {

/// The raw bytes of an id.
using IdBytes = std::array<std::uint8_t, 16>;

/// 32 hexadecimal digits that depend on the text alone. Not for secrets: the hash is quick, not cryptographic.
std::string id_from_text(std::string_view text);

/// 32 hexadecimal digits of random bytes that the caller got from its platform.
std::string id_from_bytes(const IdBytes& bytes);

/// Whether the text has the form of an id of this module.
bool is_id(std::string_view text);

}  // namespace counterpart
