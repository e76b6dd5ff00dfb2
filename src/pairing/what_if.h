#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "pairing/outcome.h"

namespace counterpart::pairing {

/// A change to try: pairs to fix and pairs to forbid on top of those of the round.
struct WhatIfQuery {
    std::vector<IndexPair> fix;
    std::vector<IndexPair> forbid;

    friend bool operator==(const WhatIfQuery&, const WhatIfQuery&) = default;
};

/// A person whose partner differs; -1 = alone.
struct PartnerChange {
    PersonIndex person = -1;
    PersonIndex partner_before = -1;
    PersonIndex partner_after = -1;

    friend bool operator==(const PartnerChange&, const PartnerChange&) = default;
};

/// What a change would bring; proved like a preview.
struct WhatIfAnswer {
    std::int64_t total_points = 0;
    std::int64_t price_points = 0;           ///< total before less total after; negative when the change brings points
    std::int32_t pairs_lost = 0;             ///< number of pairs before less after
    std::int32_t lowest_score_points = 0;    ///< of the new pairs; 0 when there is none
    std::vector<PartnerChange> changes;      ///< ordered by person

    friend bool operator==(const WhatIfAnswer&, const WhatIfAnswer&) = default;
};

/// Whether a query names people of the round, nobody with oneself, and fixes nobody twice (fixed pairs of the round included).
/// Problems: `unknown_person`, `fixed_pair_with_oneself`, `person_fixed_twice`.
Result<void> check_what_if(const PairingInput& input, const WhatIfQuery& query);

/// The input with the query's pairs added.
PairingInput apply_what_if(const PairingInput& input, const WhatIfQuery& query);

/// The differences between two outcomes of one round.
WhatIfAnswer compare_outcomes(std::int32_t person_count, const std::vector<domain::MatchedPair>& before,
                              const std::vector<domain::MatchedPair>& after);

/// One what-if on its own: solves anew and compares with `before`. The worker uses Engine::what_if.
Result<WhatIfAnswer> what_if(const PairingInput& input, const domain::Criteria& criteria, const std::vector<domain::MatchedPair>& before,
                             const WhatIfQuery& query);

}  // namespace counterpart::pairing
