// Edges that come after a solve; problem, method and sources stand in solver.h.

#include <algorithm>
#include <tuple>
#include <vector>

#include "matching/nesting.h"
#include "matching/solver.h"

namespace counterpart::matching {

template <typename Weight>
void Solver<Weight>::add_edges(std::span<const BasicEdge<Weight>> edges) {
    for (const BasicEdge<Weight>& edge : edges) {
        if (edge.u != edge.v) {
            incidence_.add(edge.u, edge.v, 2 * sign_ * edge.weight);
        }
    }
    if (has_duals_) {
        make_room(edges);
    }
}

/// Restores the dual inequalities of new edges. Whoever is in the way of most of them makes room first.
template <typename Weight>
void Solver<Weight>::make_room(std::span<const BasicEdge<Weight>> edges) {
    std::vector<BasicEdge<Weight>> tight_spots;
    std::vector<std::int32_t> spots_at(vertices_.size(), 0);
    const Nesting<Weight> nesting(blossoms_, [this](std::int32_t blossom) { return nodes_[at(blossom)].blossom_dual_2x; });
    for (const BasicEdge<Weight>& edge : edges) {
        // z >= 0: common blossoms can only add, and only where they could matter are they worth the climb.
        const Weight slack = edge.u == edge.v ? Weight{0} : slack_without_blossoms_2x(edge);
        if (slack < 0 && slack + nesting.common_dual_2x(edge.u, edge.v) < 0) {
            tight_spots.push_back(edge);
            ++spots_at[at(edge.u)];
            ++spots_at[at(edge.v)];
        }
    }
    for (const BasicEdge<Weight>& edge : tight_spots) {
        if (slack_2x(edge) < 0) {
            const auto ease = [&](std::int32_t vertex) {
                const bool is_lonely = blossoms_.match_arc(blossoms_.outermost(vertex)) < 0;
                return std::tuple(is_lonely, blossoms_.outermost(vertex) == vertex, spots_at[at(vertex)]);
            };
            const std::int32_t vertex = ease(edge.u) >= ease(edge.v) ? edge.u : edge.v;
            lift(vertex, edge);
        }
    }
}

/// Lifts the dual of `vertex`, which frees its partner, or with it those of its blossom, if that lasts.
template <typename Weight>
void Solver<Weight>::lift(std::int32_t vertex, const BasicEdge<Weight>& edge) {
    const std::int32_t node = blossoms_.outermost(vertex);
    const Weight room = -slack_2x(edge);
    if (node != vertex && !blossoms_.same_outermost(edge.u, edge.v) && nodes_[at(node)].blossom_dual_2x >= 2 * room) {
        unmatch(node);
        blossoms_.for_each_vertex(node, [&](std::int32_t inner) { shift_dual(inner, room); });
        nodes_[at(node)].blossom_dual_2x -= 2 * room;
        return;
    }
    open_around(vertex);
    const Weight slack = slack_2x(edge);
    if (slack < 0) {
        unmatch(vertex);
        shift_dual(vertex, -slack);
    }
}

template <typename Weight>
Weight Solver<Weight>::slack_without_blossoms_2x(const BasicEdge<Weight>& edge) const {
    return dual(edge.u) + dual(edge.v) - 2 * sign_ * edge.weight;
}

template <typename Weight>
Weight Solver<Weight>::slack_2x(const BasicEdge<Weight>& edge) const {
    Weight slack = slack_without_blossoms_2x(edge);
    if (!blossoms_.same_outermost(edge.u, edge.v)) {
        return slack;
    }
    std::int32_t around_u = edge.u;
    std::int32_t around_v = edge.v;
    while (around_u != around_v) {
        std::int32_t& smaller = blossoms_.size(around_u) < blossoms_.size(around_v) ? around_u : around_v;
        smaller = blossoms_.parent(smaller);
    }
    for (std::int32_t common = around_u; common >= 0 && slack < 0; common = blossoms_.parent(common)) {
        slack += nodes_[at(common)].blossom_dual_2x;
    }
    return slack;
}

/// Makes `vertex` outermost. Half a blossom's dual goes to each of its vertices: edges inside keep their slack, edges that
/// leave it gain some, so its matched edge is no longer tight and has to go.
template <typename Weight>
void Solver<Weight>::open_around(std::int32_t vertex) {
    for (std::int32_t blossom = blossoms_.outermost(vertex); blossom != vertex; blossom = blossoms_.outermost(vertex)) {
        const Weight half = nodes_[at(blossom)].blossom_dual_2x / 2;
        if (half > 0) {
            unmatch(blossom);
            blossoms_.for_each_vertex(blossom, [&](std::int32_t inner) { shift_dual(inner, half); });
        }
        nodes_[at(blossom)].blossom_dual_2x = 0;
        open_free(blossom);
    }
}

template <typename Weight>
void Solver<Weight>::open_free(std::int32_t blossom) {
    blossoms_.open(blossom, incidence_.tails(), cycle_);
    for (const std::int32_t child : cycle_.nodes) {
        nodes_[at(child)].label = Label::kFree;  // inside a blossom the label is out of date
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
