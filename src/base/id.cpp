#include "base/id.h"

#include <algorithm>

namespace counterpart {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

std::uint64_t mixed(std::uint64_t value) {
    value ^= value >> 32U;
    value *= 0xD6E8FEB86659FD93U;
    value ^= value >> 32U;
    value *= 0xD6E8FEB86659FD93U;
    return value ^ (value >> 32U);
}

}  // namespace

std::string id_from_text(std::string_view text) {
    std::uint64_t first = 0x243F6A8885A308D3U;
    std::uint64_t second = 0x13198A2E03707344U;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        first = mixed(first + byte + 1);
        second = mixed(second ^ (std::uint64_t{byte} << 8U)) + first;
    }
    first = mixed(first ^ text.size());
    second = mixed(second + first);
    IdBytes bytes{};
    for (std::size_t k = 0; k < 8; ++k) {
        bytes[k] = static_cast<std::uint8_t>(first >> (8U * (7U - k)));
        bytes[k + 8] = static_cast<std::uint8_t>(second >> (8U * (7U - k)));
    }
    return id_from_bytes(bytes);
}

std::string id_from_bytes(const IdBytes& bytes) {
    std::string id;
    id.reserve(2 * bytes.size());
    for (const std::uint8_t byte : bytes) {
        id.push_back(kHexDigits[byte >> 4U]);
        id.push_back(kHexDigits[byte & 15U]);
    }
    return id;
}

bool is_id(std::string_view text) {
    return text.size() == 32 && std::ranges::all_of(text, [](char letter) { return kHexDigits.contains(letter); });
}

}  // namespace counterpart
