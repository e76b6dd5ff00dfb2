#pragma once

#include <vector>

#include "pairing/meter.h"
#include "pairing/pool.h"
#include "pairing/row_scorer.h"

namespace counterpart::pairing {

/// A sparse graph that holds most of the best pairing: for each person the few partners with the greatest
/// points less the partner's start value (what the partner can expect elsewhere), ties spread by place.
/// With them come the pairs of an auction, so that nearly everybody can be paired: where many would be alone, the duals of the first solve
/// say little about the other pairs. Each pair once. Cost: O(n * 256) for the start values, then O(n * max(4096, 0.3 n)) scores at most.
std::vector<CandidateEdge> choose_candidates(RowScorer& scorer, const Pool& pool, Meter& meter);

}  // namespace counterpart::pairing
