#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "app/preview/preview_state.h"
#include "app/reports/reports_intent.h"
#include "domain/round_report.h"
#include "domain/work_time.h"

namespace counterpart::app {

/// Reports of rounds, counted when the screen is open and something has changed.
struct ReportsState {
    std::vector<domain::RoundReport> rounds;  ///< the newest first
    std::map<std::string, domain::WorkTime> work;  ///< by the round's id
    std::int64_t sequence = -1;               ///< of the last change that is counted
    std::int64_t day = -1;                    ///< days since 1970 of the count
    std::string dots_of;                      ///< the round whose countries the map shows
    std::vector<MapDot> dots;
    std::array<bool, kReportPartCount> as_table{};
    domain::SurveyMoment survey = domain::SurveyMoment::kEnd;
};

}  // namespace counterpart::app
