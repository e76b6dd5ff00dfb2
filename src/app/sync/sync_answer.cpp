#include <algorithm>
#include <charconv>
#include <utility>

#include "app/account/account.h"
#include "app/sync/device.h"
#include "app/sync/guess.h"
#include "app/sync/sync.h"
#include "codec/sync_json.h"

namespace counterpart::app {
namespace {

using codec::OutboxEntry;
using codec::OutboxState;

constexpr std::int64_t kLookAgain_ms = 60'000, kVisitorLooksAgain_ms = 600'000;
constexpr std::size_t kTogether = 50;
constexpr int kOk = 200, kBadRequest = 400, kConflict = 409, kTooLarge = 413;

/// What the answers of one response lead to.
struct Taking {
    SyncState& sync;
    std::int64_t now_s = 0;
    DeviceChange change;

    void done(Outbox::iterator entry, std::int64_t sequence) {
        const auto at = static_cast<std::size_t>(entry - sync.outbox.begin());
        const std::size_t next = follow(sync.outbox, at, sequence);
        if (next < sync.outbox.size()) {
            change.put(sync.outbox[next]);
        }
        change.remove(*entry);
        sync.outbox.erase(entry);
    }

    void refuse(OutboxEntry& entry, const Problem& problem) {
        entry.state = OutboxState::kRefused;
        entry.problem = problem;
        change.put(entry);
    }

    void take(const codec::SyncAnswer& answer) {
        const auto entry = find_change(sync.outbox, answer.operation_id);
        if (entry == sync.outbox.end()) {
            return;  // signed out meanwhile
        }
        if (!answer.problem) {
            done(entry, answer.sequence);
        } else if (answer.problem->code == "sign_in_first") {
            return;  // it waits until somebody signs in
        } else if (answer.problem->code != "conflict" || !answer.current) {
            refuse(*entry, *answer.problem);
        } else if (own_version(sync, *entry, answer.current->record, now_s) == answer.current->record) {
            done(entry, answer.current->sequence);
        } else {
            entry->state = OutboxState::kConflict;
            entry->current = answer.current;
            change.put(*entry);
        }
    }
};

void take_told_records(SyncState& sync, codec::SyncResponse& response, DeviceChange& change) {
    if (response.reset) {
        for (std::size_t kind = 0; kind < domain::kRecordKindCount; ++kind) {
            for (const domain::Record* record : sync.seen.all(static_cast<domain::RecordKind>(kind))) {
                change.remove(domain::key_of(*record));
            }
        }
        sync.seen = {};
        sync.told_anew = true;
    }
    const auto note_told = [&sync](domain::RecordKey key) {
        if (!sync.told_anew) {
            sync.told.insert(std::move(key));
        }
    };
    for (codec::SyncRecord& record : response.records) {
        if (record.sequence < sync.seen.sequence_of(domain::key_of(record.record))) {
            continue;  // an answer that was held up on its way
        }
        change.put(record);
        note_told(domain::key_of(record.record));
        sync.seen.apply(std::move(record.record), record.sequence);
    }
    for (const domain::RecordKey& key : response.gone) {
        change.remove(key);
        note_told(key);
        sync.seen.remove(key, 0);
    }
    sync.cursor = response.cursor;
    change.put_cursor(response.cursor);
}

void take_versions_in_conflict(SyncState& sync, DeviceChange& change) {
    for (OutboxEntry& entry : sync.outbox) {
        if (entry.state != OutboxState::kConflict || !entry.current) {
            continue;
        }
        const domain::RecordKey key = domain::key_of(entry.current->record);
        const std::int64_t sequence = sync.seen.sequence_of(key);
        const domain::Record* newest = sync.seen.find(key);
        if (newest != nullptr && sequence > entry.current->sequence) {
            entry.current = codec::SyncRecord{*newest, sequence};
            change.put(entry);
        }
    }
}

/// Whether the person's data was deleted, as they asked for.
bool is_farewell(SyncState& sync, const codec::SyncResponse& response) {
    return std::ranges::any_of(response.answers, [&](const codec::SyncAnswer& answer) {
        const auto entry = find_change(sync.outbox, answer.operation_id);
        return entry != sync.outbox.end() && !answer.problem && std::holds_alternative<domain::DeleteMyData>(entry->operation.body);
    });
}

/// Whether the response is for whom the page takes for signed in; if not, the page is told.
bool is_for_present_person(State& state, const codec::SyncResponse& response, Effects& effects) {
    SyncState& sync = state.sync;
    const std::string who = response.you ? response.you->person_id : std::string();
    if (who == sync.you.person_id) {
        return true;
    }
    if (who.empty()) {
        sync.session_over = true;  // what the person may see stays readable here until they sign in again
    } else {
        change_person(state, who, effects);
    }
    return false;
}

void go_on(State& state, bool more, Effects& effects) {
    SyncState& sync = state.sync;
    const bool to_send = !changes_to_send(sync.outbox, sync.you.person_id, 1).empty();
    if (more || to_send || sync.once_more) {
        sync_now(state, effects);
    } else {
        effects.emplace_back(RemindIn{domain::is_visitor(sync.you) ? kVisitorLooksAgain_ms : kLookAgain_ms});
    }
}

void take_response(State& state, codec::SyncResponse response, Effects& effects) {
    SyncState& sync = state.sync;
    sync.at_once = kTogether;
    if (is_farewell(sync, response)) {
        leave(state, effects);
        return;
    }
    if (!is_for_present_person(state, response, effects)) {
        return;
    }
    Taking taking{.sync = sync, .now_s = state.shell.now_s, .change = {}};
    for (const codec::SyncAnswer& answer : response.answers) {
        taking.take(answer);
    }
    take_told_records(sync, response, taking.change);
    take_versions_in_conflict(sync, taking.change);
    if (response.you) {
        sync.you = *response.you;
    }
    std::move(taking.change).order(state, effects);
    if (!response.more) {
        show_guesses(state);
    }
    go_on(state, response.more, effects);
}

/// The number in "operations[3].body.note".
std::optional<std::size_t> operation_at(std::string_view where) {
    constexpr std::string_view kPrefix = "operations[";
    std::size_t number = 0;
    if (!where.starts_with(kPrefix)) {
        return std::nullopt;
    }
    const auto [end, error] = std::from_chars(where.data() + kPrefix.size(), where.data() + where.size(), number);
    return error == std::errc() ? std::optional(number) : std::nullopt;
}

/// A request that was refused whole: the change at fault is told from the others, which are sent again. Whether that helps.
bool single_out(State& state, const Problem& problem, Effects& effects) {
    SyncState& sync = state.sync;
    auto at = operation_at(problem.where);
    if (!at && sync.asked_ids.size() == 1) {
        at = 0;
    }
    if (at && *at < sync.asked_ids.size()) {
        const auto entry = find_change(sync.outbox, sync.asked_ids[*at]);
        if (entry != sync.outbox.end()) {
            Taking taking{.sync = sync, .now_s = state.shell.now_s, .change = {}};
            taking.refuse(*entry, problem);
            std::move(taking.change).order(state, effects);
            show_guesses(state);
            return true;
        }
    }
    const bool can_be_split = sync.asked_ids.size() > 1;
    sync.at_once = 1;
    return can_be_split;
}

void take_refusal(State& state, const Answered& report, Effects& effects) {
    SyncState& sync = state.sync;
    const Problem problem = problem_of(report);
    if (report.status == kConflict) {
        sync.asked = 0;
        sync.at_once = 0;  // ask without changes who is signed in
        sync_now(state, effects);
        return;
    }
    if (problem.code == "bad_cursor" && sync.cursor) {
        sync.asked = 0;
        sync.cursor.reset();
        sync_now(state, effects);
        return;
    }
    const bool is_ours = report.status == kBadRequest || report.status == kTooLarge;
    if (is_ours && single_out(state, problem, effects)) {
        sync.asked = 0;
        sync_now(state, effects);
        return;
    }
    miss_sync_answer(state, report.number, problem, report.retry_after_s, effects);
}

}  // namespace

void take_sync_answer(State& state, const Answered& report, Effects& effects) {
    SyncState& sync = state.sync;
    if (report.number != sync.asked) {
        return;
    }
    if (report.status != kOk) {
        take_refusal(state, report, effects);
        return;
    }
    auto response = codec::decode_sync_response(report.body);
    if (!response) {
        miss_sync_answer(state, report.number, problem("answer_not_understood", response.error().front().where), 0, effects);
        return;
    }
    sync.asked = 0;
    sync.failures = 0;
    sync.problem.reset();
    sync.heard_at_s = state.shell.now_s;
    take_response(state, std::move(response->value), effects);
}

}  // namespace counterpart::app
