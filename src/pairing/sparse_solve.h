#pragma once

#include <cstdint>
#include <vector>

#include "matching/certificate.h"
#include "matching/kept_blossoms.h"
#include "pairing/meter.h"
#include "pairing/pricing.h"

namespace counterpart::pairing {

/// A best matching of the pool, by vertex, with the certificate that the solver claims for it.
struct PoolMatching {
    std::vector<std::int32_t> partner;  ///< -1 = alone
    matching::Certificate<std::int64_t> certificate;  ///< its duals are those of the scores: priorities are taken off
    std::vector<CandidateEdge> edges;                 ///< all that the exact solver saw
    matching::KeptBlossoms<std::int32_t> blossoms;    ///< of a solve without priorities

    /// Number of pairs.
    [[nodiscard]] std::int32_t pair_count() const;
};

/// A solution of a similar pool that a solve may start from, by vertex (see matching::Solver::start_from).
struct StartSolution {
    std::vector<std::int32_t> duals_2x;
    std::vector<std::int32_t> partner;
    matching::KeptBlossoms<std::int32_t> blossoms;
    BearingDuals bearing;  ///< what the solution without its blossoms says of all pairs; empty: nothing
};

/// A best matching over all pairs that `scorer` allows: an exact solve on few pairs, then all other pairs are priced and those
/// that contradict the solution are added, until none does (Applegate and Cook 1993; Cook and Rohe 1999).
/// `priorities` (points, by person; empty = nobody has one) count as if the weight of every pair held those of both: see priority.h.
/// `start` are the first candidates, `solution`, if given, what the first solve without priorities starts from; `counts`, if given, receives the
/// possible partners of everybody (by person, pool only).
PoolMatching solve_sparse(RowScorer& scorer, const Pool& pool, Weighing weighing, const std::vector<CandidateEdge>& start,
                          const std::vector<std::int64_t>& priorities, const StartSolution* solution, std::vector<std::int32_t>* counts,
                          Meter& meter);

}  // namespace counterpart::pairing
