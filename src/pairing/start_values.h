#pragma once

#include <cstdint>
#include <vector>

#include "pairing/pairing_input.h"
#include "pairing/row_scorer.h"

namespace counterpart::pairing {

/// A pair that an auction brought together.
struct SoldPair {
    PersonIndex bidder = 0;
    PersonIndex partner = 0;
    std::int32_t points = 0;
};

/// What everybody can expect, and pairs that let nearly everybody have a partner.
struct StartValues {
    std::vector<std::uint8_t> points;  ///< by person, filled up to RowScorer::stride(); near the dual of a best pairing
    std::vector<SoldPair> sold;        ///< nearly everybody once as bidder and once as partner; both ways of a pair may occur
};

/// Estimates from a sample of at most 256 partners each. Values begin at half the best pair, then rise where many want somebody and fall where
/// nobody does (a subgradient of the dual); an auction that begins with them finds partners even for those whom few would choose.
/// Deterministic. Cost: O(n * 256) scores and O(n * 256) a pass.
/// Source: Bertsekas 1988 (auction); Held, Wolfe and Crowder 1974 (subgradients).
StartValues find_start_values(RowScorer& scorer, std::size_t people);

}  // namespace counterpart::pairing
