#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "matching/graph.h"

namespace counterpart::matching {

/// The edges of a growing graph, by vertex. Edge e is two arcs, 2e from u to v and 2e + 1 back; the reverse of arc a is a ^ 1.
///
/// Most edges lie in one array sorted by vertex (compressed rows); edges added after the first `tidy` hang on a list a vertex until
/// there are enough of them to sort again. Loops are left out. Weights are stored doubled.
template <typename Weight>
class Incidence {
  public:
    struct Entry {
        std::int32_t head = 0;
        std::int32_t arc = 0;
        Weight weight_2x = 0;
    };

    explicit Incidence(std::int32_t vertex_count)
        : first_(static_cast<std::size_t>(vertex_count) + 1, 0), late_first_(static_cast<std::size_t>(vertex_count), -1) {}

    /// Adds an edge between distinct vertices.
    void add(std::int32_t u, std::int32_t v, Weight weight_2x) {
        const auto arc = static_cast<std::int32_t>(tails_.size());
        tails_.push_back(u);
        tails_.push_back(v);
        weights_2x_.push_back(weight_2x);
        if (!is_sorted_) {
            return;
        }
        late_.push_back(Late{Entry{v, arc, weight_2x}, late_first_[at(u)]});
        late_first_[at(u)] = static_cast<std::int32_t>(late_.size()) - 1;
        late_.push_back(Late{Entry{u, arc + 1, weight_2x}, late_first_[at(v)]});
        late_first_[at(v)] = static_cast<std::int32_t>(late_.size()) - 1;
    }

    /// Sorts late edges into the rows if they are more than an eighth of all, and all edges the first time.
    void tidy() {
        if (!is_sorted_ || late_.size() * 8 > tails_.size()) {
            sort();
            is_sorted_ = true;
        }
    }

    std::span<const std::int32_t> tails() const { return tails_; }
    std::int32_t tail(std::int32_t arc) const { return tails_[at(arc)]; }
    std::int32_t head(std::int32_t arc) const { return tails_[at(arc ^ 1)]; }
    Weight weight_2x(std::int32_t arc) const { return weights_2x_[at(arc) / 2]; }

    /// Calls `visit` with every entry of `vertex`; not before the first `tidy`.
    template <typename Visit>
    void for_each(std::int32_t vertex, Visit&& visit) const {
        const Entry* const end = rows_.data() + first_[at(vertex) + 1];
        for (const Entry* entry = rows_.data() + first_[at(vertex)]; entry != end; ++entry) {
            visit(*entry);
        }
        for (std::int32_t late = late_first_[at(vertex)]; late >= 0; late = late_[at(late)].next) {
            visit(late_[at(late)].entry);
        }
    }

  private:
    struct Late {
        Entry entry;
        std::int32_t next = -1;
    };

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
        std::vector<std::int32_t> place(first_.begin(), first_.end() - 1);
        for (std::size_t arc = 0; arc < tails_.size(); ++arc) {
            rows_[at(place[at(tails_[arc])]++)] = Entry{tails_[arc ^ 1], static_cast<std::int32_t>(arc), weights_2x_[arc / 2]};
        }
        late_.clear();
        late_first_.assign(late_first_.size(), -1);
    }

    bool is_sorted_ = false;
    std::vector<std::int32_t> tails_;  // by arc
    std::vector<Weight> weights_2x_;   // by edge
    std::vector<std::int32_t> first_;  // by vertex: first entry in rows_
    std::vector<Entry> rows_;
    std::vector<std::int32_t> late_first_;
    std::vector<Late> late_;
};

}  // namespace counterpart::matching
