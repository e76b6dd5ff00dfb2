#include "app/applications/applications_view.h"

#include <algorithm>

#include "app/round/round.h"
#include "app/shell/route.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/view_parts.h"
#include "domain/language.h"
#include "domain/term_names.h"
#include "pairing/explanation.h"

namespace counterpart::app {
namespace {

const domain::Application* selected_application(const State& state) {
    const auto& all = state.round.round->applications;
    const auto found = std::ranges::find(all, state.applications.selected_id, &domain::Application::id);
    return found == all.end() ? nullptr : &*found;
}

std::string language_skills(const domain::Application& application, const Texts& t) {
    std::vector<std::string> parts;
    for (const domain::LanguageSkill& skill : application.languages) {
        const std::string_view level = t("language_level." + std::string(domain::term_name(skill.level)));
        parts.push_back(t.fill("list.with_note", {{"text", domain::language_name(skill.language, t.language())}, {"note", level}}));
    }
    return dotted(parts);
}

std::string contact_methods(const domain::Application& application, const Texts& t) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < domain::kContactMethodCount; ++i) {
        const auto method = static_cast<domain::ContactMethod>(i);
        if (domain::has_method(application.contact_methods, method)) {
            parts.emplace_back(t("contact_method." + std::string(domain::term_name(method))));
        }
    }
    return dotted(parts);
}

std::string wishes_of(const domain::Application& application, const Texts& t) {
    if (application.open_to_any_match) {
        return std::string(t("applications.open_to_any"));
    }
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < domain::kCriterionCount; ++i) {
        if (application.wishes[i] != domain::Wish::kAny) {
            const std::string criterion(domain::term_name(static_cast<domain::Criterion>(i)));
            const std::string_view wish = t("wish." + std::string(domain::term_name(application.wishes[i])));
            parts.push_back(t.fill("list.with_note", {{"text", t("criterion_short." + criterion)}, {"note", wish}}));
        }
    }
    return parts.empty() ? std::string(t("applications.no_wishes")) : dotted(parts);
}

void add_facts(const domain::Application& application, const Texts& t, std::vector<FactView>& facts) {
    const auto add = [&](std::string_view key, std::string value) {
        if (!value.empty()) {
            facts.push_back({std::string(t(key)), std::move(value)});
        }
    };
    add("field.email", application.email);
    add("field.country", std::string(domain::country_name(application.country, t.language())));
    add("field.workplace", application.workplace);
    add("field.role", application.role);
    add("field.place", application.place);
    add("field.time_zone", application.time_zone);
    add("field.sector", std::string(t("sector." + std::string(domain::term_name(application.sector)))));
    add("field.career_stage", std::string(t("career_stage." + std::string(domain::term_name(application.career_stage)))));
    add("field.languages", language_skills(application, t));
    add("field.interests", dotted(application.interests));
    add("field.contact_methods", contact_methods(application, t));
    add("field.wishes", wishes_of(application, t));
    add("field.hopes", application.hopes);
    add("field.earlier_rounds", dotted(application.earlier_rounds));
}

void add_pair(const State& state, const domain::Application& application, ApplicationsView& view) {
    const auto person = person_of(state, application.id);
    if (person < 0 || !state.preview.result) {
        return;
    }
    const domain::MatchPreview& result = *state.preview.result;
    const auto trio = std::ranges::find(result.trios, person, &domain::Trio::third);
    const auto partner = trio != result.trios.end() ? trio->a : pairing::partner_of(result, person);
    if (partner >= 0) {
        view.pair_address = pair_address(trio != result.trios.end() ? result.people[static_cast<std::size_t>(trio->b)] : application.id,
                                         state.round.compiled.people[static_cast<std::size_t>(partner)]);
        view.pair_label =
            words(state).fill("applications.see_pair", {{"name", state.round.people[static_cast<std::size_t>(partner)].name}});
    }
}

void add_selected(const State& state, ApplicationsView& view) {
    const domain::Application* application = selected_application(state);
    if (application == nullptr) {
        return;
    }
    const auto& lines = state.applications.lines;
    const auto place = std::ranges::find_if(state.applications.found,
                                            [&](std::int32_t i) { return lines[static_cast<std::size_t>(i)].id == application->id; });
    if (place != state.applications.found.end()) {
        view.selected = static_cast<std::int32_t>(place - state.applications.found.begin());
    }
    const auto line = std::ranges::find(lines, application->id, &ApplicationLine::id);
    view.selected_name = application->name;
    view.selected_warning = line == lines.end() ? std::string() : line->warning;
    add_facts(*application, words(state), view.facts);
    add_pair(state, *application, view);
}

}  // namespace

ApplicationsView applications_view(const State& state) {
    ApplicationsView view;
    if (!state.round.round) {
        return view;
    }
    const Texts& t = words(state);
    const ApplicationsState& applications = state.applications;
    const auto figure = [&](std::size_t count) { return format_count(static_cast<std::int64_t>(count), t.language()); };
    view.has_round = true;
    view.summary = t.count("applications.summary", static_cast<std::int64_t>(applications.lines.size()),
                           {{"countries", figure(applications.country_names.size())},
                            {"languages", figure(static_cast<std::size_t>(applications.language_count))}});
    view.search = applications.search;
    view.country = applications.country;
    view.only_warnings = applications.only_warnings;
    if (applications.warning_count > 0) {
        view.warnings_label = t.count("applications.to_look_at", applications.warning_count);
    }
    view.found_text =
        t.fill("applications.found", {{"found", figure(applications.found.size())}, {"all", figure(applications.lines.size())}});
    view.lines = applications.lines;
    view.found = applications.found;
    view.countries = applications.country_names;
    add_selected(state, view);
    return view;
}

}  // namespace counterpart::app
