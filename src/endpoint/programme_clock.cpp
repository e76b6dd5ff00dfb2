#include "endpoint/programme_clock.h"

#include <memory>
#include <utility>
#include <vector>

#include "domain/held_news.h"
#include "domain/intake_clock.h"
#include "domain/retention.h"
#include "domain/round_clock.h"
#include "domain/topic_clock.h"
#include "endpoint/decision.h"

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

bool do_what_is_due(LedgerView& view, const QueueOrder& queue_order) {
    bool has_mails = false;
    // In this order: a round that is over tells of no topic, and a topic that is published now begins.
    for (const auto& due : {domain::due_in_rounds, domain::due_in_intake, domain::due_news, domain::due_topics, domain::due_topic_mails}) {
        domain::Decision decision = due(view.programme(), view.now_s());
        write_decision(view, decision);
        for (const domain::MailOrder& order : decision.mails) {
            queue_order(view, order);
        }
        has_mails = has_mails || !decision.mails.empty();
    }
    return has_mails;
}

ProgrammeClock::ProgrammeClock(Ledger& ledger, QueueOrder queue_order, std::function<void()> mail_waits, std::chrono::milliseconds interval)
    : ledger_(&ledger), queue_order_(std::move(queue_order)), mail_waits_(std::move(mail_waits)), interval_(interval), thread_([this] {
          run();
      }) {}

ProgrammeClock::~ProgrammeClock() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void ProgrammeClock::run() {
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        // What cannot be done now is done the next time.
        submit_rounds();
        submit_removal();
        changed_.wait_for(lock, interval_, [this] { return stopping_; });
    }
}

void ProgrammeClock::submit_rounds() {
    // A job may end after the clock has, so it takes along what it needs.
    const auto has_mails = std::make_shared<bool>(false);
    Job job{.access = JobAccess::kWrite, .operation_ids = {}, .private_rows = {}, .run = {}, .done = {}};
    job.run = [has_mails, queue_order = queue_order_](LedgerView& view) -> Result<void> {
        *has_mails = do_what_is_due(view, queue_order);
        return {};
    };
    job.done = [has_mails, mail_waits = mail_waits_](const Result<void>& outcome) {
        if (outcome && *has_mails && mail_waits) {
            mail_waits();
        }
    };
    ledger_->submit(std::move(job));
}

void ProgrammeClock::submit_removal() {
    ledger_->submit(
        {.access = JobAccess::kWrite, .operation_ids = {}, .private_rows = {}, .run = remove_due_records, .done = [](const Result<void>&) {
         }});
}

}  // namespace counterpart::endpoint
