#include "endpoint/retention_clock.h"

#include <vector>

#include "domain/retention.h"

namespace counterpart::endpoint {

Result<void> remove_due_records(LedgerView& view) {
    std::vector<domain::RecordKey> due = domain::records_due(view.programme(), view.now_s());
    if (due.size() > kMostRemovedAtOnce) {
        due.resize(kMostRemovedAtOnce);
    }
    for (const domain::RecordKey& key : due) {
        view.remove(key);
    }
    return {};
}

RetentionClock::RetentionClock(Ledger& ledger, std::chrono::milliseconds interval)
    : ledger_(&ledger), interval_(interval), thread_([this] { run(); }) {}

RetentionClock::~RetentionClock() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void RetentionClock::run() {
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        // What cannot be removed now is removed the next time.
        ledger_->submit({.access = JobAccess::kWrite,
                         .operation_ids = {},
                         .private_rows = {},
                         .run = remove_due_records,
                         .done = [](const Result<void>&) {}});
        changed_.wait_for(lock, interval_, [this] { return stopping_; });
    }
}

}  // namespace counterpart::endpoint
