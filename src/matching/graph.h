#pragma once

#include <cstdint>
#include <vector>

namespace counterpart::matching {

/// An edge between vertices `u` and `v`; in a list, the position is the edge's id.
template <typename Weight>
struct BasicEdge {
    std::int32_t u = 0;
    std::int32_t v = 0;
    Weight weight = 0;

    friend bool operator==(const BasicEdge&, const BasicEdge&) = default;
};

using Edge = BasicEdge<std::int64_t>;

/// A weighted graph on the vertices 0 … vertex_count − 1.
/// Loops never match; of parallel edges the best one counts.
struct Graph {
    std::int32_t vertex_count = 0;
    std::vector<Edge> edges;
};

/// What the best matching is.
enum class Objective : std::uint8_t {
    kMaxWeight,                ///< the greatest weight; vertices may stay alone
    kMaxCardinalityMaxWeight,  ///< the greatest weight among matchings with the most pairs
    kMaxCardinalityMinWeight,  ///< the least weight among matchings with the most pairs
};

/// Weights are maximised; this is −1 where the objective wants the least weight, else 1.
constexpr std::int32_t weight_sign(Objective objective) { return objective == Objective::kMaxCardinalityMinWeight ? -1 : 1; }

}  // namespace counterpart::matching
