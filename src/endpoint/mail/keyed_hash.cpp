#include "endpoint/mail/keyed_hash.h"

#include <utility>

#include "base/check.h"

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kBlockBytes = 64;

std::string padded(std::string_view key, unsigned char with) {
    std::string block(key);
    block.resize(kBlockBytes, '\0');
    for (char& byte : block) {
        byte = static_cast<char>(static_cast<unsigned char>(byte) ^ with);
    }
    return block;
}

std::string bytes_of_hex(std::string_view digits) {
    const auto value = [](char digit) { return static_cast<unsigned>(digit <= '9' ? digit - '0' : digit - 'a' + 10); };
    std::string bytes;
    for (std::size_t k = 0; k + 1 < digits.size(); k += 2) {
        bytes += static_cast<char>(value(digits[k]) * 16U + value(digits[k + 1]));
    }
    return bytes;
}

}  // namespace

KeyedHash keyed_hash(std::string_view key, HashBytes sha256_hex) {
    check(key.size() <= kBlockBytes, "a key of the mail's hash fits into one block");
    return [inner = padded(key, 0x36), outer = padded(key, 0x5c), hash = std::move(sha256_hex)](std::string_view text) {
        return hash(outer + bytes_of_hex(hash(inner + std::string(text))));
    };
}

}  // namespace counterpart::endpoint
