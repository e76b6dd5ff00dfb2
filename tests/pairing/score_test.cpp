#include "pairing/score.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/pairing/random_input.h"

namespace counterpart::pairing {

TEST_CASE("waking hours overlap on a circular day") {
    CHECK(waking_overlap_minutes(0, 0) == 900);
    CHECK(waking_overlap_minutes(0, 330) == 570);
    CHECK(waking_overlap_minutes(0, 540) == 360);
    CHECK(waking_overlap_minutes(0, 720) == 360);
    CHECK(waking_overlap_minutes(-660, 840) == 840);
    CHECK(waking_overlap_minutes(kUnknownUtcOffset, 0) == 0);
    for (int offset = -720; offset <= 840; offset += 15) {
        CHECK(waking_overlap_minutes(offset, 60) == waking_overlap_minutes(60, offset));
    }
}

TEST_CASE("a pair scores the same from both sides, and never more than the weights") {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        const PairingInput input = testing::random_input({.people = 30, .languages = 70, .unknown_zones = true}, seed);
        const domain::Criteria criteria = testing::random_criteria(seed);
        for (PersonIndex a = 0; a < 30; ++a) {
            for (PersonIndex b = 0; b < 30; ++b) {
                const domain::ScoreParts parts = pair_score_parts(input, criteria, a, b);
                CHECK(parts == pair_score_parts(input, criteria, b, a));
                for (std::size_t c = 0; c < domain::kCriterionCount; ++c) {
                    CHECK(parts[c] <= criteria.weight_points[c]);
                }
            }
        }
    }
}

TEST_CASE("people who wish for nothing in particular score full marks") {
    const PairingInput input = testing::random_input({.people = 10, .wish_kinds = 1, .unknown_zones = true}, 1);
    CHECK(score_points(pair_score_parts(input, {}, 2, 7)) == 100);
}

TEST_CASE("declaring nothing earns nothing from the wish for the same") {
    PairingInput input = testing::random_input({.people = 2, .wish_kinds = 1}, 1);
    input.interests = {0, 0xFF};
    input.contact_methods = {0, 3};
    for (domain::Wishes& wishes : input.wishes) {
        wishes.fill(domain::Wish::kSame);
    }
    const Fulfilments fulfilments = pair_fulfilments(input, 0, 1);
    CHECK(fulfilments[static_cast<std::size_t>(domain::Criterion::kInterests)] == Fulfilment{.of_a = 0, .of_b = 0});
    CHECK(fulfilments[static_cast<std::size_t>(domain::Criterion::kContactMethods)] == Fulfilment{.of_a = 0, .of_b = 0});
}

}  // namespace counterpart::pairing
