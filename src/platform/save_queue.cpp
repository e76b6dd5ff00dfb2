#include "platform/save_queue.h"

#include <algorithm>
#include <utility>

namespace counterpart::platform {

void SaveQueue::append(std::vector<DraftRevision>& list, const Revisions& revisions) {
    for (const auto& [name, revision] : revisions) {
        list.push_back({name, revision});
    }
}

void SaveQueue::note(std::string name, std::int64_t revision, double now_ms) {
    if (waiting_.empty()) {
        first_waiting_ms_ = now_ms;
    }
    unsaved_.erase(name);
    waiting_[std::move(name)] = revision;
}

bool SaveQueue::due(double now_ms) const { return !syncing_ && !waiting_.empty() && now_ms >= first_waiting_ms_ + kGather_ms; }

void SaveQueue::start(double now_ms) {
    flying_ = std::exchange(waiting_, {});
    syncing_ = true;
    silent_ = false;
    started_ms_ = now_ms;
}

SaveOutcome SaveQueue::finish(bool stored, double now_ms) {
    SaveOutcome outcome;
    if (stored) {
        // The folder is copied whole: what failed before and was not written since is saved now.
        append(outcome.stored, flying_);
        append(outcome.stored, std::exchange(unsaved_, {}));
    } else {
        append(outcome.failed, flying_);
        unsaved_.merge(flying_);
    }
    flying_.clear();
    syncing_ = false;
    silent_ = false;
    if (!waiting_.empty()) {
        first_waiting_ms_ = std::min(first_waiting_ms_, now_ms);
    }
    return outcome;
}

SaveOutcome SaveQueue::lose_patience(double now_ms) {
    SaveOutcome outcome;
    if (!syncing_) {
        return outcome;
    }
    if (!silent_ && now_ms >= started_ms_ + kPatience_ms) {
        silent_ = true;
        append(outcome.failed, flying_);
        for (auto& [name, revision] : std::exchange(flying_, {})) {
            unsaved_.try_emplace(name, revision);
        }
    }
    if (silent_ && !waiting_.empty() && now_ms >= first_waiting_ms_ + kPatience_ms) {
        append(outcome.failed, waiting_);
        // They were written after the silent sync began, so its late success would not cover them: they wait on.
        first_waiting_ms_ = now_ms;
    }
    return outcome;
}

double SaveQueue::next_in_ms(double now_ms) const {
    double at_ms = -1;
    const auto sooner = [&](double moment_ms) { at_ms = at_ms < 0 ? moment_ms : std::min(at_ms, moment_ms); };
    if (!syncing_ && !waiting_.empty()) {
        sooner(first_waiting_ms_ + kGather_ms);
    }
    if (syncing_ && !silent_) {
        sooner(started_ms_ + kPatience_ms);
    }
    if (syncing_ && silent_ && !waiting_.empty()) {
        sooner(first_waiting_ms_ + kPatience_ms);
    }
    return at_ms < 0 ? -1 : std::max(0.0, at_ms - now_ms);
}

std::vector<DraftRevision> SaveQueue::abandon() {
    std::vector<DraftRevision> lost;
    append(lost, std::exchange(waiting_, {}));
    append(lost, std::exchange(flying_, {}));
    append(lost, std::exchange(unsaved_, {}));
    return lost;
}

}  // namespace counterpart::platform
