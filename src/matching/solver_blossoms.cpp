// Blossoms of the solver, made and opened; problem, method and sources stand in solver.h.

#include <algorithm>

#include "matching/solver.h"

namespace counterpart::matching {

/// Makes a blossom of the cycle that the tight `arc` closes between two even nodes of a tree.
template <typename Weight>
void Solver<Weight>::shrink(std::int32_t arc) {
    const std::int32_t u = blossoms_.outermost(incidence_.tail(arc));
    const std::int32_t v = blossoms_.outermost(incidence_.head(arc));
    const std::int32_t ancestor = common_ancestor(u, v);
    collect_path(u, ancestor, path_, path_arcs_);
    collect_path(v, ancestor, other_path_, other_arcs_);
    cycle_.nodes.assign(1, ancestor);
    cycle_.arcs.clear();
    for (std::size_t i = path_.size(); i-- > 0;) {
        cycle_.nodes.push_back(path_[i]);
        cycle_.arcs.push_back(path_arcs_[i] ^ 1);
    }
    cycle_.arcs.push_back(arc);
    cycle_.nodes.insert(cycle_.nodes.end(), other_path_.begin(), other_path_.end());
    cycle_.arcs.insert(cycle_.arcs.end(), other_arcs_.begin(), other_arcs_.end());

    const std::int32_t tree = nodes_[at(ancestor)].tree;
    path_.clear();
    for (const std::int32_t node : cycle_.nodes) {
        leave_tree(node);
        if (nodes_[at(node)].label == Label::kOdd) {
            path_.push_back(node);
            set_label(node, Label::kEven);
        }
        if (!blossoms_.is_vertex(node)) {
            nodes_[at(node)].blossom_dual_2x += 2 * now_;  // an inner blossom's dual stands still
        }
    }
    const std::int32_t blossom = blossoms_.close(cycle_.nodes, cycle_.arcs);
    nodes_[at(blossom)].label = Label::kEven;
    nodes_[at(blossom)].blossom_dual_2x = -2 * now_;
    join_tree(blossom, tree);
    std::int32_t lowest = -1;
    for (const std::int32_t node : path_) {  // the other vertices were even before, so not below the level
        const std::int32_t lower = vertex_below_level(node);
        lowest = lower >= 0 && (lowest < 0 || dual(lower) < dual(lowest)) ? lower : lowest;
    }
    if (lowest >= 0) {
        swap_root(blossom, lowest);
        return;
    }
    for (const std::int32_t node : path_) {
        scan_even(node);
    }
}

/// Climbs from both ends in turn, marking nodes. Cost: the length of the cycle.
template <typename Weight>
std::int32_t Solver<Weight>::common_ancestor(std::int32_t a, std::int32_t b) {
    ++mark_count_;
    for (;;) {
        if (a >= 0) {
            if (mark_[at(a)] == mark_count_) {
                return a;
            }
            mark_[at(a)] = mark_count_;
            const std::int32_t match = blossoms_.match_arc(a);
            a = match < 0 ? -1 : blossoms_.outermost(incidence_.head(nodes_[at(blossoms_.outermost(incidence_.head(match)))].up_arc));
        }
        std::swap(a, b);
    }
}

/// The nodes from an even `node` up to below `ancestor`, each with the arc to the next.
template <typename Weight>
void Solver<Weight>::collect_path(std::int32_t node, std::int32_t ancestor, std::vector<std::int32_t>& nodes,
                                  std::vector<std::int32_t>& arcs) const {
    nodes.clear();
    arcs.clear();
    while (node != ancestor) {
        const std::int32_t match = blossoms_.match_arc(node);
        const std::int32_t odd = blossoms_.outermost(incidence_.head(match));
        const std::int32_t up = nodes_[at(odd)].up_arc;
        nodes.insert(nodes.end(), {node, odd});
        arcs.insert(arcs.end(), {match, up});
        node = blossoms_.outermost(incidence_.head(up));
    }
}

/// Opens an odd blossom whose dual has reached 0: the even-length way through it stays in the tree, its other children are free.
template <typename Weight>
void Solver<Weight>::expand(std::int32_t blossom) {
    const std::int32_t tree = nodes_[at(blossom)].tree;
    const std::int32_t entry_arc = nodes_[at(blossom)].up_arc;
    const std::int32_t entry = blossoms_.child_with(blossom, incidence_.tail(entry_arc));
    leave_tree(blossom);
    blossoms_.open(blossom, incidence_.tails(), cycle_);
    for (const std::int32_t child : cycle_.nodes) {
        nodes_[at(child)].label = Label::kOdd;
        if (!blossoms_.is_vertex(child)) {
            nodes_[at(child)].blossom_dual_2x += 2 * now_;
        }
    }
    relabel_children(tree, entry, entry_arc);

    std::int32_t lowest = -1;
    std::int32_t lowest_node = -1;
    for (const std::int32_t child : cycle_.nodes) {
        if (nodes_[at(child)].label == Label::kFree) {
            scan_free(child);
        } else if (nodes_[at(child)].label == Label::kOdd) {
            start_expansion_clock(child);
        } else if (const std::int32_t lower = vertex_below_level(child); lower >= 0 && (lowest < 0 || dual(lower) < dual(lowest))) {
            lowest = lower;
            lowest_node = child;
        }
    }
    if (lowest >= 0) {
        swap_root(lowest_node, lowest);
        return;
    }
    for (const std::int32_t child : cycle_.nodes) {
        if (nodes_[at(child)].label == Label::kEven) {
            scan_even(child);
        }
    }
}

/// Labels the children of an opened odd blossom, which `cycle_` holds from the one with the base.
template <typename Weight>
void Solver<Weight>::relabel_children(std::int32_t tree, std::int32_t entry, std::int32_t entry_arc) {
    const std::size_t count = cycle_.nodes.size();
    const auto entry_index = static_cast<std::size_t>(std::ranges::find(cycle_.nodes, entry) - cycle_.nodes.begin());
    // Children 2i − 1 and 2i are matched: go back from an even index, on from an odd one, both ways end at the base.
    const bool goes_back = entry_index % 2 == 0;
    std::size_t index = entry_index;
    std::int32_t up = entry_arc;
    std::vector<std::uint8_t> is_on_way(count, 0);
    for (;;) {
        const std::int32_t odd = cycle_.nodes[index];
        is_on_way[index] = 1;
        join_tree(odd, tree);
        nodes_[at(odd)].up_arc = up;
        if (index == 0) {
            break;
        }
        const std::size_t even_index = goes_back ? index - 1 : index + 1;
        is_on_way[even_index] = 1;
        set_label(cycle_.nodes[even_index], Label::kEven);
        join_tree(cycle_.nodes[even_index], tree);
        index = goes_back ? even_index - 1 : (even_index + 1) % count;
        up = goes_back ? cycle_.arcs[index] : cycle_.arcs[even_index] ^ 1;
    }
    for (std::size_t other = 0; other < count; ++other) {
        if (is_on_way[other] == 0) {
            set_label(cycle_.nodes[other], Label::kFree);
        }
    }
}

template class Solver<std::int32_t>;
template class Solver<std::int64_t>;

}  // namespace counterpart::matching
