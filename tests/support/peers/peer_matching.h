#pragma once

#include <cstdint>
#include <vector>

namespace counterpart::test_support {

// Solvers of others, as oracles in tests and peers in benchmarks. Plain C++17, because LEMON does not compile above it.

/// An edge between two different vertices.
struct PeerEdge {
    std::int32_t u = 0;
    std::int32_t v = 0;
    std::int64_t weight = 0;
};

/// By vertex: the partner, −1 = alone.
using PeerMatching = std::vector<std::int32_t>;

/// Lifts all weights alike, so that a matching of the greatest weight has the most edges, and of those the greatest weight.
/// Cost: O(m). The greatest weight becomes about vertex_count / 2 times the range of weights.
void lift_weights(std::int32_t vertex_count, std::vector<PeerEdge>& edges);

/// A matching of the greatest weight, vertices may stay alone; by LEMON (MaxWeightedMatching, fractional start).
PeerMatching lemon_matching(std::int32_t vertex_count, const std::vector<PeerEdge>& edges);

/// The same by Boost (maximum_weighted_matching).
PeerMatching boost_matching(std::int32_t vertex_count, const std::vector<PeerEdge>& edges);

}  // namespace counterpart::test_support
