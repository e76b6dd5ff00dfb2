#include "pairing/warm_start.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "pairing/hard_rules.h"
#include "pairing/score.h"
#include "pairing/solve_round.h"
#include "tests/pairing/random_input.h"

namespace counterpart::pairing {

TEST_CASE("duals, partners, pairs and blossoms are kept by person") {
    PairingInput input = testing::random_input({.people = 5}, 1);
    input.fixed_pairs = {{.a = 0, .b = 3}};
    PoolMatching solved;
    solved.partner = {1, 0, -1};
    solved.certificate.vertex_dual_2x = {10, 11, 12};
    solved.edges = {{.u = 0, .v = 2, .weight = 9}};
    solved.blossoms = {.around_vertex = {0, 0, 0},
                       .around_blossom = {-1},
                       .dual_2x = {4},
                       .first_arc = {0, 3},
                       .arcs = {{.tail = 0, .head = 1}, {.tail = 1, .head = 2}, {.tail = 2, .head = 0}}};
    const WarmStart warm = keep_warm(make_pool(input), solved);
    CHECK(warm.duals_2x == std::vector<std::int32_t>{WarmStart::kNoDual, 10, 11, WarmStart::kNoDual, 12});
    CHECK(warm.partner == std::vector<PersonIndex>{-1, 2, 1, -1, -1});
    CHECK(warm.pairs == std::vector<CandidateEdge>{{.u = 1, .v = 4, .weight = 9}});
    CHECK(warm.blossoms.around_vertex == std::vector<std::int32_t>{-1, 0, 0, -1, 0});
    CHECK(warm.blossoms.arcs.back().tail == 4);
    const ChangedRound changed = change_round(input, {.withdraw = {2}});
    const StartSolution solution = warm_solution(carry_over(warm, changed), make_pool(changed.input));
    CHECK(solution.blossoms.around_vertex == std::vector<std::int32_t>{0, 0});
    CHECK(solution.blossoms.arcs.front().head == -1);
    CHECK(solution.blossoms.arcs.back() == decltype(solution.blossoms)::Arc{.tail = 1, .head = 0});
    CHECK(solution.bearing.duals_2x == std::vector<std::int64_t>{BearingDuals::kNoDual, 10, BearingDuals::kNoDual, 12});
}

TEST_CASE("who is gone or scores otherwise takes their pairs along, the others keep duals and partners") {
    const PairingInput input = testing::random_input({.people = 5}, 1);
    const WarmStart warm{.pairs = {{.u = 0, .v = 1, .weight = 1},
                                   {.u = 0, .v = 2, .weight = 2},
                                   {.u = 2, .v = 3, .weight = 3},
                                   {.u = 3, .v = 4, .weight = 4}},
                         .duals_2x = {5, 6, 7, 8, 9},
                         .partner = {1, 0, 3, 2, -1},
                         .rescored = {},
                         .blossoms = {}};
    const ChangedRound changed = change_round(input, {.withdraw = {1}, .drop_wishes = {{.person = 4}}});
    const WarmStart carried = carry_over(warm, changed);
    CHECK(carried.duals_2x == std::vector<std::int32_t>{5, 7, 8, 9});
    CHECK(carried.partner == std::vector<PersonIndex>{-1, 2, 1, -1});
    CHECK(carried.pairs == std::vector<CandidateEdge>{{.u = 0, .v = 1, .weight = 2}, {.u = 1, .v = 2, .weight = 3}});
    CHECK(carried.rescored == std::vector<PersonIndex>{3});
    const StartSolution solution = warm_solution(carried, make_pool(changed.input));
    CHECK(solution.duals_2x == carried.duals_2x);
    CHECK(solution.partner == carried.partner);
}

TEST_CASE("with the near pairs of the verification, all allowed pairs that are not kept have as much to spare as is said") {
    int spared = 0;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        const PairingInput input =
            testing::random_input({.people = 24 + static_cast<std::int32_t>(seed % 7), .countries = 6, .languages = 4}, seed);
        const domain::Criteria criteria;
        auto solved = solve_round(input, ScoringPlanes(input), criteria, {});
        REQUIRE(solved.has_value());
        WarmStart& warm = solved->warm.greatest_total;
        REQUIRE(solved->near_pairs.has_value());
        take_near_pairs(warm, solved->outcome.proof, *solved->near_pairs);
        REQUIRE(warm.spare_2x == VerifiedProof::kNear_2x);
        std::vector<IndexPair> kept;
        for (const CandidateEdge& pair : warm.pairs) {
            CHECK(pair.weight == score_points(pair_score_parts(input, criteria, pair.u, pair.v)));
            kept.push_back(make_index_pair(pair.u, pair.v));
        }
        std::ranges::sort(kept);
        CHECK(std::ranges::adjacent_find(kept) == kept.end());
        for (PersonIndex a = 0; a < input.person_count; ++a) {
            for (PersonIndex b = a + 1; b < input.person_count; ++b) {
                const std::int64_t both_2x =
                    std::int64_t{warm.duals_2x[static_cast<std::size_t>(a)]} + warm.duals_2x[static_cast<std::size_t>(b)];
                if (broken_rules(input, criteria, a, b) == 0 && !std::ranges::binary_search(kept, IndexPair{.a = a, .b = b})) {
                    CHECK(both_2x >= 2 * score_points(pair_score_parts(input, criteria, a, b)) + warm.spare_2x);
                    ++spared;
                }
            }
        }
    }
    CHECK(spared > 10'000);
}

TEST_CASE("near pairs of other duals are not taken") {
    WarmStart warm{.pairs = {}, .duals_2x = {5, 6}, .partner = {1, 0}, .rescored = {}, .blossoms = {}};
    domain::PairingProof proof;
    proof.person_duals = {5, 7};
    take_near_pairs(warm, proof, {{.a = 0, .b = 1, .points = 5}});
    CHECK(warm.pairs.empty());
    CHECK(warm.spare_2x == 0);
}

}  // namespace counterpart::pairing
