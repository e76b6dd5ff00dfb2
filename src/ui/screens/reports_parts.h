#pragma once

#include <span>
#include <string>
#include <string_view>

#include "app/intent.h"
#include "app/reports/reports_view.h"
#include "app/text/texts.h"
#include "ui/frame.h"

namespace counterpart::ui {

/// A table of a report: columns where there is room, else a card for each row. The first cell of a row leads to its address, where there are
/// addresses.
void draw_report_table(Ui& ui, std::string_view id, const app::ReportTableView& table, std::span<const std::string> addresses = {});

/// The button that saves a table of the report as a file.
void draw_report_csv(Ui& ui, const app::ReportTableView& table, const app::Texts& t, app::Intents& out);

/// One round in figures.
void draw_round_report(Ui& ui, const app::ReportsView& view, const app::RoundReportView& round, const app::Texts& t, app::Intents& out);

}  // namespace counterpart::ui
