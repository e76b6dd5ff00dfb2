#include "app/reports/reports_view.h"

#include <algorithm>
#include <utility>

#include "app/reports/report_words.h"
#include "app/reports/reports.h"
#include "app/shell/route.h"
#include "app/text/numbers.h"
#include "app/view_parts.h"

namespace counterpart::app {
namespace {

using domain::RoundReport;

constexpr std::size_t kMostReportCurves = 3;

std::string cell_text_of(const codec::ReportCell& cell, const Texts& t) {
    if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        return format_count(*number, t.language());
    }
    const auto* text = std::get_if<std::string>(&cell);
    return text == nullptr ? std::string(t("reports.withheld")) : *text;
}

std::optional<std::int32_t> number_of(const codec::ReportCell& cell) {
    const auto* number = std::get_if<std::int64_t>(&cell);
    return number == nullptr ? std::nullopt : std::optional(static_cast<std::int32_t>(*number));
}

/// The table in words; a number and the total behind it stand in one cell.
ReportTableView table_view(const State& state, ReportPart part, std::string_view name_key) {
    const Texts& t = words(state);
    const codec::ReportTable table = report_table(state, part);
    ReportTableView view{part, std::string(t(name_key)), {}, {}};
    const auto is_total = [&](std::size_t column) {
        return column < table.columns.size() && table.columns[column] == t("reports.column.of");
    };
    for (std::size_t k = 0; k < table.columns.size(); k += is_total(k + 1) ? 2 : 1) {
        view.columns.push_back(table.columns[k]);
    }
    for (const auto& row : table.rows) {
        std::vector<std::string>& cells = view.rows.emplace_back();
        for (std::size_t k = 0; k < row.size(); k += is_total(k + 1) ? 2 : 1) {
            const bool words_only = std::holds_alternative<std::string>(row[k]);
            cells.push_back(is_total(k + 1) && !words_only ? figure_text({number_of(row[k]), number_of(row[k + 1])}, t)
                                                           : cell_text_of(row[k], t));
        }
    }
    return view;
}

void add_lines(ReportSection& section, const std::vector<NamedFigure>& figures, const Texts& t) {
    for (const NamedFigure& one : figures) {
        section.lines.push_back(figure_line(one, t));
    }
}

ReportSection applications_section(const RoundReport& report, const Texts& t) {
    ReportSection section{std::string(t("reports.applications")), {}};
    const std::string applicants = report.applicants ? format_count(*report.applicants, t.language()) : std::string(t("reports.withheld"));
    section.lines.push_back(t.fill("reports.applicants_line", {{"count", applicants},
                                                               {"countries", format_count(report.countries, t.language())},
                                                               {"new", format_count(report.new_countries, t.language())}}));
    add_lines(section, applicant_figures(report), t);
    return section;
}

/// Nothing below is told where the number of those with a partner is not.
void close_section(ReportSection& section, const RoundReport& report, const Texts& t) {
    if (!report.matched.count) {
        section.lines = {std::string(t("reports.too_few"))};
    }
}

ReportSection contact_section(const RoundReport& report, const Texts& t) {
    ReportSection section{std::string(t("reports.first_contact")), {}};
    const std::string of = format_count(report.matched.count.value_or(0), t.language());
    if (report.half_in_contact_days) {
        section.lines.push_back(t.fill("reports.half", {{"of", of}, {"day", format_count(*report.half_in_contact_days, t.language())}}));
    } else {
        section.lines.push_back(t.fill("reports.half_not_yet", {{"of", of}}));
    }
    for (const std::int32_t day : {kFirstReportDay, kSecondReportDay}) {
        if (report.last_day >= day) {
            section.lines.push_back(figure_line({day == kFirstReportDay ? "day_7" : "day_14", contact_figure(report, day)}, t));
        }
    }
    close_section(section, report, t);
    return section;
}

std::vector<ReportCurve> curves_of(const State& state, const RoundReport& report) {
    std::vector<ReportCurve> curves;
    for (const RoundReport& one : state.reports.rounds) {  // the newest first: those behind this one are earlier
        const bool wanted = &one >= &report && one.matched.count.value_or(0) > 0 && !one.first_contact.empty();
        if (!wanted || curves.size() == kMostReportCurves) {
            continue;
        }
        ReportCurve& curve = curves.emplace_back();
        curve.name = one.name;
        for (const domain::ContactPoint& point : one.first_contact) {
            curve.points.emplace_back(point.day, 100 * static_cast<float>(point.people) / static_cast<float>(*one.matched.count));
        }
    }
    return curves;
}

HeatCell heat_cell(const domain::ReportFigure& figure, const Texts& t) {
    if (!figure.count || !figure.of) {
        return {"\u2013", std::string(t("reports.withheld")), 0};
    }
    return {format_count(*figure.count, t.language()), figure_text(figure, t),
            *figure.of == 0 ? 0.0F : static_cast<float>(*figure.count) / static_cast<float>(*figure.of)};
}

void add_survey(RoundReportView& view, const RoundReport& report, domain::SurveyMoment moment, const Texts& t) {
    const domain::SurveyReport& survey = report.surveys[static_cast<std::size_t>(moment)];
    view.survey.heading = t("reports.survey");
    view.moments = {survey_name(domain::SurveyMoment::kMiddle, t), survey_name(domain::SurveyMoment::kEnd, t)};
    view.moment = static_cast<int>(moment);
    add_lines(view.survey, survey_figures(survey), t);
    close_section(view.survey, report, t);
    if (survey.answered.count.value_or(0) == 0) {
        view.heat_empty = t(survey.answered.count ? "reports.nobody_answered" : "reports.survey_withheld");
        return;
    }
    for (std::size_t k = 0; k < domain::kSatisfactionCount; ++k) {
        view.heat_columns.push_back(satisfaction_name(k, t));
    }
    for (std::size_t band = 0; band < domain::kContactBandCount; ++band) {
        HeatRow& row = view.heat.emplace_back();
        row.name = contact_band_name(band, t);
        row.caption = figure_text(survey.contact[band], t);
        for (const domain::ReportFigure& figure : survey.content[band]) {
            row.cells.push_back(heat_cell(figure, t));
        }
    }
}

void add_countries(RoundReportView& view, const State& state, const RoundReport& report) {
    const Texts& t = words(state);
    view.map.file = state.map_file;
    view.map.dots = state.reports.dots;
    const auto told = std::ranges::count_if(report.by_country, [](const domain::CountryFigure& one) { return one.people.has_value(); });
    view.countries_text = report.by_country.empty()
                              ? std::string(t("reports.countries_withheld"))
                              : t.fill("reports.countries_line", {{"countries", format_count(report.countries, t.language())},
                                                                  {"told", format_count(told, t.language())},
                                                                  {"new", format_count(report.new_countries, t.language())}});
    view.map.text = view.countries_text;
}

/// What the round cost the team, and for how many people.
ReportSection work_section(const State& state, const RoundReport& report) {
    const Texts& t = words(state);
    ReportSection section{std::string(t("reports.work")), {}};
    const auto found = state.reports.work.find(report.round_id);
    if (found == state.reports.work.end() || found->second.minutes == 0) {
        section.lines.emplace_back(t("reports.work_none"));
        return section;
    }
    const domain::WorkTime& time = found->second;
    section.lines.push_back(t.fill("reports.work_line", {{"minutes", format_count(time.minutes, t.language())},
                                                         {"people", format_count(time.people, t.language())},
                                                         {"days", format_count(time.days, t.language())}}));
    if (report.applicants.value_or(0) > 0) {
        section.lines.push_back(
            t.fill("reports.work_per", {{"applicants", format_count(*report.applicants, t.language())},
                                        {"each", format_count(100 * time.minutes / *report.applicants, t.language())}}));
    }
    section.lines.emplace_back(t("reports.work_text"));
    return section;
}

RoundReportView round_report_view(const State& state, const RoundReport& report) {
    const Texts& t = words(state);
    RoundReportView view;
    view.title = report.name;
    view.lead = t.fill("reports.round_lead", {{"date", format_date(report.starts_on, t.language())}});
    view.applications = applications_section(report, t);
    view.partnerships.heading = t("reports.partnerships");
    add_lines(view.partnerships, partnership_figures(report), t);
    close_section(view.partnerships, report, t);
    view.first_contact = contact_section(report, t);
    view.curves = curves_of(state, report);
    for (const ReportCurve& curve : view.curves) {
        view.last_day = std::max(view.last_day, curve.points.back().first);
    }
    view.work = work_section(state, report);
    add_survey(view, report, state.reports.survey, t);
    add_countries(view, state, report);
    view.has_topics = !report.topics.empty();
    view.tables = {ReportTableView{},
                   table_view(state, ReportPart::kFigures, "reports.figures"),
                   table_view(state, ReportPart::kFirstContact, "reports.first_contact"),
                   table_view(state, ReportPart::kContent, "reports.content"),
                   table_view(state, ReportPart::kCountries, "reports.countries"),
                   table_view(state, ReportPart::kTopics, "reports.topics")};
    return view;
}

}  // namespace

ReportsView reports_view(const State& state) {
    ReportsView view;
    view.signed_in = !domain::is_visitor(state.sync.you);
    view.may_read = domain::is_staff(state.sync.you);
    view.as_table = state.reports.as_table;
    if (!view.may_read) {
        return view;
    }
    if (const RoundReport* report = shown_report(state)) {
        view.one = round_report_view(state, *report);
        return view;
    }
    view.is_unknown = !state.shell.route.first_id.empty();
    view.rounds = table_view(state, ReportPart::kRounds, "reports.rounds");
    for (const RoundReport& one : state.reports.rounds) {
        view.addresses.push_back(report_address(one.round_id));
    }
    return view;
}

}  // namespace counterpart::app
