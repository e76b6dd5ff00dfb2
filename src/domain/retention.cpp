#include "domain/retention.h"

#include <algorithm>

#include "base/civil_date.h"
#include "domain/round_plan.h"

namespace counterpart::domain {
namespace {

/// Whether a request that no round's end removes is old enough to go.
bool is_old_request(const HelpRequest& request, std::int64_t now_s) {
    return now_s >= std::max(request.asked_at_s, request.answered_at_s) + kKeepHelp_days * kSecondsPerDay;
}

bool is_shown_post(const Record& record) {
    const auto* post = std::get_if<Post>(&record);
    return post != nullptr && post->state == PostState::kShown;
}

}  // namespace

std::int64_t due_at_s(const RoundRecord& round) { return (days_from_civil(day_after_round(round)) + round.keep_days) * kSecondsPerDay; }

std::vector<RecordKey> records_due(const Programme& programme, std::int64_t now_s) {
    std::vector<RecordKey> due;
    const auto round_is_due = [&](const std::string& round_id) {
        const RoundRecord* round = programme.round(round_id);
        return round != nullptr && round->state == RoundState::kEnded && now_s >= due_at_s(*round);
    };
    const auto partnership_is_due = [&](const std::string& partnership_id) {
        const Partnership* partnership = programme.partnership(partnership_id);
        return partnership != nullptr && round_is_due(partnership->round_id);
    };
    for (const Record* record : programme.all(RecordKind::kApplication)) {
        if (round_is_due(std::get<ApplicationRecord>(*record).round_id)) {
            due.push_back(key_of(*record));
        }
    }
    for (const Record* record : programme.all(RecordKind::kContactEntry)) {
        if (partnership_is_due(std::get<ContactEntry>(*record).partnership_id)) {
            due.push_back(key_of(*record));
        }
    }
    for (const Record* record : programme.all(RecordKind::kHelpRequest)) {
        const auto& request = std::get<HelpRequest>(*record);
        const bool of_partnership = programme.partnership(request.partnership_id) != nullptr;
        if (of_partnership ? partnership_is_due(request.partnership_id) : is_old_request(request, now_s)) {
            due.push_back(key_of(*record));
        }
    }
    for (const Record* record : programme.all(RecordKind::kNote)) {
        if (partnership_is_due(std::get<Note>(*record).partnership_id)) {
            due.push_back(key_of(*record));
        }
    }
    for (const Record* record : programme.all(RecordKind::kSurveyAnswer)) {
        if (round_is_due(std::get<SurveyAnswer>(*record).round_id)) {
            due.push_back(key_of(*record));
        }
    }
    for (const Record* record : programme.all(RecordKind::kSubscription)) {
        if (now_s >= std::get<Subscription>(*record).asked_at_s + kKeepSubscriptions_days * kSecondsPerDay) {
            due.push_back(key_of(*record));
        }
    }
    for (const Record* record : programme.all(RecordKind::kPerson)) {
        const auto& person = std::get<Person>(*record);
        if (person.email_confirmed_at_s == 0 && person.roles.empty() &&
            now_s >= person.joined_at_s + kKeepUnconfirmed_days * kSecondsPerDay) {
            for (const Record* own : programme.owned_by(person.id)) {
                if (!is_shown_post(*own)) {  // others have answered it; it stays under the name that was given
                    due.push_back(key_of(*own));
                }
            }
        }
    }
    for (const Record* record : programme.all(RecordKind::kAuditEntry)) {
        const auto& entry = std::get<AuditEntry>(*record);
        const bool of_round = programme.round(entry.round_id) != nullptr;
        if (of_round ? round_is_due(entry.round_id) : now_s >= entry.at_s + kKeepAudit_days * kSecondsPerDay) {
            due.push_back(key_of(*record));
        }
    }
    for (const Record* record : programme.all(RecordKind::kWorkDay)) {
        if (now_s >= (days_from_civil(std::get<WorkDay>(*record).day) + kKeepWork_days) * kSecondsPerDay) {
            due.push_back(key_of(*record));
        }
    }
    for (const Record* record : programme.all(RecordKind::kSavedPreview)) {
        if (round_is_due(std::get<SavedPreview>(*record).round_id)) {
            due.push_back(key_of(*record));
        }
    }
    return due;
}

}  // namespace counterpart::domain
