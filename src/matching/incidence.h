#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "matching/graph.h"

namespace counterpart::matching {

/// The edges of a growing graph, by vertex. Edge e is two arcs, 2e from u to v and 2e + 1 back; the reverse of arc a is a ^ 1.
///
/// The edges lie in one array sorted by vertex (compressed rows). Loops are left out. Weights are stored doubled.
/// An entry of a row is as short as it can be, for scans spend their time waiting for rows; its arc lies in an array apart.
template <typename Weight>
class Incidence {
  public:
    struct Entry {
        std::int32_t head = 0;
        Weight slack_2x = 0;  ///< by the duals of the last `arrange` or `rearrange`
    };

    explicit Incidence(std::int32_t vertex_count) : first_(static_cast<std::size_t>(vertex_count) + 1, 0) {}

    /// Adds an edge between distinct vertices.
    void add(std::int32_t u, std::int32_t v, Weight weight_2x) {
        tails_.push_back(u);
        tails_.push_back(v);
        weights_2x_.push_back(weight_2x);
    }

    /// Sorts all edges into the rows, each by slack: `dual_2x(u) + dual_2x(v)` less the weight. Cost: O(n + m), and a sort of those edges whose
    /// slack is a thousand or more.
    void arrange(std::span<const Weight> duals_2x) {
        sort_by_slack(duals_2x);
        sort_into_rows();
    }

    /// Sorts the rows again after duals changed by `change_2x(vertex)`; no edge is new. Cost: O(n + m) where few entries leave their place.
    template <typename ChangeOf>
    void rearrange(ChangeOf change_2x) {
        for (std::int32_t vertex = 0; at(vertex) + 1 < first_.size(); ++vertex) {
            const std::size_t begin = at(first_[at(vertex)]);
            const std::size_t end = at(first_[at(vertex) + 1]);
            const Weight own_2x = change_2x(vertex);
            for (std::size_t place = begin; place < end; ++place) {
                rows_[place].slack_2x += own_2x + change_2x(rows_[place].head);
            }
            sort_row(begin, end);
        }
    }

    std::span<const std::int32_t> tails() const { return tails_; }
    std::int32_t tail(std::int32_t arc) const { return tails_[at(arc)]; }
    std::int32_t head(std::int32_t arc) const { return tails_[at(arc ^ 1)]; }
    Weight weight_2x(std::int32_t arc) const { return weights_2x_[at(arc) / 2]; }

    /// The entries of `vertex`, of the edges known at the last `arrange` or `rearrange`, those with the least slack first.
    std::span<const Entry> row(std::int32_t vertex) const {
        return {rows_.data() + first_[at(vertex)], rows_.data() + first_[at(vertex) + 1]};
    }
    /// The arc of an entry that lies in a row.
    std::int32_t arc(const Entry& entry) const { return arcs_[static_cast<std::size_t>(&entry - rows_.data())]; }

  private:
    static std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }

    /// Fills `order_` and `slacks_2x_`.
    void sort_by_slack(std::span<const Weight> duals_2x) {
        slacks_2x_.resize(weights_2x_.size());
        std::array<std::int32_t, kSlackBuckets + 1> place{};
        for (std::size_t edge = 0; edge < slacks_2x_.size(); ++edge) {
            slacks_2x_[edge] = duals_2x[at(tails_[2 * edge])] + duals_2x[at(tails_[2 * edge + 1])] - weights_2x_[edge];
            ++place[bucket(slacks_2x_[edge]) + 1];
        }
        for (std::size_t index = 1; index < place.size(); ++index) {
            place[index] += place[index - 1];
        }
        order_.resize(slacks_2x_.size());
        for (std::size_t edge = 0; edge < slacks_2x_.size(); ++edge) {
            order_[at(place[bucket(slacks_2x_[edge])]++)] = static_cast<std::int32_t>(edge);
        }
        const auto by_slack = [this](std::int32_t edge) { return slacks_2x_[at(edge)]; };
        std::ranges::stable_sort(order_.begin(), order_.begin() + place[0], {}, by_slack);
        std::ranges::stable_sort(order_.begin() + place[kSlackBuckets - 2], order_.end(), {}, by_slack);
    }

    static std::size_t bucket(Weight slack_2x) { return static_cast<std::size_t>(std::clamp<Weight>(slack_2x, -1, kSlackBuckets - 2) + 1); }

    void sort_into_rows() {
        first_.assign(first_.size(), 0);
        for (const std::int32_t tail : tails_) {
            ++first_[at(tail) + 1];
        }
        for (std::size_t vertex = 1; vertex < first_.size(); ++vertex) {
            first_[vertex] += first_[vertex - 1];
        }
        rows_.resize(tails_.size());
        arcs_.resize(tails_.size());
        std::vector<std::int32_t> place(first_.begin(), first_.end() - 1);
        for (const std::int32_t edge : order_) {
            for (const std::int32_t arc : {2 * edge, 2 * edge + 1}) {
                const std::size_t here = at(place[at(tail(arc))]++);
                rows_[here] = Entry{head(arc), slacks_2x_[at(edge)]};
                arcs_[here] = arc;
            }
        }
    }

    void sort_row(std::size_t begin, std::size_t end) {
        if (end - begin > kLongRow) {
            sort_long_row(begin, end);
            return;
        }
        for (std::size_t place = begin + 1; place < end; ++place) {
            const Entry entry = rows_[place];
            const std::int32_t arc = arcs_[place];
            std::size_t to = place;
            for (; to > begin && entry.slack_2x < rows_[to - 1].slack_2x; --to) {
                rows_[to] = rows_[to - 1];
                arcs_[to] = arcs_[to - 1];
            }
            rows_[to] = entry;
            arcs_[to] = arc;
        }
    }

    void sort_long_row(std::size_t begin, std::size_t end) {
        long_row_.clear();
        for (std::size_t place = begin; place < end; ++place) {
            long_row_.emplace_back(rows_[place], arcs_[place]);
        }
        std::ranges::stable_sort(long_row_, {}, [](const auto& entry) { return entry.first.slack_2x; });
        for (std::size_t place = begin; place < end; ++place) {
            std::tie(rows_[place], arcs_[place]) = long_row_[place - begin];
        }
    }

    static constexpr std::size_t kLongRow = 64;
    static constexpr std::int32_t kSlackBuckets = 1002;  // below 0, each one, and the rest

    std::vector<std::int32_t> tails_;  // by arc
    std::vector<Weight> weights_2x_;  // by edge
    std::vector<std::int32_t> first_;  // by vertex: first entry in rows_
    std::vector<Entry> rows_;
    std::vector<std::int32_t> arcs_;  // as rows_
    std::vector<std::int32_t> order_;  // edges by slack
    std::vector<Weight> slacks_2x_;  // by edge
    std::vector<std::pair<Entry, std::int32_t>> long_row_;
};

}  // namespace counterpart::matching
