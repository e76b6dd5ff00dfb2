#pragma once

#include <cstddef>
#include <cstdint>
#include <variant>

#include "domain/record_terms.h"

namespace counterpart::app {

// Reports

/// The parts of a report that are tables; three of them are pictures first.
enum class ReportPart : std::uint8_t {
    kRounds,        ///< all rounds beside each other
    kFigures,       ///< every single figure of a round
    kFirstContact,
    kContent,       ///< how often people were in touch, by how content they are
    kCountries,
    kTopics,
};
inline constexpr std::size_t kReportPartCount = 6;

/// Shows a picture, or its numbers as a table.
struct ShowReportTable {
    ReportPart part = ReportPart::kFirstContact;
    bool on = false;
};
struct ChooseReportSurvey {
    domain::SurveyMoment moment = domain::SurveyMoment::kEnd;
};
/// A table of the report as a CSV file.
struct SaveReportTable {
    ReportPart part = ReportPart::kFigures;
};
/// Every record of the round as a JSON file.
struct SaveRoundRecords {};
/// The applications of the round as a CSV file.
struct SaveRoundApplications {};

using ReportsIntent = std::variant<ShowReportTable, ChooseReportSurvey, SaveReportTable, SaveRoundRecords, SaveRoundApplications>;

}  // namespace counterpart::app
