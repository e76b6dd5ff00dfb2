#include "app/talk/survey.h"

#include <array>
#include <utility>

#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "app/talk/companions.h"
#include "app/talk/typed.h"
#include "base/civil_date.h"
#include "base/text_number.h"
#include "domain/round_clock.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

constexpr std::int64_t kEndSurvey_days = 14;
constexpr std::array<std::string_view, kSurveyQuestionCount> kQuestionKeys{"contact", "satisfaction", "topics", "again"};

std::string survey_prefix(const State& state, const SurveyDue& due) {
    return typed_prefix(state, "survey").append(due.round->id).append("/").append(domain::term_name(due.moment)).append("/");
}

std::string question_key(const State& state, const SurveyDue& due, SurveyQuestion question) {
    return survey_prefix(state, due).append(kQuestionKeys[static_cast<std::size_t>(question)]);
}

int answered_choice(const domain::SurveyAnswer& answer, SurveyQuestion question) {
    switch (question) {
        case SurveyQuestion::kContact: return static_cast<int>(answer.contact);
        case SurveyQuestion::kSatisfaction: return static_cast<int>(answer.satisfaction);
        case SurveyQuestion::kTopics: return static_cast<int>(answer.topics);
        case SurveyQuestion::kAgain: return answer.again ? 0 : 1;
    }
    return -1;
}

int option_count(SurveyQuestion question) {
    switch (question) {
        case SurveyQuestion::kContact: return static_cast<int>(domain::kContactBandCount);
        case SurveyQuestion::kSatisfaction:
        case SurveyQuestion::kTopics: return static_cast<int>(domain::kSatisfactionCount);
        case SurveyQuestion::kAgain: return 2;
    }
    return 0;
}

const domain::SurveyAnswer* answer_of(const State& state, const SurveyDue& due) {
    for (const domain::Record* record : state.sync.shown.owned_by(state.sync.you.person_id)) {
        const auto* answer = std::get_if<domain::SurveyAnswer>(record);
        if (answer != nullptr && answer->round_id == due.round->id && answer->moment == due.moment) {
            return answer;
        }
    }
    return nullptr;
}

}  // namespace

std::int64_t first_survey_s(const domain::RoundRecord& round) {
    const std::int64_t start_s = days_from_civil(round.starts_on) * kSecondsPerDay;
    return start_s + (domain::end_of_round_s(round) - start_s) / 2;
}

std::optional<SurveyDue> survey_due(const State& state) {
    const domain::Partnership* partnership = newest_partnership(state.sync.shown, state.sync.you.person_id);
    const domain::RoundRecord* round = partnership == nullptr ? nullptr : state.sync.shown.round(partnership->round_id);
    if (round == nullptr || state.shell.now_s < first_survey_s(*round)) {
        return std::nullopt;
    }
    const bool ends = state.shell.now_s >= domain::end_of_round_s(*round) - kEndSurvey_days * kSecondsPerDay;
    SurveyDue due{round, ends ? domain::SurveyMoment::kEnd : domain::SurveyMoment::kMiddle, nullptr};
    due.answer = answer_of(state, due);
    return due;
}

int survey_choice(const State& state, const SurveyDue& due, SurveyQuestion question) {
    if (const std::string* typed = typed_text(state, question_key(state, due, question))) {
        const auto number = parse_integer(*typed);
        return number && *number >= 0 && *number < option_count(question) ? static_cast<int>(*number) : -1;
    }
    return due.answer == nullptr ? -1 : answered_choice(*due.answer, question);
}

std::string survey_text(const State& state, const SurveyDue& due) {
    if (const std::string* typed = typed_text(state, survey_prefix(state, due) + "text")) {
        return *typed;
    }
    return due.answer == nullptr ? std::string() : due.answer->text;
}

bool survey_is_open(const State& state, const SurveyDue& due) { return has_typed(state, survey_prefix(state, due)); }

void on(State& state, const AnswerQuestion& intent, Effects& /*effects*/) {
    if (const auto due = survey_due(state)) {
        state.talk.typed[question_key(state, *due, intent.question)] = std::to_string(intent.option);
        state.talk.survey_problem.reset();
    }
}

void on(State& state, const TypeSurveyText& intent, Effects& /*effects*/) {
    if (const auto due = survey_due(state)) {
        state.talk.typed[survey_prefix(state, *due) + "text"] = intent.text;
        state.talk.survey_problem.reset();
    }
}

void on(State& state, const ChangeSurvey& intent, Effects& /*effects*/) {
    const auto due = survey_due(state);
    if (!due) {
        return;
    }
    if (intent.change) {
        state.talk.typed.try_emplace(survey_prefix(state, *due) + "text", survey_text(state, *due));
    } else {
        forget_typed(state, survey_prefix(state, *due));
    }
    state.talk.survey_problem.reset();
}

void on(State& state, const SendSurvey& /*intent*/, Effects& effects) {
    const auto due = survey_due(state);
    if (!due) {
        return;
    }
    std::array<int, kSurveyQuestionCount> chosen{};
    for (std::size_t at = 0; at < kSurveyQuestionCount; ++at) {
        chosen[at] = survey_choice(state, *due, static_cast<SurveyQuestion>(at));
        if (chosen[at] < 0) {
            state.talk.survey_problem = problem("survey_incomplete");
            return;
        }
    }
    domain::SurveyAnswer answer;
    answer.id = due->answer == nullptr ? state.shell.ids.next() : due->answer->id;
    answer.person_id = state.sync.you.person_id;
    answer.round_id = due->round->id;
    answer.moment = due->moment;
    answer.contact = static_cast<domain::ContactBand>(chosen[0]);
    answer.satisfaction = static_cast<domain::Satisfaction>(chosen[1]);
    answer.topics = static_cast<domain::Satisfaction>(chosen[2]);
    answer.again = chosen[3] == 0;
    answer.text = survey_text(state, *due);
    const std::string prefix = survey_prefix(state, *due);
    if (auto made = make_change(state, domain::AnswerSurvey{std::move(answer)}, effects); !made) {
        state.talk.survey_problem = std::move(made).error();
        return;
    }
    state.talk.survey_problem.reset();
    forget_typed(state, prefix);
    show_toast(state, std::string(words(state)("survey.sent")));
}

}  // namespace counterpart::app
