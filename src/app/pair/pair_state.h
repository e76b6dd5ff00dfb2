#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/intent.h"
#include "base/result.h"
#include "pairing/explanation.h"
#include "pairing/what_if.h"

namespace counterpart::app {

/// Somebody who could be the partner instead, or could not and why.
struct OtherPartner {
    domain::PersonIndex person = -1;
    pairing::PairPrice price;
};

/// The page of two people.
struct PairState {
    domain::PersonIndex a = -1;  ///< as the address names them; -1 = not in the round
    domain::PersonIndex b = -1;
    PairSide side = PairSide::kFirst;
    std::string search;
    std::int32_t shown_count = 4;
    domain::PersonIndex alternative = -1;

    std::optional<pairing::PairExplanation> explanation;
    std::vector<OtherPartner> others;
    std::int32_t possible_count = 0;
    bool more_others = false;                                 ///< than are shown
    std::vector<std::pair<pairing::WhatIfQuery, Result<pairing::WhatIfAnswer>>> answers;  ///< exact, of the present result

    /// The one whose other partners are shown, and the one who would lose them.
    [[nodiscard]] domain::PersonIndex chosen() const { return side == PairSide::kFirst ? a : b; }
};

}  // namespace counterpart::app
