#include "pairing/warm_start.h"

#include <catch2/catch_test_macros.hpp>

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

}  // namespace counterpart::pairing
