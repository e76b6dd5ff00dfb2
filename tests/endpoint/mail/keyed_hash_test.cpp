#include "endpoint/mail/keyed_hash.h"

#include <string>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

TEST_CASE("the keyed hash is HMAC: the inner hash's bytes go through the outer one, each behind its padded key") {
    std::vector<std::string> hashed;
    const KeyedHash hash = keyed_hash("key", [&](std::string_view bytes) {
        hashed.emplace_back(bytes);
        return std::string("00ff41");
    });
    CHECK(hash("text") == "00ff41");
    REQUIRE(hashed.size() == 2);
    const auto block = [](char padding) {
        return std::string{static_cast<char>('k' ^ padding), static_cast<char>('e' ^ padding), static_cast<char>('y' ^ padding)} +
               std::string(61, padding);
    };
    CHECK(hashed[0] == block('\x36') + "text");
    CHECK(hashed[1] == block('\x5c') + std::string("\x00\xff\x41", 3));
}
