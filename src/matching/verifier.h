#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/problem.h"
#include "matching/certificate.h"
#include "matching/graph.h"

namespace counterpart::matching {

/// What the verifier says: `proved`, or the first violated condition.
struct Verdict {
    bool proved = false;
    Problem problem;                  ///< empty code when proved
    std::int64_t weight = 0;          ///< of the matching, in the weights given (not negated)
    std::int64_t bound = 0;           ///< no allowed matching is better than this; equals weight when proved
    std::int32_t pair_count = 0;
    std::int64_t checked_edge_count = 0;
};

/// Checks a certificate against every edge; shares no code with the solver.
///
/// Use: construct, `begin()`, then for every edge `check_edge` (in any order; loops and parallel edges welcome), then `finish()`.
/// Memory: a few integers a vertex. Cost: O(n + blossoms) plus O(1) an edge (O(blossom depth) where y_u + y_v alone is too small).
/// Exact: `Dual` must hold twice the greatest weight and every y_u + y_v; totals are added in 64 bits.
template <typename Dual>
class Verifier {
  public:
    /// The spans must outlive the verifier. `partner[v]` is −1 for a vertex alone.
    Verifier(std::int32_t vertex_count, Objective objective, std::span<const std::int32_t> partner, const Certificate<Dual>& certificate);

    /// Checks all that needs no edge (lengths, ranges, symmetry, laminar family, full blossoms, least y, barrier count).
    /// False if something is wrong; then `finish` tells what.
    bool begin();

    /// Checks one edge between distinct or equal vertices in 0 … n − 1; true if it violates nothing.
    bool check_edge(std::int32_t u, std::int32_t v, Dual weight) {
        ++checked_edge_count_;
        const Dual signed_weight = static_cast<Dual>(weight * sign_);
        const auto first = static_cast<std::size_t>(u);
        const auto second = static_cast<std::size_t>(v);
        const Dual slack_2x = static_cast<Dual>(dual_2x_[first] + dual_2x_[second] - signed_weight - signed_weight);
        const bool tidy = slack_2x >= 0 && partner_[first] != v && crosses_no_component(first, second);
        return tidy || check_closely(u, v, signed_weight, slack_2x);
    }

    /// The verdict after the last edge.
    Verdict finish();

  private:
    bool crosses_no_component(std::size_t u, std::size_t v) const {
        return component_.empty() || component_[u] == component_[v] || component_[u] < 0 || component_[v] < 0;
    }
    bool check_closely(std::int32_t u, std::int32_t v, Dual signed_weight, Dual slack_2x);
    bool lengths_are_right();
    bool partners_are_right();
    bool blossoms_are_right();
    bool blossoms_are_full();
    bool lonely_duals_are_right();
    bool barrier_is_right();
    void find_bound();
    std::int32_t smallest_common_blossom(std::int32_t u, std::int32_t v) const;
    bool refuse(const char* code, std::string where, std::string detail = {});

    std::int32_t vertex_count_;
    Objective objective_;
    Dual sign_;
    std::span<const std::int32_t> partner_;
    const Certificate<Dual>& certificate_;
    std::span<const Dual> dual_2x_;
    std::span<const std::int32_t> component_;
    std::vector<std::int32_t> blossom_size_;
    std::vector<std::int64_t> enclosing_dual_2x_;  // z of a blossom and of all around it
    std::vector<std::uint8_t> pair_seen_;          // by vertex: its pair was met as a tight edge
    Problem problem_;
    std::int64_t weight_ = 0;
    std::int64_t bound_2x_ = 0;
    std::int32_t pair_count_ = 0;
    std::int64_t checked_edge_count_ = 0;
};

extern template class Verifier<std::int32_t>;
extern template class Verifier<std::int64_t>;

/// The verdict on a matching of `graph`.
Verdict verify_matching(const Graph& graph, Objective objective, std::span<const std::int32_t> partner,
                        const Certificate<std::int64_t>& certificate);

}  // namespace counterpart::matching
