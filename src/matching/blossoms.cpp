#include "matching/blossoms.h"

#include <algorithm>

namespace counterpart::matching {

Blossoms::Blossoms(std::int32_t vertex_count) : vertex_count_(vertex_count) {
    const std::size_t vertices = at(vertex_count);
    const std::size_t nodes = vertices + vertices / 2 + 1;  // a laminar family of odd sets has at most (n - 1) / 2 members
    vertices_.resize(vertices);
    nodes_.resize(nodes);
    for (std::int32_t vertex = 0; vertex < vertex_count; ++vertex) {
        vertices_[at(vertex)] = {.set = vertex, .set_node = vertex};
        nodes_[at(vertex)] = {.base = vertex, .first_vertex = vertex, .last_vertex = vertex, .own_set = vertex};
    }
    next_child_.assign(nodes, -1);
    next_arc_.assign(nodes, -1);
    for (std::size_t node = nodes; node-- > vertices;) {
        free_ids_.push_back(static_cast<std::int32_t>(node));
    }
}

std::int32_t Blossoms::close(std::span<const std::int32_t> cycle, std::span<const std::int32_t> arcs) {
    const std::int32_t blossom = free_ids_.back();
    free_ids_.pop_back();
    std::int32_t size = 0;
    std::int32_t largest = cycle[0];
    for (std::size_t i = 0; i < cycle.size(); ++i) {
        const std::int32_t child = cycle[i];
        const std::int32_t following = cycle[i + 1 < cycle.size() ? i + 1 : 0];
        nodes_[at(child)].parent = blossom;
        next_child_[at(child)] = following;
        next_arc_[at(child)] = arcs[i];
        vertices_[at(nodes_[at(child)].last_vertex)].next_vertex = nodes_[at(following)].first_vertex;
        size += nodes_[at(child)].size;
        largest = nodes_[at(child)].size > nodes_[at(largest)].size ? child : largest;
    }
    nodes_[at(blossom)].first_child = cycle.front();
    nodes_[at(blossom)].first_vertex = nodes_[at(cycle.front())].first_vertex;
    nodes_[at(blossom)].last_vertex = nodes_[at(cycle.back())].last_vertex;
    nodes_[at(blossom)].size = size;
    nodes_[at(blossom)].parent = -1;
    set_match(blossom, nodes_[at(cycle.front())].match_arc, nodes_[at(cycle.front())].base);
    const std::int32_t set = nodes_[at(largest)].own_set;
    nodes_[at(blossom)].own_set = set;
    vertices_[at(set)].set_node = blossom;
    for (const std::int32_t child : cycle) {
        if (child != largest) {
            move_to_set(child, set);
        }
    }
    return blossom;
}

void Blossoms::move_to_set(std::int32_t node, std::int32_t set) {
    for_each_vertex(node, [&](std::int32_t vertex) { vertices_[at(vertex)].set = set; });
}

std::int32_t Blossoms::child_with(std::int32_t blossom, std::int32_t vertex) const {
    std::int32_t node = vertex;
    while (nodes_[at(node)].parent != blossom) {
        node = nodes_[at(node)].parent;
    }
    return node;
}

void Blossoms::read_cycle(std::int32_t blossom, std::int32_t base, Cycle& cycle) const {
    cycle.nodes.clear();
    cycle.arcs.clear();
    const std::int32_t start = child_with(blossom, base);
    std::int32_t child = start;
    do {
        cycle.nodes.push_back(child);
        cycle.arcs.push_back(next_arc_[at(child)]);
        child = next_child_[at(child)];
    } while (child != start);
}

void Blossoms::match_along(const Cycle& cycle, std::int32_t blossom, std::span<const std::int32_t> tails) {
    set_match(cycle.nodes[0], nodes_[at(blossom)].match_arc, nodes_[at(blossom)].base);
    for (std::size_t i = 1; i < cycle.nodes.size(); i += 2) {
        const std::int32_t arc = cycle.arcs[i];
        set_match(cycle.nodes[i], arc, tails[at(arc)]);
        set_match(cycle.nodes[i + 1], arc ^ 1, tails[at(arc ^ 1)]);
    }
}

void Blossoms::open(std::int32_t blossom, std::span<const std::int32_t> tails, Cycle& cycle) {
    read_cycle(blossom, nodes_[at(blossom)].base, cycle);
    match_along(cycle, blossom, tails);
    for (const std::int32_t child : cycle.nodes) {
        nodes_[at(child)].parent = -1;
        const std::int32_t set = nodes_[at(child)].own_set;
        vertices_[at(set)].set_node = child;
        if (set != nodes_[at(blossom)].own_set) {
            move_to_set(child, set);
        }
    }
    nodes_[at(blossom)].first_child = -1;
    free_ids_.push_back(blossom);
}

std::vector<std::int32_t> Blossoms::list_inwards() const {
    std::vector<std::int32_t> found;
    for (std::int32_t node = vertex_count_; node < node_limit(); ++node) {
        if (is_alive(node) && nodes_[at(node)].parent < 0) {
            found.push_back(node);
        }
    }
    for (std::size_t k = 0; k < found.size(); ++k) {
        for_each_child(found[k], [&](std::int32_t child) {
            if (!is_vertex(child)) {
                found.push_back(child);
            }
        });
    }
    return found;
}

void Blossoms::read_partners(std::span<const std::int32_t> tails, std::span<std::int32_t> partner) const {
    struct Matched {
        std::int32_t node = -1;
        std::int32_t arc = -1;
        std::int32_t base = -1;
    };
    std::vector<Matched> stack;
    Cycle cycle;
    for (std::int32_t outermost = 0; outermost < node_limit(); ++outermost) {
        if (parent(outermost) >= 0 || !is_alive(outermost)) {
            continue;
        }
        stack.push_back({.node = outermost, .arc = match_arc(outermost), .base = base(outermost)});
        while (!stack.empty()) {
            const Matched matched = stack.back();
            stack.pop_back();
            if (is_vertex(matched.node)) {
                partner[at(matched.node)] = matched.arc < 0 ? -1 : tails[at(matched.arc ^ 1)];
                continue;
            }
            read_cycle(matched.node, matched.base, cycle);
            stack.push_back({.node = cycle.nodes[0], .arc = matched.arc, .base = matched.base});
            for (std::size_t i = 1; i < cycle.nodes.size(); i += 2) {
                const std::int32_t arc = cycle.arcs[i];
                stack.push_back({.node = cycle.nodes[i], .arc = arc, .base = tails[at(arc)]});
                stack.push_back({.node = cycle.nodes[i + 1], .arc = arc ^ 1, .base = tails[at(arc ^ 1)]});
            }
        }
    }
}

}  // namespace counterpart::matching
