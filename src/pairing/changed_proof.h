#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "domain/criteria.h"
#include "domain/match_preview.h"
#include "pairing/pairing_input.h"

namespace counterpart::pairing {

// A proof for a round that differs little from one whose proof was verified need not be checked over all pairs.
//
// Let y, z and classes be verified for the earlier round; y' and z' >= 0 are to be verified for the later one. Of a blossom around the same people
// as an earlier one with dual z, min(z, z') still stands, and z - min(z, z') is lost. Let b_u = y_u + half of what the blossoms around u have
// lost (rounded up). Then b_u + b_v + (what stands of common blossoms) >= y_u + y_v + (sum of z over common blossoms) >= 2 points for every pair
// that was allowed in the earlier pool, and the sum of z' over common blossoms is at least what stands.
// Let u and v stand in both pools, neither of them changed, and no list forbid them then that does not now. If the pair is allowed now, it was
// allowed then, and with the same points. So it can contradict the duals only where y'_u < b_u or y'_v < b_v.
// It then lay in one class, or one end in the barrier. So it can join two classes now only where one end has left the barrier, or their common
// class has come apart; then at least one of both is not of the class in which most people of the former one are now.
// Let N hold all pairs with y_u + y_v < 2 points + m. All others have m to spare, so they can contradict the duals only where y' is more than m / 2
// below b at one end; pairs of N are looked at one by one where an end has fallen at all.
// Everything that no single pair decides (blossoms, bound, number of pairs, the pairs themselves) is checked in full.

/// A pair that duals alone bear with little to spare, or not at all.
struct NearPair {
    PersonIndex a = 0;
    PersonIndex b = 0;
    std::int32_t points = 0;
};

/// What a verified proof of the greatest total leaves, by person.
struct VerifiedProof {
    static constexpr std::int64_t kNoDual = INT64_MIN;
    static constexpr std::int64_t kNear_2x = 2;  ///< m of the theorem above

    /// Places from..to - 1: the people of a blossom, or of several around the same people.
    struct Stretch {
        std::int32_t from = 0;
        std::int32_t to = 0;
        std::int64_t dual_2x = 0;
    };

    std::vector<std::int64_t> bearing_duals_2x;  ///< b of the theorem above if all blossoms are lost; kNoDual outside the pool
    std::vector<std::int32_t> barrier_classes;
    std::vector<std::int32_t> places;  ///< by person: such that the people of every blossom stand in a row
    std::vector<Stretch> blossoms;  ///< ascending by from, then to
    std::optional<std::vector<NearPair>> near_pairs;  ///< N of the theorem above; without it m is 0
};

/// Takes what `proof`, verified for `input` and `criteria`, leaves, with all pairs that have less than kNear_2x to spare, where they are known.
/// Cost: O(n + blossoms * log blossoms).
VerifiedProof keep_verified(const PairingInput& input, const domain::Criteria& criteria, const domain::PairingProof& proof,
                            std::optional<std::vector<NearPair>> near_pairs = std::nullopt);

/// A verified round that another one grew out of; both under the same criteria.
struct EarlierRound {
    const PairingInput& input;
    const VerifiedProof& proof;
    std::span<const PersonIndex> person_before;  ///< by person of the later round; numbers from the earlier person count on: not there then
};

/// What has to be checked of a later round.
struct ToCheck {
    std::vector<std::uint8_t> people;  ///< one for everybody all of whose pairs have to be
    std::vector<IndexPair> pairs;  ///< of other people; whether they are allowed must be looked up
};

/// By the theorem above; finds out by itself what has changed. `proof` must be sound in all that no pair decides.
/// People outside the later pool do not matter. Cost: O(n + near pairs + listed pairs + blossoms * log blossoms).
ToCheck find_to_check(const EarlierRound& earlier, const PairingInput& later, const domain::Criteria& criteria,
                      const domain::PairingProof& proof);

}  // namespace counterpart::pairing
