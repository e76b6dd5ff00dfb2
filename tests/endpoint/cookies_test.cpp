#include "endpoint/cookies.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

TEST_CASE("a cookie is found among others, in one field or several") {
    CHECK(cookie_value({{"Cookie", "a=1; __Host-session=x; b=2"}}, kSessionCookie) == "x");
    CHECK(cookie_value({{"Cookie", "a=1"}, {"cookie", " __Host-session=x=y "}}, kSessionCookie) == "x=y");
    CHECK(cookie_value({{"Cookie", "__Host-session="}}, kSessionCookie) == "");
}

TEST_CASE("a cookie that is missing, doubled or of another name is none") {
    CHECK_FALSE(cookie_value({}, kSessionCookie));
    CHECK_FALSE(cookie_value({{"Cookie", "__Host-session"}}, kSessionCookie));
    CHECK_FALSE(cookie_value({{"Cookie", "__host-session=x; X__Host-session=x; __Host-session2=x"}}, kSessionCookie));
    CHECK_FALSE(cookie_value({{"Cookie", "__Host-session=x; __Host-session=y"}}, kSessionCookie));
    CHECK_FALSE(cookie_value({{"Cookie", "__Host-session=x"}, {"Cookie", "__Host-session=x"}}, kSessionCookie));
    CHECK_FALSE(cookie_value({{"Cookie", ";;=;  ; ="}}, kSessionCookie));
}

TEST_CASE("the session's cookie is for this host alone, out of scripts' reach and never sent from other sites") {
    CHECK(session_cookie("x", 60) == HeaderField{"Set-Cookie", "__Host-session=x; Path=/; Max-Age=60; Secure; HttpOnly; SameSite=Strict"});
    CHECK(session_cookie("x", std::nullopt) == HeaderField{"Set-Cookie", "__Host-session=x; Path=/; Secure; HttpOnly; SameSite=Strict"});
}
