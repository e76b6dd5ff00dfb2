#pragma once

#include <cstdint>
#include <vector>

#include "pairing/meter.h"
#include "pairing/pool.h"
#include "pairing/row_scorer.h"

namespace counterpart::pairing {

/// The highest lowest score of a pairing of the most people, and why it cannot be higher.
struct Floor {
    std::uint8_t points = 0;
    std::vector<std::int32_t> component;  ///< by vertex: barrier over the pairs that score more (see matching/certificate.h)
};

/// Finds the bottleneck: the highest score such that the pairs scoring at least that still make `pair_count` pairs.
/// `reached_points` is a lowest score that some pairing of as many pairs has. Leaves the scorer's floor where it found it: at 0.
/// Cost: a cardinality matching for each step of a binary search, after a guess that is usually right.
Floor find_floor(RowScorer& scorer, const Pool& pool, std::int32_t pair_count, std::uint8_t reached_points, Meter& meter);

}  // namespace counterpart::pairing
