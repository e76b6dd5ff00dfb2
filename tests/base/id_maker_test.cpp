#include "base/id_maker.h"

#include <set>

#include <catch2/catch_test_macros.hpp>

#include "base/id.h"

using namespace counterpart;

TEST_CASE("ids have their form, differ, and follow from the seed") {
    IdMaker maker({7, 8, 9, 10});
    std::set<std::string> ids;
    for (int k = 0; k < 10'000; ++k) {
        const std::string id = maker.next();
        REQUIRE(is_id(id));
        ids.insert(id);
    }
    CHECK(ids.size() == 10'000);
    IdMaker same({7, 8, 9, 10});
    CHECK(ids.contains(same.next()));
    IdMaker other({7, 8, 9, 11});
    CHECK_FALSE(ids.contains(other.next()));
}

TEST_CASE("a seed of zeros makes ids too, and shares lie between 0 and 1") {
    IdMaker maker({0, 0, 0, 0});
    CHECK(maker.next() != maker.next());
    double sum = 0;
    for (int k = 0; k < 1'000; ++k) {
        const double share = maker.share();
        REQUIRE(share >= 0);
        REQUIRE(share < 1);
        sum += share;
    }
    CHECK(sum > 400);
    CHECK(sum < 600);
}
