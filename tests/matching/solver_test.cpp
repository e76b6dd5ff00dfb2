#include "matching/solver.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <random>
#include <span>
#include <vector>

#include "matching/verifier.h"
#include "support/matching/small_graphs.h"

using namespace counterpart::matching;
using namespace counterpart::test_support;

namespace {

using Edge32 = BasicEdge<std::int32_t>;

Verdict verdict_on(const Solver<std::int32_t>& solver, Objective objective, std::span<const Edge32> edges) {
    const Certificate<std::int32_t> proof = solver.certificate();
    Verifier<std::int32_t> verifier(solver.vertex_count(), objective, solver.partners(), proof);
    if (verifier.begin()) {
        for (const Edge32& edge : edges) {
            verifier.check_edge(edge.u, edge.v, edge.weight);
        }
    }
    return verifier.finish();
}

/// The same edges in 32 bits.
std::vector<Edge32> narrow(const Graph& graph) {
    std::vector<Edge32> edges;
    for (const Edge& edge : graph.edges) {
        edges.push_back({edge.u, edge.v, static_cast<std::int32_t>(edge.weight)});
    }
    return edges;
}

}  // namespace

TEST_CASE("edges added in several steps lead to the best matching of all of them") {
    std::mt19937 random(11);
    for (int run = 0; run < 4000; ++run) {
        const Graph graph = random_graph(random, random_shape(random, 10));
        for (const Objective objective :
             {Objective::kMaxWeight, Objective::kMaxCardinalityMaxWeight, Objective::kMaxCardinalityMinWeight}) {
            Solver<std::int32_t> solver(graph.vertex_count, objective);
            std::vector<Edge32> given;
            for (std::size_t start = 0; start < graph.edges.size() || start == 0;) {
                const std::size_t end = std::min(graph.edges.size(), start + 1 + random() % 8);
                std::vector<Edge32> added;
                for (std::size_t index = start; index < end; ++index) {
                    const Edge& edge = graph.edges[index];
                    added.push_back({edge.u, edge.v, static_cast<std::int32_t>(edge.weight)});
                }
                solver.add_edges(added);
                solver.solve();
                given.insert(given.end(), added.begin(), added.end());
                const Verdict verdict = verdict_on(solver, objective, given);
                INFO("run " << run << ", objective " << static_cast<int>(objective) << ": " << verdict.problem.code);
                REQUIRE(verdict.proved);
                start = end == start ? 1 : end;
            }
            REQUIRE(verdict_on(solver, objective, given).weight == best_by_trying(graph, objective).weight);
        }
    }
}

TEST_CASE("whatever a solve starts from, sense or nonsense, the result is the best and proved") {
    std::mt19937 random(14);
    for (int run = 0; run < 4000; ++run) {
        const Graph graph = random_graph(random, random_shape(random, 10));
        std::vector<Edge32> edges;
        for (const Edge& edge : graph.edges) {
            edges.push_back({edge.u, edge.v, static_cast<std::int32_t>(edge.weight)});
        }
        const auto vertices = static_cast<std::size_t>(graph.vertex_count);
        for (const Objective objective :
             {Objective::kMaxWeight, Objective::kMaxCardinalityMaxWeight, Objective::kMaxCardinalityMinWeight}) {
            std::vector<std::int32_t> duals(vertices);
            std::vector<std::int32_t> partner(vertices, -1);
            for (std::size_t vertex = 0; vertex < vertices; ++vertex) {
                duals[vertex] = static_cast<std::int32_t>(random() % 60) - 20;
                partner[vertex] = static_cast<std::int32_t>(random() % (vertices + 1)) - 1;
            }
            Solver<std::int32_t> solver(graph.vertex_count, objective);
            solver.add_edges(edges);
            solver.start_from(duals, partner, {});
            solver.solve();
            const Verdict verdict = verdict_on(solver, objective, edges);
            INFO("run " << run << ", objective " << static_cast<int>(objective) << ": " << verdict.problem.code);
            REQUIRE(verdict.proved);
            REQUIRE(verdict.weight == best_by_trying(graph, objective).weight);
        }
    }
}

TEST_CASE("a solve that starts from a solution keeps it") {
    const std::vector<Edge32> edges{{0, 1, 5}, {1, 2, 5}, {2, 3, 5}, {3, 0, 5}};
    for (const std::vector<std::int32_t>& partner : {std::vector<std::int32_t>{1, 0, 3, 2}, std::vector<std::int32_t>{3, 2, 1, 0}}) {
        Solver<std::int32_t> solver(4, Objective::kMaxCardinalityMaxWeight);
        solver.add_edges(edges);
        solver.start_from(std::vector<std::int32_t>{5, 5, 5, 5}, partner, {});
        solver.solve();
        CHECK(std::ranges::equal(solver.partners(), partner));
    }
}

TEST_CASE("warm and cold solves of larger graphs agree") {
    std::mt19937 random(12);
    for (int run = 0; run < 40; ++run) {
        const Graph graph = random_graph(random, {300, 2000, 0, run % 3 == 0 ? 2 : 255});
        std::vector<Edge32> edges;
        for (const Edge& edge : graph.edges) {
            edges.push_back({edge.u, edge.v, static_cast<std::int32_t>(edge.weight)});
        }
        Solver<std::int32_t> cold(graph.vertex_count, Objective::kMaxCardinalityMaxWeight);
        cold.add_edges(edges);
        cold.solve();
        Solver<std::int32_t> warm(graph.vertex_count, Objective::kMaxCardinalityMaxWeight);
        for (std::size_t start = 0; start < edges.size(); start += 500) {
            warm.add_edges(std::span(edges).subspan(start, 500));
            warm.solve();
        }
        const Verdict cold_verdict = verdict_on(cold, Objective::kMaxCardinalityMaxWeight, edges);
        const Verdict warm_verdict = verdict_on(warm, Objective::kMaxCardinalityMaxWeight, edges);
        REQUIRE(cold_verdict.proved);
        REQUIRE(warm_verdict.proved);
        CHECK(warm_verdict.weight == cold_verdict.weight);
        CHECK(warm_verdict.pair_count == cold_verdict.pair_count);
    }
}

TEST_CASE("warm and cold solves agree where many have to stay alone, under every objective") {
    std::mt19937 random(15);
    for (int run = 0; run < 400; ++run) {
        const auto vertices = static_cast<std::int32_t>(20 + random() % 100);
        const auto edge_count = vertices * static_cast<std::int32_t>(2 + random() % 6) / 4;
        const std::vector<Edge32> edges = narrow(random_graph(random, {vertices, edge_count, run % 2 == 0 ? 0 : -60, 100}));
        for (const Objective objective :
             {Objective::kMaxWeight, Objective::kMaxCardinalityMaxWeight, Objective::kMaxCardinalityMinWeight}) {
            Solver<std::int32_t> cold(vertices, objective);
            cold.add_edges(edges);
            cold.solve();
            Solver<std::int32_t> warm(vertices, objective);
            std::vector<Edge32> given;
            for (std::size_t start = 0; start < edges.size(); start += 1 + edges.size() / 5) {
                const auto added = std::span(edges).subspan(start, std::min(edges.size() - start, 1 + edges.size() / 5));
                warm.add_edges(added);
                warm.solve();
                given.insert(given.end(), added.begin(), added.end());
                const Verdict verdict = verdict_on(warm, objective, given);
                INFO("run " << run << ", objective " << static_cast<int>(objective) << ": " << verdict.problem.code);
                REQUIRE(verdict.proved);
            }
            const Verdict cold_verdict = verdict_on(cold, objective, edges);
            REQUIRE(cold_verdict.proved);
            REQUIRE(verdict_on(warm, objective, edges).weight == cold_verdict.weight);
        }
    }
}

TEST_CASE("edges that come one after the other inside nested blossoms leave the matching proved") {
    std::mt19937 random(16);
    for (int run = 0; run < 60; ++run) {
        // Nearly equal weights on few edges a vertex: odd rings are many and lie in each other.
        const std::vector<Edge32> edges = narrow(random_graph(random, {61, 400, 0, 3 + run % 5}));
        Solver<std::int32_t> solver(61, Objective::kMaxCardinalityMaxWeight);
        solver.add_edges(std::span(edges).first(150));
        solver.solve();
        for (std::size_t count = 150; count < edges.size(); count += 10) {
            solver.add_edges(std::span(edges).subspan(count, 10));
            solver.solve();
            REQUIRE(verdict_on(solver, Objective::kMaxCardinalityMaxWeight, std::span(edges).first(count + 10)).proved);
        }
    }
}

TEST_CASE("where thirty compete for ten, duals stay as small as the weights") {
    std::mt19937 random(17);
    std::vector<Edge32> edges;
    for (std::int32_t one = 0; one < 30; ++one) {
        for (std::int32_t other = 30; other < 40; ++other) {
            edges.push_back({one, other, static_cast<std::int32_t>(random() % 101)});
        }
    }
    Solver<std::int32_t> solver(40, Objective::kMaxCardinalityMaxWeight);
    solver.add_edges(edges);
    solver.solve();
    REQUIRE(verdict_on(solver, Objective::kMaxCardinalityMaxWeight, edges).proved);
    for (const std::int32_t dual_2x : solver.certificate().vertex_dual_2x) {
        CHECK(dual_2x >= -2 * 2 * 101);  // a contest without end would drive them down by thousands
    }
}

TEST_CASE("solving again without new edges changes nothing") {
    Solver<std::int32_t> solver(4, Objective::kMaxCardinalityMaxWeight);
    solver.add_edges(std::vector<Edge32>{{0, 1, 5}, {1, 2, 7}, {2, 0, 6}, {2, 3, 1}});
    solver.solve();
    const std::vector<std::int32_t> before(solver.partners().begin(), solver.partners().end());
    const auto proof = solver.certificate();
    solver.solve();
    CHECK(std::vector<std::int32_t>(solver.partners().begin(), solver.partners().end()) == before);
    CHECK(solver.certificate() == proof);
}

TEST_CASE("ten thousand vertices with equal weights are matched without wandering") {
    std::mt19937 random(13);
    const Graph graph = random_graph(random, {10'000, 60'000, 7, 7});
    std::vector<Edge32> edges;
    for (const Edge& edge : graph.edges) {
        edges.push_back({edge.u, edge.v, static_cast<std::int32_t>(edge.weight)});
    }
    Solver<std::int32_t> solver(graph.vertex_count, Objective::kMaxCardinalityMaxWeight);
    solver.add_edges(edges);
    solver.solve();  // took a hundred times as long when trees grew depth first past lonely vertices
    CHECK(verdict_on(solver, Objective::kMaxCardinalityMaxWeight, edges).proved);
}
