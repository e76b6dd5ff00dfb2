#pragma once

#include <vector>

#include "base/result.h"
#include "domain/match_preview.h"
#include "pairing/pairing_input.h"

namespace counterpart::pairing {

// What becomes of those whom the matching leaves alone, by the round's policy.

/// The pairs that take in one of `alone` each: again and again the (person, pair) with the greatest sum of the two scores that it adds, among
/// those where no two of the three break a hard rule; equal sums in the order of people, then of pairs. Nobody is in two trios, and a pair that a
/// coordinator fixed stays two. Optimal given the pairing for one person alone, not over all ways to divide everybody into twos and threes.
/// Ordered by `a`. Cost: two scores for each person alone and pair, and for each trio another look of those who wanted the same pair.
std::vector<domain::Trio> choose_trios(const PairingInput& input, const domain::Criteria& criteria,
                                       const std::vector<domain::MatchedPair>& pairs, const std::vector<domain::AlonePerson>& alone);

/// Applies the preview's policy to its people alone: the third ones of trios leave the list; a stand-in gets the one who waited longest, or else
/// the first of the list, who stays in it because batches pair applicants only. The waiting list changes nothing.
void place_alone(const PairingInput& input, domain::MatchPreview& preview);

/// Whether a preview's people are each in one pair, third in one trio or alone, and its trios are what the policy allows: pairs of the preview that
/// nobody fixed, each once, no two of three against a hard rule, with the right scores. Shares no code with `choose_trios` but the scores.
/// The pairs themselves must have been checked. Problems: `preview_pair_damaged` (where: "alone", "trios", "stand_in"), `preview_scores_differ`.
Result<void> check_odd_ones(const PairingInput& input, const domain::MatchPreview& preview);

}  // namespace counterpart::pairing
