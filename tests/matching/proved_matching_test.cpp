#include "matching/proved_matching.h"

#include <catch_amalgamated.hpp>
#include <random>

#include "support/matching/small_graphs.h"

using namespace counterpart;
using namespace counterpart::matching;
using namespace counterpart::test_support;

namespace {

constexpr Objective kObjectives[] = {Objective::kMaxWeight, Objective::kMaxCardinalityMaxWeight, Objective::kMaxCardinalityMinWeight};

}  // namespace

TEST_CASE("a small graph is matched as trying every choice says, and proved, under every objective") {
    std::mt19937 random(20261123);
    for (int run = 0; run < 6000; ++run) {
        const Graph graph = random_graph(random, random_shape(random, 10));
        for (const Objective objective : kObjectives) {
            const BestMatching best = best_by_trying(graph, objective);
            const auto solved = solve_matching(graph, objective);
            INFO("run " << run << ", objective " << static_cast<int>(objective));
            REQUIRE(solved.has_value());
            REQUIRE(solved->weight == best.weight);
            REQUIRE(solved->bound == solved->weight);
            REQUIRE((objective == Objective::kMaxWeight || solved->pair_count == best.pair_count));
        }
    }
}

TEST_CASE("larger random graphs of every density are proved") {
    std::mt19937 random(7);
    for (int run = 0; run < 150; ++run) {
        const auto n = static_cast<std::int32_t>(20 + random() % 280);
        const GraphShape shape{n, static_cast<std::int32_t>(static_cast<std::uint32_t>(n) * (1 + random() % 12) / 2),
                               random() % 2 == 0 ? 0 : -50, static_cast<std::int32_t>(random() % 3 == 0 ? 2 : 200)};
        const Graph graph = random_graph(random, shape);
        for (const Objective objective : kObjectives) {
            REQUIRE(solve_matching(graph, objective).has_value());
        }
    }
}

TEST_CASE("graphs without vertices, without edges and with loops only have the empty matching") {
    for (const Objective objective : kObjectives) {
        for (const Graph& graph : {Graph{0, {}}, Graph{1, {}}, Graph{5, {}}, Graph{2, {{1, 1, 9}, {0, 0, -9}}}}) {
            const auto solved = solve_matching(graph, objective);
            REQUIRE(solved.has_value());
            CHECK(solved->pair_count == 0);
            CHECK(solved->weight == 0);
        }
    }
}

TEST_CASE("the best of parallel edges counts") {
    const Graph graph{2, {{0, 1, 3}, {1, 0, 8}, {0, 1, 5}}};
    CHECK(solve_matching(graph, Objective::kMaxWeight)->weight == 8);
    CHECK(solve_matching(graph, Objective::kMaxCardinalityMinWeight)->weight == 3);
}

TEST_CASE("the most pairs come before the weight only where that is the objective") {
    const Graph path{4, {{0, 1, 1}, {1, 2, 10}, {2, 3, 1}}};
    CHECK(solve_matching(path, Objective::kMaxWeight)->weight == 10);
    CHECK(solve_matching(path, Objective::kMaxCardinalityMaxWeight)->weight == 2);
    CHECK(solve_matching(Graph{2, {{0, 1, -4}}}, Objective::kMaxWeight)->pair_count == 0);
    CHECK(solve_matching(Graph{2, {{0, 1, -4}}}, Objective::kMaxCardinalityMaxWeight)->weight == -4);
}

TEST_CASE("the greatest weights that are allowed are matched exactly, greater ones and unknown vertices refused") {
    const std::int64_t limit = largest_exact_weight(5);
    const Graph graph{5, {{0, 1, limit}, {1, 2, limit}, {0, 2, limit - 1}, {2, 3, -limit}, {3, 4, limit}}};
    for (const Objective objective : kObjectives) {
        CHECK(solve_matching(graph, objective)->weight == best_by_trying(graph, objective).weight);
    }
    CHECK(solve_matching(Graph{5, {{0, 1, limit + 1}}}, Objective::kMaxWeight).error().code == "graph_weight_too_large");
    CHECK(solve_matching(Graph{2, {{0, 1, 1}, {0, 2, 1}}}, Objective::kMaxWeight).error() ==
          problem("graph_vertex_out_of_range", "edge 1"));
    CHECK(solve_matching(Graph{2, {{-1, 0, 1}}}, Objective::kMaxWeight).error().code == "graph_vertex_out_of_range");
}

TEST_CASE("the same graph gives the same matching and the same proof") {
    std::mt19937 random(3);
    const Graph graph = random_graph(random, {200, 900, 0, 4});
    const auto first = solve_matching(graph, Objective::kMaxCardinalityMaxWeight);
    const auto second = solve_matching(graph, Objective::kMaxCardinalityMaxWeight);
    CHECK(first->partner == second->partner);
    CHECK(first->certificate == second->certificate);
}
