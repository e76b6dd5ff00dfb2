#include "codec/criteria_json.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart;
using namespace counterpart::codec;

TEST_CASE("criteria survive being written and read") {
    domain::Criteria criteria;
    criteria.common_language = false;
    criteria.weight_points = {1, 2, 3, 4, 5, 40};
    criteria.policy = domain::PairingPolicy::kWorstPairFirst;
    criteria.keep_announced = true;
    const auto decoded = decode_criteria(encode_criteria(criteria));
    REQUIRE(decoded.has_value());
    CHECK(decoded->value == criteria);
    CHECK(decoded->notes.empty());
}

TEST_CASE("what is left out keeps its default") {
    const auto decoded = decode_criteria(R"({"format":"counterpart-criteria","version":1,"weight_points":{"sector":7}})");
    REQUIRE(decoded.has_value());
    domain::Criteria expected;
    expected.weight_points[1] = 7;
    CHECK(decoded->value == expected);
    CHECK(decoded->value.policy == domain::PairingPolicy::kGreatestTotal);
    CHECK_FALSE(decoded->value.keep_announced);
}

TEST_CASE("weights and policies that do not exist are refused with their path") {
    const auto decoded = decode_criteria(
        R"({"format":"counterpart-criteria","version":1,"weight_points":{"sector":41,"interests":-1,"languages":"x"},"policy":"best","different_country":1})");
    REQUIRE_FALSE(decoded.has_value());
    const Problems& problems = decoded.error();
    REQUIRE(problems.size() == 5);
    CHECK(problems[0].where == "different_country");
    CHECK(problems[1] == problem("wrong_number", "weight_points.interests", "0 to 255"));
    CHECK(problems[2].where == "weight_points.languages");
    CHECK(problems[3] == problem("unknown_term", "policy", "best"));
    CHECK(problems[4] == problem("weight_too_large", "weight_points.sector", "41"));
}

TEST_CASE("a weight that does not exist is told") {
    const auto decoded = decode_criteria(R"({"format":"counterpart-criteria","version":1,"weight_points":{"age":7}})");
    REQUIRE(decoded.has_value());
    CHECK(decoded->notes == Problems{problem("unknown_field", "weight_points.age")});
}
