#include <algorithm>
#include <string>
#include <utility>

#include "domain/decide_case.h"
#include "domain/limits.h"

// Contacts, agreements and the end of a partnership. Problems of its own: partnership_ended, time_in_future, time_in_past, wrong_reason.

namespace counterpart::domain {
namespace {

bool may_give(EndReason reason, bool staff) {
    const bool participants = reason == EndReason::kByParticipant || reason == EndReason::kNoAnswer;
    return staff ? reason != EndReason::kPersonLeft : participants;
}

/// A partnership that the actor knows and is in. Errors: unknown_record, or not_allowed for staff.
Result<const Partnership*> own_partnership(const Case& at, const std::string& id) {
    const Partnership* found = at.programme.partnership(id);
    if (found == nullptr) {
        return fail("unknown_record", "partnership_id");
    }
    if (!is_partner(at, *found) || found->started_at_s == 0) {
        return refuse_foreign(at, *found, "partnership_id");
    }
    return found;
}

}  // namespace

Result<Decision> decide_body(const Case& at, const LogContact& body) {
    FieldChecks checks;
    checks.id(RecordKind::kContactEntry, body.entry_id, "entry_id")
        .text(body.note, "note", kMaxNoteLength)
        .require(body.at_s <= at.now_s + kMaxClockError_s, "time_in_future", "at");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    const auto partnership = own_partnership(at, body.partnership_id);
    if (!partnership) {
        return std::unexpected(partnership.error());
    }
    const ContactEntry* former = at.programme.contact_entry(body.entry_id);
    if (former != nullptr && (former->person_id != at.actor.person_id || former->partnership_id != body.partnership_id)) {
        return fail("id_taken", "entry_id");
    }
    if ((*partnership)->ended_at_s != 0) {
        return fail("partnership_ended", "partnership_id");
    }
    return Decision{
        {ContactEntry{body.entry_id, body.partnership_id, at.actor.person_id, body.kind, body.method, body.at_s, body.note}}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const EndPartnership& body) {
    const Partnership* found = at.programme.partnership(body.partnership_id);
    if (found == nullptr) {
        return fail("unknown_record", "partnership_id");
    }
    if ((!is_partner(at, *found) || found->started_at_s == 0) && !is_staff(at.actor)) {
        return refuse_foreign(at, *found, "partnership_id");
    }
    if (found->ended_at_s != 0) {
        return fail("partnership_ended", "partnership_id");
    }
    if (!may_give(body.reason, is_staff(at.actor))) {
        return fail("wrong_reason", "reason");
    }
    Decision decision;
    if (found->started_at_s == 0) {
        take_back_held(at.programme, *found, decision);
        return decision;
    }
    if (is_staff(at.actor) && !is_partner(at, *found)) {
        end_and_hold(at, *found, body.reason, decision);
        return decision;
    }
    Partnership ended = *found;
    ended.ended_at_s = at.now_s;
    ended.end_reason = body.reason;
    decision.written.emplace_back(ended);
    const RoundRecord* round = at.programme.round(found->round_id);
    for (const std::string& person_id : found->person_ids) {
        const Person* person = at.programme.person(person_id);
        if (person != nullptr && person_id != at.actor.person_id) {
            decision.mails.push_back(mail_to(*person, MailKind::kPartnershipEnded));
            decision.mails.back().parameters.emplace_back("round", round == nullptr ? std::string() : round->name);
        }
    }
    return decision;
}

Result<Decision> decide_body(const Case& at, const AgreeOnContact& body) {
    const auto partnership = own_partnership(at, body.partnership_id);
    if (!partnership) {
        return std::unexpected(partnership.error());
    }
    if ((*partnership)->ended_at_s != 0) {
        return fail("partnership_ended", "partnership_id");
    }
    if (body.next_call_at_s != 0 && body.next_call_at_s != (*partnership)->next_call_at_s &&
        body.next_call_at_s < at.now_s - kMaxClockError_s) {
        return fail("time_in_past", "next_call_at");
    }
    Partnership agreed = **partnership;
    agreed.rhythm = body.rhythm;
    agreed.method = body.method;
    agreed.next_call_at_s = body.next_call_at_s;
    agreed.agreed_at_s = at.now_s;
    return Decision{{agreed}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const StayInTouch& body) {
    const auto partnership = own_partnership(at, body.partnership_id);
    if (!partnership) {
        return std::unexpected(partnership.error());
    }
    Partnership chosen = **partnership;
    std::erase(chosen.stay_in_touch, at.actor.person_id);
    if (body.stays) {
        chosen.stay_in_touch.push_back(at.actor.person_id);
    }
    return Decision{{chosen}, {}, {}};
}

}  // namespace counterpart::domain
