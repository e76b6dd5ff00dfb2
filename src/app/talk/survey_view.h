#pragma once

#include <array>
#include <string>
#include <vector>

#include "app/talk/talk_intent.h"

namespace counterpart::app {

/// One question with its possible answers.
struct SurveyQuestionView {
    SurveyQuestion question = SurveyQuestion::kContact;
    std::string text;
    std::vector<std::string> options;
    int chosen = -1;
};

/// The survey of the middle or the end of a round.
struct SurveyView {
    bool signed_in = false;
    bool may_write = true;
    bool is_due = false;
    bool asks = false;        ///< shows the questions; otherwise the answers that were given
    bool was_answered = false;
    std::string lead;         ///< which survey, or when it comes
    std::string answered;     ///< "You answered on …"
    std::array<SurveyQuestionView, kSurveyQuestionCount> questions;
    std::string text;         ///< the free text
    std::string state_text;   ///< "Not sent yet: kept on this device"
    std::string problem;
};

}  // namespace counterpart::app
