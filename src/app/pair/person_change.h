#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/pair/pair_view.h"
#include "app/state.h"
#include "app/text/texts.h"
#include "domain/terms.h"
#include "pairing/what_if.h"

namespace counterpart::app {

/// Something that one person could do to the whole result.
struct PersonChange {
    std::optional<domain::Criterion> dropped;  ///< the wish that becomes "any"; nothing: the person withdraws
    pairing::WhatIfQuery query;
};

/// What a change would bring: points, and how many get another partner.
std::string outcome_in_words(const Texts& t, const pairing::WhatIfAnswer& answer);

/// What the chosen one of the page's two people could do: withdraw, or drop one of their wishes. Empty while nobody is chosen.
std::vector<PersonChange> changes_of_chosen(const State& state);

/// The same in words, with the price and how many get another partner.
std::vector<PersonChangeView> person_change_views(const State& state);

}  // namespace counterpart::app
