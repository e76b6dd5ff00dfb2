#pragma once

#include <vector>

#include "app/effect.h"
#include "app/intent.h"
#include "app/state.h"
#include "pairing/what_if.h"

namespace counterpart::app {

/// Brings the page of two people up to date: after the address, the result, the side or the search has changed.
void refresh_pair(State& state);

/// What the worker should still be asked for the page of two people; empty on other screens.
std::vector<pairing::WhatIfQuery> wanted_what_ifs(const State& state);

/// The answers to the queries in flight.
void take_what_if(State& state, std::vector<Result<pairing::WhatIfAnswer>> answers);

/// The exact answer to a query, if it has arrived.
const Result<pairing::WhatIfAnswer>* answer_to(const State& state, const pairing::WhatIfQuery& query);

/// The pair of the page forbidden, where the result holds it, else fixed.
pairing::WhatIfQuery query_without(const State& state);

/// The chosen side meets another person instead.
pairing::WhatIfQuery query_instead(const State& state, domain::PersonIndex other);

/// Whether the result holds the pair of the page.
bool is_paired(const State& state);

void on(State& state, const ChooseSide& intent, Effects& effects);
void on(State& state, const SearchPartners& intent, Effects& effects);
void on(State& state, const ChooseAlternative& intent, Effects& effects);
void on(State& state, const ShowMorePartners& intent, Effects& effects);

}  // namespace counterpart::app
