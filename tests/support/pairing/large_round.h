#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "domain/criteria.h"
#include "pairing/pairing_input.h"

namespace counterpart::test_support {

// What can be said of a round that is too large to be solved whole: it is cut into parts, and duals bound what the cut may have cost.
// Duals are as in matching/certificate.h without blossoms: y >= 0 and y_u + y_v >= 2 * score of every allowed pair, so no pairing
// at all has more than half their sum.

/// The people named, in that order, as an input of their own; pairs that the coordinator listed are left out.
pairing::PairingInput people_of(const pairing::PairingInput& input, std::span<const pairing::PersonIndex> people);

/// A round solved part by part.
struct CutRound {
    std::int64_t total_points = 0;
    std::int64_t pair_count = 0;
    std::vector<std::int32_t> duals_2x;  ///< of each part's proof; at least 0; right within a part, too low between parts
};

/// Cuts the people into consecutive parts of `part_size` (the last one smaller) and solves each, proved.
CutRound solve_in_parts(const pairing::PairingInput& input, const domain::Criteria& criteria, std::int32_t part_size);

/// What the duals allow at most, in points.
std::int64_t bound_points(std::span<const std::int32_t> duals_2x);

/// Duals that look at nobody's partner: what each could score with somebody who fulfils every wish that can be fulfilled. Cost: O(n).
std::vector<std::int32_t> ideal_duals_2x(const pairing::PairingInput& input, const domain::Criteria& criteria);

/// How duals were made right for all pairs.
struct Lifted {
    std::vector<std::int32_t> duals_2x;
    std::int64_t pairs_by_blocks = 0;  ///< certified by the bound of their blocks, without being scored
    std::int64_t all_pairs = 0;
};

/// Lifts duals until blocks of people bear each other's greatest thinkable score. A block has one sector, one career stage and one wish
/// about each, and similar duals. Scores no pair. Cost: O(n log n + blocks²).
Lifted lift_by_blocks(const pairing::PairingInput& input, const domain::Criteria& criteria, std::span<const std::int32_t> duals_2x);

/// Makes duals right by scoring every pair that its blocks do not certify; right ones get lower where they can, so that a second pass
/// on the result of the first gives a better bound. Cost: one or two nanoseconds a pair scored.
Lifted lift_by_scoring(const pairing::PairingInput& input, const domain::Criteria& criteria, std::span<const std::int32_t> duals_2x);

}  // namespace counterpart::test_support
