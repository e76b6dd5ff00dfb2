#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "matching/certificate.h"
#include "matching/graph.h"

namespace counterpart::matching {

/// A matching with a proof that the verifier accepted.
struct ProvedMatching {
    std::vector<std::int32_t> partner;  ///< −1 = alone
    Certificate<std::int64_t> certificate;
    std::int64_t weight = 0;
    std::int64_t bound = 0;  ///< no matching of this kind is better; equals weight
    std::int32_t pair_count = 0;
};

/// The greatest |weight| that is matched exactly in a graph of that size: duals stay below 4·(n + 1) times it, sums fit 64 bits.
std::int64_t largest_exact_weight(std::int32_t vertex_count);

/// The best matching of `graph`, proved: never an unverified result.
/// Errors: `graph_vertex_out_of_range` (where: the edge's index), `graph_weight_too_large` (exact arithmetic would overflow).
/// Deterministic. Cost: O(n·m·log n) at worst, far less on usual graphs.
Result<ProvedMatching> solve_matching(const Graph& graph, Objective objective);

}  // namespace counterpart::matching
