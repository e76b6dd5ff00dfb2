#pragma once

#include <cstdint>
#include <vector>

#include "pairing/what_if.h"

namespace counterpart::pairing {

/// A round after a what-if. People keep their order; those who withdrew are missing, late applicants stand at the end.
struct ChangedRound {
    PairingInput input;
    std::vector<PersonIndex> person_before;  ///< by person of `input`: the index as the query counts (late ones from `person_count` on)
    std::vector<PersonIndex> person_now;     ///< the other way round; -1 = withdrew
    std::vector<PersonIndex> rescored;       ///< of `input`: people whose scores have changed or are new; sorted
    std::int32_t people_with_late = 0;       ///< as the query counts, those who withdrew included
    bool same_columns = true;                ///< scoring planes of the round still fit: nobody came, went or wishes otherwise
};

/// The round after a sound query (see `check_what_if`). Cost: O(n).
ChangedRound change_round(const PairingInput& input, const WhatIfQuery& query);

/// The differences between the outcome of a round and the outcome of the changed one.
WhatIfAnswer compare_outcomes(const ChangedRound& changed, const std::vector<domain::MatchedPair>& before,
                              const std::vector<domain::MatchedPair>& after);

}  // namespace counterpart::pairing
