#include "matching/solver.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <random>
#include <vector>

#include "matching/verifier.h"
#include "support/matching/small_graphs.h"

using namespace counterpart::matching;
using namespace counterpart::test_support;

namespace {

using Edge32 = BasicEdge<std::int32_t>;

Verdict verdict_on(const Solver<std::int32_t>& solver, Objective objective, const std::vector<Edge32>& edges) {
    const Certificate<std::int32_t> proof = solver.certificate();
    Verifier<std::int32_t> verifier(solver.vertex_count(), objective, solver.partners(), proof);
    if (verifier.begin()) {
        for (const Edge32& edge : edges) {
            verifier.check_edge(edge.u, edge.v, edge.weight);
        }
    }
    return verifier.finish();
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
            solver.start_from(duals, partner);
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
        solver.start_from(std::vector<std::int32_t>{5, 5, 5, 5}, partner);
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
