#include "codec/flat_json.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

namespace counterpart::codec {

TEST_CASE("texts come back as they were written, sorted by key") {
    const FlatTexts texts{{"b", "two \"quoted\"\nlines"}, {"a", "Gülşen 林"}};
    const auto read = decode_flat(encode_flat(texts));
    REQUIRE(read.has_value());
    CHECK(*read == FlatTexts{{"a", "Gülşen 林"}, {"b", "two \"quoted\"\nlines"}});
}

TEST_CASE("what is not an object of strings is refused with the place") {
    CHECK(decode_flat("[1]").error().code == "bad_json");
    CHECK(decode_flat("{").error().code == "bad_json");
    CHECK(decode_flat(R"({"a": 1})").error() == problem("wrong_type", "a"));
}

TEST_CASE("what a stranger sends has each key once, is flat and small") {
    CHECK(decode_flat_from_stranger(R"({"b":"2","a":"1"})") == FlatTexts{{"a", "1"}, {"b", "2"}});
    CHECK(decode_flat_from_stranger(R"({"a":"1","a":"2"})").error().code == "json_repeated_key");
    CHECK(decode_flat_from_stranger(std::string(100'000, '[')).error().code == "json_too_deep");
    CHECK(decode_flat_from_stranger("[" + std::string(1000, '1') + "]").error().code == "bad_json");
    CHECK(decode_flat_from_stranger(R"({"a":["1"]})").error().code == "wrong_type");
    CHECK(decode_flat_from_stranger("").error().code == "bad_json");
    std::string many = R"({"a":"")";
    for (int k = 0; k < 100; ++k) {
        many += ",\"k" + std::to_string(k) + R"(":"")";
    }
    CHECK(decode_flat_from_stranger(many + "}").error().code == "json_too_large");
}

}  // namespace counterpart::codec
