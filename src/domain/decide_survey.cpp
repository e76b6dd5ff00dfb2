#include <algorithm>
#include <string>

#include "domain/decide_case.h"
#include "domain/limits.h"

// Surveys. Problems of its own: already_answered, not_in_round.

namespace counterpart::domain {

Result<Decision> decide_body(const Case& at, const AnswerSurvey& body) {
    FieldChecks checks;
    checks.id(RecordKind::kSurveyAnswer, body.answer.id, "answer.id").text(body.answer.text, "answer.text", kMaxMessageLength);
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    const auto partnerships = at.programme.partnerships_of(at.actor.person_id);
    const bool took_part = std::ranges::any_of(
        partnerships, [&](const Partnership* one) { return one->round_id == body.answer.round_id && one->started_at_s != 0; });
    const SurveyAnswer* former = at.programme.survey_answer(body.answer.id);
    checks.require(took_part, "not_in_round", "answer.round_id")
        .require(former == nullptr || (former->person_id == at.actor.person_id && former->round_id == body.answer.round_id &&
                                       former->moment == body.answer.moment),
                 "id_taken", "answer.id");
    for (const Record* record : at.programme.owned_by(at.actor.person_id)) {
        const auto* other = std::get_if<SurveyAnswer>(record);
        const bool twice = other != nullptr && other->id != body.answer.id && other->round_id == body.answer.round_id &&
                           other->moment == body.answer.moment;
        checks.require(!twice, "already_answered", "answer.moment");
    }
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    SurveyAnswer answer = body.answer;
    answer.person_id = at.actor.person_id;
    answer.answered_at_s = at.now_s;
    return Decision{{std::move(answer)}, {}, {}};
}

}  // namespace counterpart::domain
