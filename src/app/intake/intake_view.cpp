#include "app/intake/intake_view.h"

#include <algorithm>
#include <utility>

#include "app/intake/intake.h"
#include "app/intake/late_trial.h"
#include "app/shell/route.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "domain/country.h"
#include "domain/language.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

using domain::ApplicationRecord;
using domain::ApplicationState;

constexpr std::size_t kMostWaitingShown = 200;
constexpr std::size_t kMostRefusedShown = 200;

std::string figure(std::int64_t number, const Texts& t) { return format_count(number, t.language()); }

IntakePart part_of(const Route& route) {
    return route.second_id == kIntakeCap       ? IntakePart::kCap
           : route.second_id == kIntakeDoubles ? IntakePart::kDoubles
           : route.second_id == kIntakeFile    ? IntakePart::kFile
                                               : IntakePart::kList;
}

void add_tabs_of_intake(IntakeView& view, const State& state, const std::string& round_id) {
    const Texts& t = words(state);
    const std::size_t asked = state.intake.questions.size();
    view.tabs = {{{std::string(t("intake.list")), figure(state.intake.cap.applicants, t), intake_address(round_id, {})},
                  {std::string(t("intake.cap")), {}, intake_address(round_id, kIntakeCap)},
                  {std::string(t("intake.doubles")), asked == 0 ? std::string() : figure(static_cast<std::int64_t>(asked), t),
                   intake_address(round_id, kIntakeDoubles)},
                  {std::string(t("intake.file")), {}, intake_address(round_id, kIntakeFile)}}};
}

void add_figures(IntakeView& view, const State& state, const domain::RoundRecord& round) {
    const Texts& t = words(state);
    const auto standing = [&](ApplicationState one) { return std::ranges::count(state.intake.lines, one, &IntakeLine::standing); };
    view.figures = {figure(state.intake.cap.applicants, t), figure(standing(ApplicationState::kAccepted), t),
                    figure(standing(ApplicationState::kWaitingList), t), figure(standing(ApplicationState::kSubmitted), t)};
    const bool is_before_start = round.state == domain::RoundState::kOpen || round.state == domain::RoundState::kClosed;
    view.may_match = is_before_start && standing(ApplicationState::kAccepted) > 1;
    const auto& countries = state.intake.cap.countries;
    const std::string fresh = t.count("intake.new_countries", std::ranges::count(countries, true, &domain::CountryShare::first_time));
    view.summary = t.count("intake.countries", static_cast<std::int64_t>(countries.size()), {{"new", fresh}});
}

/// What is known about an application, the same facts in the same order for each.
std::vector<FactView> facts_of_applicant(const State& state, const ApplicationRecord& one) {
    const Texts& t = words(state);
    const domain::Application& from = one.application;
    const domain::RoundRecord* round = state.sync.shown.round(one.round_id);
    std::vector<std::string> languages;
    for (const domain::LanguageSkill& skill : from.languages) {
        languages.emplace_back(domain::language_name(skill.language, t.language()));
    }
    const auto word = [&](std::string_view stem, auto term) {
        return std::string(t(std::string(stem) + std::string(domain::term_name(term))));
    };
    std::vector<FactView> facts{{std::string(t("field.name")), from.name},
                                {std::string(t("field.email")), from.email},
                                {std::string(t("field.country")), std::string(domain::country_name(from.country, t.language()))},
                                {std::string(t("field.workplace")), from.workplace},
                                {std::string(t("field.role")), from.role},
                                {std::string(t("field.place")), from.place},
                                {std::string(t("field.sector")), word("sector.", from.sector)},
                                {std::string(t("field.career_stage")), word("career_stage.", from.career_stage)},
                                {std::string(t("field.languages")), dotted(languages)},
                                {std::string(t("field.interests")), dotted(from.interests)},
                                {std::string(t("intake.arrived")), format_moment(from.arrived_at_s, state)},
                                {std::string(t("field.state")), word("application_state.", one.state)},
                                {std::string(t("intake.round")), round == nullptr ? std::string() : round->name}};
    if (one.imported_at_s != 0) {
        facts.push_back({std::string(t("field.imported_at")), format_moment(one.imported_at_s, state)});
    }
    return facts;
}

std::string note_about(const State& state, const ApplicationRecord& one) {
    const Texts& t = words(state);
    const domain::Person* person = state.sync.shown.person(one.person_id);
    if (!one.merged_into.empty()) {
        return std::string(t("intake.is_merged"));
    }
    const bool asked = std::ranges::any_of(state.intake.questions, [&](const domain::MergeQuestion& question) {
        return question.application_id == one.application.id || question.other_id == one.application.id;
    });
    if (asked) {
        return std::string(t("intake.asks"));
    }
    return person != nullptr && person->email_confirmed_at_s == 0 ? std::string(t("intake.unconfirmed")) : std::string();
}

ApplicantView view_of_applicant(const State& state, const ApplicationRecord& one) {
    ApplicantView view;
    view.id = one.application.id;
    view.name = one.application.name;
    view.state = words(state)("application_state." + std::string(domain::term_name(one.state)));
    view.note = note_about(state, one);
    const bool open = one.state != ApplicationState::kWithdrawn && one.batch == 0;
    view.can_accept = open && one.state != ApplicationState::kAccepted;
    view.can_wait = open && one.state != ApplicationState::kWaitingList;
    view.can_reopen = open && one.state != ApplicationState::kSubmitted;
    view.late = late_trial_view(state);
    view.facts = facts_of_applicant(state, one);
    std::erase_if(view.facts, [](const FactView& fact) { return fact.value.empty(); });
    return view;
}

void add_list(IntakeView& view, const State& state) {
    const Texts& t = words(state);
    const IntakeState& intake = state.intake;
    view.search = intake.search;
    view.filter = intake.filter;
    view.lines = intake.lines;
    view.found = intake.found;
    view.found_text = t.fill("intake.found", {{"found", figure(static_cast<std::int64_t>(intake.found.size()), t)},
                                              {"all", figure(static_cast<std::int64_t>(intake.lines.size()), t)}});
    for (std::size_t k = 0; k < intake.found.size() && !intake.selected_id.empty(); ++k) {
        if (intake.lines[static_cast<std::size_t>(intake.found[k])].id == intake.selected_id) {
            view.selected = static_cast<std::int32_t>(k);
        }
    }
    const ApplicationRecord* chosen = state.sync.shown.application(intake.selected_id);
    if (chosen != nullptr && intake.source && chosen->round_id == intake.source->round_id) {
        view.applicant = view_of_applicant(state, *chosen);
    }
}

/// "250 · 41.7%".
std::string people_and_share(std::int32_t people, std::int32_t all, const Texts& t) {
    const std::int64_t tenths = all == 0 ? 0 : (std::int64_t{1'000} * people + all / 2) / all;
    return t.fill("intake.people_and_share", {{"people", figure(people, t)}, {"percent", format_tenths(tenths, t.language())}});
}

void add_waiting(CapView& cap, const State& state) {
    const Texts& t = words(state);
    const auto& waiting = state.intake.cap.waiting;
    for (std::size_t k = 0; k < std::min(waiting.size(), kMostWaitingShown); ++k) {
        const ApplicationRecord* one = state.sync.shown.application(waiting[k].application_id);
        if (one != nullptr) {
            cap.who_waits.push_back(t.fill("intake.who_waits", {{"name", one->application.name},
                                                                {"country", domain::country_name(waiting[k].country, t.language())},
                                                                {"place", figure(waiting[k].place, t)},
                                                                {"limit", figure(waiting[k].limit, t)}}));
        }
    }
    if (waiting.size() > kMostWaitingShown) {
        cap.more_wait = t.count("intake.more_wait", static_cast<std::int64_t>(waiting.size() - kMostWaitingShown));
    }
}

void add_cap_act(CapView& cap, const State& state) {
    const Texts& t = words(state);
    const CapChanges changes = cap_changes(state);
    if (changes.to_accept.empty() && changes.to_wait.empty()) {
        cap.nothing = t("intake.all_decided");
        return;
    }
    const std::string waiting = t.count("intake.to_wait", static_cast<std::int64_t>(changes.to_wait.size()));
    cap.act = t.count("intake.decide", static_cast<std::int64_t>(changes.to_accept.size()), {{"waiting", waiting}});
}

CapView cap_view(const State& state, const domain::RoundRecord& round) {
    const Texts& t = words(state);
    const domain::CapPlan& plan = state.intake.cap;
    CapView cap;
    cap.of_accepted = round.cap_reading == domain::CapReading::kOfAccepted;
    const std::string percent = std::to_string(round.cap_percent);
    cap.setting = round.cap_percent == 0
                      ? std::string(t("intake.no_cap"))
                      : t.fill(cap.of_accepted ? "intake.cap_of_accepted" : "intake.cap_of_applicants", {{"percent", percent}});
    const auto sum = [&](std::int32_t accepted) {
        return t.fill("intake.accepted_and_waiting",
                      {{"accepted", figure(accepted, t)}, {"waiting", figure(plan.applicants - accepted, t)}});
    };
    cap.by_applicants = sum(plan.accepted_of_applicants);
    cap.by_accepted = sum(plan.accepted_of_accepted);
    if (!plan.limits.can_be_met) {
        cap.warning = t("intake.cap_cannot_be_met");
    }
    for (const domain::CountryShare& share : plan.countries) {
        CapRowView row;
        row.country = domain::country_name(share.country, t.language());
        if (share.first_time) {
            row.country = t.fill("intake.new_country", {{"country", row.country}});
        }
        row.applicants = people_and_share(share.applicants, plan.applicants, t);
        row.of_applicants = figure(share.accepted_of_applicants, t);
        row.of_accepted = figure(share.accepted_of_accepted, t);
        row.capped = share.capped;
        row.waiting = share.capped ? figure(share.applicants - share.accepted, t) : std::string();
        cap.rows.push_back(std::move(row));
    }
    cap.settings_address = round_address(round.id);
    add_waiting(cap, state);
    add_cap_act(cap, state);
    return cap;
}

std::string_view key_of_reason(domain::MergeReason reason) {
    switch (reason) {
        case domain::MergeReason::kSameAddress: return "intake.same_address";
        case domain::MergeReason::kSameNameSameWorkplace: return "intake.same_name";
        case domain::MergeReason::kSimilarNameSameWorkplace: return "intake.similar_name";
        case domain::MergeReason::kKnownPerson: return "intake.known_person";
    }
    return "intake.similar_name";
}

MergeSideView side_of(const State& state, const ApplicationRecord& one, bool same_round) {
    const Texts& t = words(state);
    const domain::RoundRecord* round = state.sync.shown.round(one.round_id);
    MergeSideView side;
    side.id = one.application.id;
    side.heading =
        same_round || round == nullptr
            ? t.fill("intake.came", {{"when", format_moment(one.application.arrived_at_s, state)}})
            : t.fill("intake.came_to_round", {{"round", round->name}, {"when", format_moment(one.application.arrived_at_s, state)}});
    side.facts = facts_of_applicant(state, one);
    side.facts.resize(std::min<std::size_t>(side.facts.size(), 13));  // those that each application has
    return side;
}

std::optional<MergeQuestionView> question_view(const State& state) {
    const IntakeState& intake = state.intake;
    if (intake.question >= intake.questions.size()) {
        return std::nullopt;
    }
    const domain::MergeQuestion& question = intake.questions[intake.question];
    const ApplicationRecord* one = state.sync.shown.application(question.application_id);
    const ApplicationRecord* other = state.sync.shown.application(question.other_id);
    if (one == nullptr || other == nullptr) {
        return std::nullopt;
    }
    MergeQuestionView view;
    view.place = words(state).fill("intake.question_place",
                                   {{"number", std::to_string(intake.question + 1)}, {"count", std::to_string(intake.questions.size())}});
    view.reason = words(state)(key_of_reason(question.reason));
    view.same_round = !question.other_round;
    view.sides = {side_of(state, *one, view.same_round), side_of(state, *other, view.same_round)};
    view.sides[0].can_stay = other->batch == 0;
    view.sides[1].can_stay = one->batch == 0 && view.same_round;
    for (std::size_t k = 0; k < view.sides[0].facts.size(); ++k) {
        const bool differs = view.sides[0].facts[k].value != view.sides[1].facts[k].value;
        view.sides[0].differs.push_back(differs);
        view.sides[1].differs.push_back(differs);
    }
    view.takes_other_answers = intake.takes_other_answers;
    view.has_next = intake.question + 1 < intake.questions.size();
    view.has_before = intake.question > 0;
    view.next = intake.question + 1;
    view.before = view.has_before ? intake.question - 1 : 0;
    return view;
}

void add_refused(IntakeFileView& file, const State& state) {
    const Texts& t = words(state);
    for (std::size_t k = 0; k < state.intake.file_rows.size() && file.refused.size() < kMostRefusedShown; ++k) {
        const domain::IntakeRow& row = state.intake.file_rows[k];
        if (row.problem) {
            Problem problem = *row.problem;
            problem.where = problem.where.substr(problem.where.find('.') + 1);
            file.refused.push_back(t.fill(
                "intake.refused_row",
                {{"name", state.intake.file[k].name}, {"address", state.intake.file[k].email}, {"reason", sentence_of(t, problem)}}));
        }
    }
}

IntakeFileView file_view(const State& state) {
    using domain::IntakeOutcome;
    const Texts& t = words(state);
    IntakeFileView file;
    file.has_file = state.import.report.has_value();
    if (!file.has_file) {
        return file;
    }
    const codec::ImportReport& report = *state.import.report;
    file.summary = t.count("intake.file_rows", static_cast<std::int64_t>(report.row_count), {{"file", state.import.file_name}});
    if (report.bad_row_count > 0) {
        file.rows_refused = t.count("intake.rows_refused", static_cast<std::int64_t>(report.bad_row_count));
    }
    const auto counts = outcomes_of_file(state);
    constexpr std::array<std::string_view, domain::kIntakeOutcomeCount> kKeys{
        "intake.file_new", "intake.file_returner", "intake.file_changed", "intake.file_same",
        "intake.file_own", "intake.file_replaced", "intake.file_refused"};
    for (std::size_t k = 0; k < counts.size(); ++k) {
        file.outcomes.push_back({std::string(t(kKeys[k])), figure(counts[k], t)});
    }
    add_refused(file, state);
    file.shown = state.intake.shown_by_form;
    for (std::size_t k = 0; k < domain::kSharedFieldCount; ++k) {
        const auto field = static_cast<domain::SharedField>(k);
        if (!domain::has_field(domain::kAlwaysShared, field)) {
            file.fields.emplace_back(field, t("field." + std::string(domain::term_name(field))));
        }
    }
    const auto taken = counts[static_cast<std::size_t>(IntakeOutcome::kNew)] + counts[static_cast<std::size_t>(IntakeOutcome::kReturner)] +
                       counts[static_cast<std::size_t>(IntakeOutcome::kChanged)];
    file.act = taken == 0 ? std::string() : t.count("intake.take_in", taken);
    return file;
}

}  // namespace

IntakeView intake_view(const State& state) {
    const Texts& t = words(state);
    IntakeView view;
    view.may_run = domain::is_staff(state.sync.you);
    view.may_write = state.shell.storage.may_write();
    view.rounds_address = kRoundsAddress;
    const domain::RoundRecord* round = round_of_intake(state);
    view.has_round = round != nullptr && state.intake.source && state.intake.source->round_id == round->id;
    view.is_unknown = round == nullptr && !state.shell.route.first_id.empty();
    if (!view.has_round) {
        return view;
    }
    view.part = part_of(state.shell.route);
    view.heading = t.fill("intake.heading", {{"round", round->name}});
    if (state.intake.problem) {
        view.problem = sentence_of(t, *state.intake.problem);
    }
    add_tabs_of_intake(view, state, round->id);
    add_figures(view, state, *round);
    switch (view.part) {
        case IntakePart::kList: add_list(view, state); break;
        case IntakePart::kCap: view.cap = cap_view(state, *round); break;
        case IntakePart::kDoubles: view.question = question_view(state); break;
        case IntakePart::kFile: view.file = file_view(state); break;
    }
    return view;
}

}  // namespace counterpart::app
