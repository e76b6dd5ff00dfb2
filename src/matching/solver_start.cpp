// What precedes the search of the solver; problem, method and sources stand in solver.h.

#include <algorithm>
#include <cstdint>
#include <vector>

#include "matching/solver.h"

namespace counterpart::matching {

namespace {

/// How often a vertex may take somebody away before a solve: more would drive duals far down where somebody has to stay alone.
constexpr std::uint8_t kTakingTurns = 2;

}  // namespace

/// Half the greatest weight at a vertex is enough; doubled, that weight itself.
template <typename Weight>
void Solver<Weight>::start_duals() {
    std::vector<std::uint8_t> has_edge(vertices_.size(), 0);
    Weight least = 0;
    const auto arcs = static_cast<std::int32_t>(incidence_.tails().size());
    for (std::int32_t arc = 0; arc < arcs; ++arc) {
        const std::int32_t vertex = incidence_.tail(arc);
        const Weight weight = incidence_.weight_2x(arc) / 2;
        least = std::min(least, weight);
        if (has_edge[at(vertex)] == 0 || weight > dual(vertex)) {
            set_dual(vertex, weight);
            has_edge[at(vertex)] = 1;
        }
    }
    for (std::int32_t vertex = 0; vertex < vertex_count(); ++vertex) {
        if (is_barrier_wanted()) {
            set_dual(vertex, has_edge[at(vertex)] == 0 ? least : dual(vertex));
        } else {
            set_dual(vertex, std::max<Weight>(dual(vertex), 0));
        }
    }
    has_duals_ = true;
}

/// Sorts the rows by slack as it is: no search is under way.
template <typename Weight>
void Solver<Weight>::arrange_rows() {
    take_changes();
    incidence_.arrange(duals_2x_);
}

/// The same where no edge is new.
template <typename Weight>
void Solver<Weight>::rearrange_rows() {
    incidence_.rearrange([this](std::int32_t vertex) { return change(vertex); });
    take_changes();
}

template <typename Weight>
void Solver<Weight>::take_changes() {
    for (std::int32_t vertex = 0; vertex < vertex_count(); ++vertex) {
        duals_2x_[at(vertex)] = dual(vertex);
        vertices_[at(vertex)].change_2x = 0;
    }
}

/// The least dual of a vertex of a matched node, kNever if none is matched.
template <typename Weight>
Weight Solver<Weight>::least_matched_dual() const {
    Weight least = kNever;
    for (std::int32_t vertex = 0; vertex < vertex_count(); ++vertex) {
        if (blossoms_.match_arc(blossoms_.outermost(vertex)) >= 0) {
            least = std::min(least, dual(vertex));
        }
    }
    return least;
}

/// An auction: lonely nodes lower their duals until an edge is tight, and take the other end even from its partner if no other
/// edge of theirs is as good; whoever is left has the next turn. Ties, blossoms and long contests are left to the search. Who has no
/// greater dual than all that are matched stays lonely with right for now, so that a solution is not stirred up.
template <typename Weight>
void Solver<Weight>::settle_lonely_nodes() {
    const Weight least = least_matched_dual();
    std::vector<std::int32_t> queue;
    for (std::int32_t node = 0; node < blossoms_.node_limit(); ++node) {
        if (blossoms_.is_alive(node) && blossoms_.parent(node) < 0 && blossoms_.match_arc(node) < 0 &&
            (least == kNever || dual(blossoms_.base(node)) > least)) {
            queue.push_back(node);
        }
    }
    std::vector<std::uint8_t> turns(at(blossoms_.node_limit()), 0);
    for (std::size_t turn = 0; turn < queue.size(); ++turn) {
        const std::int32_t node = queue[turn];
        if (blossoms_.match_arc(node) < 0) {
            const std::int32_t left = settle(node, ++turns[at(node)] <= kTakingTurns);
            if (left >= 0) {
                queue.push_back(left);
            }
        }
    }
}

/// The edge out of a lonely node with the least slack, if possible one to another lonely node, and the least slack of the others.
template <typename Weight>
typename Solver<Weight>::Offer Solver<Weight>::best_offer(std::int32_t node) const {
    Offer best;
    blossoms_.for_each_vertex(node, [&](std::int32_t u) {
        const Weight change_u = change(u);
        for (const Entry& entry : incidence_.row(u)) {
            const Weight slack_2x = entry.slack_2x + change_u + change(entry.head);
            if ((slack_2x > best.slack_2x && slack_2x >= best.next_slack_2x) || blossoms_.same_outermost(u, entry.head)) {
                continue;
            }
            const bool is_lonely = slack_2x <= best.slack_2x && blossoms_.match_arc(blossoms_.outermost(entry.head)) < 0;
            if (slack_2x < best.slack_2x || (is_lonely && !best.is_lonely)) {
                best = {.slack_2x = slack_2x, .next_slack_2x = best.slack_2x, .arc = incidence_.arc(entry), .is_lonely = is_lonely};
            } else {
                best.next_slack_2x = slack_2x;
            }
        }
    });
    if (!is_barrier_wanted()) {
        // No dual may fall below zero: staying alone is one more offer.
        blossoms_.for_each_vertex(node, [&](std::int32_t u) {
            best.next_slack_2x = std::min(best.next_slack_2x, dual(u));
            if (dual(u) < best.slack_2x) {
                best = {.slack_2x = dual(u), .next_slack_2x = dual(u), .arc = -1, .is_lonely = false};
            }
        });
    }
    return best;
}

/// One turn of a lonely node; the node that lost its partner by it, else −1.
template <typename Weight>
std::int32_t Solver<Weight>::settle(std::int32_t node, bool may_take) {
    const Offer best = best_offer(node);
    if (best.slack_2x == kNever) {
        return -1;
    }
    blossoms_.for_each_vertex(node, [&](std::int32_t vertex) { shift_dual(vertex, -best.slack_2x); });
    if (!blossoms_.is_vertex(node)) {
        nodes_[at(node)].blossom_dual_2x += 2 * best.slack_2x;
    }
    if (best.arc < 0) {
        return -1;
    }
    const std::int32_t other = blossoms_.outermost(incidence_.head(best.arc));
    std::int32_t left = -1;
    if (!best.is_lonely) {
        const Weight raise = best.next_slack_2x == kNever ? Weight{0} : best.next_slack_2x - best.slack_2x;
        if (!may_take || raise == 0 || !blossoms_.is_vertex(node) || !blossoms_.is_vertex(other)) {
            return -1;
        }
        left = blossoms_.outermost(incidence_.head(blossoms_.match_arc(other)));
        unmatch(other);
        shift_dual(node, -raise);
        shift_dual(other, raise);
    }
    blossoms_.set_match(node, best.arc, incidence_.tail(best.arc));
    blossoms_.set_match(other, best.arc ^ 1, incidence_.head(best.arc));
    return left;
}

/// Lifts the lonely node around `base` by one half if its duals, doubled, are odd: trees meet at whole moments only if all roots agree.
template <typename Weight>
void Solver<Weight>::make_even(std::int32_t base) {
    if (dual(base) % 2 == 0) {
        return;
    }
    std::int32_t node = blossoms_.outermost(base);
    while (!blossoms_.is_vertex(node) && nodes_[at(node)].blossom_dual_2x == 0) {
        open_free(node);
        node = blossoms_.outermost(base);
    }
    blossoms_.for_each_vertex(node, [&](std::int32_t vertex) { shift_dual(vertex, 1); });
    if (!blossoms_.is_vertex(node)) {
        nodes_[at(node)].blossom_dual_2x -= 2;
    }
}

template class Solver<std::int32_t>;
template class Solver<std::int64_t>;

}  // namespace counterpart::matching
