#include "app/sync/guess.h"

#include <utility>

#include "domain/decide.h"

namespace counterpart::app {

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
    domain::Programme with_mine = sync.seen;
    with_mine.apply(current, 0);
    if (!apply_guess(with_mine, sync.you, entry.operation, now_s)) {
        return std::nullopt;
    }
    const domain::Record* mine = with_mine.find(domain::key_of(current));
    return mine == nullptr ? std::nullopt : std::optional(*mine);
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
