#include "app/talk/survey.h"

#include <catch2/catch_test_macros.hpp>

#include "app/talk/talk_page.h"
#include "app/view_parts.h"
#include "base/civil_date.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

namespace {

void go_to_day(FakePage& page, CivilDate day) { tell_time(page.state, days_from_civil(day) * kSecondsPerDay); }

void answer_all(FakePage& page, int option) {
    for (std::size_t at = 0; at < kSurveyQuestionCount; ++at) {
        page.say(AnswerQuestion{static_cast<SurveyQuestion>(at), at == 3 ? 0 : option});
    }
}

}  // namespace

TEST_CASE("a survey comes in the middle of the round and at its end") {
    TalkPage two("two", "#/survey");
    CHECK_FALSE(survey_view(two.page.state).is_due);  // 29 September
    CHECK(survey_view(two.page.state).lead.contains("26 October 2014"));
    go_to_day(two.page, {2014, 10, 26});
    CHECK(survey_due(two.page.state)->moment == domain::SurveyMoment::kMiddle);
    CHECK(survey_view(two.page.state).asks);
    go_to_day(two.page, {2014, 12, 7});
    CHECK(survey_due(two.page.state)->moment == domain::SurveyMoment::kEnd);
    go_to_day(two.page, {2015, 2, 1});
    CHECK(survey_due(two.page.state)->moment == domain::SurveyMoment::kEnd);
    TalkPage three("three", "#/survey");
    go_to_day(three.page, {2014, 10, 26});
    CHECK_FALSE(survey_view(three.page.state).is_due);
}

TEST_CASE("answers are kept while they are chosen, sent once they are whole, and shown") {
    TalkPage two("two", "#/survey");
    go_to_day(two.page, {2014, 10, 27});
    CHECK(survey_view(two.page.state).questions[0].chosen == -1);
    two.page.say(AnswerQuestion{SurveyQuestion::kContact, 1});
    two.page.say(TypeSurveyText{"More pictures"});
    two.page.say(SendSurvey{});
    CHECK_FALSE(survey_view(two.page.state).problem.empty());
    FakePage again;
    two.reload_into(again, "#/survey");
    go_to_day(again, {2014, 10, 27});
    CHECK(survey_view(again.state).questions[0].chosen == 1);
    CHECK(survey_view(again.state).text == "More pictures");
    answer_all(two.page, 2);
    two.page.say(SendSurvey{});
    const SurveyView view = survey_view(two.page.state);
    CHECK_FALSE(view.asks);
    CHECK(view.questions[1].options[static_cast<std::size_t>(view.questions[1].chosen)] == "A little");
    const domain::SurveyAnswer* answer = survey_due(two.page.state)->answer;
    REQUIRE(answer != nullptr);
    CHECK(two.endpoint.programme.survey_answer(answer->id)->contact == domain::ContactBand::kMonthly);
    CHECK(two.endpoint.programme.survey_answer(answer->id)->again);
    CHECK(two.endpoint.programme.survey_answer(answer->id)->text == "More pictures");
}

TEST_CASE("given answers can be changed, or left as they were") {
    TalkPage one("one", "#/survey");
    go_to_day(one.page, {2014, 10, 27});
    CHECK_FALSE(survey_view(one.page.state).asks);
    CHECK(survey_view(one.page.state).text == "survey text of one");
    one.page.say(ChangeSurvey{true});
    CHECK(survey_view(one.page.state).asks);
    CHECK(survey_view(one.page.state).questions[0].chosen == 1);
    one.page.say(AnswerQuestion{SurveyQuestion::kContact, 4});
    one.page.say(ChangeSurvey{false});
    CHECK(survey_view(one.page.state).questions[0].chosen == 1);
    one.page.say(ChangeSurvey{true});
    one.page.say(AnswerQuestion{SurveyQuestion::kAgain, 1});
    one.page.say(SendSurvey{});
    CHECK_FALSE(one.endpoint.programme.survey_answer(sample_id("survey of one"))->again);
    CHECK(one.endpoint.programme.survey_answer(sample_id("survey of one"))->contact == domain::ContactBand::kFortnightly);
}
