#pragma once

#include <cstdint>
#include <vector>

#include "domain/match_preview.h"
#include "pairing/pool.h"
#include "pairing/row_scorer.h"

namespace counterpart::pairing {

/// At most so many names are listed in AlonePerson::competed_for, those with the lowest index.
inline constexpr std::size_t kCompetedForListed = 100;

/// Why each person without a partner has none, from the barrier (by vertex, -1 = in it) over all allowed pairs.
/// Rivals are the others outside the barrier who depend, directly or through each other, on the same barrier people.
/// Cost: one row of scores for each person alone and each person in the barrier.
std::vector<domain::AlonePerson> describe_alone(RowScorer& scorer, const Pool& pool, const std::vector<std::int32_t>& partner,
                                                const std::vector<std::int32_t>& component,
                                                const std::vector<std::int32_t>& possible_partner_counts);

}  // namespace counterpart::pairing
