#include "endpoint/security_headers.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

TEST_CASE("the page may run its own scripts and WebAssembly, and nothing from elsewhere") {
    CHECK(content_security_policy(kHtml) ==
          "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
          "font-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
}

TEST_CASE("a worker's file lets the worker run WebAssembly and fetch") {
    CHECK(content_security_policy(kJavaScript) ==
          "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'");
}

TEST_CASE("everything else may do nothing") {
    CHECK(content_security_policy("image/svg+xml") == "default-src 'none'; frame-ancestors 'none'");
}

TEST_CASE("every answer carries the same promises, a page its permissions as well") {
    HeaderFields plain;
    add_security_headers(plain, kPlainText);
    CHECK(plain == HeaderFields{{"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
                                {"X-Content-Type-Options", "nosniff"},
                                {"Referrer-Policy", "no-referrer"},
                                {"Cross-Origin-Opener-Policy", "same-origin"},
                                {"Cross-Origin-Resource-Policy", "same-origin"}});
    HeaderFields page;
    add_security_headers(page, kHtml);
    CHECK_FALSE(field_value(page, "Permissions-Policy").empty());
    CHECK(page.size() == plain.size() + 1);
}

TEST_CASE("a page of text runs nothing and sends nothing") {
    CHECK(kReadingPolicy.starts_with("default-src 'none'; "));
    CHECK_FALSE(kReadingPolicy.contains("script-src"));
    CHECK(kReadingPolicy.contains("form-action 'none'"));
}
