#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "matching/blossoms.h"
#include "matching/certificate.h"
#include "matching/event_queue.h"
#include "matching/graph.h"
#include "matching/incidence.h"
#include "matching/kept_blossoms.h"

namespace counterpart::matching {

/// Maximum-weight matching in a sparse general graph that grows: a primal-dual method with warm starts.
///
/// Problem: choose disjoint edges of the greatest weight (kMaxWeight), or of the greatest weight among the largest matchings.
/// LP:      max Σ w_e x_e,  Σ_{e at v} x_e <= 1,  Σ_{e inside B} x_e <= (|B| − 1) / 2 for odd sets B,  x >= 0.
/// Dual:    min Σ y_v + Σ z_B (|B| − 1) / 2,  y_u + y_v + Σ_{B holds u, v} z_B >= w_uv,  z >= 0  (y free under max. cardinality).
/// Method:  duals start at half the greatest weight of a vertex; an auction of few turns lowers them until edges are tight, and matches
///          most vertices. Then, under max. cardinality, alternating trees grow from all lonely vertices at once until no more pairs
///          can be matched. Whoever is lonely still settles by level, with trees again: the level falls from the greatest dual of a
///          lonely vertex; one with a smaller dual sleeps until the level reaches it, so lonely vertices always share the least dual
///          that matters, with no big-M. A tree that reaches a vertex with a dual below the level leaves that one alone instead of
///          its root. An augmentation dissolves two trees; the others stand. kMaxWeight settles by level only.
/// Time is the fall of the roots' duals. Duals of vertices in trees are stored as of time 0, so nothing is touched when time passes. Each
/// vertex has one event, the moment when the first edge that matters to it becomes tight; if that edge's state has changed
/// by then, its row is read again. Rows are sorted by slack when a search begins, and no dual falls faster than time passes: a row is read only
/// as far as edges can be tight before a horizon, when the vertex looks again. Within a moment the trees grow breadth first, which keeps
/// them small.
/// Cost:    O(n·m·log n) at worst; each change of a vertex's label costs its degree.
/// Source:  Edmonds 1965; Galil 1986 (many trees, common dual); Gabow 1976 (lazy blossoms); Bertsekas 1988 (auction); Cook and Rohe 1999
///          (sparse, then price).
///
/// Weight is std::int32_t for scores, std::int64_t in general; 6·|w|·(n + 1) must fit.
template <typename Weight>
class Solver {
  public:
    Solver(std::int32_t vertex_count, Objective objective);

    /// Adds edges; loops are ignored. After a solve this is warm: matching and duals stay, and where a new edge violates its dual
    /// inequality, one end's dual is lifted, which may leave up to two vertices alone until the next solve. Cost: O(n + edges) and what
    /// opening blossoms takes; the next solve sorts all edges, O(n + m).
    void add_edges(std::span<const BasicEdge<Weight>> edges);

    /// Starts from a solution of a similar graph instead of from nothing: after the first edges, before the first solve. By vertex;
    /// blossoms are closed again where their cycles are still tight, else opened; partners (−1 = alone) are kept where their edge is
    /// tight; duals are lifted where an edge contradicts them. What is given changes how fast the best matching is found, and which of
    /// several equally good ones; never how good it is. A solution of this very graph that leaves at most one vertex alone, under
    /// max. cardinality, stays as it is. Cost: O(n + m), and O(depth) an edge within blossoms.
    void start_from(std::span<const Weight> vertex_duals_2x, std::span<const std::int32_t> partner, const KeptBlossoms<Weight>& kept);

    /// Finds the best matching on the edges given so far.
    void solve();

    std::int32_t vertex_count() const { return blossoms_.vertex_count(); }
    /// By vertex, after a solve; −1 = alone. Cost: O(n) once a solve.
    std::span<const std::int32_t> partners() const;
    /// How many vertices are alone after a solve.
    std::int32_t lonely_count() const { return lonely_count_; }
    /// The proof of the last solve on the edges given. Cost: O(n).
    Certificate<Weight> certificate() const;
    /// The blossoms of the last solve, for `start_from`. Cost: O(n).
    KeptBlossoms<Weight> kept_blossoms() const;

  private:
    enum class Label : std::uint8_t { kFree, kEven, kOdd };
    using Moment = Weight;
    using Entry = typename Incidence<Weight>::Entry;
    using Event = typename EventQueue<Moment>::Event;
    static constexpr Moment kNever = std::numeric_limits<Moment>::max();
    static constexpr Moment kHorizon = 2;
    static constexpr Weight kLowest = std::numeric_limits<Weight>::lowest();
    /// What a scan reads of a vertex, close together. The event is of a free vertex the moment when the first of its edges from even
    /// nodes becomes tight, of an even one the same for edges to other even nodes; or an earlier moment, when it is worked out again.
    struct Vertex {
        Weight change_2x = 0;  // of the dual since rows were arranged, as of time 0: now it is less by the time if even, more if odd
        Moment event = kNever;
        std::int32_t event_arc = -1;
        Label label = Label::kFree;
    };
    /// What the search knows of an outermost node, close together.
    struct Node {
        Weight blossom_dual_2x = 0;  // as of time 0: now it is more by twice the time if even, less if odd
        std::int32_t tree = -1;  // the root vertex
        std::int32_t up_arc = -1;  // of an odd node: the arc to the even node above
        std::int32_t next = -1;  // in its tree
        std::int32_t previous = -1;
        std::int32_t first = -1;  // of a root vertex: the first node of its tree
        Label label = Label::kFree;
    };
    /// The best edge out of a lonely node; no arc where staying alone is better.
    struct Offer {
        Weight slack_2x = kNever;
        Weight next_slack_2x = kNever;
        std::int32_t arc = -1;
        bool is_lonely = false;  // the other end
    };

    static std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }
    Weight change(std::int32_t vertex) const { return vertices_[at(vertex)].change_2x; }
    /// As of time 0.
    Weight dual(std::int32_t vertex) const { return duals_2x_[at(vertex)] + change(vertex); }
    void shift_dual(std::int32_t vertex, Weight by_2x) { vertices_[at(vertex)].change_2x += by_2x; }
    void set_dual(std::int32_t vertex, Weight dual_2x) { vertices_[at(vertex)].change_2x = dual_2x - duals_2x_[at(vertex)]; }
    Label vertex_label(std::int32_t vertex) const { return vertices_[at(vertex)].label; }
    bool is_barrier_wanted() const { return objective_ != Objective::kMaxWeight; }

    // solver_start.cpp: before the search
    void arrange_rows();
    void rearrange_rows();
    void take_changes();
    void start_duals();
    Weight least_matched_dual() const;
    void settle_lonely_nodes();
    Offer best_offer(std::int32_t node) const;
    std::int32_t settle(std::int32_t node, bool may_take);
    void make_even(std::int32_t base);
    // solver.cpp: the search
    std::vector<std::int32_t> begin_search();
    void match_most();
    void settle_levels();
    bool act_now();
    void handle(const Event& event);
    void handle_vertex(Moment time, std::int32_t vertex);
    void handle_wake(Moment time, std::int32_t vertex);
    void handle_waiting_cycle();
    void handle_waiting_blossom();
    void meet(std::int32_t arc);
    bool is_tight_way(std::int32_t arc) const;
    bool is_expanding(std::int32_t blossom, Moment time) const;
    // solver_proof.cpp: the end
    void find_last_moment();
    void finish();
    void take_forest_down();
    void lift_lonely_nodes();
    void label_components();
    Weight vertex_dual_now(std::int32_t vertex) const;
    // solver_trees.cpp: labels, trees, augmentations
    void plant(std::int32_t node);
    void grow(std::int32_t arc);
    void join_tree(std::int32_t node, std::int32_t tree);
    void leave_tree(std::int32_t node);
    std::int32_t vertex_below_level(std::int32_t node) const;
    void set_label(std::int32_t node, Label label);
    Moment horizon() const { return now_ + std::max<Moment>(kHorizon, now_ / 2); }
    void scan_even(std::int32_t node);
    void scan_free(std::int32_t node);
    void foresee_from_even(std::int32_t vertex);
    void foresee_reach(std::int32_t vertex);
    void foresee(std::int32_t vertex, Moment moment, std::int32_t arc);
    void start_expansion_clock(std::int32_t blossom);
    void swap_root(std::int32_t node, std::int32_t vertex);
    void match_up_to_root(std::int32_t node, std::int32_t arc, std::int32_t base);
    void augment(std::int32_t arc);
    void dissolve(std::int32_t tree, std::vector<std::int32_t>& freed);
    void scan_freed(std::vector<std::int32_t>& freed);
    // solver_blossoms.cpp
    void shrink(std::int32_t arc);
    std::int32_t common_ancestor(std::int32_t a, std::int32_t b);
    void collect_path(std::int32_t node, std::int32_t ancestor, std::vector<std::int32_t>& nodes, std::vector<std::int32_t>& arcs) const;
    void expand(std::int32_t blossom);
    void relabel_children(std::int32_t tree, std::int32_t entry, std::int32_t entry_arc);
    // solver_kept.cpp
    void close_kept(const KeptBlossoms<Weight>& kept);
    bool read_tight_cycle(std::span<const typename KeptBlossoms<Weight>::Arc> arcs, Weight enclosing_2x);
    std::int32_t tight_arc(std::int32_t tail, std::int32_t head, Weight enclosing_2x) const;
    void match_again(std::span<const std::int32_t> partner);
    // solver_warm.cpp
    void make_room(std::span<const BasicEdge<Weight>> edges);
    void lift(std::int32_t vertex, const BasicEdge<Weight>& edge);
    Weight slack_2x(const BasicEdge<Weight>& edge) const;
    Weight slack_without_blossoms_2x(const BasicEdge<Weight>& edge) const;
    void open_around(std::int32_t vertex);
    void open_free(std::int32_t blossom);
    void unmatch(std::int32_t node);

    Objective objective_;
    Weight sign_;
    bool has_duals_ = false;
    Incidence<Weight> incidence_;
    Blossoms blossoms_;
    EventQueue<Moment> events_;
    // By vertex.
    std::vector<Vertex> vertices_;
    std::vector<Weight> duals_2x_;  // when rows were arranged
    std::vector<std::int32_t> component_;
    mutable std::vector<std::int32_t> partner_;  // read off the blossoms when somebody asks; empty before
    std::vector<Node> nodes_;
    std::vector<std::int64_t> mark_;  // common ancestors
    std::int64_t mark_count_ = 0;

    Moment now_ = 0;
    Weight level_2x_ = 0;  // of the awake roots as of time 0
    Moment last_moment_ = 0;
    bool has_last_moment_ = false;
    bool has_levels_ = false;  // whether the search minds them
    std::int32_t lonely_count_ = 0;
    std::int32_t sleeper_count_ = 0;
    std::vector<std::int32_t> waiting_augmentations_;  // arcs between trees, tight now
    std::vector<std::int32_t> waiting_cycles_;  // arcs within one tree, tight now
    std::vector<std::int32_t> waiting_blossoms_;  // odd blossoms with dual 0 now
    std::vector<std::int32_t> freed_, path_, path_arcs_, other_path_, other_arcs_;
    Blossoms::Cycle cycle_;
};

extern template class Solver<std::int32_t>;
extern template class Solver<std::int64_t>;

}  // namespace counterpart::matching
