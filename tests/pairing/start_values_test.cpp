#include "pairing/start_values.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <set>
#include <span>

#include "pairing/hard_rules.h"
#include "pairing/score.h"
#include "tests/pairing/random_input.h"

namespace counterpart::pairing {
namespace {

StartValues start_values_of(const PairingInput& input, const domain::Criteria& criteria) {
    const ScoringPlanes planes(input);
    RowScorer scorer(input, planes, criteria);
    return find_start_values(scorer, static_cast<std::size_t>(input.person_count));
}

PairingInput input_of(std::int32_t people, std::uint32_t seed) {
    return testing::random_input({.people = people, .countries = 6, .languages = 5, .listed_pairs = people / 4}, seed);
}

}  // namespace

TEST_CASE("every pair that the auction brings together is allowed and scores what it says, in rounds of all sizes") {
    for (const std::int32_t people : {1, 2, 3, 15, 16, 17, 63, 64, 65, 130, 255, 257, 300}) {
        const PairingInput input = input_of(people, static_cast<std::uint32_t>(people));
        const domain::Criteria criteria = testing::random_criteria(static_cast<std::uint32_t>(people));
        INFO("people " << people);
        for (const SoldPair& pair : start_values_of(input, criteria).sold) {
            REQUIRE(pair.bidder >= 0);
            REQUIRE(std::max(pair.bidder, pair.partner) < people);
            REQUIRE(pair.bidder != pair.partner);
            const auto [one, other] = make_index_pair(pair.bidder, pair.partner);
            CHECK(broken_rules(input, criteria, one, other) == 0);
            CHECK(pair.points == score_points(pair_score_parts(input, criteria, one, other)));
        }
    }
}

TEST_CASE("nobody is sold twice, nobody buys twice, and nearly everybody does where many are allowed") {
    const PairingInput input = testing::random_input({.people = 400, .countries = 40, .languages = 2}, 5);
    const StartValues values = start_values_of(input, {});
    std::set<PersonIndex> bidders;
    std::set<PersonIndex> partners;
    for (const SoldPair& pair : values.sold) {
        CHECK(bidders.insert(pair.bidder).second);
        CHECK(partners.insert(pair.partner).second);
    }
    CHECK(values.sold.size() > 380);
}

TEST_CASE("those with whom everybody would have something in common have a greater start value than all others") {
    PairingInput input = testing::random_input({.people = 60, .countries = 60, .interests = 60, .wish_kinds = 1}, 1);
    domain::Criteria criteria;
    criteria.common_language = false;
    criteria.different_country = false;
    criteria.weight_points = {};
    constexpr auto kInterests = static_cast<std::size_t>(domain::Criterion::kInterests);
    criteria.weight_points[kInterests] = 40;
    for (std::size_t person = 0; person < 60; ++person) {
        input.wishes[person][kInterests] = domain::Wish::kSame;
        input.interests[person] = person < 4 ? (1ULL << 60) - 1 : 1ULL << person;
    }
    const StartValues values = start_values_of(input, criteria);
    const auto popular = std::ranges::min(std::span(values.points).first(4));
    const auto others = std::ranges::max(std::span(values.points).subspan(4, 56));
    CHECK(popular > others);
}

TEST_CASE("people with a fixed partner neither bid nor are sold") {
    PairingInput input = testing::random_input({.people = 30, .countries = 30}, 2);
    input.fixed_pairs = {{.a = 3, .b = 9}};
    for (const SoldPair& pair : start_values_of(input, {}).sold) {
        for (const PersonIndex person : {pair.bidder, pair.partner}) {
            CHECK(person != 3);
            CHECK(person != 9);
        }
    }
}

}  // namespace counterpart::pairing
