#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "endpoint/http.h"

namespace counterpart::endpoint {

/// An address in one spelling: IPv6 shortened, an IPv4 address within IPv6 as IPv4. Nothing if it is no address.
std::optional<std::string> canonical_address(std::string_view address);

/// The address that a request comes from. X-Forwarded-For counts only when the connection comes from one of the trusted proxies, and of
/// it only the last entry that is none of them: what stands before that, anybody may have written.
std::string client_address(const HttpRequest& request, const std::vector<std::string>& trusted_proxies);

/// What limits count together: an IPv4 address ("203.0.113.7"), or the first 64 bits of an IPv6 one ("2001:db8::/64"), for whoever
/// has one of those has them all. What is no address counts as "unknown".
std::string network_of(std::string_view address);

}  // namespace counterpart::endpoint
