#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "matching/certificate.h"
#include "pairing/common_blossoms.h"
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

/// Duals that bear the pairs outside a sparse graph: for each of them that is allowed, u the first of both,
/// dual_u + dual_v >= 2 points + slack_u. By person, doubled, blossom duals spread over their people (half and half make up for the blossom).
struct BearingDuals {
    static constexpr std::int64_t kNoDual = INT64_MIN;

    std::vector<std::int64_t> duals_2x;  ///< kNoDual: nothing is known about the pairs of this person
    std::vector<std::int64_t> slack_2x;
};

/// Prices the allowed pairs of the pool against a solution of a sparse graph (duals doubled, see matching/certificate.h).
/// A pair contradicts the duals if twice its points exceed y_u + y_v + (sum of z of common blossoms), and the barrier if it
/// joins two components; a clean look proves the sparse solution best for all pairs.
/// Takes per person at most a few of each kind, and of pairs within `margin_points` of a contradiction.
///
/// Not every look goes over all pairs. Let bearing duals be known, and m be any margin. With what the slack of a row lacks to m put on the
/// dual of its person, dual_u + dual_v >= 2 points + m for all pairs outside the sparse graph. A pair that contradicts a solution has
/// y_u + y_v < 2 points, so y is more than m / 2 below that at one of both ends: only the rows of such people are looked at.
/// A look at everything leaves bearing duals for the next ones. A barrier needs a look at everything.
/// Cost: about a nanosecond a pair that is looked at.
class Pricer {
  public:
    Pricer(RowScorer& scorer, const Pool& pool, Weighing weighing);

    /// Tells which pairs the solver has already: they are not found again.
    void know(std::span<const CandidateEdge> edges);

    /// Tells of duals that bear all allowed pairs, e.g. of a round that differs little.
    void rely_on(BearingDuals bearing) { bearing_ = std::move(bearing); }

    Priced price(const matching::Certificate<std::int64_t>& certificate, bool has_barrier, std::int32_t margin_points, Meter& meter);

    /// Counts the possible partners of everybody (allowed, neither with a fixed partner) during the next look at all pairs.
    void count_possible_partners_into(std::vector<std::int32_t>& counts) { counts_ = &counts; }

  private:
    void load_duals(const matching::Certificate<std::int64_t>& certificate);
    void load_barrier(const matching::Certificate<std::int64_t>& certificate);
    void look_at_all(const matching::Certificate<std::int64_t>& certificate, bool has_barrier, std::int32_t margin_2x, Meter& meter,
                     Priced& found);
    void look_at_fallen(const std::vector<PersonIndex>& fallen, std::int32_t margin_2x, Priced& found);
    [[nodiscard]] std::vector<PersonIndex> find_fallen(std::int64_t margin_2x) const;
    [[nodiscard]] std::vector<PersonIndex> find_fewest_fallen() const;
    std::int64_t find_near(std::size_t person, std::size_t from, std::int32_t margin_2x, Priced& found);
    void keep_bearing();
    void renew_bearing();
    void hide_known(std::size_t person);
    void find_crossing(std::size_t person, Priced& found);
    void count_row(std::size_t person);
    void flush_counts();

    RowScorer& scorer_;
    const Pool& pool_;
    Weighing weighing_;
    std::size_t people_;
    std::vector<std::uint8_t> row_;
    std::vector<std::uint8_t> raised_duals_;  ///< by person: lower bound of y / 2, less the least, at most 255
    std::int64_t least_dual_ = 0;
    std::vector<std::int64_t> duals_2x_;  ///< by person
    CommonBlossoms blossoms_;
    std::vector<std::int32_t> component_;  ///< by person; -1 in the barrier
    std::vector<std::uint8_t> component_low_;  ///< low byte of it
    std::vector<std::uint8_t> outside_barrier_;  ///< 255 outside, 0 in the barrier
    bool many_components_ = false;  ///< more than a byte can tell apart
    std::vector<std::vector<PersonIndex>> known_;  ///< by person: the other ones, both ways
    BearingDuals bearing_;  ///< empty before anything is known
    std::vector<std::uint8_t> is_fallen_;  ///< by person, of the present look
    std::vector<std::int32_t>* counts_ = nullptr;
    std::vector<std::uint8_t> column_counts_;
    int rows_counted_ = 0;
};

}  // namespace counterpart::pairing
