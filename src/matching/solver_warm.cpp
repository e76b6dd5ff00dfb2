// Edges that come after a solve; problem, method and sources stand in solver.h.

#include <algorithm>

#include "matching/solver.h"

namespace counterpart::matching {

template <typename Weight>
void Solver<Weight>::add_edges(std::span<const BasicEdge<Weight>> edges) {
    for (const BasicEdge<Weight>& edge : edges) {
        if (edge.u == edge.v) {
            continue;
        }
        incidence_.add(edge.u, edge.v, 2 * sign_ * edge.weight);
        if (has_duals_) {
            make_room(edge);
        }
    }
}

template <typename Weight>
void Solver<Weight>::start_from(std::span<const Weight> vertex_duals_2x, std::span<const std::int32_t> partner) {
    incidence_.tidy();
    std::ranges::copy(vertex_duals_2x, dual_2x_.begin());
    if (!is_barrier_wanted()) {
        std::ranges::transform(dual_2x_, dual_2x_.begin(), [](Weight dual_2x) { return std::max<Weight>(dual_2x, 0); });
    }
    has_duals_ = true;
    const auto arcs = static_cast<std::int32_t>(incidence_.tails().size());
    const auto slack_of = [&](std::int32_t arc) {
        return static_cast<Weight>(dual(incidence_.tail(arc)) + dual(incidence_.head(arc)) - incidence_.weight_2x(arc));
    };
    for (std::int32_t arc = 0; arc < arcs; arc += 2) {
        dual(incidence_.tail(arc)) -= std::min<Weight>(slack_of(arc), 0);
    }
    for (std::int32_t arc = 0; arc < arcs; arc += 2) {
        const std::int32_t u = incidence_.tail(arc);
        const std::int32_t v = incidence_.head(arc);
        if (partner[at(u)] == v && blossoms_.match_arc(u) < 0 && blossoms_.match_arc(v) < 0 && slack_of(arc) == 0) {
            blossoms_.set_match(u, arc, u);
            blossoms_.set_match(v, arc ^ 1, v);
        }
    }
}

/// Restores the dual inequality of a new edge at the end that lies in fewer blossoms.
template <typename Weight>
void Solver<Weight>::make_room(const BasicEdge<Weight>& edge) {
    if (slack_2x(edge) >= 0) {
        return;
    }
    const std::int32_t vertex = depth(edge.u) <= depth(edge.v) ? edge.u : edge.v;
    open_around(vertex);
    const Weight slack = slack_2x(edge);
    if (slack < 0) {
        unmatch(vertex);
        dual(vertex) -= slack;
    }
}

template <typename Weight>
Weight Solver<Weight>::slack_2x(const BasicEdge<Weight>& edge) const {
    Weight slack = dual_2x_[at(edge.u)] + dual_2x_[at(edge.v)] - 2 * sign_ * edge.weight;
    // z >= 0: common blossoms can only add, and only where they could matter are they worth the climb.
    if (slack >= 0 || !blossoms_.same_outermost(edge.u, edge.v)) {
        return slack;
    }
    std::int32_t around_u = edge.u;
    std::int32_t around_v = edge.v;
    std::int32_t depth_u = depth(edge.u);
    std::int32_t depth_v = depth(edge.v);
    while (around_u != around_v) {
        if (depth_u >= depth_v) {
            around_u = blossoms_.parent(around_u);
            --depth_u;
        } else {
            around_v = blossoms_.parent(around_v);
            --depth_v;
        }
    }
    for (std::int32_t common = around_u; common >= 0; common = blossoms_.parent(common)) {
        slack += blossom_dual_2x_[at(common)];
    }
    return slack;
}

template <typename Weight>
std::int32_t Solver<Weight>::depth(std::int32_t vertex) const {
    std::int32_t blossoms_around = 0;
    for (std::int32_t node = blossoms_.parent(vertex); node >= 0; node = blossoms_.parent(node)) {
        ++blossoms_around;
    }
    return blossoms_around;
}

/// Makes `vertex` outermost. Half a blossom's dual goes to each of its vertices: edges inside keep their slack, edges that
/// leave it gain some, so its matched edge is no longer tight and has to go.
template <typename Weight>
void Solver<Weight>::open_around(std::int32_t vertex) {
    for (std::int32_t blossom = blossoms_.outermost(vertex); blossom != vertex; blossom = blossoms_.outermost(vertex)) {
        const Weight half = blossom_dual_2x_[at(blossom)] / 2;
        if (half > 0) {
            unmatch(blossom);
            blossoms_.for_each_vertex(blossom, [&](std::int32_t inner) { dual(inner) += half; });
        }
        blossom_dual_2x_[at(blossom)] = 0;
        blossoms_.open(blossom, incidence_.tails(), cycle_);
        for (const std::int32_t child : cycle_.nodes) {
            node_label_[at(child)] = Label::kFree;  // inside a blossom the label is out of date
        }
    }
}

template <typename Weight>
void Solver<Weight>::unmatch(std::int32_t node) {
    const std::int32_t arc = blossoms_.match_arc(node);
    if (arc < 0) {
        return;
    }
    const std::int32_t other = blossoms_.outermost(incidence_.head(arc));
    blossoms_.set_match(node, -1, blossoms_.base(node));
    blossoms_.set_match(other, -1, blossoms_.base(other));
}

template class Solver<std::int32_t>;
template class Solver<std::int64_t>;

}  // namespace counterpart::matching
