#pragma once

#include <cstdint>
#include <vector>

#include "base/problem.h"
#include "domain/criteria.h"
#include "domain/match_preview.h"
#include "pairing/meter.h"
#include "pairing/pairing_input.h"

namespace counterpart::pairing {

/// What the verification of pairs and proof found.
struct ProofVerdict {
    bool proved = false;
    Problem problem;                    ///< empty code when proved
    std::int64_t allowed_pairs = 0;     ///< among people with neither a fixed nor a kept partner
    std::int64_t total_points = 0;      ///< of the pairs as scored here, fixed and kept ones included
    std::int64_t bound_points = 0;      ///< no choice of equally many pairs that leaves out the same of those who waited scores more
};

/// Checks that `pairs` are the best choice, in the sense of pairing/priority.h, under `criteria`,
/// from nothing but the input and the proof, over all pairs.
/// Shares no code with RowScorer, the pricing or the solver. Cost: a few nanoseconds a pair.
ProofVerdict check_proof(const PairingInput& input, const domain::Criteria& criteria, const std::vector<domain::MatchedPair>& pairs,
                         const domain::PairingProof& proof, Meter& meter);

}  // namespace counterpart::pairing
