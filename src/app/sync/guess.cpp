#include "app/sync/guess.h"

#include <algorithm>
#include <utility>

#include "domain/decide.h"

namespace counterpart::app {

namespace {

/// The record as a change would make it in a programme that holds it as `current`.
std::optional<domain::Record> version_in(const domain::Programme& programme, const domain::Actor& actor, domain::Operation operation,
                                         const domain::Record& current, std::int64_t now_s) {
    operation.base_sequence.reset();
    const auto decision = domain::decide(programme, actor, operation, now_s);
    const domain::RecordKey key = domain::key_of(current);
    if (!decision || std::ranges::contains(decision->removed, key)) {
        return std::nullopt;
    }
    const auto written = std::ranges::find(decision->written, key, domain::key_of);
    return written == decision->written.end() ? current : *written;
}

}  // namespace

Result<std::vector<domain::RecordKey>> apply_guess(domain::Programme& programme, const domain::Actor& actor, domain::Operation operation,
                                                   std::int64_t now_s) {
    operation.base_sequence.reset();  // the one before it may be a guess too
    auto decision = domain::decide(programme, actor, operation, now_s);
    if (!decision) {
        return std::unexpected(std::move(decision).error());
    }
    std::vector<domain::RecordKey> touched;
    for (domain::Record& record : decision->written) {
        touched.push_back(domain::key_of(record));
        programme.apply(std::move(record), 0);
    }
    for (domain::RecordKey& key : decision->removed) {
        programme.remove(key, 0);
        touched.push_back(std::move(key));
    }
    return touched;
}

std::optional<domain::Record> own_version(const SyncState& sync, const codec::OutboxEntry& entry, const domain::Record& current,
                                          std::int64_t now_s) {
    const domain::Record* told = sync.seen.find(domain::key_of(current));
    if (told != nullptr && *told == current) {
        return version_in(sync.seen, sync.you, entry.operation, current, now_s);
    }
    domain::Programme with_current = sync.seen;
    with_current.apply(current, 0);
    return version_in(with_current, sync.you, entry.operation, current, now_s);
}

void show_guesses(State& state) {
    SyncState& sync = state.sync;
    if (sync.told_anew) {
        sync.shown = sync.seen;
    } else {
        sync.told.merge(sync.guessed);
        for (const domain::RecordKey& key : sync.told) {
            sync.shown.take_over(sync.seen, key);
        }
    }
    sync.told_anew = false;
    sync.told.clear();
    sync.guessed.clear();
    for (const codec::OutboxEntry& entry : sync.outbox) {
        if (entry.person_id == sync.you.person_id && entry.state == codec::OutboxState::kWaiting) {
            // One that cannot be done (any more) shows nothing; the endpoint will say why.
            if (auto touched = apply_guess(sync.shown, sync.you, entry.operation, state.shell.now_s)) {
                sync.guessed.insert_range(*std::move(touched));
            }
        }
    }
}

}  // namespace counterpart::app
