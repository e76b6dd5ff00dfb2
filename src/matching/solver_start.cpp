// What precedes the search of the solver; problem, method and sources stand in solver.h.

#include <algorithm>
#include <limits>
#include <utility>

#include "matching/solver.h"

namespace counterpart::matching {

namespace {

constexpr std::size_t kTurnsPerNode = 2;

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
            dual(vertex) = weight;
            has_edge[at(vertex)] = 1;
        }
    }
    for (std::size_t vertex = 0; vertex < vertices_.size(); ++vertex) {
        if (is_barrier_wanted()) {
            vertices_[vertex].dual_2x = has_edge[vertex] == 0 ? least : vertices_[vertex].dual_2x;
        } else {
            vertices_[vertex].dual_2x = std::max<Weight>(vertices_[vertex].dual_2x, 0);
        }
    }
    has_duals_ = true;
}

/// An auction: lonely nodes lower their duals until an edge is tight, and take the other end even from its partner if no other
/// edge of theirs is as good; whoever is left has the next turn. Ties and blossoms are left to the search.
template <typename Weight>
void Solver<Weight>::settle_lonely_nodes() {
    std::vector<std::int32_t> queue;
    for (std::int32_t node = 0; node < blossoms_.node_limit(); ++node) {
        if (blossoms_.is_alive(node) && blossoms_.parent(node) < 0 && blossoms_.match_arc(node) < 0) {
            queue.push_back(node);
        }
    }
    const std::size_t limit = queue.size() * kTurnsPerNode;
    for (std::size_t turn = 0; turn < queue.size(); ++turn) {
        const std::int32_t node = queue[turn];
        if (blossoms_.match_arc(node) < 0) {
            const std::int32_t left = settle(node, queue.size() < limit);
            if (left >= 0) {
                queue.push_back(left);
            }
        }
    }
}

template <typename Weight>
std::int32_t Solver<Weight>::settle(std::int32_t node, bool may_take) {
    Weight least = kNever;
    Weight second = kNever;
    std::int32_t best_arc = -1;
    bool leads_to_lonely = false;
    blossoms_.for_each_vertex(node, [&](std::int32_t u) {
        const Weight dual_u = dual(u);
        for (const Entry& entry : incidence_.row(u)) {
            const Weight slack_2x = dual_u + dual(entry.head) - entry.weight_2x;
            if (slack_2x >= second || blossoms_.same_outermost(u, entry.head)) {
                continue;
            }
            if (slack_2x > least) {
                second = slack_2x;
                continue;
            }
            const bool is_lonely = blossoms_.match_arc(blossoms_.outermost(entry.head)) < 0;
            if (slack_2x < least || (is_lonely && !leads_to_lonely)) {
                second = least;
                least = slack_2x;
                best_arc = incidence_.arc(entry);
                leads_to_lonely = is_lonely;
            } else {
                second = slack_2x;
            }
        }
    });
    if (best_arc < 0) {
        return -1;
    }
    if (!is_barrier_wanted()) {
        Weight fall = kNever;
        blossoms_.for_each_vertex(node, [&](std::int32_t vertex) { fall = std::min(fall, dual(vertex)); });
        leads_to_lonely = leads_to_lonely && fall >= least;
        may_take = may_take && fall >= least;
        least = std::min(least, fall);
        second = std::min(second, fall);
    }
    blossoms_.for_each_vertex(node, [&](std::int32_t vertex) { dual(vertex) -= least; });
    if (!blossoms_.is_vertex(node)) {
        blossom_dual_2x_[at(node)] += 2 * least;
    }
    const std::int32_t other = blossoms_.outermost(incidence_.head(best_arc));
    if (leads_to_lonely) {
        blossoms_.set_match(node, best_arc, incidence_.tail(best_arc));
        blossoms_.set_match(other, best_arc ^ 1, incidence_.head(best_arc));
        return -1;
    }
    if (!may_take || second == least || second == kNever || !blossoms_.is_vertex(node) || !blossoms_.is_vertex(other)) {
        return -1;
    }
    const std::int32_t left = blossoms_.outermost(incidence_.head(blossoms_.match_arc(other)));
    unmatch(other);
    dual(node) -= second - least;
    dual(other) += second - least;
    blossoms_.set_match(node, best_arc, node);
    blossoms_.set_match(other, best_arc ^ 1, other);
    return left;
}

/// Lifts the duals of a lonely node by one half if its double is odd.
template <typename Weight>
void Solver<Weight>::make_even(std::int32_t node) {
    if (dual(blossoms_.base(node)) % 2 == 0) {
        return;
    }
    while (!blossoms_.is_vertex(node) && blossom_dual_2x_[at(node)] == 0) {
        const std::int32_t base = blossoms_.base(node);
        blossoms_.open(node, incidence_.tails(), cycle_);
        for (const std::int32_t child : cycle_.nodes) {
            node_label_[at(child)] = Label::kFree;  // inside a blossom the label is out of date
        }
        node = blossoms_.outermost(base);
    }
    blossoms_.for_each_vertex(node, [&](std::int32_t vertex) { ++dual(vertex); });
    if (!blossoms_.is_vertex(node)) {
        blossom_dual_2x_[at(node)] -= 2;
    }
}

/// Grows trees from all lonely nodes at once.
template <typename Weight>
void Solver<Weight>::plant_all() {
    now_ = 0;
    events_.clear();
    for (Vertex& vertex : vertices_) {
        vertex.event = kNever;
    }
    waiting_augmentations_.clear();
    waiting_cycles_.clear();
    waiting_blossoms_.clear();
    std::vector<std::int32_t> roots;
    for (std::int32_t node = 0; node < blossoms_.node_limit(); ++node) {
        if (blossoms_.is_alive(node) && blossoms_.parent(node) < 0 && blossoms_.match_arc(node) < 0) {
            roots.push_back(blossoms_.base(node));
        }
    }
    lonely_count_ = static_cast<std::int32_t>(roots.size());
    if (lonely_count_ < 2) {
        return;
    }
    has_levels_ = false;
    sleeper_count_ = 0;
    for (const std::int32_t root : roots) {
        make_even(blossoms_.outermost(root));
        const std::int32_t node = blossoms_.outermost(root);
        set_label(node, Label::kEven);
        join_tree(node, root);
    }
    for (const std::int32_t root : roots) {
        if (const std::int32_t node = blossoms_.outermost(root); node_label_[at(node)] == Label::kEven) {
            scan_even(node);
        }
    }
    typename EventQueue<Moment>::Event event;
    while (lonely_count_ > 1) {
        if (!act_now(event) && !events_.advance()) {
            break;
        }
    }
    take_forest_down();
}

template class Solver<std::int32_t>;
template class Solver<std::int64_t>;

}  // namespace counterpart::matching
