#include "domain/held_news.h"

#include <algorithm>
#include <string>
#include <utility>

#include "domain/decide_case.h"
#include "domain/risk.h"

namespace counterpart::domain {
namespace {

std::vector<MailOrder> nudge_mails(const Programme& programme, const Partnership& partnership, const RoundRecord& round,
                                   std::int64_t now_s) {
    std::vector<MailOrder> mails;
    if (partnership.ended_at_s != 0) {
        return mails;
    }
    const std::vector<Member> members = members_of(programme, partnership);
    const std::vector<std::string> next = who_writes_next(programme, partnership, now_s);
    for (const Member& member : members) {
        if (std::ranges::contains(next, member.person->id) && members.size() > 1) {
            MailOrder mail = match_mail(member, members, round, partnership.batch);
            mail.kind = MailKind::kNudge;
            mails.push_back(std::move(mail));
        }
    }
    return mails;
}

/// The application of somebody to a round, as a decision leaves it.
const ApplicationRecord* application_after(const Programme& programme, const Decision& decision, const std::string& person_id,
                                           const std::string& round_id) {
    for (const Record& record : decision.written) {
        const auto* written = std::get_if<ApplicationRecord>(&record);
        if (written != nullptr && written->person_id == person_id && written->round_id == round_id) {
            return written;
        }
    }
    return programme.application_of(person_id, round_id);
}

std::vector<MailOrder> end_mails(const Programme& programme, const Decision& decision, const Partnership& partnership,
                                 const RoundRecord* round) {
    std::vector<MailOrder> mails;
    const bool is_news = partnership.ended_at_s == partnership.held.done_at_s;
    for (const std::string& person_id : partnership.person_ids) {
        const Person* person = programme.person(person_id);
        const ApplicationRecord* record = application_after(programme, decision, person_id, partnership.round_id);
        if (person == nullptr || (record != nullptr && record->state == ApplicationState::kRemoved)) {
            continue;  // who was removed is told that
        }
        const bool waits = record != nullptr && record->waits_since_s == partnership.held.done_at_s;
        if (waits || is_news) {
            mails.push_back(mail_about_round(*person, waits ? MailKind::kNewPartnerComing : MailKind::kPartnershipEnded, round));
        }
    }
    return mails;
}

std::vector<MailOrder> mails_about(const Programme& programme, const Decision& decision, const Partnership& partnership,
                                   std::int64_t now_s) {
    const RoundRecord* round = programme.round(partnership.round_id);
    switch (partnership.held.act) {
        case HeldAct::kNone: return {};
        case HeldAct::kNudge: return round == nullptr ? std::vector<MailOrder>() : nudge_mails(programme, partnership, *round, now_s);
        case HeldAct::kEnd: return end_mails(programme, decision, partnership, round);
    }
    return {};
}

void add_removal_mail(const Programme& programme, const ApplicationRecord& removed, std::vector<MailOrder>& mails) {
    if (const Person* person = programme.person(removed.person_id)) {
        mails.push_back(mail_about_round(*person, MailKind::kRemovedFromRound, programme.round(removed.round_id)));
    }
}

void tell_of_partnerships(const Programme& programme, std::int64_t now_s, Decision& decision) {
    for (const Record* record : programme.all(RecordKind::kPartnership)) {
        const auto& partnership = std::get<Partnership>(*record);
        if (partnership.held.act == HeldAct::kNone || now_s < partnership.held.tell_at_s) {
            continue;
        }
        decision.mails.append_range(mails_about(programme, {}, partnership, now_s));
        Partnership told = partnership;
        told.held = {};
        decision.written.emplace_back(std::move(told));
    }
}

void tell_the_removed(const Programme& programme, std::int64_t now_s, Decision& decision) {
    for (const Record* record : programme.all(RecordKind::kApplication)) {
        const auto& application = std::get<ApplicationRecord>(*record);
        if (application.removal.tell_at_s == 0 || now_s < application.removal.tell_at_s) {
            continue;
        }
        add_removal_mail(programme, application, decision.mails);
        ApplicationRecord told = application;
        told.removal.tell_at_s = 0;
        decision.written.emplace_back(std::move(told));
    }
}

}  // namespace

std::vector<MailOrder> mails_held_by(const Programme& programme, const Decision& decision, std::int64_t now_s) {
    std::vector<MailOrder> mails;
    for (const Record& record : decision.written) {
        if (const auto* partnership = std::get_if<Partnership>(&record)) {
            mails.append_range(mails_about(programme, decision, *partnership, now_s));
        } else if (const auto* application = std::get_if<ApplicationRecord>(&record);
                   application != nullptr && application->removal.tell_at_s != 0) {
            add_removal_mail(programme, *application, mails);
        }
    }
    return mails;
}

Decision due_news(const Programme& programme, std::int64_t now_s) {
    Decision decision;
    tell_of_partnerships(programme, now_s, decision);
    tell_the_removed(programme, now_s, decision);
    return decision;
}

}  // namespace counterpart::domain
