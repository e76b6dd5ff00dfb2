#include "pairing/candidates.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <utility>

#include "matching/solver.h"
#include "pairing/hard_rules.h"
#include "pairing/score.h"
#include "tests/pairing/random_input.h"

namespace counterpart::pairing {
namespace {

std::vector<CandidateEdge> candidates_of(const PairingInput& input, const domain::Criteria& criteria, const Pool& pool) {
    const ScoringPlanes planes(input);
    RowScorer scorer(input, planes, criteria);
    const PreviewOptions options;
    Meter meter(options);
    return choose_candidates(scorer, pool, meter);
}

std::int32_t most_pairs(const std::vector<CandidateEdge>& edges, std::int32_t people) {
    matching::Solver<std::int32_t> solver(people, matching::Objective::kMaxCardinalityMaxWeight);
    solver.add_edges(edges);
    solver.solve();
    return static_cast<std::int32_t>(std::ranges::count_if(solver.partners(), [](std::int32_t other) { return other >= 0; }) / 2);
}

}  // namespace

TEST_CASE("candidates are allowed pairs with their points, each once, and nobody with a fixed partner is among them") {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        PairingInput input = testing::random_input({.people = 90, .countries = 5, .languages = 4, .listed_pairs = 20}, seed);
        input.fixed_pairs = {{.a = 1, .b = 80}};
        const domain::Criteria criteria = testing::random_criteria(seed);
        const Pool pool = make_pool(input);
        std::vector<std::pair<std::int32_t, std::int32_t>> ends;
        for (const CandidateEdge& edge : candidates_of(input, criteria, pool)) {
            const PersonIndex one = pool.person_of_vertex[static_cast<std::size_t>(edge.u)];
            const PersonIndex other = pool.person_of_vertex[static_cast<std::size_t>(edge.v)];
            REQUIRE(one < other);
            CHECK(broken_rules(input, criteria, one, other) == 0);
            CHECK(edge.weight == score_points(pair_score_parts(input, criteria, one, other)));
            ends.emplace_back(edge.u, edge.v);
        }
        std::ranges::sort(ends);
        CHECK(std::ranges::adjacent_find(ends) == ends.end());
        CHECK(!ends.empty());
    }
}

TEST_CASE("candidates let nearly everybody have a partner, though everybody would choose the same few and ties are many") {
    constexpr std::int32_t kPeople = 400;
    PairingInput input = testing::random_input({.people = kPeople, .countries = 100, .languages = 2, .interests = kPeople}, 3);
    const auto words = static_cast<std::size_t>(input.interest_words);
    // All wish for the same interests; one in twenty has those of everybody, the others have one of their own.
    std::ranges::fill(input.interests, 0);
    for (std::size_t person = 0; person < kPeople; ++person) {
        for (std::size_t interest = 0; interest < kPeople; ++interest) {
            if (person % 20 == 0 || interest == person) {
                input.interests[person * words + interest / 64] |= std::uint64_t{1} << interest % 64;
            }
        }
        input.wishes[person] = {};
        input.wishes[person][static_cast<std::size_t>(domain::Criterion::kInterests)] = domain::Wish::kSame;
    }
    const Pool pool = make_pool(input);
    for (const int points : {0, 1, 40}) {
        domain::Criteria criteria;
        criteria.weight_points = {};
        criteria.weight_points[static_cast<std::size_t>(domain::Criterion::kInterests)] = static_cast<std::uint8_t>(points);
        CHECK(50 * most_pairs(candidates_of(input, criteria, pool), kPeople) >= 49 * kPeople / 2);
    }
}

}  // namespace counterpart::pairing
