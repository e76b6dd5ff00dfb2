#pragma once

#include <cstdint>

#include "matching/certificate.h"
#include "matching/kept_blossoms.h"
#include "pairing/pricing.h"

namespace counterpart::pairing {

/// What an earlier solution bears under a new one. `without` are its duals by person with no help of blossoms, `before` its blossoms by vertex.
/// A pair loses only what its common blossoms lost, so each vertex gets half of what the blossoms around it lack in `now`, where a blossom of
/// the same vertices may still stand. Blossoms are the same if their fingerprints are; a false match makes pricing overlook a pair, which the
/// verification then refuses. Cost: O(n + blossoms * log blossoms).
BearingDuals bear_with_blossoms(const BearingDuals& without, const matching::KeptBlossoms<std::int32_t>& before,
                                const matching::Certificate<std::int64_t>& now, const Pool& pool);

}  // namespace counterpart::pairing
