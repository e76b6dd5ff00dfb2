#include "matching/solver.h"

#include <algorithm>

namespace counterpart::matching {

template <typename Weight>
Solver<Weight>::Solver(std::int32_t vertex_count, Objective objective)
    : objective_(objective),
      sign_(static_cast<Weight>(weight_sign(objective))),
      incidence_(vertex_count),
      blossoms_(vertex_count),
      vertices_(at(vertex_count)),
      duals_2x_(at(vertex_count), 0),
      component_(at(vertex_count), 0) {
    const std::size_t nodes = at(blossoms_.node_limit());
    nodes_.resize(nodes);
    mark_.assign(nodes, 0);
    lonely_count_ = vertex_count;
}

template <typename Weight>
void Solver<Weight>::solve() {
    if (!has_duals_) {
        start_duals();
    }
    arrange_rows();
    settle_lonely_nodes();
    if (is_barrier_wanted()) {
        match_most();
    }
    settle_levels();
    finish();
}

/// Starts at time 0 with no tree; the bases of all lonely nodes.
template <typename Weight>
std::vector<std::int32_t> Solver<Weight>::begin_search() {
    now_ = 0;
    events_.clear();
    for (Vertex& vertex : vertices_) {
        vertex.event = kNever;
    }
    waiting_augmentations_.clear();
    waiting_cycles_.clear();
    waiting_blossoms_.clear();
    std::vector<std::int32_t> lonely;
    for (std::int32_t node = 0; node < blossoms_.node_limit(); ++node) {
        if (blossoms_.is_alive(node) && blossoms_.parent(node) < 0 && blossoms_.match_arc(node) < 0) {
            lonely.push_back(blossoms_.base(node));
        }
    }
    lonely_count_ = static_cast<std::int32_t>(lonely.size());
    if (lonely_count_ > 0) {
        rearrange_rows();
    }
    return lonely;
}

/// Grows trees from all lonely nodes at once, whatever their levels, until no more pairs can be matched.
template <typename Weight>
void Solver<Weight>::match_most() {
    const std::vector<std::int32_t> roots = begin_search();
    if (lonely_count_ < 2) {
        return;
    }
    has_levels_ = false;
    sleeper_count_ = 0;
    for (const std::int32_t root : roots) {
        make_even(root);
        const std::int32_t node = blossoms_.outermost(root);
        set_label(node, Label::kEven);
        join_tree(node, root);
    }
    for (const std::int32_t root : roots) {
        scan_even(blossoms_.outermost(root));
    }
    while (lonely_count_ > 1 && (act_now() || events_.advance())) {
    }
    take_forest_down();
}

/// Lets the level fall until whoever is lonely has the least dual that matters.
template <typename Weight>
void Solver<Weight>::settle_levels() {
    const std::vector<std::int32_t> lonely = begin_search();
    has_levels_ = true;
    sleeper_count_ = lonely_count_;
    level_2x_ = 0;
    for (const std::int32_t vertex : lonely) {
        level_2x_ = vertex == lonely.front() ? dual(vertex) : std::max(level_2x_, dual(vertex));
    }
    for (const std::int32_t vertex : lonely) {
        events_.add(level_2x_ - dual(vertex), -1 - vertex);
    }
    last_moment_ = level_2x_;  // under kMaxWeight lonely vertices may not fall below zero
    has_last_moment_ = !is_barrier_wanted();
    while (lonely_count_ > 0) {
        if (is_barrier_wanted() && lonely_count_ == 1 && sleeper_count_ == 0 && !has_last_moment_) {
            find_last_moment();
        }
        if (!act_now() && (!events_.advance() || (has_last_moment_ && events_.now() >= last_moment_))) {
            return;
        }
    }
}

/// Does one thing of the present moment; false if nothing is left to do in it. What augments goes first: with many ties the trees
/// would else wander through the graph; what makes a blossom goes late, for an augmentation may make it needless.
template <typename Weight>
bool Solver<Weight>::act_now() {
    Event event;
    if (!waiting_augmentations_.empty()) {
        const std::int32_t arc = waiting_augmentations_.back();
        waiting_augmentations_.pop_back();
        if (is_tight_way(arc)) {
            meet(arc);
        }
    } else if (events_.take_present(event)) {
        handle(event);
    } else if (!waiting_cycles_.empty()) {
        handle_waiting_cycle();
    } else if (!waiting_blossoms_.empty()) {
        handle_waiting_blossom();
    } else {
        return false;
    }
    return true;
}

/// Codes of events: the vertex whose event it is; below zero a vertex that wakes up; further below a blossom that opens.
template <typename Weight>
void Solver<Weight>::handle(const Event& event) {
    now_ = event.time;
    if (event.code >= 0) {
        handle_vertex(event.time, event.code);
    } else if (const std::int32_t node = -1 - event.code; blossoms_.is_vertex(node)) {
        handle_wake(event.time, node);
    } else if (is_expanding(node, event.time)) {
        waiting_blossoms_.push_back(node);
    }
}

/// Events are never taken back; this one counts only if it still is the vertex's.
template <typename Weight>
void Solver<Weight>::handle_vertex(Moment time, std::int32_t vertex) {
    const Vertex& reached = vertices_[at(vertex)];
    if (reached.event != time || reached.label == Label::kOdd) {
        return;
    }
    const std::int32_t arc = reached.event_arc;
    if (reached.label == Label::kFree) {
        if (arc >= 0 && is_tight_way(arc)) {
            grow(arc);
        } else {
            foresee_reach(vertex);
        }
    } else if (arc >= 0 && is_tight_way(arc) && vertex_label(incidence_.head(arc)) == Label::kEven) {
        if (nodes_[at(blossoms_.outermost(incidence_.tail(arc)))].tree == nodes_[at(blossoms_.outermost(incidence_.head(arc)))].tree) {
            waiting_cycles_.push_back(vertex);
        } else {
            augment(arc);
        }
    } else {
        foresee_from_even(vertex);
    }
}

/// Whether `arc` is tight now and leads from an even node to a free one or to another even one.
template <typename Weight>
bool Solver<Weight>::is_tight_way(std::int32_t arc) const {
    const std::int32_t u = incidence_.tail(arc);
    const std::int32_t v = incidence_.head(arc);
    if (vertex_label(u) != Label::kEven || vertex_label(v) == Label::kOdd) {
        return false;
    }
    const Weight slack_at_0_2x = dual(u) + dual(v) - incidence_.weight_2x(arc);
    return vertex_label(v) == Label::kFree ? slack_at_0_2x == now_ : slack_at_0_2x == 2 * now_ && !blossoms_.same_outermost(u, v);
}

/// Uses a tight way out of an even node.
template <typename Weight>
void Solver<Weight>::meet(std::int32_t arc) {
    const std::int32_t here = blossoms_.outermost(incidence_.tail(arc));
    const std::int32_t there = blossoms_.outermost(incidence_.head(arc));
    if (nodes_[at(there)].label == Label::kFree) {
        grow(arc);
    } else if (nodes_[at(here)].tree == nodes_[at(there)].tree) {
        shrink(arc);
    } else {
        augment(arc);
    }
}

template <typename Weight>
void Solver<Weight>::handle_wake(Moment time, std::int32_t vertex) {
    const std::int32_t node = blossoms_.outermost(vertex);
    if (nodes_[at(node)].label == Label::kFree && blossoms_.match_arc(node) < 0 && blossoms_.base(node) == vertex &&
        level_2x_ - dual(vertex) == time) {
        plant(node);
    }
}

template <typename Weight>
void Solver<Weight>::handle_waiting_cycle() {
    const std::int32_t vertex = waiting_cycles_.back();
    waiting_cycles_.pop_back();
    if (vertex_label(vertex) != Label::kEven || vertices_[at(vertex)].event != now_) {
        return;
    }
    const std::int32_t arc = vertices_[at(vertex)].event_arc;
    if (is_tight_way(arc)) {
        meet(arc);
    }
    if (vertex_label(vertex) == Label::kEven) {
        foresee_from_even(vertex);
    }
}

template <typename Weight>
bool Solver<Weight>::is_expanding(std::int32_t blossom, Moment time) const {
    return blossoms_.is_alive(blossom) && blossoms_.parent(blossom) < 0 && nodes_[at(blossom)].label == Label::kOdd &&
           nodes_[at(blossom)].blossom_dual_2x == 2 * time;
}

template <typename Weight>
void Solver<Weight>::handle_waiting_blossom() {
    const std::int32_t blossom = waiting_blossoms_.back();
    waiting_blossoms_.pop_back();
    if (is_expanding(blossom, now_)) {
        expand(blossom);
    }
}

template class Solver<std::int32_t>;
template class Solver<std::int64_t>;

}  // namespace counterpart::matching
