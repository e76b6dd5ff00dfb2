#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/preview/preview_view.h"
#include "app/reports/reports_intent.h"

namespace counterpart::app {

/// A table of a report in words.
struct ReportTableView {
    ReportPart part = ReportPart::kFigures;
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows;
};

/// A heading and its figures in sentences, in which numbers are strong.
struct ReportSection {
    std::string heading;
    std::vector<std::string> lines;
};

/// A round's way to the first contacts.
struct ReportCurve {
    std::string name;
    std::vector<std::pair<std::int32_t, float>> points;  ///< day, and share of the people in per cent
};

/// A cell of contact by contentment.
struct HeatCell {
    std::string text;   ///< "12"
    std::string said;   ///< "12 of 20"; why nothing is told
    float strength = 0; ///< share of its row, 0 to 1
};

/// How content people of one contact band are.
struct HeatRow {
    std::string name;
    std::string caption;  ///< "20 of 40"
    std::vector<HeatCell> cells;
};

/// One round in figures.
struct RoundReportView {
    std::string title;
    std::string lead;
    ReportSection applications, partnerships, first_contact, survey, work;
    std::vector<ReportCurve> curves;          ///< this round's first, then earlier ones
    int last_day = 0;                       ///< of the longest curve
    std::array<std::string, 2> moments;     ///< the surveys to choose from
    int moment = 0;
    std::vector<std::string> heat_columns;
    std::vector<HeatRow> heat;              ///< empty where nobody answered or nothing is told
    std::string heat_empty;
    MapView map;
    std::string countries_text;
    bool has_topics = false;
    std::array<ReportTableView, kReportPartCount> tables;  ///< by part; the first one is that of all rounds
};

/// Reports: all rounds beside each other, or one.
struct ReportsView {
    bool signed_in = false;
    bool may_read = false;       ///< a coordinator or director
    bool is_unknown = false;     ///< no such round
    ReportTableView rounds;
    std::vector<std::string> addresses;  ///< of the rows
    std::optional<RoundReportView> one;
    std::array<bool, kReportPartCount> as_table{};
};

}  // namespace counterpart::app
