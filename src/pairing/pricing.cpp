#include "pairing/pricing.h"

#include <algorithm>
#include <array>
#include <limits>

#include "pairing/row_scan.h"

namespace counterpart::pairing {
namespace {

constexpr std::size_t kNearPerPerson = 10;
constexpr int kCrossingsPerPerson = 4;
constexpr int kRowsPerFlush = 255;

/// The few pairs of one row with the least slack, first come first kept among equals.
struct Nearest {
    std::array<std::int64_t, kNearPerPerson> slack_2x{};
    std::array<std::int32_t, kNearPerPerson> columns{};
    std::size_t count = 0;

    [[nodiscard]] bool is_full() const { return count == kNearPerPerson; }

    void offer(std::int64_t slack, std::int32_t column) {
        if (is_full() && slack >= slack_2x[count - 1]) {
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
      is_fallen_(people_),
      column_counts_(scorer.stride()) {}

void Pricer::know(std::span<const CandidateEdge> edges) {
    constexpr std::size_t kRoomForMore = 8;
    std::vector<std::size_t> count(people_);
    for (const CandidateEdge& edge : edges) {
        ++count[static_cast<std::size_t>(pool_.person_of_vertex[static_cast<std::size_t>(edge.u)])];
        ++count[static_cast<std::size_t>(pool_.person_of_vertex[static_cast<std::size_t>(edge.v)])];
    }
    for (std::size_t person = 0; person < people_; ++person) {
        if (known_[person].empty() && count[person] > 0) {
            known_[person].reserve(count[person] + kRoomForMore);
        }
    }
    for (const CandidateEdge& edge : edges) {
        const PersonIndex one = pool_.person_of_vertex[static_cast<std::size_t>(edge.u)];
        const PersonIndex other = pool_.person_of_vertex[static_cast<std::size_t>(edge.v)];
        known_[static_cast<std::size_t>(one)].push_back(other);
        known_[static_cast<std::size_t>(other)].push_back(one);
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
    blossoms_.load(certificate);
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

/// The slack, doubled, that every pair of the row has which was not taken: the margin, unless there were too many.
std::int64_t Pricer::find_near(std::size_t person, std::size_t from, std::int32_t margin_2x, Priced& found) {
    const std::int32_t vertex = pool_.vertex_of_person[person];
    const std::int64_t own_2x = duals_2x_[person];
    blossoms_.choose(vertex);
    Nearest nearest;
    // points > (own + theirs - margin) / 2, with both halves rounded down: a pair too many is looked at again below.
    const auto threshold = [&](std::int64_t slack_to_beat_2x) {
        const std::int64_t exact = ((own_2x - slack_to_beat_2x) >> 1) + 1 + least_dual_;
        return static_cast<std::int32_t>(std::clamp<std::int64_t>(exact, -2 * kGreatestByte, 2 * kGreatestByte));
    };
    std::int64_t to_beat_2x = margin_2x;
    for_each_above(row_.data(), raised_duals_.data(), threshold(to_beat_2x), from, people_, [&](std::size_t column) {
        const std::int64_t points_2x = 2 * (row_[column] - 1);
        std::int64_t slack_2x = own_2x + duals_2x_[column] - points_2x;
        if (slack_2x < 0) {
            slack_2x += blossoms_.sum_2x(pool_.vertex_of_person[column]);
        }
        if (slack_2x < margin_2x && !(column < person && is_fallen_[column] != 0)) {  // the other one's row has taken it
            nearest.offer(slack_2x, static_cast<std::int32_t>(column));
            to_beat_2x = nearest.is_full() ? nearest.slack_2x.back() : margin_2x;
        }
        return threshold(to_beat_2x);
    });
    for (std::size_t k = 0; k < nearest.count; ++k) {
        const auto column = static_cast<std::size_t>(nearest.columns[k]);
        found.violations += nearest.slack_2x[k] < 0 ? 1 : 0;
        found.edges.push_back({.u = vertex, .v = pool_.vertex_of_person[column], .weight = row_[column] - 1});
    }
    return to_beat_2x;
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

void Pricer::hide_known(std::size_t person) {
    for (const PersonIndex other : known_[person]) {
        row_[static_cast<std::size_t>(other)] = 0;
    }
}

/// What a look at all pairs leaves for the next ones; blossoms help the pairs inside with their halves.
void Pricer::keep_bearing() {
    bearing_.slack_2x.assign(people_, 0);
    bearing_.duals_2x.assign(people_, BearingDuals::kNoDual);
    for (std::int32_t vertex = 0; vertex < pool_.size(); ++vertex) {
        const auto person = static_cast<std::size_t>(pool_.person_of_vertex[static_cast<std::size_t>(vertex)]);
        bearing_.duals_2x[person] = duals_2x_[person] + (blossoms_.sum_around_2x(vertex) + 1) / 2;
    }
}

void Pricer::look_at_all(const matching::Certificate<std::int64_t>& certificate, bool has_barrier, std::int32_t margin_2x, Meter& meter,
                         Priced& found) {
    if (has_barrier) {
        load_barrier(certificate);
    }
    keep_bearing();
    for (const PersonIndex p : pool_.person_of_vertex) {
        const auto person = static_cast<std::size_t>(p);
        scorer_.score(p, p, static_cast<PersonIndex>(people_), row_);
        if (counts_ != nullptr) {
            count_row(person);
        }
        hide_known(person);
        if (weighing_ == Weighing::kPoints) {
            bearing_.slack_2x[person] = find_near(person, person + 1, margin_2x, found);
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
}

/// A row that was looked at bears its pairs by the present duals; those of everybody else may only rise for that.
void Pricer::renew_bearing() {
    for (std::int32_t vertex = 0; vertex < pool_.size(); ++vertex) {
        const auto person = static_cast<std::size_t>(pool_.person_of_vertex[static_cast<std::size_t>(vertex)]);
        const std::int64_t now_2x = duals_2x_[person] + (blossoms_.sum_around_2x(vertex) + 1) / 2;
        std::int64_t& bearing_2x = bearing_.duals_2x[person];
        bearing_2x = is_fallen_[person] != 0 ? now_2x : std::max(bearing_2x, now_2x);
    }
}

/// One end of every pair that may contradict the present duals: what a row lacks to `margin_2x` is put on its person's dual.
std::vector<PersonIndex> Pricer::find_fallen(std::int64_t margin_2x) const {
    std::vector<PersonIndex> fallen;
    for (const PersonIndex p : pool_.person_of_vertex) {
        const auto person = static_cast<std::size_t>(p);
        const std::int64_t before_2x = bearing_.duals_2x[person];
        const std::int64_t lacking_2x = std::max<std::int64_t>(margin_2x - bearing_.slack_2x[person], 0);
        if (before_2x == BearingDuals::kNoDual || 2 * (before_2x + lacking_2x - duals_2x_[person]) > margin_2x) {
            fallen.push_back(p);
        }
    }
    return fallen;
}

/// The same by the margin that leaves the fewest.
std::vector<PersonIndex> Pricer::find_fewest_fallen() const {
    constexpr std::int64_t kMargins = 4;
    const std::int64_t greatest_2x = std::max<std::int64_t>(*std::ranges::max_element(bearing_.slack_2x), 0);
    std::vector<PersonIndex> fewest = find_fallen(0);
    for (std::int64_t k = 1; k <= kMargins && greatest_2x > 0; ++k) {
        std::vector<PersonIndex> fallen = find_fallen(greatest_2x * k / kMargins);
        if (fallen.size() < fewest.size()) {
            fewest = std::move(fallen);
        }
    }
    return fewest;
}

void Pricer::look_at_fallen(const std::vector<PersonIndex>& fallen, std::int32_t margin_2x, Priced& found) {
    for (const PersonIndex p : fallen) {
        scorer_.score(p, 0, static_cast<PersonIndex>(people_), row_);
        hide_known(static_cast<std::size_t>(p));
        bearing_.slack_2x[static_cast<std::size_t>(p)] = find_near(static_cast<std::size_t>(p), 0, margin_2x, found);
        is_fallen_[static_cast<std::size_t>(p)] = 1;
    }
    renew_bearing();
    for (const PersonIndex p : fallen) {
        is_fallen_[static_cast<std::size_t>(p)] = 0;
    }
}

Priced Pricer::price(const matching::Certificate<std::int64_t>& certificate, bool has_barrier, std::int32_t margin_points, Meter& meter) {
    Priced found;
    load_duals(certificate);
    if (!bearing_.duals_2x.empty() && weighing_ == Weighing::kPoints && !has_barrier && counts_ == nullptr) {
        const std::vector<PersonIndex> fallen = find_fewest_fallen();
        if (2 * std::ssize(fallen) < pool_.size()) {
            look_at_fallen(fallen, 2 * margin_points, found);
            return found;
        }
    }
    look_at_all(certificate, has_barrier, 2 * margin_points, meter, found);
    return found;
}

}  // namespace counterpart::pairing
