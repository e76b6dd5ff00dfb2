#include "endpoint/mail/fake_queue.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace counterpart::endpoint {

Result<std::vector<DueMail>> FakeQueue::take_due(const MailPace& pace, std::int64_t now_s, std::size_t most) {
    const std::scoped_lock lock(mutex_);
    if (broken) {
        return fail("store_failed");
    }
    std::vector<FakeRow*> due;
    std::int64_t used = 0;
    for (auto& [id, row] : rows_) {
        const bool open = row.state == MailState::kWaiting || row.state == MailState::kSending;
        used += row.last_attempt_at_s > now_s - kDay_s && (row.state == MailState::kSending || row.state == MailState::kSent) ? 1 : 0;
        if (open && row.mail.not_before_s <= now_s) {
            due.push_back(&row);
        }
    }
    std::ranges::sort(due, {}, [](const FakeRow* row) {
        return std::tuple(row->mail.urgency, row->mail.batch == 0, row->mail.created_at_s, row->mail.message_id);
    });
    MailAllowance left = allowance(pace, used);
    std::vector<DueMail> taken;
    for (FakeRow* row : due) {
        const bool urgent = row->mail.urgency == MailUrgency::kUrgent;
        if (taken.size() == most || (urgent ? left.urgent : left.usual) <= 0) {
            continue;
        }
        --left.urgent;
        --left.usual;
        row->state = MailState::kSending;
        ++row->mail.attempts;
        row->last_attempt_at_s = now_s;
        row->mail.not_before_s = now_s + kClaim_s;
        taken.push_back({.mail = row->mail, .standing = standing(row->mail.recipient, now_s)});
    }
    return taken;
}

Result<void> FakeQueue::settle(std::string_view message_id, const Settlement& settlement) {
    const std::scoped_lock lock(mutex_);
    if (broken) {
        return fail("store_failed");
    }
    if (const auto found = rows_.find(message_id); found != rows_.end()) {
        found->second.state = settlement.state;
        found->second.last_code = settlement.last_code;
        found->second.mail.attempts = settlement.attempts;
        found->second.mail.not_before_s = settlement.not_before_s;
    }
    return {};
}

Result<bool> FakeQueue::note_bounce(std::string_view message_id, const BounceReport& report, std::int64_t now_s) {
    const std::scoped_lock lock(mutex_);
    if (broken) {
        return fail("store_failed");
    }
    const auto found = rows_.find(message_id);
    if (found == rows_.end()) {
        return false;
    }
    if (report.severity > found->second.bounce.severity) {
        found->second.bounce = report;
        found->second.bounced_at_s = now_s;
    }
    return true;
}

void FakeQueue::put(OutgoingMail mail) {
    const std::scoped_lock lock(mutex_);
    const std::string id = mail.message_id;
    rows_[id].mail = std::move(mail);
}

FakeRow FakeQueue::row(const std::string& message_id) const {
    const std::scoped_lock lock(mutex_);
    return rows_.at(message_id);
}

std::size_t FakeQueue::count(MailState state) const {
    const std::scoped_lock lock(mutex_);
    return static_cast<std::size_t>(std::ranges::count_if(rows_, [state](const auto& entry) { return entry.second.state == state; }));
}

AddressStanding FakeQueue::standing(const std::string& recipient, std::int64_t now_s) const {
    AddressStanding standing;
    for (const auto& [id, row] : rows_) {
        if (row.mail.recipient != recipient || row.bounced_at_s < now_s - kStandingWindow_s) {
            continue;
        }
        standing.soft += row.bounce.severity == BounceSeverity::kSoft ? 1 : 0;
        if (row.bounce.severity == BounceSeverity::kHard) {
            ++standing.hard;
            standing.last_hard_at_s = std::max(standing.last_hard_at_s, row.bounced_at_s);
        }
    }
    return standing;
}

OutgoingMail sample_mail(int number, const std::string& recipient, std::int64_t created_at_s) {
    const std::string digits = std::to_string(number);
    return {.message_id = std::string(32 - digits.size(), '0') + digits,
            .recipient = recipient,
            .subject = "Tu pareja en la ronda 3: María José",
            .text = "Hello María José,\n\nyour partner is 林.\n.\nEnd",
            .created_at_s = created_at_s,
            .not_before_s = created_at_s};
}

}  // namespace counterpart::endpoint
