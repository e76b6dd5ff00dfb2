#include <algorithm>
#include <string>

#include "domain/decide_case.h"
#include "domain/help_order.h"
#include "domain/limits.h"

// "Something is wrong", between a person and the coordinators. Problems of its own: answered_by_other, already_settled.

namespace counterpart::domain {
namespace {

/// A request that the actor answers. Errors: unknown_record, not_allowed, answered_by_other.
Result<const HelpRequest*> request_to_answer(const Case& at, const std::string& id) {
    const HelpRequest* found = at.programme.help_request(id);
    if (found == nullptr) {
        return fail("unknown_record", "request_id");
    }
    if (!is_staff(at.actor) && !(found->kind == HelpKind::kPost && is_moderator(at.actor))) {
        return refuse_foreign(at, *found, "request_id");
    }
    if (is_claimed_by_other(*found, at.actor.person_id, at.now_s)) {
        return fail("answered_by_other", "request_id");
    }
    return found;
}

}  // namespace

Result<Decision> decide_body(const Case& at, const AskForHelp& body) {
    FieldChecks checks;
    checks.id(RecordKind::kHelpRequest, body.request_id, "request_id").filled_text(body.text, "text", kMaxMessageLength);
    const Partnership* partnership = body.partnership_id.empty() ? nullptr : at.programme.partnership(body.partnership_id);
    const bool own = partnership != nullptr && std::ranges::contains(partnership->person_ids, at.actor.person_id);
    checks.require(body.partnership_id.empty() || own, "unknown_record", "partnership_id");
    checks.require(at.programme.help_request(body.request_id) == nullptr, "id_taken", "request_id");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    HelpRequest request;
    request.id = body.request_id;
    request.person_id = at.actor.person_id;
    request.partnership_id = body.partnership_id;
    request.kind = body.kind;
    request.text = body.text;
    request.asked_at_s = at.now_s;
    return Decision{{request}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const AnswerHelp& body) {
    const auto found = request_to_answer(at, body.request_id);
    if (!found) {
        return std::unexpected(found.error());
    }
    FieldChecks checks;
    checks.text(body.answer, "answer", kMaxMessageLength).text(body.staff_note, "staff_note", kMaxMessageLength);
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    Decision decision;
    HelpRequest request = **found;
    request.state = body.state;
    request.answer = body.answer;
    request.staff_note = body.staff_note;
    request.answered_by = at.actor.person_id;
    request.answered_at_s = at.now_s;
    request.claimed_by = body.state == HelpState::kInProgress ? at.actor.person_id : std::string();
    request.claimed_at_s = body.state == HelpState::kInProgress ? at.now_s : 0;
    decision.written.emplace_back(request);
    const Person* person = at.programme.person(request.person_id);
    if (person != nullptr && !body.answer.empty() && body.answer != (*found)->answer) {
        decision.mails.push_back(mail_to(*person, MailKind::kHelpAnswered));
        decision.mails.back().parameters.emplace_back("answer", body.answer);
    }
    return decision;
}

Result<Decision> decide_body(const Case& at, const ClaimHelp& body) {
    const auto found = request_to_answer(at, body.request_id);
    if (!found) {
        return std::unexpected(found.error());
    }
    if ((*found)->state == HelpState::kSettled) {
        return fail("already_settled", "request_id");
    }
    HelpRequest request = **found;
    request.state = body.claimed ? HelpState::kInProgress : HelpState::kOpen;
    request.claimed_by = body.claimed ? at.actor.person_id : std::string();
    request.claimed_at_s = body.claimed ? at.now_s : 0;
    return Decision{{request}, {}, {}};
}

}  // namespace counterpart::domain
