#include <algorithm>
#include <string>
#include <utility>

#include "domain/account.h"
#include "domain/decide_case.h"
#include "domain/email.h"
#include "domain/mail_again.h"

// Somebody did not hear of their partner: the mail goes once more, or to another address. Problems of its own: has_role, partnership_ended,
// those of `change_of_address`.

namespace counterpart::domain {
namespace {

/// What the person has to hear at the new address: who the partner is, or how to confirm it.
void write_again(const Programme& programme, const Person& corrected, Decision& decision) {
    const MailKind kind = corrected.email_confirmed_at_s == 0 ? MailKind::kConfirmApplication : MailKind::kMatched;
    if (auto order = mail_again(programme, corrected.id, kind)) {
        order->address = corrected.email;
        decision.mails.push_back(*std::move(order));
    }
}

}  // namespace

Result<Decision> decide_body(const Case& at, const SendMatchAgain& body) {
    if (!is_staff(at.actor)) {
        return fail("not_allowed", "partnership_id");
    }
    const Partnership* partnership = at.programme.partnership(body.partnership_id);
    if (partnership == nullptr) {
        return fail("unknown_record", "partnership_id");
    }
    if (!is_current(*partnership)) {
        return fail("partnership_ended", "partnership_id");
    }
    const RoundRecord* round = at.programme.round(partnership->round_id);
    const std::vector<Member> members = members_of(at.programme, *partnership);
    const auto reader = std::ranges::find(members, body.person_id, [](const Member& member) { return member.person->id; });
    if (round == nullptr || reader == members.end()) {
        return fail("unknown_record", "person_id");
    }
    return Decision{{}, {}, {match_mail(*reader, members, *round, partnership->batch)}};
}

Result<Decision> decide_body(const Case& at, const CorrectAddress& body) {
    if (!is_staff(at.actor)) {
        return fail("not_allowed", "person_id");
    }
    const Person* former = at.programme.person(body.person_id);
    if (former == nullptr) {
        return fail("unknown_record", "person_id");
    }
    if (!former->roles.empty()) {  // who can write their address can sign in as them
        return fail("has_role", "person_id");
    }
    auto decision = change_of_address(at.programme, body.person_id, body.email, at.now_s);
    if (!decision) {
        return decision;
    }
    for (Record& record : decision->written) {
        if (auto* person = std::get_if<Person>(&record)) {
            person->email_confirmed_at_s = former->email_confirmed_at_s;
            if (normalised_email(person->email) != normalised_email(former->email)) {
                decision->mails.push_back(mail_to(*former, MailKind::kAddressChanged));
            }
            if (body.send_again) {
                write_again(at.programme, *person, *decision);
            }
        }
    }
    return decision;
}

}  // namespace counterpart::domain
