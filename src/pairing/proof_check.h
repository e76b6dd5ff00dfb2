#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/problem.h"
#include "domain/criteria.h"
#include "domain/match_preview.h"
#include "pairing/changed_proof.h"
#include "pairing/meter.h"
#include "pairing/pairing_input.h"

namespace counterpart::pairing {

/// What the verification of pairs and proof found.
struct ProofVerdict {
    bool proved = false;
    Problem problem;                    ///< empty code when proved
    std::int64_t allowed_pairs = 0;     ///< among people with neither a fixed nor a kept partner
    std::int64_t total_points = 0;      ///< of the pairs as scored here, fixed and kept ones included
    /// Of a check of all pairs without a floor: all with less than VerifiedProof::kNear_2x to spare, unless they are more than a few a person.
    std::optional<std::vector<NearPair>> near_pairs;
    std::int64_t bound_points = 0;  ///< no choice of equally many pairs that leaves out the same of those who waited scores more
};

/// Checks that `pairs` are the best choice, in the sense of pairing/priority.h, under `criteria`,
/// from nothing but the input and the proof, over all pairs.
/// Shares nothing with RowScorer, the pricing or the solver but the vector operations. Cost: about a nanosecond a pair.
ProofVerdict check_proof(const PairingInput& input, const domain::Criteria& criteria, const std::vector<domain::MatchedPair>& pairs,
                         const domain::PairingProof& proof, Meter& meter);

/// The same for a round that grew out of one that was verified under the same criteria: only what `find_to_check` names is gone over where
/// those are few (the theorem is in changed_proof.h), and then `allowed_pairs` is 0. Answers what people ask in passing; what is kept is
/// checked in full. Cost: O(n), and a row for each person to check.
ProofVerdict check_changed_proof(const EarlierRound& earlier, const PairingInput& input, const domain::Criteria& criteria,
                                 const std::vector<domain::MatchedPair>& pairs, const domain::PairingProof& proof, Meter& meter);

}  // namespace counterpart::pairing
