#include "endpoint/framing.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

namespace {

const HeaderField kHost{"Host", "localhost"};

}  // namespace

TEST_CASE("an ordinary request passes") {
    CHECK(framing_problem(HttpVersion::k11, "/", {kHost}) == 0);
    CHECK(framing_problem(HttpVersion::k10, "/", {}) == 0);
    CHECK(framing_problem(HttpVersion::k11, "/", {kHost, {"transfer-encoding", " Chunked "}}) == 0);
    CHECK(framing_problem(HttpVersion::k11, "/", {kHost, {"Expect", "100-Continue"}}) == 0);
}

TEST_CASE("a request that two servers could read differently is refused") {
    CHECK(framing_problem(HttpVersion::k11, "/", {}) == 400);
    CHECK(framing_problem(HttpVersion::k11, "/", {kHost, kHost}) == 400);
    CHECK(framing_problem(HttpVersion::k11, "http://elsewhere/", {kHost}) == 400);
    CHECK(framing_problem(HttpVersion::k11, "*", {kHost}) == 400);
    CHECK(framing_problem(HttpVersion::k11, "/", {kHost, {"Content-Length", "1"}, {"content-length", "1"}}) == 400);
    CHECK(framing_problem(HttpVersion::k11, "/", {kHost, {"Content-Length", "1"}, {"Transfer-Encoding", "chunked"}}) == 400);
    CHECK(framing_problem(HttpVersion::k11, "/", {kHost, {"Transfer-Encoding", "chunked"}, {"Transfer-Encoding", "chunked"}}) == 400);
    CHECK(framing_problem(HttpVersion::k10, "/", {{"Transfer-Encoding", "chunked"}}) == 400);
    CHECK(framing_problem(HttpVersion::k11, "/", {kHost, {"X", "a\x01z"}}) == 400);
}

TEST_CASE("what is valid but not understood has a status of its own") {
    CHECK(framing_problem(HttpVersion::k11, "/", {kHost, {"Transfer-Encoding", "gzip, chunked"}}) == 501);
    CHECK(framing_problem(HttpVersion::k11, "/", {kHost, {"Transfer-Encoding", "identity"}}) == 501);
    CHECK(framing_problem(HttpVersion::k11, "/", {kHost, {"Expect", "a miracle"}}) == 417);
    CHECK(framing_problem(HttpVersion::kOther, "/", {kHost}) == 505);
}
