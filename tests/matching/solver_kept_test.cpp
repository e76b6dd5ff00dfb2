#include <algorithm>
#include <catch_amalgamated.hpp>
#include <random>
#include <span>
#include <vector>

#include "matching/solver.h"
#include "matching/verifier.h"
#include "support/matching/small_graphs.h"

using namespace counterpart::matching;
using namespace counterpart::test_support;

namespace {

using NarrowEdge = BasicEdge<std::int32_t>;
constexpr Objective kEveryObjective[] = {Objective::kMaxWeight, Objective::kMaxCardinalityMaxWeight, Objective::kMaxCardinalityMinWeight};

/// What one solve leaves for the next.
struct Left {
    std::vector<std::int32_t> duals_2x;
    std::vector<std::int32_t> partner;
    KeptBlossoms<std::int32_t> blossoms;
};

Verdict check_solved(const Solver<std::int32_t>& solver, Objective objective, std::span<const NarrowEdge> edges) {
    const Certificate<std::int32_t> proof = solver.certificate();
    Verifier<std::int32_t> verifier(solver.vertex_count(), objective, solver.partners(), proof);
    if (verifier.begin()) {
        for (const NarrowEdge& edge : edges) {
            verifier.check_edge(edge.u, edge.v, edge.weight);
        }
    }
    return verifier.finish();
}

Left leave(const Solver<std::int32_t>& solver) {
    return {.duals_2x = solver.certificate().vertex_dual_2x,
            .partner = {solver.partners().begin(), solver.partners().end()},
            .blossoms = solver.kept_blossoms()};
}

Solver<std::int32_t> solve_from(const Left* left, std::int32_t vertices, Objective objective, std::span<const NarrowEdge> edges) {
    Solver<std::int32_t> solver(vertices, objective);
    solver.add_edges(edges);
    if (left != nullptr) {
        solver.start_from(left->duals_2x, left->partner, left->blossoms);
    }
    solver.solve();
    return solver;
}

std::vector<std::int32_t> sorted(std::vector<std::int32_t> values) {
    std::ranges::sort(values);
    return values;
}

std::vector<NarrowEdge> narrow_edges(const Graph& graph) {
    std::vector<NarrowEdge> edges;
    for (const Edge& edge : graph.edges) {
        edges.push_back({edge.u, edge.v, static_cast<std::int32_t>(edge.weight)});
    }
    return edges;
}

/// Dense graphs of nearly equal weights: odd rings are many and lie in each other.
std::vector<NarrowEdge> ringed_edges(std::mt19937& random, std::int32_t vertices) {
    const auto edge_count = vertices * static_cast<std::int32_t>(3 + random() % 4);
    return narrow_edges(random_graph(random, {vertices, edge_count, 0, 3 + static_cast<std::int32_t>(random() % 9)}));
}

/// Does one or two of what can happen to a graph: an edge goes, comes or weighs otherwise; a vertex loses all edges.
void change(std::mt19937& random, std::int32_t vertices, std::vector<NarrowEdge>& edges) {
    const auto anybody = [&] { return static_cast<std::int32_t>(random() % static_cast<std::uint32_t>(vertices)); };
    for (std::uint32_t times = 1 + random() % 2; times > 0 && !edges.empty() && vertices > 0; --times) {
        const std::size_t edge = random() % edges.size();
        switch (random() % 4) {
            case 0: edges.erase(edges.begin() + static_cast<std::ptrdiff_t>(edge)); break;
            case 1: edges.push_back({anybody(), anybody(), static_cast<std::int32_t>(random() % 12)}); break;
            case 2: edges[edge].weight += static_cast<std::int32_t>(random() % 7) - 3; break;
            default: std::erase_if(edges, [gone = anybody()](const NarrowEdge& one) { return one.u == gone || one.v == gone; });
        }
    }
}

}  // namespace

TEST_CASE(
    "where at most one is alone, a solve that starts from the same graph's solution changes neither partners nor duals nor blossoms") {
    std::mt19937 random(21);
    int with_nested = 0;
    for (int run = 0; run < 3000; ++run) {
        const auto vertices = static_cast<std::int32_t>(3 + random() % 40);
        const std::vector<NarrowEdge> edges = ringed_edges(random, vertices);
        for (const Objective objective : {Objective::kMaxCardinalityMaxWeight, Objective::kMaxCardinalityMinWeight}) {
            const Solver<std::int32_t> cold = solve_from(nullptr, vertices, objective, edges);
            const Left left = leave(cold);
            const Solver<std::int32_t> warm = solve_from(&left, vertices, objective, edges);
            INFO("run " << run << ", objective " << static_cast<int>(objective));
            REQUIRE(check_solved(warm, objective, edges).proved);
            if (std::ranges::count(left.partner, -1) > 1) {
                continue;  // the search for more pairs may move duals before it gives up
            }
            REQUIRE(std::ranges::equal(warm.partners(), left.partner));
            REQUIRE(warm.certificate().vertex_dual_2x == left.duals_2x);
            REQUIRE(sorted(warm.certificate().blossom_dual_2x) == sorted(cold.certificate().blossom_dual_2x));
            with_nested += std::ranges::any_of(left.blossoms.around_blossom, [](std::int32_t around) { return around >= 0; }) ? 1 : 0;
        }
    }
    CHECK(with_nested > 300);
}

TEST_CASE("from the solution of a graph that differs a little a solve finds the best, proved") {
    std::mt19937 random(22);
    for (int run = 0; run < 4000; ++run) {
        const Graph graph = random_graph(random, random_shape(random, 11));
        for (const Objective objective : kEveryObjective) {
            std::vector<NarrowEdge> edges = narrow_edges(graph);
            Left left = leave(solve_from(nullptr, graph.vertex_count, objective, edges));
            for (int step = 0; step < 3; ++step) {
                change(random, graph.vertex_count, edges);
                const Solver<std::int32_t> warm = solve_from(&left, graph.vertex_count, objective, edges);
                Graph changed{.vertex_count = graph.vertex_count, .edges = {}};
                for (const NarrowEdge& edge : edges) {
                    changed.edges.push_back({edge.u, edge.v, edge.weight});
                }
                const Verdict verdict = check_solved(warm, objective, edges);
                INFO("run " << run << ", objective " << static_cast<int>(objective) << ": " << verdict.problem.code);
                REQUIRE(verdict.proved);
                REQUIRE(verdict.weight == best_by_trying(changed, objective).weight);
                left = leave(warm);
            }
        }
    }
}

TEST_CASE("warm and cold solves agree on graphs full of nested blossoms that change step by step") {
    std::mt19937 random(23);
    for (int run = 0; run < 300; ++run) {
        const auto vertices = static_cast<std::int32_t>(20 + random() % 60);
        for (const Objective objective : kEveryObjective) {
            std::vector<NarrowEdge> edges = ringed_edges(random, vertices);
            Left left = leave(solve_from(nullptr, vertices, objective, edges));
            for (int step = 0; step < 5; ++step) {
                change(random, vertices, edges);
                const Solver<std::int32_t> warm = solve_from(&left, vertices, objective, edges);
                const Verdict cold = check_solved(solve_from(nullptr, vertices, objective, edges), objective, edges);
                const Verdict verdict = check_solved(warm, objective, edges);
                INFO("run " << run << ", objective " << static_cast<int>(objective) << ": " << verdict.problem.code);
                REQUIRE(verdict.proved);
                REQUIRE(cold.proved);
                REQUIRE(verdict.weight == cold.weight);
                REQUIRE((objective == Objective::kMaxWeight || verdict.pair_count == cold.pair_count));
                left = leave(warm);
            }
        }
    }
}

TEST_CASE("blossoms that make no sense are opened, and the result is the best all the same") {
    std::mt19937 random(24);
    for (int run = 0; run < 3000; ++run) {
        const auto vertices = static_cast<std::int32_t>(5 + random() % 30);
        const std::vector<NarrowEdge> edges = ringed_edges(random, vertices);
        for (const Objective objective : kEveryObjective) {
            const Solver<std::int32_t> cold = solve_from(nullptr, vertices, objective, edges);
            Left left = leave(cold);
            KeptBlossoms<std::int32_t>& kept = left.blossoms;
            if (kept.dual_2x.empty()) {
                continue;
            }
            const std::size_t blossom = random() % kept.dual_2x.size();
            switch (random() % 5) {
                case 0: kept.dual_2x[blossom] += static_cast<std::int32_t>(random() % 9) - 4; break;
                case 1: std::swap(kept.arcs[random() % kept.arcs.size()], kept.arcs[random() % kept.arcs.size()]); break;
                case 2: kept.arcs[random() % kept.arcs.size()].head = static_cast<std::int32_t>(random() % 5) - 1; break;
                case 3: kept.around_blossom[blossom] = -1; break;
                default: kept.around_vertex[random() % kept.around_vertex.size()] = static_cast<std::int32_t>(blossom); break;
            }
            if (random() % 2 == 0) {
                ++left.duals_2x[random() % left.duals_2x.size()];
            }
            const Verdict verdict = check_solved(solve_from(&left, vertices, objective, edges), objective, edges);
            INFO("run " << run << ", objective " << static_cast<int>(objective) << ": " << verdict.problem.code);
            REQUIRE(verdict.proved);
            REQUIRE(verdict.weight == check_solved(cold, objective, edges).weight);
        }
    }
}
