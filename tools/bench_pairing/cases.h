#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "domain/criteria.h"
#include "pairing/pairing_input.h"
#include "tests/support/peers/peer_matching.h"

namespace counterpart::bench {

/// How many different scores there are.
enum class ScoreClass {
    kDefault,  ///< up to 101
    kCoarse,   ///< up to 30: the hardest case, for ties are many and seldom free
    kEqual,    ///< one: only the number of pairs counts
};

/// Empty for a name that is none of default, coarse, equal.
std::optional<ScoreClass> read_score_class(std::string_view name);

/// An invented programme of that size; the same on every machine.
pairing::PairingInput make_people(std::int32_t people);

domain::Criteria make_criteria(ScoreClass scores);

/// The complete graph of the pairs that the hard rules allow. Memory: 16 bytes a pair.
std::vector<test_support::PeerEdge> allowed_pairs(const pairing::PairingInput& input, const domain::Criteria& criteria);

}  // namespace counterpart::bench
