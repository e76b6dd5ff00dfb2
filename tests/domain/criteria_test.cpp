#include "domain/criteria.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::domain;

TEST_CASE("the default criteria are sound and worth 100 points") {
    CHECK(check_criteria({}).empty());
    CHECK(greatest_score_points({}) == 100);
}

TEST_CASE("each weight that is too large is named") {
    Criteria criteria;
    criteria.weight_points[1] = kMaxWeightPoints + 1;
    criteria.weight_points[4] = 255;
    const auto problems = check_criteria(criteria);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0] == counterpart::problem("weight_too_large", "weight_points.sector", "41"));
    CHECK(problems[1].where == "weight_points.waking_hours");
}
