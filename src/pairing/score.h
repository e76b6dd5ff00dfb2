#pragma once

#include <array>
#include <cstdint>

#include "domain/criteria.h"
#include "domain/match_preview.h"
#include "pairing/pairing_input.h"

namespace counterpart::pairing {

// How a pair is scored: the project's own rule, integers only, the same on every host.
//
// Each person reads each criterion through the own wish; the fulfilment of a wish is 0..60 sixtieths:
//   any wish "any"    60.
//   interests         same: 60 * min(common, 3) / min(3, own number), rounded down; none declared: 0.
//                     different: 60 less that.
//   sector, stage     same: 60 if equal, else 0. different: the opposite.
//   languages         same: the best common language at the lower of the two levels (basic 20, good 40, fluent 60; none 0).
//                     different: 60 if the partner speaks one that I do not, else 0.
//   waking hours      overlap of 07:00-22:00 in both local times on the day the round starts, a circular day, 360..900 minutes.
//                     same: 60 * overlap / 900, rounded down. different: 60 less that. A zone not known: 0 for both wishes.
//   contact methods   same: 60 * min(common, 2) / min(2, own number); none declared: 0. different: 60 less that.
// Points of a criterion = (weight * (fulfilment of a + fulfilment of b) + 60) / 120, rounded down; score = their sum, 0..240.

/// A fulfilled wish, in sixtieths.
inline constexpr int kFulfilledSixtieths = 60;

/// Length of a waking day, 07:00 to 22:00 local time.
inline constexpr int kWakingMinutes = 900;

/// How far the wishes of both sides are met in one criterion, 0..60 each.
struct Fulfilment {
    int of_a = 0;
    int of_b = 0;

    friend bool operator==(const Fulfilment&, const Fulfilment&) = default;
};

/// The fulfilments of one pair, one per criterion.
using Fulfilments = std::array<Fulfilment, domain::kCriterionCount>;

/// What two people have in common, in numbers.
struct PairFacts {
    int common_interests = 0;
    bool same_sector = false;
    bool same_career_stage = false;
    int common_languages = 0;
    int best_common_level_rank = 0;  ///< 0 none, 1 basic, 2 good, 3 fluent: the lower level of the best common language
    int waking_overlap_minutes = 0;
    int common_contact_methods = 0;
};

/// The facts of a pair.
PairFacts pair_facts(const PairingInput& input, PersonIndex a, PersonIndex b);

/// Minutes that two people are both awake, from their offsets: 360..900, or 0 when one is not known.
int waking_overlap_minutes(int utc_offset_a_minutes, int utc_offset_b_minutes);

/// The fulfilments of a pair in one criterion; that of `a` depends on the attribute and wish of `a` and on the attribute of `b`.
Fulfilment pair_fulfilment(const PairingInput& input, domain::Criterion criterion, PersonIndex a, PersonIndex b);

/// The points of a criterion for the sum of both fulfilments, 0..120.
constexpr int points_of(int weight_points, int sum_sixtieths) {
    return (weight_points * sum_sixtieths + kFulfilledSixtieths) / (2 * kFulfilledSixtieths);
}

/// The fulfilments of a pair, the wording of which is at the top of this file.
Fulfilments pair_fulfilments(const PairingInput& input, PersonIndex a, PersonIndex b);

/// Points by criterion: the reference that every faster scorer is tested against. Hard rules do not matter here.
domain::ScoreParts pair_score_parts(const PairingInput& input, const domain::Criteria& criteria, PersonIndex a, PersonIndex b);

/// The points of one criterion alone: the same as that part of `pair_score_parts`.
int pair_score_part(const PairingInput& input, const domain::Criteria& criteria, domain::Criterion criterion, PersonIndex a, PersonIndex b);

/// The sum of parts.
int score_points(const domain::ScoreParts& parts);

}  // namespace counterpart::pairing
