#pragma once

#include <cstdint>
#include <vector>

namespace counterpart::matching {

/// The proof that a matching is best: a dual solution and a cardinality barrier, as plain arrays.
///
/// Let s·w be the weight that is maximised (s = −1 for the least weight). With y the vertex duals and z the blossom duals:
///   y_u + y_v + (sum of z over the blossoms that hold both u and v) >= 2·s·w(u, v)   for every edge, with equality on matched ones,
///   z >= 0, and a blossom with z > 0 has an odd number of vertices, all but one of them matched inside it.
/// kMaxWeight:       y >= 0, and a vertex alone has y = 0.
/// max. cardinality: a vertex alone has the least y of all, and `component` proves that no matching has more pairs:
///   every edge has an end in the barrier (−1) or both ends in one component, and
///   |barrier| + sum of floor(|component| / 2) = number of pairs  (Tutte 1947, Berge 1958).
/// Source of the dual: Edmonds 1965. All duals are doubled integers, so nothing is ever rounded.
template <typename Dual>
struct Certificate {
    std::vector<Dual> vertex_dual_2x;      ///< y, one a vertex
    std::vector<std::int32_t> parent;      ///< n + blossoms entries: id of the smallest blossom around, or −1; always a larger id
    std::vector<Dual> blossom_dual_2x;     ///< z of the blossom with id n + index
    std::vector<std::int32_t> component;   ///< component 0 … n − 1 of each vertex, −1 = in the barrier; empty for kMaxWeight

    friend bool operator==(const Certificate&, const Certificate&) = default;
};

}  // namespace counterpart::matching
