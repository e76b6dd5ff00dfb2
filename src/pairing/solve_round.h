#pragma once

#include <cstdint>
#include <optional>

#include "base/result.h"
#include "pairing/changed_proof.h"
#include "pairing/outcome.h"
#include "pairing/scoring_planes.h"
#include "pairing/warm_start.h"

namespace counterpart::pairing {

/// What the solves of one round leave for the next ones.
struct WarmStarts {
    WarmStart greatest_total;
    std::optional<WarmStart> lifted;  ///< of the second step of "worst pair first", where it was needed
};

/// An outcome, and what the policy "greatest total" would have given.
struct SolvedRound {
    PairingOutcome outcome;
    std::int64_t greatest_total_points = 0;
    WarmStarts warm;
    std::optional<std::vector<NearPair>> near_pairs;  ///< of the verification
    std::int32_t lowest_score_of_greatest_total_points = 0;  ///< of pairs neither fixed nor kept; 0 when there is none
};

/// The best pairing under `criteria`, verified; `planes` must be those of the input's people.
/// Problems: `weight_too_large`, `proof_refused` (a bug of ours).
Result<SolvedRound> solve_round(const PairingInput& input, const ScoringPlanes& planes, const domain::Criteria& criteria,
                                const PreviewOptions& options);

/// The best pairs of a round that grew out of `earlier`, verified against it. `warm`, from there (see `carry_over`), makes it faster and the
/// changes fewer; the total does not depend on it. Problems: as `solve_round`.
Result<std::vector<domain::MatchedPair>> solve_changed_round(const PairingInput& input, const ScoringPlanes& planes,
                                                             const domain::Criteria& criteria, const PreviewOptions& options,
                                                             const WarmStarts& warm, const EarlierRound& earlier);

}  // namespace counterpart::pairing
