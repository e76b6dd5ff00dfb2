#include "endpoint/mentions/public_address.h"

#include <arpa/inet.h>

#include <array>

#include <catch2/catch_test_macros.hpp>

#include "base/check.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

bool is_public(const char* address) {
    std::array<std::uint8_t, 16> bytes{};
    if (inet_pton(AF_INET, address, bytes.data()) == 1) {
        return is_public_address(std::span(bytes).first(4));
    }
    check(inet_pton(AF_INET6, address, bytes.data()) == 1, "the test names addresses");
    return is_public_address(bytes);
}

}  // namespace

TEST_CASE("addresses of the public internet may be asked") {
    for (const char* address :
         {"1.1.1.1", "8.8.8.8", "172.15.255.255", "172.32.0.0", "100.63.0.1", "100.128.0.1", "169.253.0.1", "192.169.0.1", "198.20.0.1",
          "223.255.255.255", "2606:4700::1111", "2a00:1450:4001::200e", "2001:4860:4860::8888"}) {
        CAPTURE(address);
        CHECK(is_public(address));
    }
}

TEST_CASE("this machine, private networks and everything special may not") {
    for (const char* address : {"0.0.0.0",
                                "10.1.2.3",
                                "100.64.0.1",
                                "100.127.255.255",
                                "127.0.0.1",
                                "127.255.255.255",
                                "169.254.169.254",
                                "172.16.0.1",
                                "172.31.0.1",
                                "192.0.0.8",
                                "192.0.2.1",
                                "192.88.99.1",
                                "192.168.1.1",
                                "198.18.0.1",
                                "198.19.255.255",
                                "198.51.100.7",
                                "203.0.113.7",
                                "224.0.0.1",
                                "240.0.0.1",
                                "255.255.255.255",
                                "::",
                                "::1",
                                "::127.0.0.1",
                                "::ffff:127.0.0.1",
                                "::ffff:8.8.8.8",
                                "fe80::1",
                                "fc00::1",
                                "fd12:3456::1",
                                "ff02::1",
                                "64:ff9b::7f00:1",
                                "2001:db8::1",
                                "2001::1",
                                "2002:7f00:1::",
                                "3fff::1"}) {
        CAPTURE(address);
        CHECK_FALSE(is_public(address));
    }
    CHECK_FALSE(is_public_address({}));
}
