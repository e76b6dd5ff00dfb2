#include "matching/blossoms.h"

#include <algorithm>
#include <numeric>

namespace counterpart::matching {

Blossoms::Blossoms(std::int32_t vertex_count) : vertex_count_(vertex_count) {
    const std::size_t vertices = at(vertex_count);
    const std::size_t nodes = vertices + vertices / 2 + 1;  // a laminar family of odd sets has at most (n - 1) / 2 members
    set_.resize(vertices);
    std::iota(set_.begin(), set_.end(), 0);
    set_node_ = set_;
    next_vertex_.assign(vertices, -1);
    parent_.assign(nodes, -1);
    match_arc_.assign(nodes, -1);
    size_.assign(nodes, 1);
    base_.resize(nodes);
    std::iota(base_.begin(), base_.end(), 0);
    own_set_ = first_vertex_ = last_vertex_ = base_;
    first_child_.assign(nodes, -1);
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
        parent_[at(child)] = blossom;
        next_child_[at(child)] = following;
        next_arc_[at(child)] = arcs[i];
        next_vertex_[at(last_vertex_[at(child)])] = first_vertex_[at(following)];
        size += size_[at(child)];
        largest = size_[at(child)] > size_[at(largest)] ? child : largest;
    }
    first_child_[at(blossom)] = cycle.front();
    first_vertex_[at(blossom)] = first_vertex_[at(cycle.front())];
    last_vertex_[at(blossom)] = last_vertex_[at(cycle.back())];
    size_[at(blossom)] = size;
    parent_[at(blossom)] = -1;
    set_match(blossom, match_arc_[at(cycle.front())], base_[at(cycle.front())]);
    const std::int32_t set = own_set_[at(largest)];
    own_set_[at(blossom)] = set;
    set_node_[at(set)] = blossom;
    for (const std::int32_t child : cycle) {
        if (child != largest) {
            move_to_set(child, set);
        }
    }
    return blossom;
}

void Blossoms::move_to_set(std::int32_t node, std::int32_t set) {
    for_each_vertex(node, [&](std::int32_t vertex) { set_[at(vertex)] = set; });
}

std::int32_t Blossoms::child_with(std::int32_t blossom, std::int32_t vertex) const {
    std::int32_t node = vertex;
    while (parent_[at(node)] != blossom) {
        node = parent_[at(node)];
    }
    return node;
}

void Blossoms::read_cycle(std::int32_t blossom, Cycle& cycle) const {
    cycle.nodes.clear();
    cycle.arcs.clear();
    const std::int32_t start = child_with(blossom, base_[at(blossom)]);
    std::int32_t child = start;
    do {
        cycle.nodes.push_back(child);
        cycle.arcs.push_back(next_arc_[at(child)]);
        child = next_child_[at(child)];
    } while (child != start);
}

void Blossoms::match_along(const Cycle& cycle, std::int32_t blossom, std::span<const std::int32_t> tails) {
    set_match(cycle.nodes[0], match_arc_[at(blossom)], base_[at(blossom)]);
    for (std::size_t i = 1; i < cycle.nodes.size(); i += 2) {
        const std::int32_t arc = cycle.arcs[i];
        set_match(cycle.nodes[i], arc, tails[at(arc)]);
        set_match(cycle.nodes[i + 1], arc ^ 1, tails[at(arc ^ 1)]);
    }
}

void Blossoms::open(std::int32_t blossom, std::span<const std::int32_t> tails, Cycle& cycle) {
    read_cycle(blossom, cycle);
    match_along(cycle, blossom, tails);
    for (const std::int32_t child : cycle.nodes) {
        parent_[at(child)] = -1;
        const std::int32_t set = own_set_[at(child)];
        set_node_[at(set)] = child;
        if (set != own_set_[at(blossom)]) {
            move_to_set(child, set);
        }
    }
    first_child_[at(blossom)] = -1;
    free_ids_.push_back(blossom);
}

void Blossoms::read_partners(std::span<const std::int32_t> tails, std::span<std::int32_t> partner) {
    std::vector<std::int32_t> stack;
    for (std::int32_t node = 0; node < node_limit(); ++node) {
        if (parent_[at(node)] < 0 && is_alive(node)) {
            stack.push_back(node);
        }
    }
    while (!stack.empty()) {
        const std::int32_t node = stack.back();
        stack.pop_back();
        if (is_vertex(node)) {
            const std::int32_t arc = match_arc_[at(node)];
            partner[at(node)] = arc < 0 ? -1 : tails[at(arc ^ 1)];
            continue;
        }
        read_cycle(node, scratch_);
        match_along(scratch_, node, tails);
        stack.insert(stack.end(), scratch_.nodes.begin(), scratch_.nodes.end());
    }
}

}  // namespace counterpart::matching
