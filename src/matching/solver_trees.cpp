// Labels, trees and augmentations of the solver; problem, method and sources stand in solver.h.

#include <algorithm>
#include <utility>

#include "matching/solver.h"

namespace counterpart::matching {

/// Makes a lonely free node the root of a tree.
template <typename Weight>
void Solver<Weight>::plant(std::int32_t node) {
    const std::int32_t lower = vertex_below_level(node);
    if (lower >= 0) {
        blossoms_.set_match(node, -1, lower);  // the one to stay alone is the one with the least dual
        events_.add(level_2x_ - dual(lower), -1 - lower);
        return;
    }
    --sleeper_count_;
    const std::int32_t tree = blossoms_.base(node);
    set_label(node, Label::kEven);
    join_tree(node, tree);
    scan_even(node);
}

/// Reaches a free node by the tight `arc` from an even one: augments if it is alone, else takes it and its partner into the tree.
template <typename Weight>
void Solver<Weight>::grow(std::int32_t arc) {
    const std::int32_t tree = tree_[at(blossoms_.outermost(incidence_.tail(arc)))];
    const std::int32_t odd = blossoms_.outermost(incidence_.head(arc));
    const std::int32_t match = blossoms_.match_arc(odd);
    if (match < 0) {
        augment(arc);
        return;
    }
    const std::int32_t even = blossoms_.outermost(incidence_.head(match));
    set_label(odd, Label::kOdd);
    join_tree(odd, tree);
    up_arc_[at(odd)] = arc ^ 1;
    const std::int32_t lower = vertex_below_level(even);
    set_label(even, Label::kEven);
    join_tree(even, tree);
    if (lower >= 0) {
        swap_root(even, lower);
        return;
    }
    start_expansion_clock(odd);
    scan_even(even);
}

template <typename Weight>
void Solver<Weight>::join_tree(std::int32_t node, std::int32_t tree) {
    tree_[at(node)] = tree;
    const std::int32_t first = tree_first_[at(tree)];
    tree_next_[at(node)] = first;
    tree_previous_[at(node)] = -1;
    if (first >= 0) {
        tree_previous_[at(first)] = node;
    }
    tree_first_[at(tree)] = node;
}

template <typename Weight>
void Solver<Weight>::leave_tree(std::int32_t node) {
    const std::int32_t next = tree_next_[at(node)];
    const std::int32_t previous = tree_previous_[at(node)];
    if (next >= 0) {
        tree_previous_[at(next)] = previous;
    }
    (previous >= 0 ? tree_next_[at(previous)] : tree_first_[at(tree_[at(node)])]) = next;
}

/// Changes the label of an outermost node now; its true duals stay, the stored ones follow.
template <typename Weight>
void Solver<Weight>::set_label(std::int32_t node, Label label) {
    const auto drift = [](Label of) -> Weight { return of == Label::kEven ? -1 : of == Label::kOdd ? 1 : 0; };
    const Weight change = (drift(node_label_[at(node)]) - drift(label)) * now_;
    blossoms_.for_each_vertex(node, [&](std::int32_t vertex) {
        dual(vertex) += change;
        vertices_[at(vertex)].label = label;
    });
    node_label_[at(node)] = label;
    if (!blossoms_.is_vertex(node)) {
        blossom_dual_2x_[at(node)] -= 2 * change;
    }
}

/// Foresees when edges from a newly even node become tight. Labels along a row follow no pattern: to choose a limit by them and then
/// compare once is quicker than to branch by them.
template <typename Weight>
void Solver<Weight>::scan_even(std::int32_t node) {
    blossoms_.for_each_vertex(node, [&](std::int32_t u) {
        const Weight dual_u = dual(u);
        Weight first_2x = kNever;
        const Entry* first_entry = nullptr;
        for (const Entry& entry : incidence_.row(u)) {
            Vertex& head = vertices_[at(entry.head)];
            const Weight slack_2x = dual_u + head.dual_2x - entry.weight_2x;
            const Weight even_limit = head.label == Label::kEven ? first_2x : kLowest;
            const Weight limit = head.label == Label::kFree ? head.event : even_limit;
            if (slack_2x >= limit) {
                continue;
            }
            if (head.label == Label::kFree) {
                head.event = slack_2x;
                head.event_arc = incidence_.arc(entry);
                events_.add(slack_2x, entry.head);
            } else if (!blossoms_.same_outermost(u, entry.head)) {
                first_2x = slack_2x;
                first_entry = &entry;
            }
        }
        foresee_meeting_at(u, first_2x, first_entry);
    });
}

/// Foresees when the first edge from an even vertex to another even node becomes tight.
template <typename Weight>
void Solver<Weight>::foresee_meeting(std::int32_t vertex) {
    const Weight dual_u = dual(vertex);
    Weight first_2x = kNever;
    const Entry* first_entry = nullptr;
    for (const Entry& entry : incidence_.row(vertex)) {
        const Vertex& head = vertices_[at(entry.head)];
        const Weight slack_2x = dual_u + head.dual_2x - entry.weight_2x;
        const Weight limit = head.label == Label::kEven ? first_2x : kLowest;
        if (slack_2x < limit && !blossoms_.same_outermost(vertex, entry.head)) {
            first_2x = slack_2x;
            first_entry = &entry;
        }
    }
    foresee_meeting_at(vertex, first_2x, first_entry);
}

/// Two even nodes come closer twice as fast; the slack is even, for duals of roots agree in parity and tight edges keep it.
template <typename Weight>
void Solver<Weight>::foresee_meeting_at(std::int32_t vertex, Weight slack_2x, const Entry* entry) {
    foresee(vertex, entry == nullptr ? kNever : slack_2x / 2, entry == nullptr ? -1 : incidence_.arc(*entry));
}

/// Foresees when the first edge from an even node to a free vertex becomes tight.
template <typename Weight>
void Solver<Weight>::foresee_reach(std::int32_t vertex) {
    const Weight dual_v = dual(vertex);
    Moment first = kNever;
    const Entry* first_entry = nullptr;
    for (const Entry& entry : incidence_.row(vertex)) {
        const Vertex& head = vertices_[at(entry.head)];
        const Weight slack_2x = dual_v + head.dual_2x - entry.weight_2x;
        const Weight limit = head.label == Label::kEven ? first : kLowest;
        if (slack_2x < limit) {
            first = slack_2x;
            first_entry = &entry;
        }
    }
    foresee(vertex, first, first_entry == nullptr ? -1 : incidence_.arc(*first_entry) ^ 1);
}

/// Takes down the event of a vertex. What augments now is done before all else.
template <typename Weight>
void Solver<Weight>::foresee(std::int32_t vertex, Moment moment, std::int32_t arc) {
    vertices_[at(vertex)].event = moment;
    vertices_[at(vertex)].event_arc = arc;
    if (moment == kNever) {
        return;
    }
    events_.add(moment, vertex);
    if (moment == now_ && vertex_label(vertex) == Label::kEven &&
        tree_[at(blossoms_.outermost(incidence_.head(arc)))] != tree_[at(blossoms_.outermost(vertex))]) {
        waiting_augmentations_.push_back(arc);
    }
}

template <typename Weight>
void Solver<Weight>::scan_free(std::int32_t node) {
    blossoms_.for_each_vertex(node, [&](std::int32_t vertex) { foresee_reach(vertex); });
}

template <typename Weight>
void Solver<Weight>::start_expansion_clock(std::int32_t node) {
    if (!blossoms_.is_vertex(node)) {
        events_.add(blossom_dual_2x_[at(node)] / 2, -1 - node);
    }
}

/// The vertex of the node with the least dual if that is below the level, else −1.
template <typename Weight>
std::int32_t Solver<Weight>::vertex_below_level(std::int32_t node) const {
    if (!has_levels_) {
        return -1;
    }
    std::int32_t found = -1;
    Weight least = level_2x_ - now_;
    blossoms_.for_each_vertex(node, [&](std::int32_t vertex) {
        const Weight dual_now = vertex_dual_now(vertex);
        if (dual_now < least) {
            least = dual_now;
            found = vertex;
        }
    });
    return found;
}

/// Matches the root of the tree and leaves `vertex` of the even `node` alone instead: the same number of pairs, more weight.
template <typename Weight>
void Solver<Weight>::swap_root(std::int32_t node, std::int32_t vertex) {
    const std::int32_t tree = tree_[at(node)];
    match_up_to_root(node, -1, vertex);
    ++sleeper_count_;
    dissolve(tree, freed_);
    events_.add(level_2x_ - dual(vertex), -1 - vertex);
    scan_freed(freed_);
}

/// Matches the even `node` by `arc` from `base` and exchanges matched and other edges from there up to the root.
template <typename Weight>
void Solver<Weight>::match_up_to_root(std::int32_t node, std::int32_t arc, std::int32_t base) {
    for (;;) {
        const std::int32_t former = blossoms_.match_arc(node);
        blossoms_.set_match(node, arc, base);
        if (former < 0) {
            return;
        }
        const std::int32_t odd = blossoms_.outermost(incidence_.head(former));
        const std::int32_t up = up_arc_[at(odd)];
        blossoms_.set_match(odd, up, incidence_.tail(up));
        arc = up ^ 1;
        base = incidence_.tail(arc);
        node = blossoms_.outermost(base);
    }
}

/// Uses a tight arc from one tree to another, or to a free lonely node.
template <typename Weight>
void Solver<Weight>::augment(std::int32_t arc) {
    const std::int32_t here = blossoms_.outermost(incidence_.tail(arc));
    const std::int32_t there = blossoms_.outermost(incidence_.head(arc));
    match_up_to_root(here, arc, incidence_.tail(arc));
    dissolve(tree_[at(here)], freed_);
    if (node_label_[at(there)] == Label::kFree) {
        blossoms_.set_match(there, arc ^ 1, incidence_.head(arc));
        --sleeper_count_;
        freed_.push_back(there);  // the event that led here is used up
    } else {
        match_up_to_root(there, arc ^ 1, incidence_.head(arc));
        dissolve(tree_[at(there)], freed_);
    }
    lonely_count_ -= 2;
    if (lonely_count_ == 0) {
        freed_.clear();
    }
    scan_freed(freed_);
}

template <typename Weight>
void Solver<Weight>::dissolve(std::int32_t tree, std::vector<std::int32_t>& freed) {
    for (std::int32_t node = tree_first_[at(tree)]; node >= 0; node = tree_next_[at(node)]) {
        set_label(node, Label::kFree);
        freed.push_back(node);
    }
    tree_first_[at(tree)] = -1;
}

template <typename Weight>
void Solver<Weight>::scan_freed(std::vector<std::int32_t>& freed) {
    for (const std::int32_t node : freed) {
        scan_free(node);
    }
    freed.clear();
}

template class Solver<std::int32_t>;
template class Solver<std::int64_t>;

}  // namespace counterpart::matching
