#include "app/intake/intake.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "app/intake/late_trial.h"
#include "app/round/round.h"
#include "app/rounds/rounds.h"
#include "app/shell/route.h"
#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "app/text/names.h"
#include "app/view_parts.h"
#include "base/text_fold.h"
#include "domain/country.h"
#include "domain/limits.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

using domain::ApplicationRecord;
using domain::ApplicationState;

std::vector<const ApplicationRecord*> applicants_of(const State& state, const std::string& round_id) {
    std::vector<const ApplicationRecord*> applicants;
    for (const domain::Record* record : state.sync.shown.of_round(round_id, domain::RecordKind::kApplication)) {
        applicants.push_back(&std::get<ApplicationRecord>(*record));
    }
    std::ranges::sort(applicants, {},
                      [](const ApplicationRecord* one) { return std::tie(one->application.arrived_at_s, one->application.id); });
    return applicants;
}

IntakeLine line_of_applicant(const State& state, const ApplicationRecord& one) {
    const Texts& t = words(state);
    const domain::Application& application = one.application;
    const domain::Person* person = state.sync.shown.person(one.person_id);
    const std::string country(domain::country_name(application.country, t.language()));
    const std::array<std::string, 2> parts{country, application.role.empty() ? application.workplace : application.role};
    IntakeLine line;
    line.id = application.id;
    line.name = application.name;
    line.caption = dotted(parts);
    line.state = t("application_state." + std::string(domain::term_name(one.state)));
    line.arrived = format_moment(application.arrived_at_s, state);
    line.search =
        fold_text(application.name + ' ' + application.email + ' ' + application.workplace + ' ' + application.role + ' ' + country);
    line.standing = one.state;
    line.unconfirmed = person != nullptr && person->email_confirmed_at_s == 0;
    return line;
}

bool passes_intake(const IntakeLine& line, IntakeFilter filter) {
    switch (filter) {
        case IntakeFilter::kAll: return line.standing != ApplicationState::kWithdrawn;
        case IntakeFilter::kUndecided: return line.standing == ApplicationState::kSubmitted;
        case IntakeFilter::kAccepted: return line.standing == ApplicationState::kAccepted;
        case IntakeFilter::kWaiting: return line.standing == ApplicationState::kWaitingList;
        case IntakeFilter::kWithdrawn: return line.standing == ApplicationState::kWithdrawn;
        case IntakeFilter::kUnconfirmed: return line.unconfirmed && line.standing != ApplicationState::kWithdrawn;
    }
    return true;
}

void find_intake_lines(IntakeState& intake) {
    const std::string wanted = fold_text(intake.search);
    intake.found.clear();
    for (std::size_t k = 0; k < intake.lines.size(); ++k) {
        const IntakeLine& line = intake.lines[k];
        if (passes_intake(line, intake.filter) && (wanted.empty() || line.search.contains(wanted))) {
            intake.found.push_back(static_cast<std::int32_t>(k));
        }
    }
}

IntakeSource intake_source_of(const State& state, const domain::RoundRecord& round) {
    const auto refused =
        std::ranges::count_if(state.sync.outbox, [](const auto& entry) { return entry.state != codec::OutboxState::kWaiting; });
    return {round.id,
            state.sync.you.person_id,
            state.sync.shown.last_sequence(),
            state.sync.next_number,
            state.sync.outbox.size(),
            static_cast<std::int64_t>(refused),
            state.shell.language};
}

/// A hash of what the merge queue is made from. Decisions about applications, the most frequent change, leave it as it is.
std::size_t hash_of_names(const domain::Programme& programme, std::string_view round_id) {
    constexpr std::size_t kOddFactor = 16'777'619;
    std::size_t hash = 1;
    const auto add = [&hash](std::string_view text) { hash = (hash ^ std::hash<std::string_view>()(text)) * kOddFactor; };
    add(round_id);
    for (const domain::Record* record : programme.all(domain::RecordKind::kApplication)) {
        const auto& one = std::get<ApplicationRecord>(*record);
        const domain::Application& application = one.application;
        for (const std::string_view text :
             {std::string_view(one.round_id), std::string_view(one.person_id), std::string_view(application.id),
              std::string_view(application.name), std::string_view(application.email), std::string_view(application.country),
              std::string_view(application.workplace), std::string_view(one.state == ApplicationState::kWithdrawn ? "out" : "in")}) {
            add(text);
        }
    }
    for (const domain::Record* record : programme.all(domain::RecordKind::kPerson)) {
        const auto& person = std::get<domain::Person>(*record);
        std::ranges::for_each(person.same_as, add);
        std::ranges::for_each(person.told_apart, add);
    }
    return std::max<std::size_t>(hash, 1);
}

void write_intake(State& state, const domain::RoundRecord& round) {
    IntakeState& intake = state.intake;
    intake.cap = domain::cap_plan_of(state.sync.shown, round);
    if (const std::size_t from = hash_of_names(state.sync.shown, round.id); from != intake.questions_from) {
        intake.questions = domain::merge_queue(state.sync.shown, round.id);
        intake.questions_from = from;
    }
    intake.question = intake.questions.empty() ? 0 : std::min(intake.question, intake.questions.size() - 1);
    std::set<std::string_view> asked;
    for (const domain::MergeQuestion& question : intake.questions) {
        asked.insert(question.application_id);
        asked.insert(question.other_id);
    }
    intake.lines.clear();
    for (const ApplicationRecord* one : applicants_of(state, round.id)) {
        intake.lines.push_back(line_of_applicant(state, *one));
        intake.lines.back().asks = asked.contains(one->application.id);
    }
    find_intake_lines(intake);
}

void write_file_rows(State& state, const domain::RoundRecord& round) {
    IntakeState& intake = state.intake;
    intake.file = state.import.report->applications;
    for (domain::Application& application : intake.file) {
        application.id = state.shell.ids.next();
    }
    intake.file_rows = domain::plan_intake(state.sync.shown, round, intake.file);
}

void refresh_file_rows(State& state, const domain::RoundRecord& round) {
    if (!state.import.report) {
        state.intake.file_source.reset();
        state.intake.file.clear();
        state.intake.file_rows.clear();
        return;
    }
    IntakeFileSource source{*state.intake.source, state.import.file_name, state.import.report->row_count,
                            state.import.report->bad_row_count, state.import.content.size()};
    if (state.intake.file_source != source) {
        state.intake.file_source = std::move(source);
        write_file_rows(state, round);
    }
}

/// Tells of a change that could not be made.
bool intake_change_made(State& state, domain::OperationBody body, Effects& effects) {
    auto outcome = make_change(state, std::move(body), effects);
    state.intake.problem = outcome ? std::nullopt : std::optional(std::move(outcome).error());
    return outcome.has_value();
}

bool decide_applicants(State& state, const std::vector<std::string>& ids, ApplicationState to, Effects& effects) {
    const domain::RoundRecord* round = round_of_intake(state);
    for (std::size_t first = 0; round != nullptr && first < ids.size(); first += domain::kMaxDecidedAtOnce) {
        const auto end = ids.begin() + static_cast<std::ptrdiff_t>(std::min(ids.size(), first + domain::kMaxDecidedAtOnce));
        if (!intake_change_made(state, domain::DecideApplications{round->id, to, {ids.begin() + static_cast<std::ptrdiff_t>(first), end}},
                                effects)) {
            return false;
        }
    }
    return round != nullptr;
}

const domain::MergeQuestion* shown_merge_question(const State& state) {
    const IntakeState& intake = state.intake;
    return intake.question < intake.questions.size() ? &intake.questions[intake.question] : nullptr;
}

void do_intent(State& state, const SearchIntake& intent, Effects& /*effects*/) {
    state.intake.search = intent.text;
    find_intake_lines(state.intake);
}

void do_intent(State& state, const FilterIntake& intent, Effects& /*effects*/) {
    state.intake.filter = intent.filter;
    find_intake_lines(state.intake);
}

void do_intent(State& state, const SelectApplicant& intent, Effects& /*effects*/) {
    state.intake.selected_id = intent.application_id;
    state.intake.problem.reset();
}

void do_intent(State& state, const DecideApplicant& intent, Effects& effects) {
    decide_applicants(state, {intent.application_id}, intent.state, effects);
}

void do_intent(State& state, const DecideByCap& /*intent*/, Effects& effects) {
    const CapChanges changes = cap_changes(state);
    const bool done = decide_applicants(state, changes.to_accept, ApplicationState::kAccepted, effects) &&
                      decide_applicants(state, changes.to_wait, ApplicationState::kWaitingList, effects);
    if (done) {
        show_toast(state, words(state).fill("intake.decided", {{"accepted", std::to_string(changes.to_accept.size())},
                                                               {"waiting", std::to_string(changes.to_wait.size())}}));
    }
}

void do_intent(State& state, const MatchApplicants& /*intent*/, Effects& effects) {
    const domain::RoundRecord* round = round_of_intake(state);
    if (auto offered = offer_those_who_wait(state, round == nullptr ? std::string_view() : round->id, effects); !offered) {
        state.intake.problem = std::move(offered).error();
    }
}

void do_intent(State& state, const ShowQuestion& intent, Effects& /*effects*/) {
    state.intake.question = intent.number;
    state.intake.takes_other_answers = false;
    state.intake.problem.reset();
}

void do_intent(State& state, const TakeOtherAnswers& intent, Effects& /*effects*/) { state.intake.takes_other_answers = intent.on; }

void do_intent(State& state, const MergeInto& intent, Effects& effects) {
    const domain::MergeQuestion* question = shown_merge_question(state);
    if (question == nullptr) {
        return;
    }
    const std::string& other = intent.kept_id == question->application_id ? question->other_id : question->application_id;
    if (intake_change_made(state, domain::MergeApplications{intent.kept_id, other, state.intake.takes_other_answers}, effects)) {
        state.intake.takes_other_answers = false;
        show_toast(state, std::string(words(state)("intake.merged")));
    }
}

void do_intent(State& state, const AreTwoPeople& /*intent*/, Effects& effects) {
    const domain::MergeQuestion* question = shown_merge_question(state);
    if (question != nullptr && intake_change_made(state, domain::TellApart{question->application_id, question->other_id}, effects)) {
        show_toast(state, std::string(words(state)("intake.told_apart")));
    }
}

void do_intent(State& state, const FlipShownByForm& intent, Effects& /*effects*/) {
    const auto bit = static_cast<domain::SharedFields>(1U << static_cast<unsigned>(intent.field));
    state.intake.shown_by_form = static_cast<domain::SharedFields>((state.intake.shown_by_form ^ bit) | domain::kAlwaysShared);
}

void do_intent(State& state, const TakeFileIn& /*intent*/, Effects& effects) {
    const domain::RoundRecord* round = round_of_intake(state);
    if (round == nullptr) {
        return;
    }
    const std::string round_id = round->id;
    domain::ImportApplications body{round_id, state.intake.shown_by_form, state.shell.language, {}};
    const auto send = [&] {
        return body.applications.empty() ||
               intake_change_made(state, std::exchange(body, {round_id, body.shared, body.language, {}}), effects);
    };
    std::size_t taken = 0;
    for (std::size_t k = 0; k < state.intake.file_rows.size(); ++k) {
        const domain::IntakeOutcome outcome = state.intake.file_rows[k].outcome;
        if (outcome != domain::IntakeOutcome::kNew && outcome != domain::IntakeOutcome::kReturner &&
            outcome != domain::IntakeOutcome::kChanged) {
            continue;
        }
        body.applications.push_back(state.intake.file[k]);
        ++taken;
        if (body.applications.size() == domain::kMaxImportedAtOnce && !send()) {
            return;
        }
    }
    if (send() && taken > 0) {
        show_toast(state, words(state).count("intake.taken_in", static_cast<std::int64_t>(taken)));
    }
}

/// Which round is wanted first when none is named.
int rank_of(domain::RoundState round_state) {
    switch (round_state) {
        case domain::RoundState::kOpen: return 0;
        case domain::RoundState::kClosed: return 1;
        case domain::RoundState::kPlanned: return 2;
        case domain::RoundState::kRunning: return 3;
        case domain::RoundState::kEnded: return 4;
    }
    return 4;
}

}  // namespace

const domain::RoundRecord* round_of_intake(const State& state) {
    if (!domain::is_staff(state.sync.you)) {
        return nullptr;
    }
    if (!state.shell.route.first_id.empty()) {
        return state.sync.shown.round(state.shell.route.first_id);
    }
    const std::vector<const domain::RoundRecord*> rounds = rounds_of(state);
    const auto first = std::ranges::min_element(rounds, {}, [](const domain::RoundRecord* one) { return rank_of(one->state); });
    return first == rounds.end() ? nullptr : *first;
}

namespace {

COUNTERPART_LATER void renew_intake(State& state) {
    if (!domain::is_staff(state.sync.you)) {  // what another person saw here is none of theirs
        state.intake = {};
        return;
    }
    if (state.shell.route.screen != Screen::kIntake) {
        return;
    }
    const domain::RoundRecord* round = round_of_intake(state);
    if (round == nullptr) {
        state.intake = {};
        return;
    }
    IntakeSource source = intake_source_of(state, *round);
    if (state.intake.source != source) {
        state.intake.source = std::move(source);
        write_intake(state, *round);
    }
    if (state.shell.route.second_id == kIntakeFile) {
        refresh_file_rows(state, *round);
    }
}

}  // namespace

void refresh_intake(State& state) {
    if (state.shell.route.screen == Screen::kIntake || state.intake.source) {
        renew_intake(state);
        refresh_late_trial(state);
    }
}

CapChanges cap_changes(const State& state) {
    CapChanges changes;
    for (const std::string& id : state.intake.cap.accepted) {
        const ApplicationRecord* one = state.sync.shown.application(id);
        if (one != nullptr && one->state != ApplicationState::kAccepted) {
            changes.to_accept.push_back(id);
        }
    }
    for (const domain::CapWaiting& waiting : state.intake.cap.waiting) {
        const ApplicationRecord* one = state.sync.shown.application(waiting.application_id);
        if (one != nullptr && one->state != ApplicationState::kWaitingList) {
            changes.to_wait.push_back(waiting.application_id);
        }
    }
    return changes;
}

std::array<std::int32_t, domain::kIntakeOutcomeCount> outcomes_of_file(const State& state) {
    std::array<std::int32_t, domain::kIntakeOutcomeCount> counts{};
    for (const domain::IntakeRow& row : state.intake.file_rows) {
        ++counts[static_cast<std::size_t>(row.outcome)];
    }
    return counts;
}

void on(State& state, const IntakeIntent& intent, Effects& effects) {
    std::visit([&](const auto& one) { do_intent(state, one, effects); }, intent);
}

}  // namespace counterpart::app
