#include <algorithm>
#include <string>

#include "domain/decide_case.h"
#include "domain/limits.h"

// Contacts and the end of a partnership. Problems of its own: partnership_ended, time_in_future, wrong_reason.

namespace counterpart::domain {
namespace {

bool takes_part(const Case& at, const Partnership& partnership) {
    return std::ranges::contains(partnership.person_ids, at.actor.person_id);
}

bool may_give(EndReason reason, bool staff) {
    const bool participants = reason == EndReason::kByParticipant || reason == EndReason::kNoAnswer;
    return staff ? reason != EndReason::kPersonLeft : participants;
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
    const Partnership* partnership = at.programme.partnership(body.partnership_id);
    if (partnership == nullptr) {
        return fail("unknown_record", "partnership_id");
    }
    if (!takes_part(at, *partnership)) {
        return refuse_foreign(at, *partnership, "partnership_id");
    }
    const ContactEntry* former = at.programme.contact_entry(body.entry_id);
    if (former != nullptr && (former->person_id != at.actor.person_id || former->partnership_id != body.partnership_id)) {
        return fail("id_taken", "entry_id");
    }
    if (partnership->ended_at_s != 0) {
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
    if (!takes_part(at, *found) && !is_staff(at.actor)) {
        return refuse_foreign(at, *found, "partnership_id");
    }
    if (found->ended_at_s != 0) {
        return fail("partnership_ended", "partnership_id");
    }
    if (!may_give(body.reason, is_staff(at.actor))) {
        return fail("wrong_reason", "reason");
    }
    Decision decision;
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

}  // namespace counterpart::domain
