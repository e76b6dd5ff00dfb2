#include "app/reports/report_words.h"

#include "app/text/numbers.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

std::string share_text(std::int32_t count, std::int32_t of, const Texts& t) {
    constexpr std::int64_t kHundred = 100;
    const std::int64_t percent = of == 0 ? 0 : (2 * kHundred * count + of) / (2 * std::int64_t{of});
    return t.fill("reports.percent", {{"number", std::to_string(percent)}});
}

}  // namespace

std::vector<NamedFigure> applicant_figures(const domain::RoundReport& report) {
    return {{"accepted", report.accepted},
            {"matched", report.matched},
            {"without_partner", report.without_partner},
            {"waiting_list", report.waiting_list},
            {"withdrawn", report.withdrawn}};
}

std::vector<NamedFigure> partnership_figures(const domain::RoundReport& report) {
    std::vector<NamedFigure> figures{{"in_pairs", report.in_pairs}, {"in_trios", report.in_trios}, {"ended_early", report.ended_early}};
    if (report.ended_early.count.value_or(0) == 0) {
        return figures;  // of nobody there is nothing to say
    }
    for (std::size_t k = 1; k < domain::kEndReasonCount; ++k) {
        figures.push_back({"ended_" + std::string(domain::term_name(static_cast<domain::EndReason>(k))), report.ended_by[k]});
    }
    figures.push_back({"rematched", report.rematched});
    return figures;
}

std::vector<NamedFigure> survey_figures(const domain::SurveyReport& survey) {
    std::vector<NamedFigure> figures{{"answered", survey.answered}};
    if (survey.answered.count.value_or(0) > 0) {
        figures.push_back({"again", survey.again});
    }
    return figures;
}

std::string figure_label(const NamedFigure& figure, const Texts& t) { return std::string(t("reports.figure." + figure.key)); }

std::string figure_line(const NamedFigure& figure, const Texts& t) {
    const auto& [count, of] = figure.figure;
    const std::string label = figure_label(figure, t);
    if (!count) {
        return t.fill("reports.withheld_line", {{"what", label}});
    }
    const std::string number = format_count(*count, t.language());
    if (!of) {
        return t.fill("reports.count_alone", {{"what", label}, {"count", number}});
    }
    return t.fill("reports.line." + figure.key,
                  {{"count", number}, {"of", format_count(*of, t.language())}, {"share", share_text(*count, *of, t)}});
}

std::string figure_text(const domain::ReportFigure& figure, const Texts& t) {
    if (!figure.count) {
        return std::string(t("reports.withheld"));
    }
    const std::string number = format_count(*figure.count, t.language());
    return figure.of ? t.fill("reports.of", {{"count", number}, {"of", format_count(*figure.of, t.language())}}) : number;
}

domain::ReportFigure contact_figure(const domain::RoundReport& report, std::int32_t day) {
    return {domain::people_in_contact(report, day), report.matched.count};
}

std::string survey_name(domain::SurveyMoment moment, const Texts& t) {
    return std::string(t("reports.moment." + std::string(domain::term_name(moment))));
}

std::string contact_band_name(std::size_t band, const Texts& t) {
    return std::string(t("contact_band." + std::string(domain::term_name(static_cast<domain::ContactBand>(band)))));
}

std::string satisfaction_name(std::size_t satisfaction, const Texts& t) {
    return std::string(t("satisfaction." + std::string(domain::term_name(static_cast<domain::Satisfaction>(satisfaction)))));
}

}  // namespace counterpart::app
