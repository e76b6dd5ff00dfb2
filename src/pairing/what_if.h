#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "pairing/outcome.h"

namespace counterpart::pairing {

/// One person's wish that would become "any".
struct WishDrop {
    PersonIndex person = -1;
    domain::Criterion criterion = domain::Criterion::kInterests;

    friend bool operator==(const WishDrop&, const WishDrop&) = default;
};

/// Somebody who is not in the round yet.
struct LateApplicant {
    PairingInput row;  ///< this one person, with the round's numbers for countries, languages and interests; new ones follow them
    std::vector<PersonIndex> earlier_partners;
    std::vector<PersonIndex> likely_duplicates;

    friend bool operator==(const LateApplicant&, const LateApplicant&) = default;
};

/// A change to try on top of what the round says. The k-th late applicant has the index `person_count + k`.
struct WhatIfQuery {
    std::vector<IndexPair> fix;
    std::vector<IndexPair> forbid;
    std::vector<PersonIndex> withdraw;
    std::vector<WishDrop> drop_wishes;
    std::vector<LateApplicant> late;

    friend bool operator==(const WhatIfQuery&, const WhatIfQuery&) = default;
};

/// A person whose partner differs; -1 = alone. People who withdraw are not listed, their former partners are.
struct PartnerChange {
    PersonIndex person = -1;
    PersonIndex partner_before = -1;
    PersonIndex partner_after = -1;

    friend bool operator==(const PartnerChange&, const PartnerChange&) = default;
};

/// What a change would bring; proved, given the proof of the last preview (see changed_proof.h).
struct WhatIfAnswer {
    std::int64_t total_points = 0;
    std::int64_t price_points = 0;           ///< total before less total after; negative when the change brings points
    std::int32_t pairs_lost = 0;             ///< number of pairs before less after
    std::int32_t lowest_score_points = 0;    ///< of the new pairs; 0 when there is none
    std::vector<PartnerChange> changes;      ///< ordered by person

    friend bool operator==(const WhatIfAnswer&, const WhatIfAnswer&) = default;
};

/// Whether a query names people of the round, nobody with oneself, and fixes nobody twice (fixed pairs of the round included) and
/// nobody who withdraws, and whether its late applicants are sound.
/// Problems: `unknown_person`, `fixed_pair_with_oneself`, `person_fixed_twice`, `late_applicant_damaged`.
Result<void> check_what_if(const PairingInput& input, const WhatIfQuery& query);

/// One what-if on its own: solves anew and compares with `before`. The worker uses Engine::what_if.
Result<WhatIfAnswer> what_if(const PairingInput& input, const domain::Criteria& criteria, const std::vector<domain::MatchedPair>& before,
                             const WhatIfQuery& query);

}  // namespace counterpart::pairing
