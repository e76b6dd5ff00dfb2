#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "endpoint/ledger.h"

namespace counterpart::endpoint {

/// The most records that one job removes.
inline constexpr std::size_t kMostRemovedAtOnce = 1'000;

/// Removes the records that are due (domain/retention.h), inside a job; at most `kMostRemovedAtOnce`.
Result<void> remove_due_records(LedgerView& view);

/// Has due records removed at the start and then again and again, as jobs of the ledger, which has to outlive it.
class RetentionClock {
  public:
    explicit RetentionClock(Ledger& ledger, std::chrono::milliseconds interval = std::chrono::hours(1));
    ~RetentionClock();
    RetentionClock(const RetentionClock&) = delete;
    RetentionClock& operator=(const RetentionClock&) = delete;

  private:
    void run();

    Ledger* ledger_;
    std::chrono::milliseconds interval_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace counterpart::endpoint
