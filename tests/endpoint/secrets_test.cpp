#include "endpoint/secrets.h"

#include <array>
#include <set>

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

TEST_CASE("SHA-256 gives the published answers") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("bytes become the letters of RFC 4648 without padding") {
    const auto of = [](std::string_view text) {
        return base64url(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
    };
    CHECK(of("") == "");
    CHECK(of("f") == "Zg");
    CHECK(of("fo") == "Zm8");
    CHECK(of("foobar") == "Zm9vYmFy");
    CHECK(of("\xFB\xFF\xFE") == "-__-");
}

TEST_CASE("secrets differ, have their form, and have one spelling") {
    std::set<std::string> secrets;
    for (int k = 0; k < 1000; ++k) {
        const std::string secret = random_secret(fill_random, 16);
        CHECK(is_secret(secret, 16));
        secrets.insert(secret);
    }
    CHECK(secrets.size() == 1000);
    const std::string zero(22, 'A');
    CHECK(is_secret(zero, 16));
    CHECK_FALSE(is_secret(zero.substr(1) + "B", 16));  // the same 16 bytes as with "A"
    CHECK_FALSE(is_secret(zero.substr(1), 16));
    CHECK_FALSE(is_secret(zero + "A", 16));
    CHECK_FALSE(is_secret(zero.substr(1) + "=", 16));
    CHECK_FALSE(is_secret("", 16));
}

TEST_CASE("a comparison in constant time compares") {
    CHECK(equal_in_constant_time("", ""));
    CHECK(equal_in_constant_time("abc", "abc"));
    CHECK_FALSE(equal_in_constant_time("abc", "abd"));
    CHECK_FALSE(equal_in_constant_time("abc", "ab"));
}
