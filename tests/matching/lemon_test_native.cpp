// The solver against LEMON, which shares neither code nor author with it. COUNTERPART_LONG=1 draws thousands of graphs.
// (The name ends in _native because LEMON is not there in WebAssembly.)
#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <vector>

#include "matching/proved_matching.h"
#include "support/matching/small_graphs.h"
#include "support/peers/peer_matching.h"

using namespace counterpart;
using namespace counterpart::matching;
using namespace counterpart::test_support;

namespace {

/// LEMON's answer to an objective: pairs and weight.
BestMatching best_by_lemon(const Graph& graph, Objective objective) {
    std::vector<PeerEdge> edges;
    for (const Edge& edge : graph.edges) {
        if (edge.u != edge.v) {
            edges.push_back({edge.u, edge.v, weight_sign(objective) * edge.weight});
        }
    }
    std::vector<PeerEdge> lifted = edges;
    if (objective != Objective::kMaxWeight) {
        lift_weights(graph.vertex_count, lifted);
    }
    const PeerMatching partner = lemon_matching(graph.vertex_count, lifted);
    // Of parallel edges the best one is meant.
    std::vector<std::int64_t> best(partner.size(), INT64_MIN);
    for (const PeerEdge& edge : edges) {
        if (partner[static_cast<std::size_t>(edge.u)] == edge.v) {
            std::int64_t& weight = best[static_cast<std::size_t>(std::min(edge.u, edge.v))];
            weight = std::max(weight, edge.weight);
        }
    }
    BestMatching found;
    for (const std::int64_t weight : best) {
        if (weight != INT64_MIN) {
            found.weight += weight_sign(objective) * weight;
            ++found.pair_count;
        }
    }
    return found;
}

/// Up to 2,000 vertices, most graphs smaller; from a few edges a vertex to nearly complete; few or many levels, of either sign.
GraphShape large_shape(std::mt19937& random) {
    const auto vertices = static_cast<std::int32_t>(random() % 8 == 0 ? 500 + random() % 1501 : 13 + random() % 300);
    const auto most_edges_a_vertex = static_cast<std::uint32_t>(std::max(2, std::min(vertices / 2, 12'000 / vertices)));
    const auto edges = vertices * static_cast<std::int32_t>(1 + random() % most_edges_a_vertex);
    const std::int32_t least = random() % 2 == 0 ? 0 : -40;
    constexpr std::int32_t kLevels[] = {1, 3, 30, 200, 100'000};
    return {vertices, edges, least, least + kLevels[random() % 5]};
}

}  // namespace

TEST_CASE("LEMON finds no more pairs and no other weight in graphs of up to two thousand vertices, under every objective") {
    std::mt19937 random(20261126);
    const int runs = std::getenv("COUNTERPART_LONG") != nullptr ? 3000 : 100;
    for (int run = 0; run < runs; ++run) {
        const GraphShape shape = large_shape(random);
        const Graph graph = random_graph(random, shape);
        for (const Objective objective :
             {Objective::kMaxWeight, Objective::kMaxCardinalityMaxWeight, Objective::kMaxCardinalityMinWeight}) {
            INFO("run " << run << ": " << shape.vertex_count << " vertices, " << shape.edge_count << " edges, objective "
                        << static_cast<int>(objective));
            const auto solved = solve_matching(graph, objective);  // ends in the verifier
            REQUIRE(solved.has_value());
            const BestMatching best = best_by_lemon(graph, objective);
            REQUIRE(solved->weight == best.weight);
            REQUIRE((objective == Objective::kMaxWeight || solved->pair_count == best.pair_count));
        }
    }
}
