#include <algorithm>
#include <array>
#include <vector>

#include "app/shell/route.h"
#include "ui/layout.h"
#include "ui/map/map_picture.h"
#include "ui/screens/reports_parts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/heat_table.h"
#include "ui/widgets/line_chart.h"
#include "ui/widgets/link.h"
#include "ui/widgets/texts.h"

namespace counterpart::ui {
namespace {

using app::ReportPart;

/// Draws the parts of a round's report, each in a card.
class RoundReportScreen {
  public:
    RoundReportScreen(Ui& ui, const app::ReportsView& view, const app::RoundReportView& round, const app::Texts& t, app::Intents& out)
        : ui_(ui), view_(view), round_(round), t_(t), out_(out) {}

    void figures() {
        const IdScope scope(ui_, "figures");
        Card card(ui_);
        if (is_table(ReportPart::kFigures)) {
            panel_heading(ui_, table(ReportPart::kFigures).name);
            ui_.gap(8);
            draw_report_table(ui_, "table", table(ReportPart::kFigures));
        } else {
            section(round_.applications);
            ui_.gap(20);
            section(round_.partnerships);
        }
        foot(ReportPart::kFigures);
    }

    void first_contact() {
        const IdScope scope(ui_, "first_contact");
        Card card(ui_);
        section(round_.first_contact);
        if (!round_.curves.empty() && !round_.tables[part_index(ReportPart::kFirstContact)].rows.empty()) {
            ui_.gap(16);
            if (is_table(ReportPart::kFirstContact)) {
                draw_report_table(ui_, "table", table(ReportPart::kFirstContact));
            } else {
                curve();
            }
            foot(ReportPart::kFirstContact);
        }
    }

    void survey() {
        const IdScope scope(ui_, "survey");
        Card card(ui_);
        panel_heading(ui_, round_.survey.heading);
        ui_.gap(8);
        const std::array<std::string_view, 2> options{round_.moments[0], round_.moments[1]};
        const SegmentsSpec spec{.name = t_("reports.which_survey"),
                                .options = options,
                                .chosen = round_.moment,
                                .width = std::min(360.0F, ui_.available_width())};
        if (const auto chosen = segments(ui_, "moment", spec)) {
            out_.emplace_back(app::ReportsIntent{app::ChooseReportSurvey{static_cast<domain::SurveyMoment>(*chosen)}});
        }
        ui_.gap(12);
        lines(round_.survey);
        ui_.gap(16);
        label_heading(ui_, t_("reports.content"), 3);
        ui_.gap(8);
        if (round_.heat.empty()) {
            paragraph(ui_, round_.heat_empty, {.role = TextRole::kDense, .colour = Token::kMuted});
            return;
        }
        if (is_table(ReportPart::kContent)) {
            draw_report_table(ui_, "table", table(ReportPart::kContent));
        } else {
            heat();
        }
        foot(ReportPart::kContent);
    }

    void countries() {
        const IdScope scope(ui_, "countries");
        Card card(ui_);
        panel_heading(ui_, t_("reports.countries"));
        ui_.gap(8);
        paragraph(ui_, round_.countries_text, {.role = TextRole::kDense});
        if (round_.map.dots.empty()) {
            return;
        }
        ui_.gap(12);
        if (is_table(ReportPart::kCountries)) {
            draw_report_table(ui_, "table", table(ReportPart::kCountries));
        } else {
            map_picture(ui_, "map", round_.map, t_("reports.map"));
        }
        foot(ReportPart::kCountries);
    }

    void topics() {
        const IdScope scope(ui_, "topics");
        Card card(ui_);
        panel_heading(ui_, t_("reports.topics"));
        ui_.gap(8);
        if (!round_.has_topics) {
            paragraph(ui_, t_("reports.no_topics"), {.role = TextRole::kDense, .colour = Token::kMuted});
            return;
        }
        draw_report_table(ui_, "table", table(ReportPart::kTopics));
        ui_.gap(12);
        draw_report_csv(ui_, table(ReportPart::kTopics), t_, out_);
    }

    void work() {
        const IdScope scope(ui_, "work");
        Card card(ui_);
        section(round_.work);
    }

    void files() {
        const IdScope scope(ui_, "files");
        Card card(ui_);
        panel_heading(ui_, t_("reports.files"));
        ui_.gap(4);
        paragraph(ui_, t_("reports.files_text"), {.role = TextRole::kDense, .colour = Token::kMuted});
        ui_.gap(12);
        const Wrap wrap(ui_);
        if (button(ui_, "records", {.label = t_("reports.save_records"), .icon = Icon::kFileJson})) {
            out_.emplace_back(app::ReportsIntent{app::SaveRoundRecords{}});
        }
        if (button(ui_, "applications", {.label = t_("reports.save_applications"), .icon = Icon::kDownload})) {
            out_.emplace_back(app::ReportsIntent{app::SaveRoundApplications{}});
        }
    }

  private:
    static std::size_t part_index(ReportPart part) { return static_cast<std::size_t>(part); }
    [[nodiscard]] bool is_table(ReportPart part) const { return view_.as_table[part_index(part)]; }
    [[nodiscard]] const app::ReportTableView& table(ReportPart part) const { return round_.tables[part_index(part)]; }

    void lines(const app::ReportSection& what) {
        for (const std::string& line : what.lines) {
            paragraph(ui_, line, {.role = TextRole::kDense});
            ui_.gap(4);
        }
    }

    void section(const app::ReportSection& what) {
        panel_heading(ui_, what.heading);
        ui_.gap(8);
        lines(what);
    }

    /// Under a picture: the switch to its table, and the file.
    void foot(ReportPart part) {
        ui_.gap(16);
        const bool on = is_table(part);
        {
            Columns column(ui_, {std::min(220.0F, ui_.available_width())});
            column.next();
            if (toggle_switch(ui_, "as_table", {.label = t_("reports.as_table"), .on = on, .switch_first = true})) {
                out_.emplace_back(app::ReportsIntent{app::ShowReportTable{part, !on}});
            }
        }
        ui_.gap(8);
        draw_report_csv(ui_, table(part), t_, out_);
    }

    void curve() {
        std::vector<Curve> curves;
        for (const app::ReportCurve& one : round_.curves) {
            curves.push_back({.name = one.name, .end_label = one.name, .points = one.points, .strong = curves.empty()});
        }
        line_chart(ui_, "curve",
                   {.name = t_("reports.curve"),
                    .axis_name = t_("cockpit.day"),
                    .unit = "%",
                    .curves = curves,
                    .last = round_.last_day,
                    .height = 200});
        ui_.gap(4);
        caption(ui_, t_("reports.curve_days"));
    }

    void heat() {
        std::vector<HeatTableRow> rows;
        for (const app::HeatRow& row : round_.heat) {
            HeatTableRow& one = rows.emplace_back(HeatTableRow{row.name, row.caption, {}});
            for (const app::HeatCell& cell : row.cells) {
                one.cells.push_back({cell.text, cell.said, cell.strength});
            }
        }
        heat_table(ui_, "heat",
                   {.name = t_("reports.content"), .row_title = t_("reports.column.band"), .columns = round_.heat_columns, .rows = rows});
        ui_.gap(4);
        caption(ui_, t_("reports.heat_text"));
    }

    Ui& ui_;
    const app::ReportsView& view_;
    const app::RoundReportView& round_;
    const app::Texts& t_;
    app::Intents& out_;
};

}  // namespace

void draw_round_report(Ui& ui, const app::ReportsView& view, const app::RoundReportView& round, const app::Texts& t, app::Intents& out) {
    link(ui, "all", {.label = t("reports.all"), .href = app::kReportsAddress, .icon_before = Icon::kChevronLeft, .plain = true});
    ui.gap(8);
    title(ui, round.title);
    ui.gap(4);
    paragraph(ui, round.lead, {.colour = Token::kMuted});
    ui.gap(20);
    RoundReportScreen screen(ui, view, round, t, out);
    const bool two = ui.available_width() >= 900;
    const float width = two ? (ui.available_width() - 24) / 2 : ui.available_width();
    Columns columns(ui, two ? std::vector<float>{width, width} : std::vector<float>{width});
    columns.next();
    screen.figures();
    ui.gap(16);
    screen.work();
    ui.gap(16);
    screen.files();
    if (two) {
        columns.next();
    } else {
        ui.gap(16);
    }
    screen.first_contact();
    ui.gap(16);
    screen.survey();
    ui.gap(16);
    screen.countries();
    ui.gap(16);
    screen.topics();
}

}  // namespace counterpart::ui
