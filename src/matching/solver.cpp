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
      dual_2x_(at(vertex_count), 0),
      vertex_label_(at(vertex_count), Label::kFree),
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

/// Half the greatest weight at a vertex is enough; doubled, that weight itself.
template <typename Weight>
void Solver<Weight>::start_duals() {
    std::vector<std::uint8_t> has_edge(dual_2x_.size(), 0);
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
    for (std::size_t vertex = 0; vertex < dual_2x_.size(); ++vertex) {
        if (is_barrier_wanted()) {
            dual_2x_[vertex] = has_edge[vertex] == 0 ? least : dual_2x_[vertex];
        } else {
            dual_2x_[vertex] = std::max<Weight>(dual_2x_[vertex], 0);
        }
    }
    has_duals_ = true;
}

template <typename Weight>
void Solver<Weight>::solve() {
    incidence_.tidy();
    if (!has_duals_) {
        start_duals();
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
        if (events_.take_present(event)) {
            handle(event);
        } else if (!waiting_cycles_.empty()) {
            handle_waiting_cycle();
        } else if (!waiting_blossoms_.empty()) {
            handle_waiting_blossom();
        } else if (!events_.advance() || (has_last_moment_ && events_.now() >= last_moment_)) {
            return;
        }
    }
}

template <typename Weight>
void Solver<Weight>::handle(const typename EventQueue<Moment>::Event& event) {
    if (event.code >= 0) {
        handle_edge(event.time, event.code);
    } else if (const std::int32_t node = -1 - event.code; blossoms_.is_vertex(node)) {
        handle_wake(event.time, node);
    } else if (is_expanding(node, event.time)) {
        now_ = event.time;
        waiting_blossoms_.push_back(node);
    }
}

/// Events are never taken back; this one counts only if its edge is tight now and leads out of an even node.
template <typename Weight>
void Solver<Weight>::handle_edge(Moment time, std::int32_t arc) {
    const std::int32_t u = incidence_.tail(arc);
    const std::int32_t v = incidence_.head(arc);
    if (vertex_label(u) != Label::kEven || vertex_label(v) == Label::kOdd) {
        return;
    }
    const Weight slack_at_0_2x = dual(u) + dual(v) - incidence_.weight_2x(arc);
    if (vertex_label(v) == Label::kFree) {
        if (slack_at_0_2x == time) {
            now_ = time;
            grow(arc);
        }
    } else if (slack_at_0_2x == 2 * time && !blossoms_.same_outermost(u, v)) {
        now_ = time;
        if (tree_[at(blossoms_.outermost(u))] == tree_[at(blossoms_.outermost(v))]) {
            waiting_cycles_.push_back(arc);  // an augmentation at the same moment may make it needless
        } else {
            augment(arc);
        }
    }
}

template <typename Weight>
void Solver<Weight>::handle_wake(Moment time, std::int32_t vertex) {
    const std::int32_t node = blossoms_.outermost(vertex);
    if (node_label_[at(node)] == Label::kFree && blossoms_.match_arc(node) < 0 && blossoms_.base(node) == vertex &&
        level_2x_ - dual(vertex) == time) {
        now_ = time;
        plant(node);
    }
}

template <typename Weight>
void Solver<Weight>::handle_waiting_cycle() {
    const std::int32_t arc = waiting_cycles_.back();
    waiting_cycles_.pop_back();
    const std::int32_t u = incidence_.tail(arc);
    const std::int32_t v = incidence_.head(arc);
    // Both ends still even and the edge tight: it may meanwhile lead to another tree, but not elsewhere.
    if (vertex_label(u) != Label::kEven || vertex_label(v) != Label::kEven || blossoms_.same_outermost(u, v) ||
        dual(u) + dual(v) - incidence_.weight_2x(arc) != 2 * now_) {
        return;
    }
    if (tree_[at(blossoms_.outermost(u))] == tree_[at(blossoms_.outermost(v))]) {
        shrink(arc);
    } else {
        augment(arc);
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
    const Weight stored = dual_2x_[at(vertex)];
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
    for (std::int32_t node = 0; node < blossoms_.node_limit(); ++node) {
        if (blossoms_.is_alive(node) && blossoms_.parent(node) < 0 && node_label_[at(node)] != Label::kFree) {
            set_label(node, Label::kFree);
        }
    }
    tree_first_.assign(tree_first_.size(), -1);
    now_ = 0;
    blossoms_.read_partners(incidence_.tails(), partner_);
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
    proof.vertex_dual_2x = dual_2x_;
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
