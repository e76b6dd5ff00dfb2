#include "endpoint/client_network.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

namespace {

HttpRequest from(std::string peer, std::string forwarded = {}) {
    HttpRequest request{.method = "POST", .target = "/", .fields = {}, .body = {}, .peer = std::move(peer)};
    if (!forwarded.empty()) {
        request.fields.push_back({"X-Forwarded-For", std::move(forwarded)});
    }
    return request;
}

}  // namespace

TEST_CASE("what a stranger says about where it comes from does not count") {
    CHECK(client_address(from("203.0.113.7", "198.51.100.1"), {}) == "203.0.113.7");
    CHECK(client_address(from("203.0.113.7", "198.51.100.1"), {"127.0.0.1"}) == "203.0.113.7");
    CHECK(client_address(from("127.0.0.1", "198.51.100.1"), {}) == "127.0.0.1");
}

TEST_CASE("of what a trusted proxy says, the last entry counts that is no trusted proxy") {
    const std::vector<std::string> proxies{"127.0.0.1", "10.0.0.1"};
    CHECK(client_address(from("127.0.0.1", "198.51.100.1"), proxies) == "198.51.100.1");
    CHECK(client_address(from("::ffff:127.0.0.1", "198.51.100.1"), proxies) == "198.51.100.1");
    CHECK(client_address(from("127.0.0.1", "1.1.1.1, 198.51.100.1"), proxies) == "198.51.100.1");
    CHECK(client_address(from("127.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.1"), proxies) == "198.51.100.1");
    CHECK(client_address(from("127.0.0.1", "nonsense"), proxies) == "127.0.0.1");
    CHECK(client_address(from("127.0.0.1"), proxies) == "127.0.0.1");
}

TEST_CASE("an IPv4 address is its own network, an IPv6 one shares it with its 64 bits") {
    CHECK(network_of("203.0.113.7") == "203.0.113.7");
    CHECK(network_of("::ffff:203.0.113.7") == "203.0.113.7");
    CHECK(network_of("2001:db8:0:1:2:3:4:5") == network_of("2001:0DB8::1:ffff:0:0:1"));
    CHECK(network_of("2001:db8:0:1::1") != network_of("2001:db8:0:2::1"));
    CHECK(network_of("nonsense") == "unknown");
    CHECK(network_of("") == "unknown");
}
