#include "endpoint/rate_limit.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

TEST_CASE("a burst is let through, then one every so many seconds") {
    RateLimiter limiter({.burst = 3, .seconds_each = 10}, 100);
    CHECK(limiter.take("a", 1000) == 0);
    CHECK(limiter.take("a", 1000) == 0);
    CHECK(limiter.take("a", 1000) == 0);
    CHECK(limiter.take("a", 1000) == 10);
    CHECK(limiter.take("a", 1009) == 1);
    CHECK(limiter.take("a", 1010) == 0);
    CHECK(limiter.take("a", 1010) == 10);
    CHECK(limiter.take("b", 1010) == 0);
}

TEST_CASE("a rest fills the bucket again, but not beyond the burst") {
    RateLimiter limiter({.burst = 2, .seconds_each = 10}, 100);
    CHECK(limiter.take("a", 0) == 0);
    CHECK(limiter.take("a", 100'000) == 0);
    CHECK(limiter.take("a", 100'000) == 0);
    CHECK(limiter.take("a", 100'000) == 10);
}

TEST_CASE("a clock that goes backwards gives nothing") {
    RateLimiter limiter({.burst = 1, .seconds_each = 10}, 100);
    CHECK(limiter.take("a", 1000) == 0);
    CHECK(limiter.take("a", 900) > 0);
    CHECK(limiter.take("a", 1010) == 0);
}

TEST_CASE("a flood of keys takes no more memory than was given, and forgets the longest unused") {
    RateLimiter limiter({.burst = 1, .seconds_each = 1000}, 50);
    CHECK(limiter.take("kept", 0) == 0);
    for (int k = 0; k < 10'000; ++k) {
        limiter.take("flood" + std::to_string(k), 0);
        CHECK(limiter.take("kept", 0) > 0);
    }
    CHECK(limiter.key_count() == 50);
}
