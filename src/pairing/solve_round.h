#pragma once

#include <cstdint>

#include "base/result.h"
#include "pairing/outcome.h"
#include "pairing/scoring_planes.h"

namespace counterpart::pairing {

/// An outcome, and what the policy "greatest total" would have given.
struct SolvedRound {
    PairingOutcome outcome;
    std::int64_t greatest_total_points = 0;
    std::int32_t lowest_score_of_greatest_total_points = 0;  ///< of pairs neither fixed nor kept; 0 when there is none
};

/// The best pairing under `criteria`, verified; `planes` must be those of the input's people.
/// Problems: `weight_too_large`, `proof_refused` (a bug of ours).
Result<SolvedRound> solve_round(const PairingInput& input, const ScoringPlanes& planes, const domain::Criteria& criteria,
                                const PreviewOptions& options);

}  // namespace counterpart::pairing
