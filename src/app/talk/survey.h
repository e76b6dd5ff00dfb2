#pragma once

#include <optional>
#include <string>

#include "app/effect.h"
#include "app/state.h"
#include "app/talk/talk_intent.h"
#include "base/later.h"

namespace counterpart::app {

/// A survey that the person is asked to answer.
struct SurveyDue {
    const domain::RoundRecord* round = nullptr;
    domain::SurveyMoment moment = domain::SurveyMoment::kMiddle;
    const domain::SurveyAnswer* answer = nullptr;  ///< given before
};

/// The survey that is due in the round of the person's newest partnership: from half of it on that of the middle, from two weeks before its
/// end on that of the end. Nothing before, or without a partnership.
std::optional<SurveyDue> survey_due(const State& state);

/// The moment at which the first survey of a round is due.
std::int64_t first_survey_s(const domain::RoundRecord& round);

/// What the person chose: the place among the possible answers, as typed, else as answered; -1 = nothing yet.
int survey_choice(const State& state, const SurveyDue& due, SurveyQuestion question);
/// The free text, as typed, else as answered.
std::string survey_text(const State& state, const SurveyDue& due);
/// Whether something is chosen or typed that is not sent.
bool survey_is_open(const State& state, const SurveyDue& due);

COUNTERPART_LATER void on(State& state, const AnswerQuestion& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const TypeSurveyText& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const ChangeSurvey& intent, Effects& effects);
COUNTERPART_LATER void on(State& state, const SendSurvey& intent, Effects& effects);

}  // namespace counterpart::app
