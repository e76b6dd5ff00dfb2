#include "app/sync/sync.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/account/account.h"
#include "app/apply/apply.h"
#include "app/sync/device.h"
#include "app/sync/guess.h"
#include "app/visitor/visitor.h"
#include "codec/operation_json.h"
#include "domain/decide.h"

namespace counterpart::app {
namespace {

using codec::OutboxEntry;
using codec::OutboxState;

constexpr std::size_t kMostBytes = 900'000;  // of one request, unless a single change is larger
constexpr std::int64_t kFirstWait_ms = 2'000, kLongestWait_ms = 300'000;
constexpr std::int64_t kShownAgain_s = 30;

bool may_ask(const State& state) {
    const SyncState& sync = state.sync;
    const Saving saving = state.shell.storage.saving();
    const bool ours = state.shell.storage.may_write() || saving == Saving::kUnreadable;
    return sync.device_read && sync.code_here && ours && state.shell.online && !sync.session_over;
}

/// What can be sent now, as much as one request may hold.
std::vector<std::size_t> next_batch(const SyncState& sync) {
    std::vector<std::size_t> places = changes_to_send(sync.outbox, sync.you.person_id, sync.at_once);
    std::size_t bytes = 0;
    std::size_t fitting = 0;
    for (; fitting < places.size(); ++fitting) {
        bytes += codec::encode_operation(sync.outbox[places[fitting]].operation).size();
        if (fitting > 0 && bytes > kMostBytes) {
            break;
        }
    }
    places.resize(fitting);
    return places;
}

/// Of all that the device keeps, only who is signed in and what was not sent stays.
void keep_person_and_changes(State& state, Effects& effects) {
    DeviceChange change;
    change.clear();
    change.put_person_and_changes(state.sync);
    std::move(change).order(state, effects);
}

// Callers that the first frame reaches ask first: `sync_now` is among the code that comes later.
void want_sync(State& state, Effects& effects) {
    if (may_ask(state)) {
        sync_now(state, effects);
    }
}

}  // namespace

Result<void> make_change(State& state, domain::OperationBody body, Effects& effects) {
    SyncState& sync = state.sync;
    if (!state.shell.storage.may_write()) {
        return fail("storage_not_ours");
    }
    OutboxEntry entry;
    entry.number = sync.next_number;
    entry.person_id = sync.you.person_id;
    entry.operation = {state.shell.ids.next(), state.shell.now_s, std::nullopt, std::move(body)};
    entry.sent = false;
    auto touched = apply_guess(sync.shown, sync.you, entry.operation, state.shell.now_s);
    if (!touched) {
        return std::unexpected(std::move(touched).error());
    }
    sync.guessed.insert_range(*std::move(touched));
    const std::int64_t base = sync.seen.sequence_of(target_of(entry));
    if (is_edit(entry.operation.body) && base > 0) {
        entry.operation.base_sequence = base;
    }
    ++sync.next_number;
    const std::size_t at = add_change(sync.outbox, std::move(entry));
    DeviceChange change;
    change.put(sync.outbox[at]);
    std::move(change).order(state, effects);
    want_sync(state, effects);
    return {};
}

void sync_now(State& state, Effects& effects) {
    SyncState& sync = state.sync;
    if (!may_ask(state)) {
        return;
    }
    const bool device_is_behind = sync.stored < sync.ordered && !sync.device_failed;
    if (sync.asked != 0 || device_is_behind) {
        sync.once_more = true;
        return;
    }
    sync.once_more = false;
    codec::SyncRequest request;
    request.cursor = sync.cursor;
    request.person_id = sync.you.person_id;
    sync.asked_ids.clear();
    for (const std::size_t at : next_batch(sync)) {
        sync.outbox[at].sent = true;
        sync.asked_ids.push_back(sync.outbox[at].operation.id);
        request.operations.push_back(sync.outbox[at].operation);
    }
    sync.asked = ask_endpoint(state, Question::kSync, "api/sync", codec::encode_sync_request(request), effects);
}

void miss_sync_answer(State& state, std::int64_t number, const Problem& problem, std::int64_t retry_after_s, Effects& effects) {
    SyncState& sync = state.sync;
    if (number != sync.asked) {
        return;
    }
    sync.asked = 0;
    sync.problem = problem;
    const double doubled = static_cast<double>(kFirstWait_ms) * std::pow(2.0, std::min(sync.failures, 20));
    const double wait_ms = std::min(doubled, static_cast<double>(kLongestWait_ms)) * (0.75 + state.shell.ids.share() / 2);
    ++sync.failures;
    effects.emplace_back(RemindIn{std::max(static_cast<std::int64_t>(wait_ms), retry_after_s * 1'000)});
}

WaitingChanges waiting_changes(const State& state) {
    WaitingChanges waiting;
    for (const OutboxEntry& entry : state.sync.outbox) {
        if (entry.person_id == state.sync.you.person_id) {
            ++(entry.state == OutboxState::kWaiting ? waiting.to_send : waiting.to_decide);
        }
    }
    return waiting;
}

void change_person(State& state, std::string person_id, Effects& effects) {
    SyncState& sync = state.sync;
    sync.session_over = false;
    sync.asked = 0;
    if (person_id == sync.you.person_id) {
        want_sync(state, effects);
        return;
    }
    change_form(state, person_id, effects);
    sync.seen = {};
    sync.told_anew = true;
    sync.cursor.reset();
    sync.you = {std::move(person_id), {}};
    state.account = {};
    state.home = {};
    state.batches = {};
    state.sharing = {};
    for (OutboxEntry& entry : sync.outbox) {
        if (entry.person_id.empty()) {
            entry.person_id = sync.you.person_id;  // what was written before signing in is one's own
        }
    }
    show_guesses(state);
    keep_person_and_changes(state, effects);
    if (state.shell.route.screen == Screen::kAccount) {
        enter_account(state, effects);
    }
    want_sync(state, effects);
}

void forget_programme(State& state, Effects& effects) {
    SyncState& sync = state.sync;
    sync.seen = {};
    sync.told_anew = true;
    sync.cursor.reset();
    std::erase_if(sync.outbox, [&](const OutboxEntry& entry) { return entry.person_id == sync.you.person_id; });
    sync.you = {};
    state.batches = {};
    sync.unreadable.clear();
    sync.asked = 0;
    sync.session_over = false;
    show_guesses(state);
    keep_person_and_changes(state, effects);
    want_sync(state, effects);
}

void keep_mine(State& state, const std::string& operation_id, Effects& effects) {
    const auto entry = find_change(state.sync.outbox, operation_id);
    if (entry == state.sync.outbox.end() || entry->state != OutboxState::kConflict || !entry->current) {
        return;
    }
    DeviceChange change;
    change.remove(*entry);
    entry->operation.id = state.shell.ids.next();  // the endpoint has answered the former one for good
    entry->operation.base_sequence = entry->current->sequence;
    entry->state = OutboxState::kWaiting;
    entry->current.reset();
    entry->sent = false;
    change.put(*entry);
    std::move(change).order(state, effects);
    show_guesses(state);
    want_sync(state, effects);
}

void drop_change(State& state, const std::string& operation_id, Effects& effects) {
    const auto entry = find_change(state.sync.outbox, operation_id);
    if (entry == state.sync.outbox.end() || entry->state == OutboxState::kWaiting) {
        return;
    }
    DeviceChange change;
    change.remove(*entry);
    state.sync.outbox.erase(entry);
    std::move(change).order(state, effects);
    show_guesses(state);
    want_sync(state, effects);
}

void on(State& state, const DeviceLoaded& report, Effects& effects) {
    // A first visit has nothing to read, and does not wait for the code that would.
    if (!report.entries.empty() || state.sync.device_read) {
        read_device(state, report.entries);
        show_guesses(state);
    }
    state.sync.device_read = true;
    want_sync(state, effects);
}

void on(State& state, const DeviceUnreadable& report, Effects& /*effects*/) {
    state.sync.device_read = true;
    state.sync.device_failed = true;
    state.sync.problem = report.problem;
}

void on(State& state, const DeviceChanged& report, Effects& effects) {
    SyncState& sync = state.sync;
    sync.stored = std::max(sync.stored, report.order);
    if (sync.once_more && sync.stored >= sync.ordered) {
        want_sync(state, effects);
    }
}

void on(State& state, const DeviceRefused& report, Effects& effects) {
    SyncState& sync = state.sync;
    sync.stored = std::max(sync.stored, report.order);  // it is over; what it held is written with the next order
    sync.device_failed = true;
    if (sync.once_more) {
        want_sync(state, effects);
    }
}

void on(State& state, const Reminded& /*report*/, Effects& effects) { want_sync(state, effects); }

void on(State& state, const CodeComplete& /*report*/, Effects& effects) {
    state.sync.code_here = true;
    want_sync(state, effects);
    ask_for_counts(state, effects);
}

void on(State& state, const PageShown& /*report*/, Effects& effects) {
    if (state.shell.now_s - state.sync.heard_at_s >= kShownAgain_s) {
        want_sync(state, effects);
    }
}

}  // namespace counterpart::app
