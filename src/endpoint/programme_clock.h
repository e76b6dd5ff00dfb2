#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "endpoint/ledger.h"
#include "endpoint/mail_orders.h"

namespace counterpart::endpoint {

/// The most records that one job removes.
inline constexpr std::size_t kMostRemovedAtOnce = 1'000;

/// Removes the records that are due (domain/retention.h), inside a job; at most `kMostRemovedAtOnce`.
Result<void> remove_due_records(LedgerView& view);

/// Does what is due in rounds, of news that were held back and for topics (domain/round_clock.h, held_news.h, topic_clock.h), inside a job, and has its mails sent; whether there are any.
bool do_what_is_due(LedgerView& view, const QueueOrder& queue_order);

/// How often the clock looks.
inline constexpr std::chrono::minutes kProgrammeClockInterval(1);

/// Does what comes about because time passes, at the start and then again and again, as jobs of the ledger, which has to outlive it:
/// rounds end, people are told, scheduled topics are published, records that are due go. Several endpoints over one database may each have one.
class ProgrammeClock {
  public:
    /// `mail_waits` is called on the store's thread once a mail is stored; may be empty.
    ProgrammeClock(Ledger& ledger, QueueOrder queue_order, std::function<void()> mail_waits,
                   std::chrono::milliseconds interval = kProgrammeClockInterval);
    ~ProgrammeClock();
    ProgrammeClock(const ProgrammeClock&) = delete;
    ProgrammeClock& operator=(const ProgrammeClock&) = delete;

  private:
    void run();
    void submit_rounds();
    void submit_removal();

    Ledger* ledger_;
    QueueOrder queue_order_;
    std::function<void()> mail_waits_;
    std::chrono::milliseconds interval_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace counterpart::endpoint
