#include "pairing/row_scorer.h"

#include <catch2/catch_test_macros.hpp>

#include "pairing/hard_rules.h"
#include "pairing/random_input.h"
#include "pairing/score.h"

namespace counterpart::pairing {
namespace {

using testing::random_criteria;
using testing::random_input;
using testing::RandomShape;

/// The byte that a row must have at a pair, from the reference.
int expected_byte(const PairingInput& input, const domain::Criteria& criteria, PersonIndex one, PersonIndex other, int floor) {
    if (broken_rules(input, criteria, one, other) != 0) {
        return 0;
    }
    const int points = score_points(pair_score_parts(input, criteria, one, other));
    return points < floor ? 0 : points + 1;
}

void compare_all_rows(const PairingInput& input, const domain::Criteria& criteria, std::uint8_t floor) {
    const ScoringPlanes planes(input);
    RowScorer scorer(input, planes, criteria);
    scorer.set_floor(floor);
    std::vector<std::uint8_t> row(scorer.stride());
    int different = 0;
    for (PersonIndex one = 0; one < input.person_count; ++one) {
        scorer.score(one, 0, input.person_count, row);
        for (PersonIndex other = 0; other < input.person_count; ++other) {
            different += row[static_cast<std::size_t>(other)] == expected_byte(input, criteria, one, other, floor) ? 0 : 1;
        }
    }
    CHECK(different == 0);
}

}  // namespace

TEST_CASE("a scored row equals the reference on random people, rules and weights") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        const RandomShape shape{.people = static_cast<std::int32_t>(1 + seed), .listed_pairs = 10, .unknown_zones = true};
        compare_all_rows(random_input(shape, seed), random_criteria(seed + 1), 0);
    }
}

TEST_CASE("a scored row equals the reference with more languages, interests and countries than one word or byte holds") {
    const RandomShape shape{.people = 400, .countries = 300, .languages = 150, .interests = 500};
    compare_all_rows(random_input(shape, 5), domain::Criteria{}, 0);
    compare_all_rows(random_input(shape, 6), random_criteria(6), 0);
}

TEST_CASE("pairs below the floor are not allowed") {
    const PairingInput input = random_input({.people = 60}, 3);
    for (const int floor : {1, 40, 70, 200}) {
        compare_all_rows(input, domain::Criteria{}, static_cast<std::uint8_t>(floor));
    }
}

TEST_CASE("people with a fixed partner are allowed to nobody") {
    PairingInput input = random_input({.people = 20}, 4);
    input.fixed_pairs = {{.a = 2, .b = 7}};
    const ScoringPlanes planes(input);
    RowScorer scorer(input, planes, domain::Criteria{});
    std::vector<std::uint8_t> row(scorer.stride());
    for (PersonIndex person = 0; person < input.person_count; ++person) {
        scorer.score(person, 0, input.person_count, row);
        CHECK(row[2] == 0);
        CHECK(row[7] == 0);
        if (person == 2) {
            CHECK(*std::ranges::max_element(row) == 0);
        }
    }
}

}  // namespace counterpart::pairing
