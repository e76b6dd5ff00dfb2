#include "matching/solver.h"

#include <algorithm>
#include <utility>

namespace counterpart::matching {

template <typename Weight>
Solver<Weight>::Solver(std::int32_t vertex_count, Objective objective)
    : objective_(objective),
      sign_(static_cast<Weight>(weight_sign(objective))),
      incidence_(vertex_count),
      blossoms_(vertex_count),
      vertices_(at(vertex_count)),
      partner_(at(vertex_count), -1),
      component_(at(vertex_count), 0) {
    const std::size_t nodes = at(blossoms_.node_limit());
    blossom_dual_2x_.assign(nodes, 0);
    node_label_.assign(nodes, Label::kFree);
    tree_.assign(nodes, -1);
    up_arc_.assign(nodes, -1);
    tree_next_.assign(nodes, -1);
    tree_previous_.assign(nodes, -1);
    tree_first_.assign(at(vertex_count), -1);
    mark_.assign(nodes, 0);
    lonely_count_ = vertex_count;
}

template <typename Weight>
void Solver<Weight>::solve() {
    incidence_.tidy();
    if (!has_duals_) {
        start_duals();
    }
    settle_lonely_nodes();
    if (is_barrier_wanted()) {
        plant_all();
    }
    wake_lonely_vertices();
    search();
    finish();
}

/// Codes of events: an arc; below zero a vertex that wakes up; further below a blossom that opens.
template <typename Weight>
void Solver<Weight>::wake_lonely_vertices() {
    now_ = 0;
    events_.clear();
    for (Vertex& vertex : vertices_) {
        vertex.event = kNever;
    }
    waiting_augmentations_.clear();
    waiting_cycles_.clear();
    waiting_blossoms_.clear();
    has_last_moment_ = false;
    std::vector<std::int32_t> lonely;
    for (std::int32_t node = 0; node < blossoms_.node_limit(); ++node) {
        if (blossoms_.is_alive(node) && blossoms_.parent(node) < 0 && blossoms_.match_arc(node) < 0) {
            lonely.push_back(blossoms_.base(node));
        }
    }
    lonely_count_ = static_cast<std::int32_t>(lonely.size());
    sleeper_count_ = lonely_count_;
    has_levels_ = true;
    level_2x_ = 0;
    if (lonely.empty()) {
        return;
    }
    level_2x_ = dual(*std::ranges::max_element(lonely, {}, [this](std::int32_t vertex) { return dual(vertex); }));
    for (const std::int32_t vertex : lonely) {
        events_.add(level_2x_ - dual(vertex), -1 - vertex);
    }
}

template <typename Weight>
void Solver<Weight>::search() {
    if (!is_barrier_wanted()) {
        last_moment_ = level_2x_;  // lonely vertices may not fall below zero
        has_last_moment_ = true;
    }
    typename EventQueue<Moment>::Event event;
    while (lonely_count_ > 0) {
        if (is_barrier_wanted() && lonely_count_ == 1 && sleeper_count_ == 0 && !has_last_moment_) {
            find_last_moment();
        }
        if (!act_now(event) && (!events_.advance() || (has_last_moment_ && events_.now() >= last_moment_))) {
            return;
        }
    }
}

/// Does one thing of the present moment; false if nothing is left to do in it. What augments goes first: with many ties the trees
/// would else wander through the graph; what makes a blossom goes late, for an augmentation may make it needless.
template <typename Weight>
bool Solver<Weight>::act_now(typename EventQueue<Moment>::Event& event) {
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

template <typename Weight>
void Solver<Weight>::handle(const typename EventQueue<Moment>::Event& event) {
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
        if (is_tight_way(arc)) {
            grow(arc);
        } else {
            foresee_reach(vertex);
        }
    } else if (is_tight_way(arc) && vertex_label(incidence_.head(arc)) == Label::kEven) {
        if (tree_[at(blossoms_.outermost(incidence_.tail(arc)))] == tree_[at(blossoms_.outermost(incidence_.head(arc)))]) {
            waiting_cycles_.push_back(vertex);
        } else {
            augment(arc);
        }
    } else {
        foresee_meeting(vertex);
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
    if (node_label_[at(there)] == Label::kFree) {
        grow(arc);
    } else if (tree_[at(here)] == tree_[at(there)]) {
        shrink(arc);
    } else {
        augment(arc);
    }
}

template <typename Weight>
void Solver<Weight>::handle_wake(Moment time, std::int32_t vertex) {
    const std::int32_t node = blossoms_.outermost(vertex);
    if (node_label_[at(node)] == Label::kFree && blossoms_.match_arc(node) < 0 && blossoms_.base(node) == vertex &&
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
        foresee_meeting(vertex);
    }
}

template <typename Weight>
bool Solver<Weight>::is_expanding(std::int32_t blossom, Moment time) const {
    return blossoms_.is_alive(blossom) && blossoms_.parent(blossom) < 0 && node_label_[at(blossom)] == Label::kOdd &&
           blossom_dual_2x_[at(blossom)] == 2 * time;
}

template <typename Weight>
void Solver<Weight>::handle_waiting_blossom() {
    const std::int32_t blossom = waiting_blossoms_.back();
    waiting_blossoms_.pop_back();
    if (is_expanding(blossom, now_)) {
        expand(blossom);
    }
}

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
    blossoms_.read_partners(incidence_.tails(), partner_);
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
