#include "endpoint/mentions/resolved_address.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

TEST_CASE("a reference is read from where its page is") {
    const auto from_page = [](const std::string& reference) {
        return resolved_address("https://a.example/posts/1?x=2#part", reference).value_or("(none)");
    };
    CHECK(from_page("https://b.example/m?a=1") == "https://b.example/m?a=1");
    CHECK(from_page("/m") == "https://a.example/m");
    CHECK(from_page("m?b=c") == "https://a.example/posts/m?b=c");
    CHECK(from_page("../m") == "https://a.example/m");
    CHECK(from_page("//b.example/m") == "https://b.example/m");
    CHECK(from_page("?y=3") == "https://a.example/posts/1?y=3");
    CHECK(from_page("") == "https://a.example/posts/1?x=2");
    CHECK(from_page("/m#part") == "https://a.example/m");
}

TEST_CASE("what is no address of the web is none") {
    for (const char* const reference :
         {"mailto:a@b.example", "javascript:alert(1)", "file:///etc/passwd", "https://user@b.example/", "https://"}) {
        CAPTURE(reference);
        const auto address = resolved_address("https://a.example/", reference);
        CHECK((!address || address->starts_with("https://a.example/")));
    }
    CHECK_FALSE(resolved_address("nonsense", "/m"));
    CHECK_FALSE(resolved_address("", ""));
}
