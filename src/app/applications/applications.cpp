#include "app/applications/applications.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <vector>

#include "app/text/names.h"
#include "app/text/numbers.h"
#include "base/civil_date.h"
#include "base/text_fold.h"
#include "domain/country.h"
#include "domain/language.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

std::string languages_of(const domain::Application& application, domain::UiLanguage language) {
    std::vector<std::string> names;
    for (const domain::LanguageSkill& skill : application.languages) {
        names.emplace_back(domain::language_name(skill.language, language));
    }
    return dotted(names);
}

std::string arrival_of(const domain::Application& application, domain::UiLanguage language) {
    if (application.arrived_at_s == 0) {
        return {};
    }
    return format_day_and_month(civil_from_days(application.arrived_at_s / kSecondsPerDay), language);
}

ApplicationLine line_of(const domain::Application& application, const Texts& t) {
    ApplicationLine line;
    line.id = application.id;
    line.name = application.name;
    const std::string& work = application.role.empty() ? application.workplace : application.role;
    line.caption = application.place.empty() ? work : (work.empty() ? application.place : work + ", " + application.place);
    line.country_code = application.country;
    line.country = domain::country_name(application.country, t.language());
    line.sector = t("sector." + std::string(domain::term_name(application.sector)));
    line.languages = languages_of(application, t.language());
    line.arrived = arrival_of(application, t.language());
    line.search =
        fold_text(application.name + ' ' + application.email + ' ' + application.workplace + ' ' + line.caption + ' ' + line.country);
    return line;
}

/// The lines by application id, for the warnings.
using LinesById = std::map<std::string_view, ApplicationLine*>;

void warn(const LinesById& lines, const std::string& id, const std::string& other_id, std::string_view key, const Texts& t) {
    const auto line = lines.find(id);
    const auto other = lines.find(other_id);
    if (line != lines.end() && other != lines.end() && line->second->warning.empty()) {
        line->second->warning = t.fill(key, {{"name", other->second->name}});
    }
}

std::string_view warning_key(domain::DuplicateReason reason) {
    switch (reason) {
        case domain::DuplicateReason::kSameAddress: return "applications.same_address";
        case domain::DuplicateReason::kSameNameSameWorkplace: return "applications.same_name";
        case domain::DuplicateReason::kSimilarNameSameWorkplace: return "applications.similar_name";
    }
    return "applications.similar_name";
}

void add_warnings(State& state, const Texts& t) {
    LinesById lines;
    for (ApplicationLine& line : state.applications.lines) {
        lines.emplace(line.id, &line);
    }
    for (const domain::Exclusion& exclusion : state.round.compiled.exclusions) {
        warn(lines, exclusion.application_id, exclusion.because_of_id, "applications.replaced", t);
        if (const auto line = lines.find(exclusion.application_id); line != lines.end()) {
            line->second->left_out = true;
        }
    }
    for (const domain::LikelyDuplicate& pair : state.round.likely_duplicates) {
        warn(lines, pair.first_id, pair.second_id, warning_key(pair.reason), t);
        warn(lines, pair.second_id, pair.first_id, warning_key(pair.reason), t);
    }
}

void count_countries_and_languages(State& state) {
    std::map<std::string, std::pair<std::string, std::int64_t>> countries;  // folded name -> code, people
    std::set<std::string_view> languages;
    for (const ApplicationLine& line : state.applications.lines) {
        auto& [code, count] = countries[fold_text(line.country)];
        code = line.country_code;
        ++count;
    }
    for (const domain::Application& application : state.round.round->applications) {
        for (const domain::LanguageSkill& skill : application.languages) {
            languages.insert(skill.language);
        }
    }
    const domain::UiLanguage language = state.shell.language;
    for (const auto& [sort, entry] : countries) {
        std::string name(domain::country_name(entry.first, language));
        state.applications.country_names.emplace_back(entry.first, name + "  " + format_count(entry.second, language));
    }
    state.applications.language_count = static_cast<std::int32_t>(languages.size());
}

}  // namespace

void write_application_lines(State& state) {
    ApplicationsState& applications = state.applications;
    const Texts& t = words(state);
    applications.lines.clear();
    applications.country_names.clear();
    const auto& all = state.round.round->applications;
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return all[i].arrived_at_s; });
    for (const std::size_t i : order) {
        applications.lines.push_back(line_of(all[i], t));
    }
    add_warnings(state, t);
    count_countries_and_languages(state);
    applications.warning_count = static_cast<std::int32_t>(
        std::ranges::count_if(applications.lines, [](const ApplicationLine& line) { return !line.warning.empty(); }));
    find_applications(state);
}

void find_applications(State& state) {
    ApplicationsState& applications = state.applications;
    const std::string wanted = fold_text(applications.search);
    applications.found.clear();
    for (std::size_t i = 0; i < applications.lines.size(); ++i) {
        const ApplicationLine& line = applications.lines[i];
        const bool found = (wanted.empty() || line.search.find(wanted) != std::string::npos) &&
                           (applications.country.empty() || line.country_code == applications.country) &&
                           (!applications.only_warnings || !line.warning.empty());
        if (found) {
            applications.found.push_back(static_cast<std::int32_t>(i));
        }
    }
}

void on(State& state, const SearchApplications& intent, Effects& /*effects*/) {
    state.applications.search = intent.text;
    find_applications(state);
}

void on(State& state, const FilterApplicationsByCountry& intent, Effects& /*effects*/) {
    state.applications.country = intent.country;
    find_applications(state);
}

void on(State& state, const ShowOnlyLikelyDuplicates& intent, Effects& /*effects*/) {
    state.applications.only_warnings = intent.only;
    find_applications(state);
}

void on(State& state, const SelectApplication& intent, Effects& /*effects*/) { state.applications.selected_id = intent.id; }

}  // namespace counterpart::app
