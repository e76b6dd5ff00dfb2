#include <algorithm>
#include <string>

#include "domain/decide_case.h"
#include "domain/limits.h"
#include "domain/round_clock.h"
#include "domain/round_mail.h"
#include "domain/round_plan.h"

// Rounds, criteria, saved previews. Problems of its own: those of `check_round_plan` and `check_mail_text`, round_ended, wrong_number, text_twice,
// no_stand_in, too_many_previews, preview_too_large.

namespace counterpart::domain {
namespace {

void check_pair_rules(FieldChecks& checks, const std::vector<PersonPair>& pairs, std::string_view where) {
    checks.count(pairs.size(), where, kMaxPairRules);
    for (const PersonPair& pair : pairs) {
        checks.id(RecordKind::kApplication, pair.first, where).id(RecordKind::kApplication, pair.second, where);
        checks.require(pair.first < pair.second, "wrong_order", where);
    }
}

void check_texts(FieldChecks& checks, const RoundRecord& round) {
    checks.count(round.mail_texts.size(), "round.mail_texts", kMaxMailTexts);
    for (std::size_t k = 0; k < round.mail_texts.size(); ++k) {
        const RoundMailText& text = round.mail_texts[k];
        if (const std::optional<Problem> unsound = check_mail_text(text)) {
            checks.require(false, unsound->code, unsound->where, unsound->detail);
        }
        const auto same = [&](const RoundMailText& other) { return other.kind == text.kind && other.language == text.language; };
        checks.require(std::ranges::count_if(round.mail_texts, same) == 1, "text_twice", "round.mail_texts");
    }
}

/// Who stands in is one of those who look after the programme.
bool may_stand_in(const Programme& programme, const std::string& person_id) {
    const Person* person = programme.person(person_id);
    return person != nullptr && !person->roles.empty();
}

void check_round(FieldChecks& checks, const RoundRecord& round) {
    checks.id(RecordKind::kRound, round.id, "round.id")
        .filled_line(round.name, "round.name", kMaxNameLength)
        .require(round.keep_days >= 0 && round.keep_days <= kMaxKeepDays, "wrong_number", "round.keep_days",
                 std::to_string(round.keep_days))
        .require(round.cap_percent >= 0 && round.cap_percent <= 100, "wrong_number", "round.cap_percent", std::to_string(round.cap_percent))
        .require(round.mails_a_day >= 1 && round.mails_a_day <= kMaxMailsADay, "wrong_number", "round.mails_a_day",
                 std::to_string(round.mails_a_day));
    for (const Problem& unsound : check_round_plan(round)) {
        checks.require(false, unsound.code, unsound.where, unsound.detail);
    }
    check_texts(checks, round);
    check_pair_rules(checks, round.forbidden_pairs, "round.forbidden_pairs");
    check_pair_rules(checks, round.fixed_pairs, "round.fixed_pairs");
}

}  // namespace

Result<Decision> decide_body(const Case& at, const SaveRound& body) {
    if (!is_staff(at.actor)) {
        return fail("not_allowed", "round");
    }
    FieldChecks checks;
    check_round(checks, body.round);
    const Problems unsound = check_criteria(body.round.criteria);
    const RoundRecord* former = at.programme.round(body.round.id);
    const bool reopened = former != nullptr && former->state == RoundState::kEnded && body.round.state != RoundState::kEnded;
    checks.require(!reopened, "round_ended", "round.state")
        .require(body.round.stand_in_id.empty() || may_stand_in(at.programme, body.round.stand_in_id), "no_stand_in", "round.stand_in_id");
    if (checks.problem().has_value() || !unsound.empty()) {
        return std::unexpected(checks.problem().has_value() ? *checks.problem() : unsound.front());
    }
    Decision decision;
    RoundRecord round = body.round;
    round.weeks = weeks_covered(round);
    if (former != nullptr) {
        round.criteria = former->criteria;
        round.batches = former->batches;
        round.sending_paused_at_s = former->sending_paused_at_s;
        round.overrulings = former->overrulings;
    } else {
        round.batches.clear();
        round.sending_paused_at_s = 0;
        round.overrulings.clear();
    }
    decision.written.emplace_back(round);
    if (round.state == RoundState::kEnded) {
        end_partnerships(at.programme, round.id, at.now_s, decision);
    }
    return decision;
}

Result<Decision> decide_body(const Case& at, const SaveCriteria& body) {
    if (!is_staff(at.actor)) {
        return fail("not_allowed", "round_id");
    }
    const RoundRecord* found = at.programme.round(body.round_id);
    if (found == nullptr) {
        return fail("unknown_record", "round_id");
    }
    if (const Problems unsound = check_criteria(body.criteria); !unsound.empty()) {
        return std::unexpected(unsound.front());
    }
    RoundRecord round = *found;
    round.criteria = body.criteria;
    return Decision{{round}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const SavePreview& body) {
    if (!is_staff(at.actor)) {
        return fail("not_allowed", "round_id");
    }
    FieldChecks checks;
    checks.id(RecordKind::kSavedPreview, body.preview_id, "preview_id").filled_line(body.name, "name", kMaxNameLength);
    checks.require(!body.preview_json.empty(), "empty_field", "preview");
    checks.require(body.preview_json.size() <= kMaxPreviewBytes, "preview_too_large", "preview");
    checks.require(at.programme.round(body.round_id) != nullptr, "unknown_record", "round_id");
    const SavedPreview* former = at.programme.saved_preview(body.preview_id);
    checks.require(former == nullptr || former->round_id == body.round_id, "id_taken", "preview_id");
    const auto of_round = at.programme.of_round(body.round_id);
    const auto saved = std::ranges::count_if(of_round, [](const Record* one) { return std::holds_alternative<SavedPreview>(*one); });
    checks.require(former != nullptr || static_cast<std::size_t>(saved) < kMaxSavedPreviewsOfRound, "too_many_previews", "round_id",
                   std::to_string(kMaxSavedPreviewsOfRound));
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    return Decision{{SavedPreview{body.preview_id, body.round_id, body.name, at.actor.person_id, at.now_s, body.preview_json}}, {}, {}};
}

}  // namespace counterpart::domain
