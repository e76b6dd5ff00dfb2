#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "domain/criteria.h"
#include "domain/round.h"

namespace counterpart::domain {

/// Index of a person in `MatchPreview::people`.
using PersonIndex = std::int32_t;

/// Points of one pair by criterion.
using ScoreParts = std::array<std::uint8_t, kCriterionCount>;

/// Two people that the preview puts together; `a < b`.
struct MatchedPair {
    PersonIndex a = -1;
    PersonIndex b = -1;
    std::uint8_t score_points = 0;  ///< sum of `parts`
    ScoreParts parts{};
    bool fixed = false;
    bool kept = false;  ///< announced before and kept (Criteria::keep_announced); never together with `fixed`

    friend bool operator==(const MatchedPair&, const MatchedPair&) = default;
};

/// Why somebody has no partner.
enum class AloneReason : std::uint8_t {
    kNoPossiblePartner,  ///< the hard rules leave nobody
    kCompetition,        ///< more people need the same few partners than there are such partners (the barrier)
    kOddOneOut,          ///< an odd number: one person must stay alone
};

/// A person without a partner, with the proof of the barrier behind it.
struct AlonePerson {
    PersonIndex person = -1;
    AloneReason reason = AloneReason::kOddOneOut;
    std::int32_t possible_partner_count = 0;
    std::vector<PersonIndex> competed_for;  ///< the barrier people whom this person could have met
    std::int32_t rival_count = 0;           ///< others that depend on the same barrier people

    friend bool operator==(const AlonePerson&, const AlonePerson&) = default;
};

/// A pair that takes in a third person whom the matching left alone.
struct Trio {
    PersonIndex third = -1;
    PersonIndex a = -1;  ///< of the pair
    PersonIndex b = -1;
    std::uint8_t score_with_a_points = 0;
    std::uint8_t score_with_b_points = 0;

    friend bool operator==(const Trio&, const Trio&) = default;
};

/// Why an application takes no part in the matching.
enum class ExclusionReason : std::uint8_t {
    kReplacedByLater,  ///< the same person sent a later application
};

/// An application that is left out before matching, by id.
struct Exclusion {
    std::string application_id;
    ExclusionReason reason = ExclusionReason::kReplacedByLater;
    std::string because_of_id;

    friend bool operator==(const Exclusion&, const Exclusion&) = default;
};

/// The proof that no other choice of pairs is better; arrays only (see matching.md: duals, blossoms, barrier).
/// Scores are scaled by `scale` (2 or 4) so that every dual is an integer. Duals are those of the scores alone; where somebody waited
/// before, the priority of each of them is added when the proof is checked (pairing/priority.h).
struct PairingProof {
    std::int32_t scale = 2;
    std::vector<std::int64_t> person_duals;     ///< one per person
    std::vector<std::int32_t> blossom_of;       ///< innermost blossom of a person, or -1
    std::vector<std::int32_t> blossom_parents;  ///< enclosing blossom, or -1
    std::vector<std::int64_t> blossom_duals;    ///< at least 0
    std::vector<std::int32_t> barrier_classes;  ///< -1 = in the barrier, else the class of the person
    /// Only for kWorstPairFirst: the proof that no pairing of the most people has a higher lowest score.
    std::uint8_t lowest_score_floor_points = 0;            ///< pairs below are left out of the second stage
    std::vector<std::int32_t> floor_barrier_classes;  ///< barrier over pairs scoring more than the floor; empty where the policy needs none

    friend bool operator==(const PairingProof&, const PairingProof&) = default;
};

/// Figures of one computation; times do not belong to the bytes of a preview.
struct PreviewFigures {
    std::int64_t all_pairs = 0;  ///< n (n - 1) / 2
    std::int64_t allowed_pairs = 0;  ///< pairs that the hard rules allow
    std::int64_t total_points = 0;
    std::int64_t bound_points = 0;  ///< what the proof allows at most; equals the total
    std::int32_t countries = 0;

    friend bool operator==(const PreviewFigures&, const PreviewFigures&) = default;
};

/// The best pairing of a round under given criteria, with its proof. `people` is in canonical order (by id).
struct MatchPreview {
    Criteria criteria;
    std::vector<std::string> people;  ///< ids of the people who take part
    std::vector<Exclusion> exclusions;
    std::vector<MatchedPair> pairs;  ///< ordered by `a`
    std::vector<AlonePerson> alone;  ///< ordered by person; without the third ones of `trios`
    std::vector<std::int32_t> possible_partner_counts;  ///< one per person
    PairingProof proof;
    PreviewFigures figures;
    std::vector<PersonIndex> waited{};  ///< who was left out before, the longest wait first: not left out again if that can be avoided
    OddOneOut odd_one_out = OddOneOut::kWaitingList;  ///< what becomes of those whom the matching leaves alone
    std::vector<Trio> trios{};  ///< of kTrio; ordered by `a`
    std::string stand_in_id{};  ///< of kStandIn: the person of the team who takes the place of a partner
    PersonIndex with_stand_in = -1;  ///< of kStandIn: whose partner that is; -1 = nobody's

    friend bool operator==(const MatchPreview&, const MatchPreview&) = default;
};

/// The pairs of a preview by id, sorted.
std::vector<PersonPair> person_pairs(const MatchPreview& preview);

}  // namespace counterpart::domain
