#include "platform/recent_cache.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

using counterpart::platform::RecentCache;

TEST_CASE("what was used longest ago leaves first") {
    std::vector<int> gone;
    RecentCache<std::string, int> cache(10, [&](int value) { gone.push_back(value); });
    cache.put("a", 1, 4);
    cache.put("b", 2, 4);
    REQUIRE(cache.find("a") != nullptr);
    cache.put("c", 3, 4);
    CHECK(gone == std::vector<int>{2});
    CHECK(cache.find("b") == nullptr);
    CHECK(*cache.find("a") == 1);
}

TEST_CASE("a value larger than the whole cache is kept while it is the newest") {
    std::vector<int> gone;
    RecentCache<std::string, int> cache(10, [&](int value) { gone.push_back(value); });
    CHECK(cache.put("huge", 1, 100) == 1);
    CHECK(cache.size() == 1);
    cache.put("b", 2, 1);
    CHECK(gone == std::vector<int>{1});
}

TEST_CASE("clearing tells every value") {
    int gone = 0;
    RecentCache<std::string, int> cache(10, [&](int) { ++gone; });
    cache.put("a", 1, 1);
    cache.put("b", 2, 1);
    cache.clear();
    CHECK(gone == 2);
    CHECK(cache.find("a") == nullptr);
}
