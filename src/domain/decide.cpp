#include "domain/decide.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/id.h"
#include "domain/audit.h"
#include "domain/decide_case.h"
#include "domain/visible.h"

namespace counterpart::domain {

namespace {

bool is_open_to_visitors(const OperationBody& body) {
    return std::holds_alternative<PostMessage>(body) || std::holds_alternative<SubmitApplication>(body) ||
           std::holds_alternative<WithdrawApplication>(body) || std::holds_alternative<AskToBeTold>(body) ||
           std::holds_alternative<ReportPost>(body);
}

}  // namespace

bool is_partner(const Case& at, const Partnership& partnership) {
    return !is_visitor(at.actor) && std::ranges::contains(partnership.person_ids, at.actor.person_id);
}

std::unexpected<Problem> refuse_foreign(const Case& at, const Record& record, std::string_view where) {
    return fail(visible(at.programme, at.actor, record).has_value() ? "not_allowed" : "unknown_record", std::string(where));
}

MailOrder mail_to(const Person& person, MailKind kind) { return {person.id, person.email, kind, person.language, {{"name", person.name}}}; }

Result<Decision> decide(const Programme& programme, const Actor& actor, const Operation& operation, std::int64_t now_s) {
    if (!is_id(operation.id)) {
        return fail("bad_id", "id");
    }
    const bool known = programme.person(actor.person_id) != nullptr;
    const bool visitor_may = is_visitor(actor) && is_open_to_visitors(operation.body);
    if (!known && !visitor_may) {
        return fail("sign_in_first");
    }
    const Case at{programme, actor, now_s};
    Result<Decision> decision = std::visit([&at](const auto& body) { return decide_body(at, body); }, operation.body);
    // Asked last: who may not do it is not told whether the record changed. Visitors see no record of their own, so they are never told.
    if (decision.has_value() && !is_visitor(actor) && operation.base_sequence.has_value() &&
        programme.sequence_of(target_of(operation.body, actor.person_id)) > *operation.base_sequence) {
        return fail("conflict");
    }
    if (auto entry = decision.has_value() ? audit_entry_of(at, operation, *decision) : std::nullopt) {
        decision->written.emplace_back(*std::move(entry));
    }
    return decision;
}

}  // namespace counterpart::domain
