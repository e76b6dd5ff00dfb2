#include "endpoint/mentions/public_address.h"

#include <algorithm>
#include <array>

namespace counterpart::endpoint {
namespace {

/// Addresses that begin with the same bits.
struct AddressBlock {
    std::uint32_t first = 0;  ///< the first 32 bits
    unsigned bits = 0;        ///< how many of them count
};

constexpr std::array<AddressBlock, 15> kSpecialV4{{{0x00000000, 8},
                                                   {0x0A000000, 8},
                                                   {0x64400000, 10},
                                                   {0x7F000000, 8},
                                                   {0xA9FE0000, 16},
                                                   {0xAC100000, 12},
                                                   {0xC0000000, 24},
                                                   {0xC0000200, 24},
                                                   {0xC0586300, 24},
                                                   {0xC0A80000, 16},
                                                   {0xC6120000, 15},
                                                   {0xC6336400, 24},
                                                   {0xCB007100, 24},
                                                   {0xE0000000, 4},
                                                   {0xF0000000, 4}}};

/// Of the addresses 2000::/3, the only ones that are in public use.
constexpr std::array<AddressBlock, 4> kSpecialV6{{{0x20010000, 23}, {0x20010DB8, 32}, {0x20020000, 16}, {0x3FFF0000, 20}}};

bool is_in_block(std::uint32_t address, const AddressBlock& block) { return (address ^ block.first) >> (32U - block.bits) == 0; }

template <typename Blocks>
bool is_in_any(std::uint32_t address, const Blocks& blocks) {
    return std::ranges::any_of(blocks, [address](const AddressBlock& block) { return is_in_block(address, block); });
}

}  // namespace

bool is_public_address(std::span<const std::uint8_t> bytes) {
    if (bytes.size() != 4 && bytes.size() != 16) {
        return false;
    }
    std::uint32_t first = 0;
    for (const std::uint8_t byte : bytes.first(4)) {
        first = (first << 8U) | byte;
    }
    if (bytes.size() == 4) {
        return !is_in_any(first, kSpecialV4);
    }
    return is_in_block(first, {0x20000000, 3}) && !is_in_any(first, kSpecialV6);
}

}  // namespace counterpart::endpoint
