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
        vertex_label_[at(vertex)] = label;
    });
    node_label_[at(node)] = label;
    if (!blossoms_.is_vertex(node)) {
        blossom_dual_2x_[at(node)] -= 2 * change;
    }
}

/// Foresees when each edge from a newly even node becomes tight. An edge that augments now goes last into the queue, so that it is
/// taken first: with many ties the trees would else wander through the graph.
template <typename Weight>
void Solver<Weight>::scan_even(std::int32_t node) {
    const std::int32_t tree = tree_[at(node)];
    std::int32_t augmenting_arc = -1;
    blossoms_.for_each_vertex(node, [&](std::int32_t u) {
        const Weight dual_u = dual(u);
        incidence_.for_each(u, [&](const auto& entry) {
            const Label label = vertex_label(entry.head);
            if (label == Label::kOdd) {
                return;
            }
            const Weight slack_2x = dual_u + dual(entry.head) - entry.weight_2x;
            if (label == Label::kFree) {
                events_.add(slack_2x, entry.arc);
                if (slack_2x == now_ && blossoms_.match_arc(blossoms_.outermost(entry.head)) < 0) {
                    augmenting_arc = entry.arc;
                }
            } else if (!blossoms_.same_outermost(u, entry.head)) {
                events_.add(slack_2x / 2, entry.arc);  // even: duals of lonely roots agree, tight edges keep parity
                if (slack_2x == 2 * now_ && tree_[at(blossoms_.outermost(entry.head))] != tree) {
                    augmenting_arc = entry.arc;
                }
            }
        });
    });
    if (augmenting_arc >= 0) {
        events_.add(now_, augmenting_arc);
    }
}

/// Foresees when each edge from an even node to a newly free one becomes tight.
template <typename Weight>
void Solver<Weight>::scan_free(std::int32_t node) {
    blossoms_.for_each_vertex(node, [&](std::int32_t v) {
        const Weight dual_v = dual(v);
        incidence_.for_each(v, [&](const auto& entry) {
            if (vertex_label(entry.head) == Label::kEven) {
                events_.add(dual_v + dual(entry.head) - entry.weight_2x, entry.arc ^ 1);
            }
        });
    });
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
