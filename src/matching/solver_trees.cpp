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
    const std::int32_t tree = nodes_[at(blossoms_.outermost(incidence_.tail(arc)))].tree;
    const std::int32_t odd = blossoms_.outermost(incidence_.head(arc));
    const std::int32_t match = blossoms_.match_arc(odd);
    if (match < 0) {
        augment(arc);
        return;
    }
    const std::int32_t even = blossoms_.outermost(incidence_.head(match));
    set_label(odd, Label::kOdd);
    join_tree(odd, tree);
    nodes_[at(odd)].up_arc = arc ^ 1;
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
    nodes_[at(node)].tree = tree;
    const std::int32_t first = nodes_[at(tree)].first;
    nodes_[at(node)].next = first;
    nodes_[at(node)].previous = -1;
    if (first >= 0) {
        nodes_[at(first)].previous = node;
    }
    nodes_[at(tree)].first = node;
}

template <typename Weight>
void Solver<Weight>::leave_tree(std::int32_t node) {
    const std::int32_t next = nodes_[at(node)].next;
    const std::int32_t previous = nodes_[at(node)].previous;
    if (next >= 0) {
        nodes_[at(next)].previous = previous;
    }
    (previous >= 0 ? nodes_[at(previous)].next : nodes_[at(nodes_[at(node)].tree)].first) = next;
}

/// Changes the label of an outermost node now; its true duals stay, the stored ones follow.
template <typename Weight>
void Solver<Weight>::set_label(std::int32_t node, Label label) {
    const auto drift = [](Label of) -> Weight { return of == Label::kEven ? -1 : of == Label::kOdd ? 1 : 0; };
    const Weight change = (drift(nodes_[at(node)].label) - drift(label)) * now_;
    blossoms_.for_each_vertex(node, [&](std::int32_t vertex) {
        shift_dual(vertex, change);
        vertices_[at(vertex)].label = label;
    });
    nodes_[at(node)].label = label;
    if (!blossoms_.is_vertex(node)) {
        nodes_[at(node)].blossom_dual_2x -= 2 * change;
    }
}

template <typename Weight>
void Solver<Weight>::scan_even(std::int32_t node) {
    blossoms_.for_each_vertex(node, [&](std::int32_t vertex) { foresee_from_even(vertex); });
}

/// Foresees when edges from an even vertex become tight, as far as the horizon: no dual falls faster than time passes, so an edge of slack s
/// at the beginning is not tight before the time s / 2, and rows are sorted by s. Labels along a row follow no pattern: to choose
/// a limit by them and then compare once is quicker than to branch by them.
/// Two even nodes come closer twice as fast; the slack is even, for duals of roots agree in parity and tight edges keep it.
template <typename Weight>
void Solver<Weight>::foresee_from_even(std::int32_t vertex) {
    const Weight change_u = change(vertex);
    const Moment last = horizon();
    Weight first_2x = kNever;
    Moment event = kNever;
    const Entry* first_entry = nullptr;
    for (const Entry& entry : incidence_.row(vertex)) {
        const Weight least_2x = entry.slack_2x + change_u;
        if (least_2x >= 2 * last) {
            event = last;
            break;
        }
        Vertex& head = vertices_[at(entry.head)];
        const Weight slack_2x = least_2x + head.change_2x;
        const Weight even_limit = head.label == Label::kEven ? first_2x : kLowest;
        const Weight limit = head.label == Label::kFree ? head.event : even_limit;
        if (slack_2x >= limit) {
            continue;
        }
        if (head.label == Label::kFree) {
            head.event = slack_2x;
            head.event_arc = incidence_.arc(entry);
            events_.add(slack_2x, entry.head);
        } else if (!blossoms_.same_outermost(vertex, entry.head)) {
            first_2x = slack_2x;
            first_entry = &entry;
        }
    }
    if (first_entry != nullptr && first_2x / 2 <= event) {
        foresee(vertex, first_2x / 2, incidence_.arc(*first_entry));
    } else {
        foresee(vertex, event, -1);
    }
}

/// Foresees when the first edge from an even node to a free vertex becomes tight, as far as the horizon.
template <typename Weight>
void Solver<Weight>::foresee_reach(std::int32_t vertex) {
    const Weight change_v = change(vertex);
    const Moment last = horizon();
    Moment first = kNever;
    bool is_cut_off = false;
    const Entry* first_entry = nullptr;
    for (const Entry& entry : incidence_.row(vertex)) {
        const Weight least_2x = entry.slack_2x + change_v;
        if (least_2x >= std::min(first, last)) {
            is_cut_off = least_2x < first;
            break;
        }
        const Vertex& head = vertices_[at(entry.head)];
        const Weight slack_2x = least_2x + head.change_2x;
        const Weight limit = head.label == Label::kEven ? first : kLowest;
        if (slack_2x < limit) {
            first = slack_2x;
            first_entry = &entry;
        }
    }
    if (is_cut_off) {
        foresee(vertex, last, -1);
    } else {
        foresee(vertex, first, first_entry == nullptr ? -1 : incidence_.arc(*first_entry) ^ 1);
    }
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
    if (moment == now_ && arc >= 0 && vertex_label(vertex) == Label::kEven &&
        nodes_[at(blossoms_.outermost(incidence_.head(arc)))].tree != nodes_[at(blossoms_.outermost(vertex))].tree) {
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
        events_.add(nodes_[at(node)].blossom_dual_2x / 2, -1 - node);
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
    const std::int32_t tree = nodes_[at(node)].tree;
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
        const std::int32_t up = nodes_[at(odd)].up_arc;
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
    dissolve(nodes_[at(here)].tree, freed_);
    if (nodes_[at(there)].label == Label::kFree) {
        blossoms_.set_match(there, arc ^ 1, incidence_.head(arc));
        --sleeper_count_;
        freed_.push_back(there);  // the event that led here is used up
    } else {
        match_up_to_root(there, arc ^ 1, incidence_.head(arc));
        dissolve(nodes_[at(there)].tree, freed_);
    }
    lonely_count_ -= 2;
    if (lonely_count_ == 0) {
        freed_.clear();
    }
    scan_freed(freed_);
}

template <typename Weight>
void Solver<Weight>::dissolve(std::int32_t tree, std::vector<std::int32_t>& freed) {
    for (std::int32_t node = nodes_[at(tree)].first; node >= 0; node = nodes_[at(node)].next) {
        set_label(node, Label::kFree);
        freed.push_back(node);
    }
    nodes_[at(tree)].first = -1;
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
