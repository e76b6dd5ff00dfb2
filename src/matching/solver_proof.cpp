// What the solver reads off its forest in the end; problem, method and sources stand in solver.h.

#include <algorithm>
#include <vector>

#include "matching/solver.h"

namespace counterpart::matching {

template <typename Weight>
Weight Solver<Weight>::vertex_dual_now(std::int32_t vertex) const {
    const Weight stored = dual(vertex);
    switch (vertex_label(vertex)) {
        case Label::kEven: return stored - now_;
        case Label::kOdd: return stored + now_;
        default: return stored;
    }
}

/// The level has to fall to the least dual of all; even vertices are never below it, and no other dual falls.
template <typename Weight>
void Solver<Weight>::find_last_moment() {
    last_moment_ = now_;
    for (std::int32_t vertex = 0; vertex < vertex_count(); ++vertex) {
        if (vertex_label(vertex) != Label::kEven) {
            last_moment_ = std::max<Moment>(last_moment_, level_2x_ - vertex_dual_now(vertex));
        }
    }
    has_last_moment_ = true;
}

/// Lets the last time pass, reads barrier and matching off the forest and takes the forest down.
template <typename Weight>
void Solver<Weight>::finish() {
    if (lonely_count_ > 0) {
        if (!has_last_moment_) {
            find_last_moment();
        }
        now_ = std::max(now_, last_moment_);
    }
    if (is_barrier_wanted()) {
        label_components();
    }
    take_forest_down();
    if (is_barrier_wanted() && lonely_count_ > 0) {
        lift_lonely_nodes();
    }
    partner_.clear();
}

template <typename Weight>
std::span<const std::int32_t> Solver<Weight>::partners() const {
    if (partner_.empty()) {
        partner_.resize(at(vertex_count()));
        blossoms_.read_partners(incidence_.tails(), partner_);
    }
    return partner_;
}

/// The common dual of lonely vertices rises to the least of the others, or as far as their blossoms last: it proves the same, and the
/// slack of the edges of those who stay alone tells more.
template <typename Weight>
void Solver<Weight>::lift_lonely_nodes() {
    const Weight least = least_matched_dual();
    if (least == kNever) {
        return;
    }
    std::vector<std::int32_t> lonely;
    Weight rise = kNever;
    for (std::int32_t node = 0; node < blossoms_.node_limit(); ++node) {
        if (blossoms_.is_alive(node) && blossoms_.parent(node) < 0 && blossoms_.match_arc(node) < 0) {
            lonely.push_back(node);
            const Weight lasts = blossoms_.is_vertex(node) ? kNever : nodes_[at(node)].blossom_dual_2x / 2;
            rise = std::min({rise, lasts, static_cast<Weight>(least - dual(blossoms_.base(node)))});
        }
    }
    for (const std::int32_t node : lonely) {
        blossoms_.for_each_vertex(node, [&](std::int32_t vertex) { shift_dual(vertex, rise); });
        nodes_[at(node)].blossom_dual_2x -= blossoms_.is_vertex(node) ? Weight{0} : 2 * rise;
    }
}

/// Lets the duals stand as they are now.
template <typename Weight>
void Solver<Weight>::take_forest_down() {
    for (std::int32_t node = 0; node < blossoms_.node_limit(); ++node) {
        if (blossoms_.is_alive(node) && blossoms_.parent(node) < 0 && nodes_[at(node)].label != Label::kFree) {
            set_label(node, Label::kFree);
        }
        nodes_[at(node)].first = -1;
    }
    now_ = 0;
}

/// With two vertices alone the forest can grow no more: its odd nodes are single vertices and form the barrier, every even node
/// is a component of its own, all else is one even component (Gallai 1964, Edmonds 1965). With fewer alone no barrier is needed.
template <typename Weight>
void Solver<Weight>::label_components() {
    component_.assign(component_.size(), 0);
    if (lonely_count_ < 2) {
        return;
    }
    std::int32_t component = 0;
    for (std::int32_t node = 0; node < blossoms_.node_limit(); ++node) {
        if (blossoms_.is_alive(node) && blossoms_.parent(node) < 0 && nodes_[at(node)].label != Label::kFree) {
            const std::int32_t mine = nodes_[at(node)].label == Label::kOdd ? -1 : component++;
            blossoms_.for_each_vertex(node, [&](std::int32_t vertex) { component_[at(vertex)] = mine; });
        }
    }
    for (std::int32_t vertex = 0; vertex < vertex_count(); ++vertex) {
        if (vertex_label(vertex) == Label::kFree) {
            component_[at(vertex)] = component;
        }
    }
}

/// Blossoms with dual 0 prove nothing and are left out; the rest is numbered from the inside outwards.
template <typename Weight>
Certificate<Weight> Solver<Weight>::certificate() const {
    Certificate<Weight> proof;
    const std::int32_t n = vertex_count();
    proof.vertex_dual_2x.reserve(at(n));
    for (std::int32_t vertex = 0; vertex < n; ++vertex) {
        proof.vertex_dual_2x.push_back(dual(vertex));
    }
    if (is_barrier_wanted()) {
        proof.component = component_;
    }
    const std::vector<std::int32_t> inwards = blossoms_.list_inwards();
    auto count = static_cast<std::int32_t>(
        std::ranges::count_if(inwards, [this](std::int32_t node) { return nodes_[at(node)].blossom_dual_2x > 0; }));
    proof.blossom_dual_2x.resize(at(count));
    proof.parent.resize(at(n + count));
    std::vector<std::int32_t> shown(at(blossoms_.node_limit()));  // the id in the proof of a blossom or of the one that holds it
    const auto around = [&](std::int32_t node) { return blossoms_.parent(node) < 0 ? -1 : shown[at(blossoms_.parent(node))]; };
    for (const std::int32_t node : inwards) {
        shown[at(node)] = around(node);
        if (nodes_[at(node)].blossom_dual_2x > 0) {
            --count;
            proof.parent[at(n + count)] = shown[at(node)];
            proof.blossom_dual_2x[at(count)] = nodes_[at(node)].blossom_dual_2x;
            shown[at(node)] = n + count;
        }
    }
    for (std::int32_t vertex = 0; vertex < n; ++vertex) {
        proof.parent[at(vertex)] = around(vertex);
    }
    return proof;
}

template class Solver<std::int32_t>;
template class Solver<std::int64_t>;

}  // namespace counterpart::matching
