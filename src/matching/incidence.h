#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
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
        Weight weight_2x = 0;
    };

    explicit Incidence(std::int32_t vertex_count) : first_(static_cast<std::size_t>(vertex_count) + 1, 0) {}

    /// Adds an edge between distinct vertices.
    void add(std::int32_t u, std::int32_t v, Weight weight_2x) {
        tails_.push_back(u);
        tails_.push_back(v);
        weights_2x_.push_back(weight_2x);
    }

    /// Sorts all edges into the rows. Cost: O(n + m) after edges were added, else O(1).
    void tidy() {
        if (rows_.size() != tails_.size()) {
            sort();
        }
    }

    std::span<const std::int32_t> tails() const { return tails_; }
    std::int32_t tail(std::int32_t arc) const { return tails_[at(arc)]; }
    std::int32_t head(std::int32_t arc) const { return tails_[at(arc ^ 1)]; }
    Weight weight_2x(std::int32_t arc) const { return weights_2x_[at(arc) / 2]; }

    /// The entries of `vertex`, of the edges known at the last `tidy`.
    std::span<const Entry> row(std::int32_t vertex) const {
        return {rows_.data() + first_[at(vertex)], rows_.data() + first_[at(vertex) + 1]};
    }
    /// The arc of an entry that lies in a row.
    std::int32_t arc(const Entry& entry) const { return arcs_[static_cast<std::size_t>(&entry - rows_.data())]; }

  private:
    static std::size_t at(std::int32_t index) { return static_cast<std::size_t>(index); }

    void sort() {
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
        for (std::size_t arc = 0; arc < tails_.size(); ++arc) {
            const std::size_t here = at(place[at(tails_[arc])]++);
            rows_[here] = Entry{tails_[arc ^ 1], weights_2x_[arc / 2]};
            arcs_[here] = static_cast<std::int32_t>(arc);
        }
    }

    std::vector<std::int32_t> tails_;  // by arc
    std::vector<Weight> weights_2x_;   // by edge
    std::vector<std::int32_t> first_;  // by vertex: first entry in rows_
    std::vector<Entry> rows_;
    std::vector<std::int32_t> arcs_;  // as rows_
};

}  // namespace counterpart::matching
