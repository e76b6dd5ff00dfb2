#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "matching/blossoms.h"

namespace counterpart::matching {

/// Which blossoms hold two vertices, looked up for many pairs while the blossoms stay as they are.
/// Each node is an interval of places, so that whether a blossom holds a vertex is one comparison.
/// Cost: O(n + blossoms) to make; a look-up climbs from the shallower vertex only, which matters where blossoms lie in each other by the
/// hundred.
template <typename Weight>
class Nesting {
  public:
    /// `blossom_dual_2x` says the dual of a blossom. The blossoms must stay as they are.
    template <typename DualOf>
    Nesting(const Blossoms& blossoms, DualOf blossom_dual_2x)
        : blossoms_(blossoms), place_(at(blossoms.node_limit()), 0), enclosing_2x_(at(blossoms.node_limit()), 0) {
        std::vector<std::int32_t> stack;
        for (std::int32_t node = blossoms.vertex_count(); node < blossoms.node_limit(); ++node) {
            if (blossoms.is_alive(node) && blossoms.parent(node) < 0) {
                enclosing_2x_[at(node)] = blossom_dual_2x(node);
                stack.push_back(node);
            }
        }
        while (!stack.empty()) {
            const std::int32_t around = stack.back();
            stack.pop_back();
            std::int32_t place = place_[at(around)];
            blossoms.for_each_child(around, [&](std::int32_t child) {
                place_[at(child)] = place;
                place += blossoms.size(child);
                if (!blossoms.is_vertex(child)) {
                    enclosing_2x_[at(child)] = enclosing_2x_[at(around)] + blossom_dual_2x(child);
                    stack.push_back(child);
                }
            });
        }
    }

    /// The sum of the duals of the blossoms that hold both.
    Weight common_dual_2x(std::int32_t u, std::int32_t v) const {
        if (!blossoms_.same_outermost(u, v)) {
            return 0;
        }
        if (blossoms_.size(blossoms_.parent(u)) < blossoms_.size(blossoms_.parent(v))) {
            std::swap(u, v);
        }
        std::int32_t node = blossoms_.parent(u);
        while (!holds(node, v)) {
            node = blossoms_.parent(node);
        }
        return enclosing_2x_[at(node)];
    }

  private:
    static std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }

    bool holds(std::int32_t node, std::int32_t vertex) const {
        const std::int32_t place = place_[at(vertex)] - place_[at(node)];
        return place >= 0 && place < blossoms_.size(node);
    }

    const Blossoms& blossoms_;
    std::vector<std::int32_t> place_;   // by node, within its outermost one: vertices of a node stand in a row from there
    std::vector<Weight> enclosing_2x_;  // by blossom: its dual and those of all around it
};

}  // namespace counterpart::matching
