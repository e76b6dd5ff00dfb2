#include "tests/support/pairing/large_round.h"

#include <catch_amalgamated.hpp>
#include <numeric>

#include "pairing/engine.h"
#include "pairing/hard_rules.h"
#include "pairing/random_input.h"
#include "pairing/score.h"

namespace counterpart::pairing {
namespace {

using test_support::bound_points;
using test_support::Lifted;

constexpr testing::RandomShape kLargeShape{.people = 300, .countries = 12, .languages = 8, .interests = 20, .unknown_zones = true};

/// Whether duals bear every allowed pair.
bool bear_all_pairs(const PairingInput& input, const std::vector<std::int32_t>& duals_2x) {
    const domain::Criteria criteria;
    for (PersonIndex a = 0; a < input.person_count; ++a) {
        for (PersonIndex b = a + 1; b < input.person_count; ++b) {
            const std::int32_t sum_2x = duals_2x[static_cast<std::size_t>(a)] + duals_2x[static_cast<std::size_t>(b)];
            if (broken_rules(input, criteria, a, b) == 0 && sum_2x < 2 * score_points(pair_score_parts(input, criteria, a, b))) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

TEST_CASE("duals that were lifted bear every allowed pair, so no bound is below the proved best") {
    for (std::uint32_t seed = 0; seed < 6; ++seed) {
        const PairingInput input = testing::random_input(kLargeShape, seed);
        const domain::Criteria criteria;
        const auto cut = test_support::solve_in_parts(input, criteria, 50);
        const std::int64_t best = solve_pairing(input, criteria, {})->figures.total_points;
        CHECK(cut.total_points <= best);
        CHECK(!bear_all_pairs(input, cut.duals_2x));
        const Lifted scored = test_support::lift_by_scoring(input, criteria, cut.duals_2x);
        for (const std::vector<std::int32_t>& duals_2x :
             {test_support::ideal_duals_2x(input, criteria), test_support::lift_by_blocks(input, criteria, cut.duals_2x).duals_2x,
              scored.duals_2x, test_support::lift_by_scoring(input, criteria, scored.duals_2x).duals_2x}) {
            CHECK(bear_all_pairs(input, duals_2x));
            CHECK(bound_points(duals_2x) >= best);
        }
        CHECK(scored.all_pairs == 300 * 299 / 2);
    }
}

TEST_CASE("a second pass over right duals never gives a worse bound") {
    const PairingInput input = testing::random_input(kLargeShape, 9);
    const auto cut = test_support::solve_in_parts(input, {}, 100);
    const Lifted first = test_support::lift_by_scoring(input, {}, cut.duals_2x);
    const Lifted second = test_support::lift_by_scoring(input, {}, first.duals_2x);
    CHECK(bound_points(second.duals_2x) <= bound_points(first.duals_2x));
}

TEST_CASE("high duals let blocks certify pairs that are not scored, and nothing else changes") {
    const PairingInput input = testing::random_input(kLargeShape, 3);
    const std::vector<std::int32_t> high_2x(300, 120);
    const Lifted lifted = test_support::lift_by_blocks(input, {}, high_2x);
    CHECK(lifted.pairs_by_blocks == lifted.all_pairs);
    CHECK(lifted.duals_2x == high_2x);
    CHECK(test_support::lift_by_scoring(input, {}, high_2x).duals_2x == high_2x);
}

TEST_CASE("one part is the whole round, and people of a part keep what they declared") {
    const PairingInput input = testing::random_input(kLargeShape, 4);
    const auto whole = test_support::solve_in_parts(input, {}, 300);
    CHECK(whole.total_points == solve_pairing(input, {}, {})->figures.total_points);
    std::vector<PersonIndex> everybody(300);
    std::iota(everybody.begin(), everybody.end(), 0);
    CHECK(test_support::people_of(input, everybody) == input);
    std::vector<PersonIndex> some{17, 3, 250};
    const PairingInput part = test_support::people_of(input, some);
    REQUIRE(validate_pairing_input(part).has_value());
    CHECK(pair_score_parts(part, {}, 0, 2) == pair_score_parts(input, {}, 17, 250));
}

}  // namespace counterpart::pairing
