#include "endpoint/client_network.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <ranges>
#include <span>

namespace counterpart::endpoint {
namespace {

using Ipv6 = std::array<unsigned char, 16>;

constexpr std::array<unsigned char, 12> kMappedStart{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};

/// Any address as IPv6; IPv4 as ::ffff:a.b.c.d.
std::optional<Ipv6> parse(std::string_view address) {
    const std::string text(address);
    Ipv6 bytes{};
    if (inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1) {
        return bytes;
    }
    std::ranges::copy(kMappedStart, bytes.begin());
    if (inet_pton(AF_INET, text.c_str(), &bytes[12]) == 1) {
        return bytes;
    }
    return std::nullopt;
}

bool is_ipv4(const Ipv6& bytes) { return std::ranges::equal(std::span(bytes).first<12>(), kMappedStart); }

std::string spelled(const Ipv6& bytes) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (is_ipv4(bytes)) {
        inet_ntop(AF_INET, &bytes[12], text.data(), text.size());
    } else {
        inet_ntop(AF_INET6, bytes.data(), text.data(), text.size());
    }
    return text.data();
}

}  // namespace

std::optional<std::string> canonical_address(std::string_view address) {
    const auto bytes = parse(address);
    return bytes ? std::optional(spelled(*bytes)) : std::nullopt;
}

std::string client_address(const HttpRequest& request, const std::vector<std::string>& trusted_proxies) {
    const auto is_trusted = [&](const std::string& address) {
        return std::ranges::any_of(trusted_proxies, [&](const std::string& proxy) { return canonical_address(proxy) == address; });
    };
    std::string address = canonical_address(request.peer).value_or(request.peer);
    const std::string forwarded = field_value(request.fields, "X-Forwarded-For");
    for (const std::string_view entry : list_items(forwarded) | std::views::reverse) {
        const auto before = canonical_address(entry);
        if (!is_trusted(address) || !before) {
            break;
        }
        address = *before;
    }
    return address;
}

std::string network_of(std::string_view address) {
    auto bytes = parse(address);
    if (!bytes) {
        return "unknown";
    }
    if (is_ipv4(*bytes)) {
        return spelled(*bytes);
    }
    std::fill(bytes->begin() + 8, bytes->end(), 0);
    return spelled(*bytes) + "/64";
}

}  // namespace counterpart::endpoint
