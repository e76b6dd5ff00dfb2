#include "app/reports/reports.h"

#include <algorithm>
#include <functional>
#include <string>
#include <tuple>
#include <utility>

#include "app/shell/route.h"
#include "base/civil_date.h"
#include "base/text_fold.h"
#include "codec/applications_csv.h"
#include "codec/round_records_json.h"
#include "domain/country.h"
#include "domain/round_records.h"

namespace counterpart::app {
namespace {

std::int64_t day_of_report(const State& state) { return state.shell.now_s / kSecondsPerDay; }

void count_rounds(State& state) {
    const domain::Programme& programme = state.sync.shown;
    const domain::CountryDebuts debuts = domain::country_debuts(programme);
    std::vector<domain::RoundReport>& rounds = state.reports.rounds;
    rounds.clear();
    state.reports.work.clear();
    for (const domain::Record* record : programme.all(domain::RecordKind::kRound)) {
        if (auto report = domain::round_report(programme, domain::id_of(*record), debuts, state.shell.now_s)) {
            rounds.push_back(*std::move(report));
            state.reports.work.emplace(domain::id_of(*record), domain::work_time(programme, std::get<domain::RoundRecord>(*record)));
        }
    }
    std::ranges::sort(rounds, std::ranges::greater(), [](const domain::RoundReport& one) { return std::tie(one.starts_on, one.round_id); });
}

/// A dot for each country; those whose number is withheld have the smallest one.
void place_dots(State& state) {
    ReportsState& reports = state.reports;
    const domain::RoundReport* report = shown_report(state);
    reports.dots.clear();
    reports.dots_of = report == nullptr ? std::string() : report->round_id;
    if (report == nullptr) {
        return;
    }
    for (const domain::CountryFigure& one : report->by_country) {
        if (const auto at = domain::country_centroid(one.country)) {
            reports.dots.push_back({*at, one.people.value_or(1)});
        }
    }
}

std::string_view file_ending(ReportPart part) {
    switch (part) {
        case ReportPart::kRounds: return "rounds";
        case ReportPart::kFigures: return "figures";
        case ReportPart::kFirstContact: return "first-contact";
        case ReportPart::kContent: return "contact-and-contentment";
        case ReportPart::kCountries: return "countries";
        case ReportPart::kTopics: return "topics";
    }
    return "figures";
}

/// "round-3-countries.csv".
std::string report_file_name(const domain::RoundReport* report, std::string_view ending, std::string_view extension) {
    std::string name = report == nullptr ? std::string("counterpart") : fold_words(report->name);
    for (char& letter : name) {
        const bool plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        letter = plain ? letter : '-';
    }
    return (name.empty() ? std::string("round") : name).append("-").append(ending).append(".").append(extension);
}

char separator_of(const Texts& t) { return t.language() == domain::UiLanguage::kSpanish ? ';' : ','; }

/// What each wish does.
struct ReportAct {
    State& state;
    Effects& effects;

    void operator()(const ShowReportTable& intent) const { state.reports.as_table[static_cast<std::size_t>(intent.part)] = intent.on; }

    void operator()(const ChooseReportSurvey& intent) const { state.reports.survey = intent.moment; }

    void operator()(const SaveReportTable& intent) const {
        const Texts& t = words(state);
        const codec::ReportCsvOptions options{.separator = separator_of(t), .withheld = std::string(t("reports.withheld"))};
        const domain::RoundReport* report = intent.part == ReportPart::kRounds ? nullptr : shown_report(state);
        effects.emplace_back(SaveFile{report_file_name(report, file_ending(intent.part), "csv"), "text/csv",
                                      codec::encode_report_csv(report_table(state, intent.part), options)});
    }

    void operator()(const SaveRoundRecords& /*intent*/) const {
        if (const auto records = records_of_shown_round()) {
            effects.emplace_back(SaveFile{report_file_name(shown_report(state), "records", "json"), "application/json",
                                          codec::encode_round_records(*records)});
        }
    }

    void operator()(const SaveRoundApplications& /*intent*/) const {
        std::vector<domain::Application> applications;
        const auto records = records_of_shown_round();
        if (!records) {
            return;
        }
        for (const domain::Record& record : *records) {
            if (const auto* one = std::get_if<domain::ApplicationRecord>(&record)) {
                applications.push_back(one->application);
            }
        }
        std::ranges::stable_sort(applications, {}, &domain::Application::arrived_at_s);
        effects.emplace_back(SaveFile{report_file_name(shown_report(state), "applications", "csv"), "text/csv",
                                      codec::encode_applications_csv(applications, separator_of(words(state)))});
    }

  private:
    [[nodiscard]] Result<std::vector<domain::Record>> records_of_shown_round() const {
        return domain::records_of_round(state.sync.shown, state.sync.you, state.shell.route.first_id);
    }
};

COUNTERPART_LATER void renew_reports(State& state) {
    ReportsState& reports = state.reports;
    if (!domain::is_staff(state.sync.you)) {  // nobody else is to find the numbers here
        reports.rounds.clear();
        reports.work.clear();
        reports.dots.clear();
        reports.sequence = -1;
        return;
    }
    if (state.shell.route.screen != Screen::kReports) {
        return;
    }
    const std::int64_t sequence = state.sync.shown.last_sequence();
    if (reports.sequence != sequence || reports.day != day_of_report(state)) {
        count_rounds(state);
        reports.sequence = sequence;
        reports.day = day_of_report(state);
        place_dots(state);
    } else if (reports.dots_of != state.shell.route.first_id) {
        place_dots(state);
    }
}

}  // namespace

void refresh_reports(State& state) {
    if (state.shell.route.screen == Screen::kReports || !state.reports.rounds.empty()) {
        renew_reports(state);
    }
}

const domain::RoundReport* shown_report(const State& state) {
    const auto found = std::ranges::find(state.reports.rounds, state.shell.route.first_id, &domain::RoundReport::round_id);
    return found == state.reports.rounds.end() ? nullptr : &*found;
}

void on(State& state, const ReportsIntent& intent, Effects& effects) {
    if (domain::is_staff(state.sync.you)) {
        std::visit(ReportAct{state, effects}, intent);
    }
}

}  // namespace counterpart::app
