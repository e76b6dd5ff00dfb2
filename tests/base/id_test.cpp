#include "base/id.h"

#include <set>

#include <catch2/catch_test_macros.hpp>

using namespace counterpart;

TEST_CASE("an id depends on the text alone, for ever") {
    CHECK(id_from_text("reader@example.org") == id_from_text("reader@example.org"));
    CHECK(id_from_text("") == "8cb9463e7cde12e77ba25c8ff3c2ccff");
    CHECK(id_from_text("reader@example.org") == "fab70a7b9deb4b079cc11afe7364dcd3");
}

TEST_CASE("ids of 100,000 similar texts differ") {
    std::set<std::string> ids;
    for (int k = 0; k < 100'000; ++k) {
        ids.insert(id_from_text("reader" + std::to_string(k)));
    }
    CHECK(ids.size() == 100'000);
}

TEST_CASE("random bytes become 32 hexadecimal digits") {
    IdBytes bytes{};
    bytes[0] = 0xAB;
    bytes[15] = 0x01;
    CHECK(id_from_bytes(bytes) == "ab000000000000000000000000000001");
    CHECK(is_id(id_from_bytes(bytes)));
    CHECK_FALSE(is_id("AB000000000000000000000000000001"));
    CHECK_FALSE(is_id("ab"));
}
