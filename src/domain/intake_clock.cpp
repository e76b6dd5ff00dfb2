#include "domain/intake_clock.h"

#include <set>
#include <utility>

#include "base/civil_date.h"
#include "domain/decide_case.h"

namespace counterpart::domain {
namespace {

bool waits_to_begin(const RoundRecord& round, std::int64_t now_s) {
    const bool state = round.state == RoundState::kOpen || round.state == RoundState::kClosed;
    return state && now_s >= round.closes_at_s && now_s < days_from_civil(round.starts_on) * kSecondsPerDay;
}

bool takes_applications(const RoundRecord& round, std::int64_t now_s) {
    return round.state == RoundState::kOpen && now_s >= round.opens_at_s && now_s < round.closes_at_s;
}

const Person* confirmed_person(const Programme& programme, const ApplicationRecord& application) {
    const Person* person = programme.person(application.person_id);
    return person != nullptr && person->email_confirmed_at_s != 0 ? person : nullptr;
}

void ask_to_check(const Programme& programme, const RoundRecord& round, std::int64_t now_s, Decision& decision) {
    for (const Record* record : programme.of_round(round.id)) {
        const auto* one = std::get_if<ApplicationRecord>(record);
        if (one == nullptr || !takes_part(*one) || one->batch != 0 || one->asked_to_check_at_s != 0) {
            continue;
        }
        if (const Person* person = confirmed_person(programme, *one)) {
            ApplicationRecord asked = *one;
            asked.asked_to_check_at_s = now_s;
            decision.written.emplace_back(std::move(asked));
            decision.mails.push_back(mail_about_round(*person, MailKind::kCheckYourData, &round));
        }
    }
}

/// Whether an application waits for a round like the one that has opened: its own began earlier, and the person is not in this one.
bool waits_for(const Programme& programme, const ApplicationRecord& one, const RoundRecord& opened) {
    const RoundRecord* own = programme.round(one.round_id);
    return one.state == ApplicationState::kWaitingList && one.invited_at_s == 0 && own != nullptr && own->starts_on < opened.starts_on &&
           programme.application_of(one.person_id, opened.id) == nullptr;
}

void invite_those_who_wait(const Programme& programme, const RoundRecord& opened, std::int64_t now_s, Decision& decision) {
    std::set<std::string> invited_ids;
    for (const Record* record : programme.all(RecordKind::kApplication)) {
        const auto& one = std::get<ApplicationRecord>(*record);
        const Person* person = waits_for(programme, one, opened) ? confirmed_person(programme, one) : nullptr;
        if (person == nullptr) {
            continue;
        }
        ApplicationRecord invited = one;
        invited.invited_at_s = now_s;
        decision.written.emplace_back(std::move(invited));
        if (invited_ids.insert(person->id).second) {
            decision.mails.push_back(mail_about_round(*person, MailKind::kInvitedAgain, &opened));
        }
    }
}

}  // namespace

Decision due_in_intake(const Programme& programme, std::int64_t now_s) {
    Decision decision;
    const RoundRecord* opened = nullptr;
    for (const Record* record : programme.all(RecordKind::kRound)) {
        const auto& round = std::get<RoundRecord>(*record);
        if (waits_to_begin(round, now_s)) {
            ask_to_check(programme, round, now_s, decision);
        } else if (opened == nullptr && takes_applications(round, now_s)) {
            opened = &round;
        }
    }
    if (opened != nullptr) {
        invite_those_who_wait(programme, *opened, now_s, decision);
    }
    return decision;
}

}  // namespace counterpart::domain
