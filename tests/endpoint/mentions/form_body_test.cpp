#include "endpoint/mentions/form_body.h"

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
