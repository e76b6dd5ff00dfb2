#include "endpoint/mentions/form_body.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

TEST_CASE("a form's fields are decoded") {
    const auto fields = decode_form("source=https%3A%2F%2Fa.example%2F%C3%A9&target=a+b&empty=&alone");
    REQUIRE(fields);
    CHECK(fields->at("source") == "https://a.example/é");
    CHECK(fields->at("target") == "a b");
    CHECK(fields->at("empty").empty());
    CHECK(fields->at("alone").empty());
    CHECK(decode_form("")->empty());
    CHECK(decode_form("a=1&&b=2&")->size() == 2);
}

TEST_CASE("a form that is broken, doubled, not UTF-8 or too long is refused") {
    for (const char* body : {"a=%", "a=%4", "a=%zz", "a=% 4", "a=%+4", "a=1&a=2", "a=%FF", "%E2%82=1"}) {
        CHECK_FALSE(decode_form(body));
    }
    std::string many;
    for (std::size_t k = 0; k <= kMostFormFields; ++k) {
        many += "f" + std::to_string(k) + "=1&";
    }
    CHECK_FALSE(decode_form(many));
}

TEST_CASE("a form that is written is read as it was meant") {
    const std::array<std::pair<std::string_view, std::string_view>, 2> fields{
        {{"source", "https://a.example/é?a=1&b=2#c d+e%"}, {"target", "https://b.example/~x"}}};
    const std::string form = encode_form(fields);
    CHECK(form.starts_with("source=https%3A%2F%2Fa.example%2F%C3%A9%3Fa%3D1%26b%3D2%23c%20d%2Be%25&target="));
    const auto read = decode_form(form);
    REQUIRE(read);
    CHECK(read->at("source") == fields[0].second);
    CHECK(read->at("target") == fields[1].second);
    CHECK(encode_form({}).empty());
}
