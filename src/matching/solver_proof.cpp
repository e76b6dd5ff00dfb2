// What the solver reads off its forest in the end; problem, method and sources stand in solver.h.

#include <algorithm>
#include <utility>
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
    blossoms_.read_partners(incidence_.tails(), partner_);
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
            const Weight lasts = blossoms_.is_vertex(node) ? kNever : blossom_dual_2x_[at(node)] / 2;
            rise = std::min({rise, lasts, static_cast<Weight>(least - dual(blossoms_.base(node)))});
        }
    }
    for (const std::int32_t node : lonely) {
        blossoms_.for_each_vertex(node, [&](std::int32_t vertex) { dual(vertex) += rise; });
        blossom_dual_2x_[at(node)] -= blossoms_.is_vertex(node) ? Weight{0} : 2 * rise;
    }
}

/// Lets the duals stand as they are now.
template <typename Weight>
void Solver<Weight>::take_forest_down() {
    for (std::int32_t node = 0; node < blossoms_.node_limit(); ++node) {
        if (blossoms_.is_alive(node) && blossoms_.parent(node) < 0 && node_label_[at(node)] != Label::kFree) {
            set_label(node, Label::kFree);
        }
    }
    tree_first_.assign(tree_first_.size(), -1);
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
        if (blossoms_.is_alive(node) && blossoms_.parent(node) < 0 && node_label_[at(node)] != Label::kFree) {
            const std::int32_t mine = node_label_[at(node)] == Label::kOdd ? -1 : component++;
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
    proof.vertex_dual_2x.resize(vertices_.size());
    std::ranges::transform(vertices_, proof.vertex_dual_2x.begin(), &Vertex::dual_2x);
    if (is_barrier_wanted()) {
        proof.component = component_;
    }
    const std::int32_t n = vertex_count();
    std::vector<std::int32_t> order;
    for (std::int32_t node = n; node < blossoms_.node_limit(); ++node) {
        if (blossoms_.is_alive(node) && blossom_dual_2x_[at(node)] > 0) {
            order.push_back(node);
        }
    }
    std::ranges::sort(order, {}, [this](std::int32_t node) { return std::pair(blossoms_.size(node), node); });
    std::vector<std::int32_t> new_id(at(blossoms_.node_limit()), -1);
    for (std::size_t index = 0; index < order.size(); ++index) {
        new_id[at(order[index])] = n + static_cast<std::int32_t>(index);
        proof.blossom_dual_2x.push_back(blossom_dual_2x_[at(order[index])]);
    }
    const auto blossom_around = [&](std::int32_t node) {
        std::int32_t around = blossoms_.parent(node);
        while (around >= 0 && new_id[at(around)] < 0) {
            around = blossoms_.parent(around);
        }
        return around < 0 ? -1 : new_id[at(around)];
    };
    proof.parent.reserve(at(n) + order.size());
    for (std::int32_t vertex = 0; vertex < n; ++vertex) {
        proof.parent.push_back(blossom_around(vertex));
    }
    for (const std::int32_t blossom : order) {
        proof.parent.push_back(blossom_around(blossom));
    }
    return proof;
}

template class Solver<std::int32_t>;
template class Solver<std::int64_t>;

}  // namespace counterpart::matching
