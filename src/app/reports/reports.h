#pragma once

#include <string_view>

#include "app/effect.h"
#include "app/reports/reports_intent.h"
#include "app/state.h"
#include "base/later.h"
#include "codec/report_csv.h"

namespace counterpart::app {

/// Called after every update: counts the rounds anew where the reports are shown and the records or the day are others than at the last
/// count. Cost: see `domain::round_report`, for every round.
void refresh_reports(State& state);

/// The report of the round that the address names, or nullptr.
const domain::RoundReport* shown_report(const State& state);

/// A table of the shown report, or of all rounds, in the person's language.
COUNTERPART_LATER codec::ReportTable report_table(const State& state, ReportPart part);

COUNTERPART_LATER void on(State& state, const ReportsIntent& intent, Effects& effects);

}  // namespace counterpart::app
