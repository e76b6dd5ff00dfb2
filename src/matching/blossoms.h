#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace counterpart::matching {

/// The laminar family of blossoms and the matching on it, without any weights.
///
/// A node is a vertex (id below the vertex count) or a blossom (id above): an odd cycle of nodes, each joined to the next by an arc.
/// A node that lies in no blossom is outermost. Only outermost nodes know their matching arc; the matching inside a blossom
/// follows from its base, so augmenting costs O(1) a node, and is worked out when the blossom is opened or read.
/// Cost: closing and opening touch the vertices of all children but the largest. Source: Edmonds 1965; Gabow 1976.
class Blossoms {
  public:
    explicit Blossoms(std::int32_t vertex_count);

    std::int32_t vertex_count() const { return vertex_count_; }
    /// Upper bound of node ids.
    std::int32_t node_limit() const { return static_cast<std::int32_t>(nodes_.size()); }
    bool is_vertex(std::int32_t node) const { return node < vertex_count_; }
    /// The outermost node that holds `vertex`.
    std::int32_t outermost(std::int32_t vertex) const { return vertices_[at(vertices_[at(vertex)].set)].set_node; }
    bool same_outermost(std::int32_t u, std::int32_t v) const { return vertices_[at(u)].set == vertices_[at(v)].set; }
    /// The blossom directly around a node, −1 for an outermost one.
    std::int32_t parent(std::int32_t node) const { return nodes_[at(node)].parent; }
    /// The arc from a node to the next one of the cycle around it.
    std::int32_t next_arc(std::int32_t node) const { return next_arc_[at(node)]; }
    /// How many vertices a node has.
    std::int32_t size(std::int32_t node) const { return nodes_[at(node)].size; }
    /// Whether the node exists now (blossom ids are used again).
    bool is_alive(std::int32_t node) const { return is_vertex(node) || nodes_[at(node)].first_child >= 0; }

    /// The arc from the base of an outermost node to its partner; −1 if its base is alone.
    std::int32_t match_arc(std::int32_t node) const { return nodes_[at(node)].match_arc; }
    /// The vertex of the node that is not matched inside it.
    std::int32_t base(std::int32_t node) const { return nodes_[at(node)].base; }
    /// Matches an outermost node by `arc` from `base`, or leaves `base` alone (−1).
    void set_match(std::int32_t node, std::int32_t arc, std::int32_t base) {
        nodes_[at(node)].match_arc = arc;
        nodes_[at(node)].base = base;
    }

    /// Calls `visit` with every vertex of the node.
    template <typename Visit>
    void for_each_vertex(std::int32_t node, Visit&& visit) const {
        const std::int32_t last = nodes_[at(node)].last_vertex;
        for (std::int32_t vertex = nodes_[at(node)].first_vertex;; vertex = vertices_[at(vertex)].next_vertex) {
            visit(vertex);
            if (vertex == last) {
                return;
            }
        }
    }

    /// Calls `visit` with every child of a blossom, in cyclic order.
    template <typename Visit>
    void for_each_child(std::int32_t blossom, Visit&& visit) const {
        const std::int32_t first = nodes_[at(blossom)].first_child;
        std::int32_t child = first;
        do {
            visit(child);
            child = next_child_[at(child)];
        } while (child != first);
    }

    /// Makes a blossom of outermost nodes: `arcs[i]` leads from `cycle[i]` to the next. `cycle[0]` holds the base. Returns its id.
    std::int32_t close(std::span<const std::int32_t> cycle, std::span<const std::int32_t> arcs);

    /// The children in cyclic order from the one with the base, and the arcs to the next ones.
    struct Cycle {
        std::vector<std::int32_t> nodes;
        std::vector<std::int32_t> arcs;
    };

    /// Removes an outermost blossom: its children become outermost, matched along the cycle. `tails` gives each arc's tail.
    void open(std::int32_t blossom, std::span<const std::int32_t> tails, Cycle& cycle);

    /// The child of `blossom` that holds `vertex`.
    std::int32_t child_with(std::int32_t blossom, std::int32_t vertex) const;

    /// All blossoms, each after the one around it.
    std::vector<std::int32_t> list_inwards() const;

    /// Writes every vertex's partner (−1 = alone).
    void read_partners(std::span<const std::int32_t> tails, std::span<std::int32_t> partner) const;

  private:
    static std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }
    void read_cycle(std::int32_t blossom, std::int32_t base, Cycle& cycle) const;
    void match_along(const Cycle& cycle, std::int32_t blossom, std::span<const std::int32_t> tails);
    void move_to_set(std::int32_t node, std::int32_t set);

    // What is read together lies together.
    struct Vertex {
        std::int32_t set = -1;          // a vertex that stands for the outermost node
        std::int32_t set_node = -1;     // of a standing vertex: that node
        std::int32_t next_vertex = -1;  // the vertices of a node, one after the other
    };
    struct Node {
        std::int32_t match_arc = -1;
        std::int32_t base = -1;
        std::int32_t first_vertex = -1;
        std::int32_t last_vertex = -1;
        std::int32_t parent = -1;
        std::int32_t first_child = -1;
        std::int32_t size = 1;
        std::int32_t own_set = -1;
    };

    std::int32_t vertex_count_;
    std::vector<Vertex> vertices_;
    std::vector<Node> nodes_;
    std::vector<std::int32_t> next_child_, next_arc_;  // by node
    std::vector<std::int32_t> free_ids_;
};

}  // namespace counterpart::matching
