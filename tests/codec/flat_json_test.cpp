#include "codec/flat_json.h"

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

}  // namespace counterpart::codec
