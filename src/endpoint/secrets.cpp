#include "endpoint/secrets.h"

#include <array>
#include <vector>

#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <openssl/sha.h>

#include "base/check.h"
#include "base/id.h"

namespace counterpart::endpoint {
namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view kHexDigits = "0123456789abcdef";

}  // namespace

void fill_random(std::span<std::uint8_t> bytes) {
    check(RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) == 1, "the system gives random bytes");
}

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
    std::string hex;
    for (const unsigned char byte : digest) {
        hex += kHexDigits[byte >> 4U];
        hex += kHexDigits[byte & 15U];
    }
    return hex;
}

bool equal_in_constant_time(std::string_view left, std::string_view right) {
    return left.size() == right.size() && CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0;
}

std::string base64url(std::span<const std::uint8_t> bytes) {
    std::string text;
    std::uint32_t bits = 0;
    unsigned bit_count = 0;
    for (const std::uint8_t byte : bytes) {
        bits = bits << 8U | byte;
        for (bit_count += 8; bit_count >= 6; bit_count -= 6) {
            text += kAlphabet[bits >> (bit_count - 6) & 63U];
        }
    }
    if (bit_count > 0) {
        text += kAlphabet[bits << (6 - bit_count) & 63U];
    }
    return text;
}

std::string random_secret(const FillRandom& random, std::size_t size_bytes) {
    std::vector<std::uint8_t> bytes(size_bytes);
    random(bytes);
    return base64url(bytes);
}

std::string random_id(const FillRandom& random) {
    IdBytes bytes{};
    random(bytes);
    return id_from_bytes(bytes);
}

bool is_secret(std::string_view text, std::size_t size_bytes) {
    if (text.size() != (size_bytes * 8 + 5) / 6 || text.find_first_not_of(kAlphabet) != std::string_view::npos) {
        return false;
    }
    // Two texts must not stand for the same bytes, or a token would have a second spelling.
    const std::size_t unused_bits = text.size() * 6 - size_bytes * 8;
    return text.empty() || kAlphabet.find(text.back()) % (std::size_t{1} << unused_bits) == 0;
}

}  // namespace counterpart::endpoint
