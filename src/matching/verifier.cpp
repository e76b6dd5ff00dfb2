#include "matching/verifier.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace counterpart::matching {

namespace {

std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }

std::string vertex_text(std::int32_t vertex) { return "vertex " + std::to_string(vertex); }

std::string blossom_text(std::size_t blossom) { return "blossom " + std::to_string(blossom); }

std::string edge_text(std::int32_t u, std::int32_t v) { return "edge " + std::to_string(u) + " " + std::to_string(v); }

}  // namespace

template <typename Dual>
Verifier<Dual>::Verifier(std::int32_t vertex_count, Objective objective, std::span<const std::int32_t> partner,
                         const Certificate<Dual>& certificate)
    : vertex_count_(vertex_count),
      objective_(objective),
      sign_(static_cast<Dual>(weight_sign(objective))),
      partner_(partner),
      certificate_(certificate),
      dual_2x_(certificate.vertex_dual_2x),
      component_(certificate.component) {}

template <typename Dual>
bool Verifier<Dual>::refuse(const char* code, std::string where, std::string detail) {
    if (problem_.code.empty()) {
        problem_ = problem(code, std::move(where), std::move(detail));
    }
    return false;
}

template <typename Dual>
bool Verifier<Dual>::begin() {
    const bool sound = lengths_are_right() && partners_are_right() && blossoms_are_right() && blossoms_are_full() &&
                       lonely_duals_are_right() && barrier_is_right();
    if (sound) {
        pair_seen_.assign(at(vertex_count_), 0);
        find_bound();
    }
    return sound;
}

template <typename Dual>
bool Verifier<Dual>::lengths_are_right() {
    const std::size_t vertices = at(vertex_count_);
    const std::size_t blossoms = certificate_.blossom_dual_2x.size();
    const bool has_barrier = objective_ != Objective::kMaxWeight;
    if (partner_.size() != vertices) {
        return refuse("proof_wrong_length", "partner");
    }
    if (dual_2x_.size() != vertices) {
        return refuse("proof_wrong_length", "vertex_dual_2x");
    }
    if (certificate_.parent.size() != vertices + blossoms) {
        return refuse("proof_wrong_length", "parent");
    }
    if (component_.size() != (has_barrier ? vertices : 0)) {
        return refuse("proof_wrong_length", "component");
    }
    return true;
}

template <typename Dual>
bool Verifier<Dual>::partners_are_right() {
    pair_count_ = 0;
    for (std::int32_t vertex = 0; vertex < vertex_count_; ++vertex) {
        const std::int32_t other = partner_[at(vertex)];
        if (other < -1 || other >= vertex_count_) {
            return refuse("proof_partner_out_of_range", vertex_text(vertex), std::to_string(other));
        }
        if (other == vertex) {
            return refuse("proof_self_partner", vertex_text(vertex));
        }
        if (other >= 0 && partner_[at(other)] != vertex) {
            return refuse("proof_partner_not_mutual", vertex_text(vertex), std::to_string(other));
        }
        pair_count_ += other > vertex ? 1 : 0;
    }
    return true;
}

/// A parent with a larger id cannot be part of a ring; with one parent each, any two blossoms are nested or apart.
template <typename Dual>
bool Verifier<Dual>::blossoms_are_right() {
    const auto& parent = certificate_.parent;
    const auto node_count = static_cast<std::int32_t>(parent.size());
    std::vector<std::int32_t> size(parent.size(), 0);
    std::fill_n(size.begin(), vertex_count_, 1);
    for (std::int32_t node = 0; node < node_count; ++node) {
        const std::int32_t around = parent[at(node)];
        if (around != -1 && (around < vertex_count_ || around >= node_count)) {
            return refuse("proof_parent_out_of_range", "node " + std::to_string(node), std::to_string(around));
        }
        if (around != -1 && around <= node) {
            return refuse("proof_blossoms_not_nested", "node " + std::to_string(node), std::to_string(around));
        }
        if (around != -1) {
            size[at(around)] += size[at(node)];  // complete: all inner nodes have smaller ids
        }
    }
    blossom_size_.assign(size.begin() + vertex_count_, size.end());
    for (std::size_t blossom = 0; blossom < blossom_size_.size(); ++blossom) {
        if (certificate_.blossom_dual_2x[blossom] < 0) {
            return refuse("proof_blossom_dual_negative", blossom_text(blossom));
        }
        if (blossom_size_[blossom] % 2 == 0) {
            return refuse("proof_blossom_even", blossom_text(blossom), std::to_string(blossom_size_[blossom]));
        }
    }
    enclosing_dual_2x_.assign(blossom_size_.size(), 0);
    for (std::size_t blossom = blossom_size_.size(); blossom-- > 0;) {
        const std::int32_t around = parent[at(vertex_count_) + blossom];
        enclosing_dual_2x_[blossom] =
            std::int64_t{certificate_.blossom_dual_2x[blossom]} + (around < 0 ? 0 : enclosing_dual_2x_[at(around - vertex_count_)]);
    }
    return true;
}

template <typename Dual>
std::int32_t Verifier<Dual>::smallest_common_blossom(std::int32_t u, std::int32_t v) const {
    const auto& parent = certificate_.parent;
    while (u != v && u >= 0 && v >= 0) {
        (u < v ? u : v) = parent[at(u < v ? u : v)];
    }
    return u == v ? u : -1;
}

template <typename Dual>
bool Verifier<Dual>::blossoms_are_full() {
    std::vector<std::int32_t> pairs_inside(blossom_size_.size(), 0);
    for (std::int32_t vertex = 0; vertex < vertex_count_; ++vertex) {
        if (partner_[at(vertex)] > vertex) {
            const std::int32_t blossom = smallest_common_blossom(vertex, partner_[at(vertex)]);
            if (blossom >= 0) {
                ++pairs_inside[at(blossom - vertex_count_)];
            }
        }
    }
    for (std::size_t blossom = 0; blossom < pairs_inside.size(); ++blossom) {
        if (certificate_.blossom_dual_2x[blossom] > 0 && 2 * pairs_inside[blossom] + 1 != blossom_size_[blossom]) {
            return refuse("proof_blossom_not_full", blossom_text(blossom), std::to_string(pairs_inside[blossom]));
        }
        const std::int32_t around = certificate_.parent[at(vertex_count_) + blossom];
        if (around >= 0) {
            pairs_inside[at(around - vertex_count_)] += pairs_inside[blossom];
        }
    }
    return true;
}

template <typename Dual>
bool Verifier<Dual>::lonely_duals_are_right() {
    Dual least = 0;
    if (objective_ != Objective::kMaxWeight && !dual_2x_.empty()) {
        least = *std::ranges::min_element(dual_2x_);
    }
    for (std::int32_t vertex = 0; vertex < vertex_count_; ++vertex) {
        if (dual_2x_[at(vertex)] < least) {
            return refuse("proof_dual_negative", vertex_text(vertex), std::to_string(dual_2x_[at(vertex)]));
        }
        if (partner_[at(vertex)] < 0 && dual_2x_[at(vertex)] != least) {
            return refuse("proof_lonely_dual_not_least", vertex_text(vertex), std::to_string(dual_2x_[at(vertex)]));
        }
    }
    return true;
}

template <typename Dual>
bool Verifier<Dual>::barrier_is_right() {
    if (objective_ == Objective::kMaxWeight) {
        return true;
    }
    std::vector<std::int32_t> members(at(vertex_count_), 0);
    std::int64_t most_pairs = 0;
    for (std::int32_t vertex = 0; vertex < vertex_count_; ++vertex) {
        const std::int32_t component = component_[at(vertex)];
        if (component < -1 || component >= vertex_count_) {
            return refuse("proof_component_out_of_range", vertex_text(vertex), std::to_string(component));
        }
        if (component < 0) {
            ++most_pairs;
        } else {
            ++members[at(component)];
        }
    }
    for (const std::int32_t count : members) {
        most_pairs += count / 2;
    }
    if (most_pairs != pair_count_) {
        return refuse("proof_barrier_allows_more_pairs", std::to_string(pair_count_) + " pairs", std::to_string(most_pairs));
    }
    return true;
}

/// Weak duality: Σ y over the vertices + Σ z (|B| − 1) / 2, less the least y for each vertex that stays alone under max. cardinality.
template <typename Dual>
void Verifier<Dual>::find_bound() {
    bound_2x_ = 0;
    for (std::int32_t vertex = 0; vertex < vertex_count_; ++vertex) {
        bound_2x_ += partner_[at(vertex)] < 0 ? 0 : std::int64_t{dual_2x_[at(vertex)]};
    }
    for (std::size_t blossom = 0; blossom < blossom_size_.size(); ++blossom) {
        bound_2x_ += std::int64_t{certificate_.blossom_dual_2x[blossom]} * (blossom_size_[blossom] / 2);
    }
}

template <typename Dual>
bool Verifier<Dual>::check_closely(std::int32_t u, std::int32_t v, Dual signed_weight, Dual slack_2x) {
    if (u == v) {
        return true;
    }
    if (!crosses_no_component(at(u), at(v))) {
        return refuse("proof_edge_leaves_component", edge_text(u, v));
    }
    const std::int32_t common = smallest_common_blossom(u, v);
    const std::int64_t full_slack_2x = std::int64_t{slack_2x} + (common < 0 ? 0 : enclosing_dual_2x_[at(common - vertex_count_)]);
    if (full_slack_2x < 0) {
        return refuse("proof_edge_beats_duals", edge_text(u, v), std::to_string(full_slack_2x));
    }
    if (full_slack_2x == 0 && partner_[at(u)] == v && pair_seen_[at(u)] == 0) {
        pair_seen_[at(u)] = 1;
        pair_seen_[at(v)] = 1;
        weight_ += std::int64_t{signed_weight} * sign_;
    }
    return true;
}

template <typename Dual>
Verdict Verifier<Dual>::finish() {
    for (std::int32_t vertex = 0; problem_.code.empty() && vertex < vertex_count_; ++vertex) {
        if (partner_[at(vertex)] > vertex && pair_seen_[at(vertex)] == 0) {
            refuse("proof_pair_not_tight", edge_text(vertex, partner_[at(vertex)]));
        }
    }
    if (problem_.code.empty() && bound_2x_ != 2 * weight_ * sign_) {
        refuse("proof_bound_not_reached", std::to_string(weight_), std::to_string(bound_2x_));
    }
    Verdict verdict;
    verdict.proved = problem_.code.empty();
    verdict.problem = problem_;
    verdict.weight = weight_;
    verdict.bound = verdict.proved ? weight_ : bound_2x_ / 2 * sign_;
    verdict.pair_count = pair_count_;
    verdict.checked_edge_count = checked_edge_count_;
    return verdict;
}

template class Verifier<std::int32_t>;
template class Verifier<std::int64_t>;

Verdict verify_matching(const Graph& graph, Objective objective, std::span<const std::int32_t> partner,
                        const Certificate<std::int64_t>& certificate) {
    Verifier<std::int64_t> verifier(graph.vertex_count, objective, partner, certificate);
    if (verifier.begin()) {
        for (const Edge& edge : graph.edges) {
            if (!verifier.check_edge(edge.u, edge.v, edge.weight)) {
                break;
            }
        }
    }
    return verifier.finish();
}

}  // namespace counterpart::matching
