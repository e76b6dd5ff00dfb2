#pragma once

#include <cstdint>
#include <optional>
#include <random>

#include "matching/graph.h"

namespace counterpart::test_support {

/// The value of a best matching found by trying all subsets of vertices.
struct BestMatching {
    std::int64_t weight = 0;
    std::int32_t pair_count = 0;  ///< the most under max. cardinality; of some best matching otherwise
};

/// Tries everything; for up to 16 vertices. Cost: O(2^n n).
BestMatching best_by_trying(const matching::Graph& graph, matching::Objective objective);

/// How the random graphs differ.
struct GraphShape {
    std::int32_t vertex_count = 0;
    std::int32_t edge_count = 0;
    std::int32_t least_weight = 0;
    std::int32_t greatest_weight = 0;
};

/// Random edges, loops and parallel edges among them. The same on every machine.
matching::Graph random_graph(std::mt19937& random, const GraphShape& shape);

/// A random shape of up to `most_vertices`, with few or many levels of weights, negative ones in half of the cases.
GraphShape random_shape(std::mt19937& random, std::uint32_t most_vertices);

}  // namespace counterpart::test_support
