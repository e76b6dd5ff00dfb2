#pragma once

#include <cstdint>
#include <span>

namespace counterpart::endpoint {

/// Whether an address of 4 or 16 bytes (IPv4, IPv6) is one of the public internet: no loopback, no private or shared network, no link, no group of
/// receivers, nothing that is kept for documentation, and no IPv6 address that stands for an IPv4 one (IANA's special-purpose registries).
bool is_public_address(std::span<const std::uint8_t> bytes);

}  // namespace counterpart::endpoint
