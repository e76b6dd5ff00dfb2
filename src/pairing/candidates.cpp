#include "pairing/candidates.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "pairing/byte_vector.h"
#include "pairing/start_values.h"

namespace counterpart::pairing {
namespace {

constexpr std::size_t kPartnersPerPerson = 8;
/// Everybody is looked for among so many others, or so large a part of all where that is more.
constexpr std::size_t kLeastSearch = 4096;
constexpr std::size_t kSearchPerTen = 3;
constexpr std::size_t kWindows = 4;

/// A stretch of columns [from, to).
struct Window {
    std::size_t from = 0;
    std::size_t to = 0;
};

/// Up to `size` columns for one person, spread over the round and beginning behind the person, in order of preference.
/// The beginning moves with the person, so that ties do not make everybody choose the same few partners.
class Windows {
  public:
    Windows(std::size_t people, std::size_t size) : people_(people), whole_(size >= people), length_(size / kWindows) {}

    /// Calls `visit` for every stretch that is not empty.
    template <typename Visit>
    void for_each(std::size_t person, Visit visit_any) const {
        const auto visit = [&](Window window) {
            if (window.from < window.to) {
                visit_any(window);
            }
        };
        if (whole_) {
            visit(Window{person + 1, people_});
            visit(Window{0, person});
            return;
        }
        for (std::size_t w = 0; w < kWindows; ++w) {
            const std::size_t from = (person + 1 + w * people_ / kWindows) % people_;
            const std::size_t to = std::min(from + length_, people_);
            visit(Window{from, to});
            visit(Window{0, from + length_ - to});
        }
    }

  private:
    std::size_t people_;
    bool whole_;
    std::size_t length_;
};

/// The greatest few keys of a row, first come first kept among equals.
struct Best {
    std::array<std::uint8_t, kPartnersPerPerson> keys{};
    std::array<std::int32_t, kPartnersPerPerson> columns{};
    std::size_t count = 0;

    [[nodiscard]] std::uint8_t to_beat() const { return count < kPartnersPerPerson ? std::uint8_t{0} : keys[count - 1]; }

    void offer(std::uint8_t key, std::int32_t column) {
        if (key <= to_beat()) {
            return;
        }
        std::size_t at = count < kPartnersPerPerson ? count++ : count - 1;
        for (; at > 0 && keys[at - 1] < key; --at) {
            keys[at] = keys[at - 1];
            columns[at] = columns[at - 1];
        }
        keys[at] = key;
        columns[at] = column;
    }

    [[nodiscard]] bool holds(std::int32_t column) const {
        return std::ranges::find(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(count), column) !=
               columns.begin() + static_cast<std::ptrdiff_t>(count);
    }
};

COUNTERPART_BYTES_BEGIN

/// Offers the columns of one window whose points less start value are greatest; keys are at least 1.
void offer_window(const std::uint8_t* row, const std::uint8_t* start_values, Window window, Best& best) {
    for (std::size_t j = window.from / kLanes * kLanes; j < window.to; j += kLanes) {
        const ByteVector points = load(row + j);
        const ByteVector allowed = greater(points, ByteVector{});
        const ByteVector keys = greatest(subtract_saturated(points, load(start_values + j)), splat(1)) & allowed;
        std::uint32_t lanes = lanes_set(greater(keys, splat(best.to_beat())));
        for (; lanes != 0; lanes &= lanes - 1) {
            const std::size_t lane = static_cast<std::size_t>(std::countr_zero(lanes));
            if (j + lane >= window.from && j + lane < window.to) {
                best.offer(keys[lane], static_cast<std::int32_t>(j + lane));
            }
        }
    }
}

COUNTERPART_BYTES_END

void score_window(RowScorer& scorer, std::size_t person, Window window, std::vector<std::uint8_t>& row) {
    scorer.score(static_cast<PersonIndex>(person), static_cast<PersonIndex>(window.from), static_cast<PersonIndex>(window.to), row);
}

/// Each pair once, by vertex: the one who is later leaves out what the earlier one brings.
class EdgeList {
  public:
    EdgeList(const Pool& pool, const std::vector<Best>& best) : pool_(pool), best_(best) {
        edges_.reserve(best.size() * (kPartnersPerPerson + 1));
    }

    void add_best(std::size_t person, const std::array<std::uint8_t, kPartnersPerPerson>& points) {
        for (std::size_t k = 0; k < best_[person].count; ++k) {
            const auto other = static_cast<std::size_t>(best_[person].columns[k]);
            if (other > person || !best_[other].holds(static_cast<std::int32_t>(person))) {
                add(person, other, points[k] - 1);
            }
        }
    }

    void add_sold(std::vector<SoldPair> sold) {
        for (SoldPair& pair : sold) {
            pair = {.bidder = std::min(pair.bidder, pair.partner), .partner = std::max(pair.bidder, pair.partner), .points = pair.points};
        }
        const auto ends = [](const SoldPair& pair) { return std::pair(pair.bidder, pair.partner); };
        std::ranges::sort(sold, {}, ends);
        const auto twice = std::ranges::unique(sold, {}, ends);
        sold.erase(twice.begin(), twice.end());
        for (const SoldPair& pair : sold) {
            const auto one = static_cast<std::size_t>(pair.bidder);
            const auto other = static_cast<std::size_t>(pair.partner);
            if (!best_[one].holds(pair.partner) && !best_[other].holds(pair.bidder)) {
                add(one, other, pair.points);
            }
        }
    }

    std::vector<CandidateEdge> take() { return std::move(edges_); }

  private:
    void add(std::size_t one, std::size_t other, std::int32_t points) {
        edges_.push_back(
            {.u = pool_.vertex_of_person[std::min(one, other)], .v = pool_.vertex_of_person[std::max(one, other)], .weight = points});
    }

    const Pool& pool_;
    const std::vector<Best>& best_;
    std::vector<CandidateEdge> edges_;
};

}  // namespace

std::vector<CandidateEdge> choose_candidates(RowScorer& scorer, const Pool& pool, Meter& meter) {
    const std::size_t people = pool.vertex_of_person.size();
    std::vector<std::uint8_t> row(scorer.stride());
    StartValues start_values = find_start_values(scorer, people);
    const Windows windows(people, std::max(kLeastSearch, people * kSearchPerTen / 10));
    std::vector<Best> best(people);
    std::vector<std::array<std::uint8_t, kPartnersPerPerson>> points(people);
    for (std::size_t person = 0; person < people; ++person) {
        if (pool.vertex_of_person[person] == Pool::kNoVertex) {
            continue;
        }
        Best& mine = best[person];
        windows.for_each(person, [&](Window window) {
            score_window(scorer, person, window, row);
            offer_window(row.data(), start_values.points.data(), window, mine);
        });
        for (std::size_t k = 0; k < mine.count; ++k) {
            points[person][k] = row[static_cast<std::size_t>(mine.columns[k])];
        }
        meter.advance(static_cast<std::int64_t>(person), static_cast<std::int64_t>(people));
    }
    EdgeList edges(pool, best);
    for (std::size_t person = 0; person < people; ++person) {
        edges.add_best(person, points[person]);
    }
    edges.add_sold(std::move(start_values.sold));
    return edges.take();
}

}  // namespace counterpart::pairing
