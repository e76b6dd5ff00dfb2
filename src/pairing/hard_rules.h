#pragma once

#include <cstdint>
#include <vector>

#include "domain/criteria.h"
#include "pairing/pairing_input.h"

namespace counterpart::pairing {

/// Rules that no chosen pair may break (a pair fixed by the coordinator may, except the first, and says so).
enum class HardRule : std::uint8_t {
    kOneself,          ///< always on
    kLikelyDuplicate,  ///< always on
    kSameCountry,
    kEarlierPartner,
    kForbiddenPair,
    kNoCommonLanguage,
};
inline constexpr int kHardRuleCount = 6;

/// A set of hard rules, one bit each (bit = numeric value of the rule).
using HardRules = std::uint8_t;

/// Whether `rules` holds `rule`.
constexpr bool contains(HardRules rules, HardRule rule) { return ((rules >> static_cast<unsigned>(rule)) & 1U) != 0; }

/// The hard rules that a pair breaks under `criteria`; 0 = allowed. Rules that are switched off are not reported.
/// Cost: a binary search in each pair list.
HardRules broken_rules(const PairingInput& input, const domain::Criteria& criteria, PersonIndex a, PersonIndex b);

/// The announced pairs that `criteria` keep: those that break no rule and of whom nobody has a fixed partner. Empty without
/// Criteria::keep_announced. Sorted; nobody twice.
std::vector<IndexPair> kept_pairs(const PairingInput& input, const domain::Criteria& criteria);

}  // namespace counterpart::pairing
