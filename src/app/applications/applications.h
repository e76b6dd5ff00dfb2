#pragma once

#include "app/effect.h"
#include "app/intent.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

/// Writes the list of the open round's applications in the person's language.
COUNTERPART_LATER void write_application_lines(State& state);

/// Finds the lines of search, country and warnings.
COUNTERPART_LATER void find_applications(State& state);

void on(State& state, const SearchApplications& intent, Effects& effects);
void on(State& state, const FilterApplicationsByCountry& intent, Effects& effects);
void on(State& state, const ShowOnlyLikelyDuplicates& intent, Effects& effects);
void on(State& state, const SelectApplication& intent, Effects& effects);

}  // namespace counterpart::app
