#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "matching/certificate.h"
#include "pairing/meter.h"
#include "pairing/pool.h"
#include "pairing/row_scorer.h"

namespace counterpart::pairing {

/// What the weights of the exact solver are.
enum class Weighing : std::uint8_t {
    kPoints,  ///< the score
    kNone,    ///< every pair the same: only the number of pairs counts
};

/// What one look at all pairs found.
struct Priced {
    std::vector<CandidateEdge> edges;  ///< pairs that the solver must see, and pairs that it will soon want to see
    std::int64_t violations = 0;       ///< of `edges`: pairs that contradict the duals or the barrier
};

/// Prices every allowed pair of the pool against a solution of a sparse graph (duals doubled, see matching/certificate.h).
/// A pair contradicts the duals if twice its points exceed y_u + y_v + (sum of z of common blossoms), and the barrier if it
/// joins two components; a clean look proves the sparse solution best for all pairs.
/// Takes per person at most a few of each kind, and of pairs within `margin_points` of a contradiction.
/// Cost: about a nanosecond a pair.
class Pricer {
  public:
    Pricer(RowScorer& scorer, const Pool& pool, Weighing weighing);

    /// Tells which pairs the solver has already: they are not found again.
    void know(std::span<const CandidateEdge> edges);

    Priced price(const matching::Certificate<std::int64_t>& certificate, bool has_barrier, std::int32_t margin_points, Meter& meter);

    /// Counts the possible partners of everybody (allowed, neither with a fixed partner) during the next look at all pairs.
    void count_possible_partners_into(std::vector<std::int32_t>& counts) { counts_ = &counts; }

  private:
    void load_duals(const matching::Certificate<std::int64_t>& certificate);
    void load_barrier(const matching::Certificate<std::int64_t>& certificate);
    void find_near(std::size_t person, std::int32_t margin_2x, const matching::Certificate<std::int64_t>& certificate, Priced& found);
    void find_crossing(std::size_t person, Priced& found);
    void count_row(std::size_t person);
    void flush_counts();
    [[nodiscard]] std::int64_t common_blossoms_2x(std::int32_t u, std::int32_t v,
                                                  const matching::Certificate<std::int64_t>& certificate) const;

    RowScorer& scorer_;
    const Pool& pool_;
    Weighing weighing_;
    std::size_t people_;
    std::vector<std::uint8_t> row_;
    std::vector<std::uint8_t> raised_duals_;       ///< by person: lower bound of y / 2, less the least, at most 255
    std::int64_t least_dual_ = 0;
    std::vector<std::int64_t> duals_2x_;           ///< by person
    std::vector<std::int64_t> enclosing_2x_;       ///< by blossom: z of it and of all around it
    std::vector<std::int32_t> component_;          ///< by person; -1 in the barrier
    std::vector<std::uint8_t> component_low_;      ///< low byte of it
    std::vector<std::uint8_t> outside_barrier_;    ///< 255 outside, 0 in the barrier
    bool many_components_ = false;                 ///< more than a byte can tell apart
    std::vector<std::vector<PersonIndex>> known_;  ///< by the lower person of a pair: the higher ones
    std::vector<std::int32_t>* counts_ = nullptr;
    std::vector<std::uint8_t> column_counts_;
    int rows_counted_ = 0;
};

}  // namespace counterpart::pairing
