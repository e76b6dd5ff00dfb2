// A solution that a solve leaves, and a solve that starts from one; problem, method and sources stand in solver.h.

#include <algorithm>
#include <vector>

#include "matching/solver.h"

namespace counterpart::matching {

template <typename Weight>
KeptBlossoms<Weight> Solver<Weight>::kept_blossoms() const {
    const std::vector<std::int32_t> inwards = blossoms_.list_inwards();
    std::vector<std::int32_t> kept_id(at(blossoms_.node_limit()), -1);
    std::int32_t count = 0;
    for (const std::int32_t node : inwards) {
        const bool lies_in_kept = blossoms_.parent(node) >= 0 && kept_id[at(blossoms_.parent(node))] >= 0;
        if (lies_in_kept || nodes_[at(node)].blossom_dual_2x > 0) {
            kept_id[at(node)] = count++;
        }
    }
    const auto around = [&](std::int32_t node) {
        const std::int32_t parent = blossoms_.parent(node);
        return parent < 0 || kept_id[at(parent)] < 0 ? -1 : count - 1 - kept_id[at(parent)];  // numbered outwards
    };
    KeptBlossoms<Weight> kept;
    for (std::int32_t vertex = 0; vertex < vertex_count(); ++vertex) {
        kept.around_vertex.push_back(around(vertex));
    }
    for (std::size_t k = inwards.size(); k-- > 0;) {
        const std::int32_t node = inwards[k];
        if (kept_id[at(node)] < 0) {
            continue;
        }
        kept.around_blossom.push_back(around(node));
        kept.dual_2x.push_back(nodes_[at(node)].blossom_dual_2x);
        kept.first_arc.push_back(static_cast<std::int32_t>(kept.arcs.size()));
        blossoms_.for_each_child(node, [&](std::int32_t child) {
            const std::int32_t arc = blossoms_.next_arc(child);
            kept.arcs.push_back({.tail = incidence_.tail(arc), .head = incidence_.head(arc)});
        });
    }
    kept.first_arc.push_back(static_cast<std::int32_t>(kept.arcs.size()));
    return kept;
}

template <typename Weight>
void Solver<Weight>::start_from(std::span<const Weight> vertex_duals_2x, std::span<const std::int32_t> partner,
                                const KeptBlossoms<Weight>& kept) {
    for (std::int32_t vertex = 0; vertex < vertex_count(); ++vertex) {
        const Weight given = vertex_duals_2x[at(vertex)];
        set_dual(vertex, is_barrier_wanted() ? given : std::max<Weight>(given, 0));
    }
    has_duals_ = true;
    arrange_rows();
    if (!kept.dual_2x.empty()) {
        close_kept(kept);
    }
    match_again(partner);
    std::vector<BasicEdge<Weight>> edges;
    const auto arcs = static_cast<std::int32_t>(incidence_.tails().size());
    edges.reserve(at(arcs / 2));
    for (std::int32_t arc = 0; arc < arcs; arc += 2) {
        edges.push_back({incidence_.tail(arc), incidence_.head(arc), static_cast<Weight>(incidence_.weight_2x(arc) / 2 * sign_)});
    }
    make_room(edges);
}

/// Closes every blossom whose cycle is still tight and whose inner blossoms could be closed; half the dual of each other one goes to each
/// of its vertices: edges inside keep their slack.
template <typename Weight>
void Solver<Weight>::close_kept(const KeptBlossoms<Weight>& kept) {
    const std::size_t count = kept.dual_2x.size();
    std::vector<Weight> dual_2x(count);
    std::vector<Weight> enclosing_2x(count);
    const auto from_around = [&](const std::vector<Weight>& of_blossom, std::int32_t around) {
        return around < 0 ? Weight{0} : of_blossom[at(around)];
    };
    for (std::size_t blossom = count; blossom-- > 0;) {
        dual_2x[blossom] = std::max<Weight>(kept.dual_2x[blossom], 0) / 2 * 2;
        enclosing_2x[blossom] = dual_2x[blossom] + from_around(enclosing_2x, kept.around_blossom[blossom]);
    }
    std::vector<std::int32_t> around_node(kept.around_vertex);
    around_node.resize(at(blossoms_.node_limit()), -1);
    std::vector<std::size_t> child_count(count, 0);
    for (const std::int32_t around : kept.around_vertex) {
        if (around >= 0) {
            ++child_count[at(around)];
        }
    }
    std::vector<std::uint8_t> is_lost(count, 0);
    for (std::size_t blossom = 0; blossom < count; ++blossom) {
        const std::int32_t around = kept.around_blossom[blossom];
        const auto is_child = [&](std::int32_t node) { return around_node[at(node)] == static_cast<std::int32_t>(blossom); };
        is_lost[blossom] |= kept.cycle(blossom).size() == child_count[blossom] ? 0 : 1;
        if (is_lost[blossom] == 0 && read_tight_cycle(kept.cycle(blossom), enclosing_2x[blossom]) &&
            std::ranges::all_of(cycle_.nodes, is_child)) {
            const std::int32_t node = blossoms_.close(cycle_.nodes, cycle_.arcs);
            nodes_[at(node)].blossom_dual_2x = dual_2x[blossom];
            around_node[at(node)] = around;
        } else {
            is_lost[blossom] = 1;
        }
        if (around >= 0) {
            ++child_count[at(around)];
            is_lost[at(around)] |= is_lost[blossom];
        }
    }
    std::vector<Weight> share_2x(count);
    for (std::size_t blossom = count; blossom-- > 0;) {
        share_2x[blossom] = is_lost[blossom] == 0 ? Weight{0} : dual_2x[blossom] / 2;
        share_2x[blossom] += from_around(share_2x, kept.around_blossom[blossom]);
    }
    for (std::int32_t vertex = 0; vertex < vertex_count(); ++vertex) {
        shift_dual(vertex, from_around(share_2x, kept.around_vertex[at(vertex)]));
    }
}

/// Reads into `cycle_` the odd cycle of outermost nodes along edges that are tight with `enclosing_2x`; false if they are none.
template <typename Weight>
bool Solver<Weight>::read_tight_cycle(std::span<const typename KeptBlossoms<Weight>::Arc> arcs, Weight enclosing_2x) {
    if (arcs.size() < 3 || arcs.size() % 2 == 0) {
        return false;
    }
    cycle_.nodes.clear();
    cycle_.arcs.clear();
    ++mark_count_;
    for (const auto& [tail, head] : arcs) {
        const std::int32_t arc = tail < 0 || head < 0 ? -1 : tight_arc(tail, head, enclosing_2x);
        const std::int32_t node = arc < 0 ? -1 : blossoms_.outermost(tail);
        if (node < 0 || mark_[at(node)] == mark_count_) {
            return false;
        }
        mark_[at(node)] = mark_count_;
        cycle_.nodes.push_back(node);
        cycle_.arcs.push_back(arc);
    }
    for (std::size_t k = 0; k < arcs.size(); ++k) {
        if (blossoms_.outermost(arcs[k].head) != cycle_.nodes[(k + 1) % arcs.size()]) {
            return false;
        }
    }
    return true;
}

/// The arc between two vertices whose slack the blossoms around both just fill; −1 if there is none.
template <typename Weight>
std::int32_t Solver<Weight>::tight_arc(std::int32_t tail, std::int32_t head, Weight enclosing_2x) const {
    for (const Entry& entry : incidence_.row(tail)) {
        if (entry.head == head && entry.slack_2x + change(tail) + change(head) + enclosing_2x == 0) {
            return incidence_.arc(entry);
        }
    }
    return -1;
}

/// Matches whom tight edges join to their given partners; a blossom has its base where the given matching left it.
template <typename Weight>
void Solver<Weight>::match_again(std::span<const std::int32_t> partner) {
    for (std::int32_t vertex = 0; vertex < vertex_count(); ++vertex) {
        const std::int32_t node = blossoms_.outermost(vertex);
        if (node != vertex && (partner[at(vertex)] < 0 || !blossoms_.same_outermost(vertex, partner[at(vertex)]))) {
            blossoms_.set_match(node, -1, vertex);
        }
    }
    const auto arcs = static_cast<std::int32_t>(incidence_.tails().size());
    for (std::int32_t arc = 0; arc < arcs; arc += 2) {
        const std::int32_t u = incidence_.tail(arc);
        const std::int32_t v = incidence_.head(arc);
        if (partner[at(u)] != v || blossoms_.same_outermost(u, v) || dual(u) + dual(v) != incidence_.weight_2x(arc)) {
            continue;
        }
        const std::int32_t one = blossoms_.outermost(u);
        const std::int32_t other = blossoms_.outermost(v);
        if (blossoms_.match_arc(one) < 0 && blossoms_.match_arc(other) < 0) {
            blossoms_.set_match(one, arc, u);
            blossoms_.set_match(other, arc ^ 1, v);
        }
    }
}

template class Solver<std::int32_t>;
template class Solver<std::int64_t>;

}  // namespace counterpart::matching
