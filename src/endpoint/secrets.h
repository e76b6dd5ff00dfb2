#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace counterpart::endpoint {

/// Fills bytes with what nobody can guess; passed in, so that tests know what comes.
using FillRandom = std::function<void(std::span<std::uint8_t>)>;

/// Random bytes of the cryptographic library, seeded by the system. Ends the program if there are none.
void fill_random(std::span<std::uint8_t> bytes);

/// The SHA-256 of bytes as 64 hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// Whether two texts are the same; the time tells nothing but whether their lengths are.
bool equal_in_constant_time(std::string_view left, std::string_view right);

/// Bytes in the alphabet of addresses (RFC 4648, section 5), without padding.
std::string base64url(std::span<const std::uint8_t> bytes);

/// A secret of so many random bytes, in `base64url`.
std::string random_secret(const FillRandom& random, std::size_t size_bytes);

/// 32 hexadecimal digits of random bytes: an id of the programme's records.
std::string random_id(const FillRandom& random);

/// Whether a text has the form of a secret of so many bytes: its length and its alphabet, with no stray bits at the end.
bool is_secret(std::string_view text, std::size_t size_bytes);

}  // namespace counterpart::endpoint
