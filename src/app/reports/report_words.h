#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/text/texts.h"
#include "domain/round_report.h"

namespace counterpart::app {

// The figures of a report by their names, for its sentences and its tables.

/// The days at which rounds are compared: one week, and a fortnight.
inline constexpr std::int32_t kFirstReportDay = 7, kSecondReportDay = 14;

/// A figure with the key of its label ("reports.figure.<key>") and of its sentence ("reports.line.<key>").
struct NamedFigure {
    std::string key;
    domain::ReportFigure figure;
};

/// What became of the applicants.
std::vector<NamedFigure> applicant_figures(const domain::RoundReport& report);
/// Partnerships and how they ended.
std::vector<NamedFigure> partnership_figures(const domain::RoundReport& report);
/// Who answered, and would take part again.
std::vector<NamedFigure> survey_figures(const domain::SurveyReport& survey);

std::string figure_label(const NamedFigure& figure, const Texts& t);

/// "**560** of **581** applicants (96%) had a partner."; what is not told is said to be withheld.
std::string figure_line(const NamedFigure& figure, const Texts& t);

/// "560 of 581"; "560" where the total is withheld, else "withheld".
std::string figure_text(const domain::ReportFigure& figure, const Texts& t);

/// Who had been in touch at the end of a day, of those with a partner.
domain::ReportFigure contact_figure(const domain::RoundReport& report, std::int32_t day);

std::string survey_name(domain::SurveyMoment moment, const Texts& t);
std::string contact_band_name(std::size_t band, const Texts& t);
std::string satisfaction_name(std::size_t satisfaction, const Texts& t);

}  // namespace counterpart::app
