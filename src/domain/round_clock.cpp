#include "domain/round_clock.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/civil_date.h"
#include "domain/decide_case.h"
#include "domain/risk.h"
#include "domain/round_plan.h"

namespace counterpart::domain {
namespace {

void end_round(const Programme& programme, const RoundRecord& round, std::int64_t now_s, Decision& decision) {
    RoundRecord ended = round;
    ended.state = RoundState::kEnded;
    decision.written.emplace_back(std::move(ended));
    const std::size_t before = decision.written.size();
    end_partnerships(programme, round.id, now_s, decision);
    for (std::size_t k = before; k < decision.written.size(); ++k) {
        for (const std::string& person_id : std::get<Partnership>(decision.written[k]).person_ids) {
            if (const Person* person = programme.person(person_id)) {
                decision.mails.push_back(mail_to(*person, MailKind::kPartnershipEnded));
                decision.mails.back().parameters.emplace_back("round", round.name);
            }
        }
    }
}

void tell_subscribers(const Programme& programme, const RoundRecord& round, Decision& decision) {
    for (const Record* record : programme.all(RecordKind::kSubscription)) {
        const auto& one = std::get<Subscription>(*record);
        decision.mails.push_back(
            {std::string(kFormerPerson), one.email, MailKind::kRoundOpen, one.language, {{"name", ""}, {"round", round.name}}});
        decision.removed.push_back(key_of(*record));
    }
}

/// The request that tells the coordinators of a silence, where none stands for it yet.
void note_silence(const Programme& programme, const Partnership& partnership, std::int64_t now_s, Decision& decision) {
    const std::optional<std::int64_t> silent_since = silent_since_s(programme, partnership, now_s);
    if (!silent_since.has_value() || now_s < *silent_since + kSilent_days * kSecondsPerDay) {
        return;
    }
    const HelpRequest* former = programme.help_request(partnership.id);
    if (former != nullptr && (former->state != HelpState::kSettled || former->answered_at_s + kSilent_days * kSecondsPerDay > now_s)) {
        return;
    }
    HelpRequest request;
    request.id = partnership.id;
    request.partnership_id = partnership.id;
    request.kind = HelpKind::kSilence;
    request.asked_at_s = now_s;
    decision.written.emplace_back(std::move(request));
}

/// Tells those who run rounds once of each batch that should have started and is held back; whether there was one.
bool tell_of_held_batches(const Programme& programme, const RoundRecord& round, std::int64_t now_s, Decision& decision) {
    RoundRecord told = round;
    for (const std::int32_t number : batches_held_back(programme, round, now_s)) {
        RoundBatch& batch = told.batches[static_cast<std::size_t>(number) - 1];
        if (batch.held_told_at_s != 0) {
            continue;
        }
        batch.held_told_at_s = now_s;
        for (const Record* record : programme.all(RecordKind::kPerson)) {
            const auto& person = std::get<Person>(*record);
            if (is_staff(actor_of(programme, person.id))) {
                decision.mails.push_back(mail_about_round(person, MailKind::kBatchHeld, &round));
                decision.mails.back().parameters.emplace_back("batch", std::to_string(number));
            }
        }
    }
    const bool has_news = told != round;
    if (has_news) {
        decision.written.emplace_back(std::move(told));
    }
    return has_news;
}

}  // namespace

std::int64_t end_of_round_s(const RoundRecord& round) { return days_from_civil(day_after_round(round)) * kSecondsPerDay; }

std::int64_t last_contact_s(const Programme& programme, const Partnership& partnership) {
    std::int64_t last_s = partnership.started_at_s;
    for (const ContactEntry* entry : programme.contacts_of(partnership.id)) {
        if (entry->kind != ContactKind::kSeen) {  // "all well" counts: they need nobody
            last_s = std::max(last_s, entry->at_s);
        }
    }
    return last_s;
}

void end_partnerships(const Programme& programme, const std::string& round_id, std::int64_t now_s, Decision& decision) {
    for (const Record* record : programme.of_round(round_id)) {
        const auto* partnership = std::get_if<Partnership>(record);
        if (partnership == nullptr || partnership->ended_at_s != 0) {
            continue;
        }
        if (partnership->started_at_s == 0) {
            decision.removed.push_back(key_of(*record));
            continue;
        }
        Partnership ended = *partnership;
        ended.ended_at_s = now_s;
        ended.end_reason = EndReason::kRoundOver;
        decision.written.emplace_back(std::move(ended));
    }
}

Decision due_in_rounds(const Programme& programme, std::int64_t now_s) {
    Decision decision;
    bool opened = false;
    for (const Record* record : programme.all(RecordKind::kRound)) {
        const auto& round = std::get<RoundRecord>(*record);
        const bool is_over = now_s >= end_of_round_s(round);
        if (round.state == RoundState::kRunning && is_over) {
            end_round(programme, round, now_s, decision);
        } else if (round.state == RoundState::kOpen && now_s >= round.opens_at_s && now_s < round.closes_at_s &&
                   !std::exchange(opened, true)) {
            tell_subscribers(programme, round, decision);
        } else if (const std::vector<std::int32_t> due = batches_due(programme, round, now_s); !due.empty()) {
            start_batches(programme, round, due, now_s, decision);
        } else if (tell_of_held_batches(programme, round, now_s, decision)) {
            continue;  // the round is written: what else is due comes the next time
        } else if (round.state == RoundState::kRunning) {
            for (const Record* one : programme.of_round(round.id)) {
                if (const auto* partnership = std::get_if<Partnership>(one); partnership != nullptr && is_current(*partnership)) {
                    note_silence(programme, *partnership, now_s, decision);
                }
            }
        }
    }
    return decision;
}

}  // namespace counterpart::domain
