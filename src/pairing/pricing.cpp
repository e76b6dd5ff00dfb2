#include "pairing/pricing.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

#include "pairing/byte_vector.h"

namespace counterpart::pairing {
namespace {

constexpr std::size_t kNearPerPerson = 10;
constexpr int kCrossingsPerPerson = 4;
constexpr int kRowsPerFlush = 255;
constexpr std::int32_t kGreatestByte = 255;

/// The few pairs of one row with the least slack, first come first kept among equals.
struct Nearest {
    std::array<std::int64_t, kNearPerPerson> slack_2x{};
    std::array<std::int32_t, kNearPerPerson> columns{};
    std::size_t count = 0;

    void offer(std::int64_t slack, std::int32_t column) {
        if (count == kNearPerPerson && slack >= slack_2x[count - 1]) {
            return;
        }
        std::size_t at = count < kNearPerPerson ? count++ : count - 1;
        for (; at > 0 && slack_2x[at - 1] > slack; --at) {
            slack_2x[at] = slack_2x[at - 1];
            columns[at] = columns[at - 1];
        }
        slack_2x[at] = slack;
        columns[at] = column;
    }
};

COUNTERPART_BYTES_BEGIN

/// Adds one to `counts[j]` (bytes) for every allowed column j >= from; the number of them.
std::int32_t count_allowed(const std::uint8_t* row, std::size_t from, std::size_t to, std::uint8_t* counts) {
    std::int32_t total = 0;
    for (std::size_t j = from / kLanes * kLanes; j < to; j += kLanes) {
        ByteVector ones = least(load(row + j), splat(1));
        for (std::size_t lane = 0; j + lane < from; ++lane) {
            ones[lane] = 0;
        }
        store(counts + j, load(counts + j) + ones);
        total += std::popcount(lanes_set(greater(ones, ByteVector{})));
    }
    return total;
}

/// Columns in [from, to) whose byte is greater than `threshold + raise[j]` are passed to `visit`.
template <typename Visit>
void for_each_above(const std::uint8_t* row, const std::uint8_t* raise, std::int32_t threshold, std::size_t from, std::size_t to,
                    Visit visit) {
    const ByteVector up = splat(static_cast<std::uint8_t>(std::clamp(threshold, 0, kGreatestByte)));
    const ByteVector down = splat(static_cast<std::uint8_t>(std::clamp(-threshold, 0, kGreatestByte)));
    for (std::size_t j = from / kLanes * kLanes; j < to; j += kLanes) {
        const ByteVector limit = subtract_saturated(add_saturated(load(raise + j), up), down);
        for (std::uint32_t lanes = lanes_set(greater(load(row + j), limit)); lanes != 0; lanes &= lanes - 1) {
            const std::size_t column = j + static_cast<std::size_t>(std::countr_zero(lanes));
            if (column >= from && column < to) {
                visit(column);
            }
        }
    }
}

/// Allowed columns in [from, to) outside the barrier whose component byte differs are passed to `visit` until it says stop.
template <typename Visit>
void for_each_crossing(const std::uint8_t* row, const std::uint8_t* outside, const std::uint8_t* component, std::uint8_t own,
                       std::size_t from, std::size_t to, Visit visit) {
    for (std::size_t j = from / kLanes * kLanes; j < to; j += kLanes) {
        const ByteVector crossing = greater(load(row + j), ByteVector{}) & load(outside + j) & ~equal(load(component + j), splat(own));
        for (std::uint32_t lanes = lanes_set(crossing); lanes != 0; lanes &= lanes - 1) {
            const std::size_t column = j + static_cast<std::size_t>(std::countr_zero(lanes));
            if (column >= from && column < to && !visit(column)) {
                return;
            }
        }
    }
}

COUNTERPART_BYTES_END

}  // namespace

Pricer::Pricer(RowScorer& scorer, const Pool& pool, Weighing weighing)
    : scorer_(scorer),
      pool_(pool),
      weighing_(weighing),
      people_(pool.vertex_of_person.size()),
      row_(scorer.stride()),
      raised_duals_(scorer.stride()),
      duals_2x_(people_),
      component_(people_),
      component_low_(scorer.stride()),
      outside_barrier_(scorer.stride()),
      known_(people_),
      column_counts_(scorer.stride()) {}

void Pricer::know(std::span<const CandidateEdge> edges) {
    for (const CandidateEdge& edge : edges) {
        const PersonIndex one = pool_.person_of_vertex[static_cast<std::size_t>(edge.u)];
        const PersonIndex other = pool_.person_of_vertex[static_cast<std::size_t>(edge.v)];
        known_[static_cast<std::size_t>(std::min(one, other))].push_back(std::max(one, other));
    }
}

void Pricer::load_duals(const matching::Certificate<std::int64_t>& certificate) {
    least_dual_ = std::numeric_limits<std::int64_t>::max();
    for (std::int32_t vertex = 0; vertex < pool_.size(); ++vertex) {
        const auto person = static_cast<std::size_t>(pool_.person_of_vertex[static_cast<std::size_t>(vertex)]);
        duals_2x_[person] = certificate.vertex_dual_2x[static_cast<std::size_t>(vertex)];
        least_dual_ = std::min(least_dual_, duals_2x_[person] >> 1);
    }
    for (const PersonIndex p : pool_.person_of_vertex) {
        const auto person = static_cast<std::size_t>(p);
        raised_duals_[person] = static_cast<std::uint8_t>(std::min<std::int64_t>((duals_2x_[person] >> 1) - least_dual_, kGreatestByte));
    }
    const std::size_t vertices = pool_.person_of_vertex.size();
    enclosing_2x_.assign(certificate.blossom_dual_2x.size(), 0);
    for (std::size_t blossom = enclosing_2x_.size(); blossom-- > 0;) {
        const std::int32_t around = certificate.parent[vertices + blossom];
        enclosing_2x_[blossom] =
            certificate.blossom_dual_2x[blossom] + (around < 0 ? 0 : enclosing_2x_[static_cast<std::size_t>(around) - vertices]);
    }
}

void Pricer::load_barrier(const matching::Certificate<std::int64_t>& certificate) {
    many_components_ = std::ranges::any_of(certificate.component, [](std::int32_t c) { return c > kGreatestByte; });
    for (std::int32_t vertex = 0; vertex < pool_.size(); ++vertex) {
        const auto person = static_cast<std::size_t>(pool_.person_of_vertex[static_cast<std::size_t>(vertex)]);
        component_[person] = certificate.component[static_cast<std::size_t>(vertex)];
        component_low_[person] = static_cast<std::uint8_t>(component_[person]);
        outside_barrier_[person] = component_[person] < 0 ? 0 : 255;
    }
}

std::int64_t Pricer::common_blossoms_2x(std::int32_t u, std::int32_t v, const matching::Certificate<std::int64_t>& certificate) const {
    std::int32_t one = u;
    std::int32_t other = v;
    while (one != other) {
        std::int32_t& lower = one < other ? one : other;
        lower = certificate.parent[static_cast<std::size_t>(lower)];
        if (lower < 0) {
            return 0;
        }
    }
    return enclosing_2x_[static_cast<std::size_t>(one) - pool_.person_of_vertex.size()];
}

void Pricer::find_near(std::size_t person, std::int32_t margin_2x, const matching::Certificate<std::int64_t>& certificate, Priced& found) {
    const std::int32_t vertex = pool_.vertex_of_person[person];
    const std::int64_t own_2x = duals_2x_[person];
    Nearest nearest;
    // points > (own + theirs - margin) / 2, with both halves rounded down: a pair too many is looked at again below.
    const std::int64_t threshold = ((own_2x - margin_2x) >> 1) + 1 + least_dual_;
    const auto bounded = static_cast<std::int32_t>(std::clamp<std::int64_t>(threshold, -2 * kGreatestByte, 2 * kGreatestByte));
    for_each_above(row_.data(), raised_duals_.data(), bounded, person + 1, people_, [&](std::size_t column) {
        const std::int64_t points_2x = 2 * (row_[column] - 1);
        std::int64_t slack_2x = own_2x + duals_2x_[column] - points_2x;
        if (slack_2x < 0) {
            slack_2x += common_blossoms_2x(vertex, pool_.vertex_of_person[column], certificate);
        }
        if (slack_2x < margin_2x) {
            nearest.offer(slack_2x, static_cast<std::int32_t>(column));
        }
    });
    for (std::size_t k = 0; k < nearest.count; ++k) {
        const auto column = static_cast<std::size_t>(nearest.columns[k]);
        found.violations += nearest.slack_2x[k] < 0 ? 1 : 0;
        found.edges.push_back({.u = vertex, .v = pool_.vertex_of_person[column], .weight = row_[column] - 1});
    }
}

void Pricer::find_crossing(std::size_t person, Priced& found) {
    if (component_[person] < 0) {
        return;
    }
    const auto look = [&](std::uint8_t own_byte, int limit) {
        int taken = 0;
        for_each_crossing(
            row_.data(), outside_barrier_.data(), component_low_.data(), own_byte, person + 1, people_, [&](std::size_t column) {
                if (component_[column] == component_[person]) {
                    return true;
                }
                const std::int32_t weight = weighing_ == Weighing::kPoints ? row_[column] - 1 : 0;
                found.edges.push_back({.u = pool_.vertex_of_person[person], .v = pool_.vertex_of_person[column], .weight = weight});
                ++found.violations;
                return ++taken < limit;
            });
        return taken;
    };
    if (look(component_low_[person], kCrossingsPerPerson) == 0 && many_components_) {
        // Components that agree in the low byte only hide behind it: look again with a byte that nobody here has.
        look(static_cast<std::uint8_t>(component_low_[person] + 1), kCrossingsPerPerson);
    }
}

void Pricer::count_row(std::size_t person) {
    (*counts_)[person] += count_allowed(row_.data(), person + 1, people_, column_counts_.data());
    if (++rows_counted_ == kRowsPerFlush) {
        flush_counts();
    }
}

void Pricer::flush_counts() {
    for (std::size_t person = 0; person < people_; ++person) {
        (*counts_)[person] += column_counts_[person];
        column_counts_[person] = 0;
    }
    rows_counted_ = 0;
}

Priced Pricer::price(const matching::Certificate<std::int64_t>& certificate, bool has_barrier, std::int32_t margin_points, Meter& meter) {
    Priced found;
    load_duals(certificate);
    if (has_barrier) {
        load_barrier(certificate);
    }
    for (const PersonIndex p : pool_.person_of_vertex) {
        const auto person = static_cast<std::size_t>(p);
        scorer_.score(p, p, static_cast<PersonIndex>(people_), row_);
        if (counts_ != nullptr) {
            count_row(person);
        }
        for (const PersonIndex other : known_[person]) {
            row_[static_cast<std::size_t>(other)] = 0;
        }
        if (weighing_ == Weighing::kPoints) {
            find_near(person, 2 * margin_points, certificate, found);
        }
        if (has_barrier) {
            find_crossing(person, found);
        }
        meter.advance(p, static_cast<std::int64_t>(people_));
    }
    if (counts_ != nullptr) {
        flush_counts();
        counts_ = nullptr;
    }
    return found;
}

}  // namespace counterpart::pairing
