#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/effect.h"
#include "app/intent.h"
#include "app/state.h"
#include "base/later.h"

namespace counterpart::app {

/// Puts a proved result on the screen: figures, table, map, comparison.
COUNTERPART_LATER void show_result(State& state, domain::MatchPreview result);

/// Compares the result with the saved one; after either has changed.
COUNTERPART_LATER void compare_with_saved(State& state);

/// Finds and sorts the rows of the chosen tab; after result, tab, search, bar, sort or language have changed.
COUNTERPART_LATER void refresh_rows(State& state);

/// Why criteria give no result: a weight out of range, or nothing that counts.
std::optional<Problem> criteria_problem(const domain::Criteria& criteria);

/// Stores the saved preview on this device.
COUNTERPART_LATER void store_saved_preview(State& state, Effects& effects);

/// The points of one bar of the distribution: "35 to 39", "100"; there must be a result.
std::string bar_range_text(const State& state, const pairing::HistogramBar& bar);

/// A file name for a download of the open round: "round-3.csv".
std::string file_name_of(const State& state, std::string_view extension);

void on(State& state, const SetRule& intent, Effects& effects);
void on(State& state, const SetWeight& intent, Effects& effects);
void on(State& state, const LiftLowestPair& intent, Effects& effects);
void on(State& state, const UseSavedCriteria& intent, Effects& effects);
void on(State& state, const SelectPair& intent, Effects& effects);
void on(State& state, const OpenSelectedPair& intent, Effects& effects);
void on(State& state, const SortPairs& intent, Effects& effects);
void on(State& state, const SearchPairs& intent, Effects& effects);
void on(State& state, const FilterScores& intent, Effects& effects);
void on(State& state, const ShowTab& intent, Effects& effects);
void on(State& state, const ShowSection& intent, Effects& effects);
void on(State& state, const ShowMoreLowest& intent, Effects& effects);
void on(State& state, const SavePreview& intent, Effects& effects);
void on(State& state, const ExportPairs& intent, Effects& effects);
void on(State& state, const ExportPreview& intent, Effects& effects);

}  // namespace counterpart::app
