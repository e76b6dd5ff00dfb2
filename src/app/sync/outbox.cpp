#include "app/sync/outbox.h"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

namespace counterpart::app {
namespace {

bool is_about(const codec::OutboxEntry& entry, const codec::OutboxEntry& other) {
    return entry.person_id == other.person_id && target_of(entry) == target_of(other);
}

}  // namespace

domain::RecordKey target_of(const codec::OutboxEntry& entry) { return domain::target_of(entry.operation.body, entry.person_id); }

Outbox::iterator find_change(Outbox& outbox, std::string_view operation_id) {
    return std::ranges::find(outbox, operation_id, [](const codec::OutboxEntry& entry) { return std::string_view(entry.operation.id); });
}

bool is_edit(const domain::OperationBody& body) {
    return std::holds_alternative<domain::SaveProfile>(body) || std::holds_alternative<domain::SubmitApplication>(body) ||
           std::holds_alternative<domain::LogContact>(body) || std::holds_alternative<domain::AnswerHelp>(body) ||
           std::holds_alternative<domain::SaveRound>(body) || std::holds_alternative<domain::SaveCriteria>(body) ||
           std::holds_alternative<domain::SaveNote>(body) || std::holds_alternative<domain::SaveGlossary>(body) ||
           std::holds_alternative<domain::AnswerSurvey>(body) || std::holds_alternative<domain::SaveLiveEvent>(body);
}

std::size_t add_change(Outbox& outbox, codec::OutboxEntry entry) {
    const auto last = std::ranges::find_if(outbox.rbegin(), outbox.rend(), [&](const auto& other) { return is_about(other, entry); });
    const bool replaces = last != outbox.rend() && !last->sent && last->state == codec::OutboxState::kWaiting &&
                          is_edit(entry.operation.body) && last->operation.body.index() == entry.operation.body.index();
    if (replaces) {
        last->operation.body = std::move(entry.operation.body);
        last->operation.made_at_s = entry.operation.made_at_s;
        return static_cast<std::size_t>(outbox.rend() - last) - 1;
    }
    if (last != outbox.rend() && entry.operation.base_sequence) {
        entry.operation.base_sequence = last->operation.base_sequence;  // until the one before it is done
    }
    outbox.push_back(std::move(entry));
    return outbox.size() - 1;
}

std::vector<std::size_t> changes_to_send(const Outbox& outbox, std::string_view person_id, std::size_t most) {
    std::vector<std::size_t> places;
    std::set<domain::RecordKey> taken;
    for (std::size_t at = 0; at < outbox.size() && places.size() < most; ++at) {
        const codec::OutboxEntry& entry = outbox[at];
        if (entry.person_id != person_id || entry.state == codec::OutboxState::kRefused) {
            continue;
        }
        const bool first = taken.insert(target_of(entry)).second;
        if (first && entry.state == codec::OutboxState::kWaiting) {
            places.push_back(at);
        }
    }
    return places;
}

std::size_t follow(Outbox& outbox, std::size_t done, std::int64_t sequence) {
    for (std::size_t at = done + 1; at < outbox.size(); ++at) {
        if (is_about(outbox[at], outbox[done]) && outbox[at].state != codec::OutboxState::kRefused) {
            if (is_edit(outbox[at].operation.body)) {
                outbox[at].operation.base_sequence = sequence;
            }
            return at;
        }
    }
    return outbox.size();
}

}  // namespace counterpart::app
