#include <string>

#include <catch2/catch_test_macros.hpp>

#include "codec/criteria_json.h"

using namespace counterpart;
using namespace counterpart::codec;

namespace {

// The JSON library is codec's own affair, so documents are tried through a decoder.
std::string code_of(std::string_view text) {
    const auto decoded = decode_criteria(text);
    return decoded.has_value() ? "ok" : decoded.error().front().code;
}

Problem json_refusal(std::string_view text) {
    const auto decoded = decode_criteria(text);
    REQUIRE_FALSE(decoded.has_value());
    return decoded.error().front();
}

}  // namespace

TEST_CASE("a byte order mark in front of a document is no fault") {
    CHECK(code_of("\xEF\xBB\xBF{\"format\":\"counterpart-criteria\",\"version\":1}") == "ok");
}

TEST_CASE("bad syntax is found at its line and column") {
    CHECK(json_refusal("{\n  \"é\": ,\n}") == problem("bad_json", "line 2, column 8"));
    for (const char* text : {"", "{} x", "[1,]", "\"\xFF\"", "{\"a\":1e999999}", "nul", "{\"a\""}) {
        CHECK(code_of(text) == "bad_json");
    }
}

TEST_CASE("a key twice in an object is refused, within any depth") {
    CHECK(json_refusal("{\"a\":{\"b\":1,\"c\":2,\"b\":3}}") == problem("json_repeated_key", {}, "b"));
    CHECK(code_of("[{\"a\":1},{\"a\":2}]") == "wrong_type");
}

TEST_CASE("depth is limited before anything is built") {
    CHECK(code_of(std::string(100'000, '[')) == "json_too_deep");
    CHECK(code_of(std::string(32, '[') + std::string(32, ']')) == "wrong_type");
    CHECK(code_of(std::string(33, '[') + std::string(33, ']')) == "json_too_deep");
}
