#include "app/talk/survey_view.h"

#include <string_view>

#include "app/talk/companions.h"
#include "app/talk/survey.h"
#include "app/talk/typed.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "base/civil_date.h"
#include "domain/term_names.h"

namespace counterpart::app {
namespace {

template <typename Term>
std::vector<std::string> options_of(std::string_view prefix, std::size_t count, const Texts& t) {
    std::vector<std::string> options;
    for (std::size_t at = 0; at < count; ++at) {
        options.emplace_back(t(std::string(prefix).append(domain::term_name(static_cast<Term>(at)))));
    }
    return options;
}

SurveyQuestionView question_view_of(SurveyQuestion question, const Texts& t) {
    SurveyQuestionView view;
    view.question = question;
    switch (question) {
        case SurveyQuestion::kContact:
            view.text = t("survey.contact");
            view.options = options_of<domain::ContactBand>("contact_band.", domain::kContactBandCount, t);
            break;
        case SurveyQuestion::kSatisfaction:
            view.text = t("survey.satisfaction");
            view.options = options_of<domain::Satisfaction>("satisfaction.", domain::kSatisfactionCount, t);
            break;
        case SurveyQuestion::kTopics:
            view.text = t("survey.topics");
            view.options = options_of<domain::Satisfaction>("usefulness.", domain::kSatisfactionCount, t);
            break;
        case SurveyQuestion::kAgain:
            view.text = t("survey.again");
            view.options = {std::string(t("survey.yes")), std::string(t("survey.no"))};
            break;
    }
    return view;
}

/// Why nothing is asked now.
std::string why_not_due(const State& state) {
    const Texts& t = words(state);
    const domain::Partnership* partnership = newest_partnership(state.sync.shown, state.sync.you.person_id);
    const domain::RoundRecord* round = partnership == nullptr ? nullptr : state.sync.shown.round(partnership->round_id);
    if (round == nullptr) {
        return std::string(t("survey.no_partner"));
    }
    return t.fill("survey.comes", {{"date", format_date(civil_from_days(first_survey_s(*round) / kSecondsPerDay), t.language())}});
}

}  // namespace

SurveyView survey_view(const State& state) {
    const Texts& t = words(state);
    SurveyView view;
    view.signed_in = !domain::is_visitor(state.sync.you);
    view.may_write = state.shell.storage.may_write();
    const auto due = survey_due(state);
    if (!due) {
        view.lead = why_not_due(state);
        return view;
    }
    const bool typed = survey_is_open(state, *due);
    view.is_due = true;
    view.was_answered = due->answer != nullptr;
    view.asks = typed || !view.was_answered;
    if (view.asks) {
        view.lead =
            t.fill(due->moment == domain::SurveyMoment::kEnd ? "survey.lead_end" : "survey.lead_middle", {{"round", due->round->name}});
    }
    if (view.was_answered) {
        view.answered = t.fill("survey.answered", {{"when", format_moment(due->answer->answered_at_s, state)}});
    }
    for (std::size_t at = 0; at < kSurveyQuestionCount; ++at) {
        view.questions[at] = question_view_of(static_cast<SurveyQuestion>(at), t);
        view.questions[at].chosen = survey_choice(state, *due, static_cast<SurveyQuestion>(at));
    }
    view.text = survey_text(state, *due);
    if (typed) {
        view.state_text = t(typed_is_kept(state) ? "survey.typed" : "survey.not_kept");
    }
    if (state.talk.survey_problem) {
        view.problem = sentence_of(t, *state.talk.survey_problem);
    }
    return view;
}

}  // namespace counterpart::app
