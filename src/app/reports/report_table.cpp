#include "app/reports/report_words.h"

#include <utility>

#include "app/reports/reports.h"
#include "app/text/numbers.h"
#include "domain/country.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

using codec::ReportCell;
using codec::ReportTable;
using domain::RoundReport;

ReportCell cell_of(const std::optional<std::int32_t>& number) {
    return number ? ReportCell(std::int64_t{*number}) : ReportCell(codec::Withheld{});
}

std::vector<std::string> columns_of(const Texts& t, std::initializer_list<std::string_view> keys) {
    std::vector<std::string> columns;
    for (const std::string_view key : keys) {
        columns.emplace_back(t("reports.column." + std::string(key)));
    }
    return columns;
}

void add_figure_cells(std::vector<ReportCell>& row, const domain::ReportFigure& figure) {
    row.push_back(cell_of(figure.count));
    row.push_back(cell_of(figure.of));
}

/// Nothing while the day is still to come.
void add_contact_cells(std::vector<ReportCell>& row, const RoundReport& report, std::int32_t day) {
    if (report.last_day < day) {
        row.insert(row.end(), {std::string(), std::string()});
    } else {
        add_figure_cells(row, contact_figure(report, day));
    }
}

ReportTable table_of_rounds(const State& state) {
    const Texts& t = words(state);
    ReportTable table{columns_of(t, {"round", "starts", "applicants", "matched", "of", "countries", "new_countries", "day_7", "of",
                                     "day_14", "of", "answered", "of", "again", "of", "minutes"}),
                      {}};
    for (const RoundReport& one : state.reports.rounds) {
        const domain::SurveyReport& end = one.surveys[static_cast<std::size_t>(domain::SurveyMoment::kEnd)];
        std::vector<ReportCell> row{one.name, format_date(one.starts_on, t.language()), cell_of(one.applicants)};
        add_figure_cells(row, one.matched);
        row.emplace_back(std::int64_t{one.countries});
        row.emplace_back(std::int64_t{one.new_countries});
        add_contact_cells(row, one, kFirstReportDay);
        add_contact_cells(row, one, kSecondReportDay);
        add_figure_cells(row, end.answered);
        add_figure_cells(row, end.again);
        const auto work = state.reports.work.find(one.round_id);
        row.emplace_back(work == state.reports.work.end() ? std::int64_t{0} : work->second.minutes);
        table.rows.push_back(std::move(row));
    }
    return table;
}

ReportTable table_of_figures(const RoundReport& report, const Texts& t) {
    ReportTable table{columns_of(t, {"figure", "people", "of"}), {}};
    table.rows.push_back({std::string(t("reports.figure.applicants")), cell_of(report.applicants), cell_of(report.applicants)});
    const auto add = [&](std::string label, const domain::ReportFigure& figure) {
        std::vector<ReportCell> row{std::move(label)};
        add_figure_cells(row, figure);
        table.rows.push_back(std::move(row));
    };
    for (const auto& list : {applicant_figures(report), partnership_figures(report)}) {
        for (const NamedFigure& one : list) {
            add(figure_label(one, t), one.figure);
        }
    }
    for (const auto moment : {domain::SurveyMoment::kMiddle, domain::SurveyMoment::kEnd}) {
        const domain::SurveyReport& survey = report.surveys[static_cast<std::size_t>(moment)];
        const auto of_survey = [&](std::string_view what) {
            return t.fill("reports.of_survey", {{"survey", survey_name(moment, t)}, {"what", what}});
        };
        for (const NamedFigure& one : survey_figures(survey)) {
            add(of_survey(figure_label(one, t)), one.figure);
        }
        for (std::size_t k = 0; k < domain::kSatisfactionCount; ++k) {
            const std::string key = "usefulness." + std::string(domain::term_name(static_cast<domain::Satisfaction>(k)));
            add(of_survey(t.fill("reports.topics_were", {{"how", t(key)}})), survey.topics[k]);
        }
    }
    return table;
}

ReportTable table_of_first_contact(const RoundReport& report, const Texts& t) {
    ReportTable table{columns_of(t, {"day", "people", "of"}), {}};
    for (const domain::ContactPoint& point : report.first_contact) {
        const bool same = &point != &report.first_contact.front() && point.people == (&point - 1)->people;
        if (!same || &point == &report.first_contact.back()) {  // a day on which nothing changed says nothing
            table.rows.push_back({std::int64_t{point.day}, std::int64_t{point.people}, cell_of(report.matched.count)});
        }
    }
    return table;
}

ReportTable table_of_content(const domain::SurveyReport& survey, const Texts& t) {
    ReportTable table{columns_of(t, {"band", "people", "of"}), {}};
    for (std::size_t k = 0; k < domain::kSatisfactionCount; ++k) {
        table.columns.push_back(satisfaction_name(k, t));
    }
    for (std::size_t band = 0; band < domain::kContactBandCount && survey.answered.count; ++band) {
        std::vector<ReportCell> row{contact_band_name(band, t)};
        add_figure_cells(row, survey.contact[band]);
        for (const domain::ReportFigure& figure : survey.content[band]) {
            row.push_back(cell_of(figure.count));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

ReportTable table_of_countries(const RoundReport& report, const Texts& t) {
    ReportTable table{columns_of(t, {"country", "people", "of", "first_time"}), {}};
    for (const domain::CountryFigure& one : report.by_country) {
        table.rows.push_back({std::string(domain::country_name(one.country, t.language())), cell_of(one.people), cell_of(report.applicants),
                              std::string(t(one.first_time ? "survey.yes" : "survey.no"))});
    }
    return table;
}

ReportTable table_of_topics(const RoundReport& report, const Texts& t) {
    ReportTable table{columns_of(t, {"topic", "people", "of"}), {}};
    for (const domain::TopicFigure& one : report.topics) {
        std::vector<ReportCell> row{one.title};
        add_figure_cells(row, one.writers);
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

codec::ReportTable report_table(const State& state, ReportPart part) {
    const RoundReport* report = shown_report(state);
    const Texts& t = words(state);
    if (part == ReportPart::kRounds) {
        return table_of_rounds(state);
    }
    if (report == nullptr) {
        return {};
    }
    switch (part) {
        case ReportPart::kFirstContact: return table_of_first_contact(*report, t);
        case ReportPart::kContent: return table_of_content(report->surveys[static_cast<std::size_t>(state.reports.survey)], t);
        case ReportPart::kCountries: return table_of_countries(*report, t);
        case ReportPart::kTopics: return table_of_topics(*report, t);
        case ReportPart::kRounds:
        case ReportPart::kFigures: break;
    }
    return table_of_figures(*report, t);
}

}  // namespace counterpart::app
