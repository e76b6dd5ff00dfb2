#include "endpoint/ledger_engine.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <span>
#include <utility>

#include "base/check.h"
#include "codec/record_json.h"
#include "domain/term_names.h"
#include "endpoint/ledger_group.h"

namespace counterpart::endpoint {
namespace {

using namespace std::chrono_literals;

/// How long a group is tried again before its jobs are told to come back later.
constexpr auto kPatience = 8s;
constexpr auto kLongestPause = 500ms;
constexpr auto kLongestSleep = 60s;
constexpr std::int64_t kTidyEvery_s = 3600;

Wanted wanted_by(std::span<const Job> jobs, std::int64_t after_sequence) {
    Wanted wanted{.after_sequence = after_sequence, .operation_ids = {}, .private_rows = {}};
    for (const Job& job : jobs) {
        wanted.operation_ids.insert(wanted.operation_ids.end(), job.operation_ids.begin(), job.operation_ids.end());
        wanted.private_rows.insert(wanted.private_rows.end(), job.private_rows.begin(), job.private_rows.end());
    }
    std::ranges::sort(wanted.operation_ids);
    wanted.operation_ids.erase(std::ranges::unique(wanted.operation_ids).begin(), wanted.operation_ids.end());
    std::ranges::sort(wanted.private_rows);
    wanted.private_rows.erase(std::ranges::unique(wanted.private_rows).begin(), wanted.private_rows.end());
    return wanted;
}

}  // namespace

Result<void> Ledger::Engine::load() {
    const auto found = store_->read({});
    if (!found) {
        return std::unexpected(found.error());
    }
    return catch_up(found->rows);
}

void Ledger::Engine::start() {
    thread_ = std::thread([this] { work(); });
}

void Ledger::Engine::submit(Job job) {
    {
        const std::lock_guard lock(mutex_);
        if (!stopping_) {
            jobs_.push_back(std::move(job));
            wake_.notify_one();
            return;
        }
    }
    job.done(fail("store_stopping"));
}

bool Ledger::Engine::with_store(std::function<void(Store&)> task) {
    const std::lock_guard lock(mutex_);
    if (stopping_) {
        return false;
    }
    tasks_.push_back(std::move(task));
    wake_.notify_one();
    return true;
}

void Ledger::Engine::stop() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
        wake_.notify_one();
    }
    if (thread_.joinable()) {
        thread_.join();
    }
}

void Ledger::Engine::work() {
    bool go_on = true;
    while (go_on) {
        std::vector<std::function<void(Store&)>> tasks;
        const std::vector<Job> jobs = next_jobs(tasks, go_on);
        for (const auto& task : tasks) {
            task(*store_);
        }
        if (!jobs.empty()) {
            run_group(jobs);
        }
        step_backup();
        tidy_sometimes();
    }
    if (backup_.backup) {
        backup_.backup.reset();
        backup_.done(fail("store_stopping"));
    }
    store_.reset();
}

/// Waits for something to do; `go_on` becomes false once everything is done and no more will come.
std::vector<Job> Ledger::Engine::next_jobs(std::vector<std::function<void(Store&)>>& tasks, bool& go_on) {
    std::unique_lock lock(mutex_);
    if (!backup_.backup) {
        wake_.wait_for(lock, kLongestSleep, [this] { return stopping_ || !jobs_.empty() || !tasks_.empty(); });
    }
    tasks = std::exchange(tasks_, {});
    const auto count = static_cast<std::ptrdiff_t>(std::min(jobs_.size(), kMostJobsInGroup));
    std::vector<Job> jobs(std::make_move_iterator(jobs_.begin()), std::make_move_iterator(jobs_.begin() + count));
    jobs_.erase(jobs_.begin(), jobs_.begin() + count);
    go_on = !stopping_ || !jobs_.empty();
    return jobs;
}

void Ledger::Engine::run_group(const std::vector<Job>& jobs) {
    const Outcomes outcomes = outcomes_of(jobs);
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        jobs[i].done(outcomes[i]);
    }
}

/// What became of each job. What the database does not take fails alone, not with its whole group.
Ledger::Engine::Outcomes Ledger::Engine::outcomes_of(std::span<const Job> jobs) {
    auto outcomes = patiently(jobs);
    if (outcomes) {
        return std::move(*outcomes);
    }
    if (outcomes.error().code != "store_refused" || jobs.size() == 1) {
        return Outcomes(jobs.size(), std::unexpected(outcomes.error()));
    }
    Outcomes one_by_one;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        const auto alone = patiently(jobs.subspan(i, 1));
        one_by_one.push_back(alone ? alone->front() : std::unexpected(alone.error()));
    }
    return one_by_one;
}

Result<Ledger::Engine::Outcomes> Ledger::Engine::patiently(std::span<const Job> jobs) {
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    auto pause = 5ms;
    while (true) {
        auto outcomes = attempt(jobs);
        if (outcomes || outcomes.error().code != "store_try_again" || std::chrono::steady_clock::now() + pause > deadline) {
            return outcomes;
        }
        std::this_thread::sleep_for(pause);
        pause = std::min<std::chrono::milliseconds>(pause * 2, kLongestPause);
    }
}

Result<Ledger::Engine::Outcomes> Ledger::Engine::attempt(std::span<const Job> jobs) {
    const bool writes = std::ranges::any_of(jobs, [](const Job& job) { return job.access == JobAccess::kWrite; });
    const Wanted wanted = wanted_by(jobs, last_sequence_);
    const auto found = writes ? store_->begin(wanted) : store_->read(wanted);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (auto caught_up = catch_up(found->rows); !caught_up) {
        if (writes) {
            store_->roll_back();
        }
        return std::unexpected(std::move(caught_up).error());
    }
    LedgerGroup group(*store_, programme_, *found, last_sequence_, now_s_());
    Outcomes outcomes;
    for (const Job& job : jobs) {
        const auto mark = group.mark();
        outcomes.push_back(job.run(group));
        if (!outcomes.back()) {
            group.undo_to(mark);
        }
        if (group.store_problem()) {
            group.undo_all();
            return std::unexpected(*group.store_problem());
        }
    }
    if (group.batch().is_empty()) {
        if (writes) {
            store_->roll_back();
        }
        return outcomes;
    }
    check(writes, "a job that writes says so");
    if (auto committed = store_->commit(group.batch()); !committed) {
        group.undo_all();
        return std::unexpected(std::move(committed).error());
    }
    last_sequence_ = group.batch().last_sequence;
    return outcomes;
}

/// Takes in what others wrote, and at the start all that there is.
Result<void> Ledger::Engine::catch_up(const std::vector<StoredRow>& rows) {
    for (const StoredRow& row : rows) {
        const auto kind = domain::term_from_name<domain::RecordKind>(row.kind);
        if (!kind) {
            return fail("record_unreadable", row.kind + " " + row.id);
        }
        if (row.removed) {
            programme_.remove({*kind, row.id}, row.sequence);
        } else if (auto record = codec::decode_record(*kind, row.content); record) {
            programme_.apply(std::move(record->value), row.sequence);
        } else {
            return fail("record_unreadable", row.kind + " " + row.id, record.error().front().code + " " + record.error().front().where);
        }
        last_sequence_ = row.sequence;
    }
    return {};
}

void Ledger::Engine::begin_backup(std::string file, std::function<void(const Result<void>&)> done) {
    const auto begin = [this, file = std::move(file), done](Store& store) {
        if (backup_.backup) {
            return done(std::unexpected(Problem{"backup_failed", file, "another backup is under way"}));
        }
        auto backup = store.start_backup(file);
        if (!backup) {
            return done(std::unexpected(std::move(backup).error()));
        }
        backup_ = {.backup = std::move(*backup), .done = done};
    };
    if (!with_store(begin)) {
        done(fail("store_stopping"));
    }
}

/// Copies one piece between two groups, so that nobody waits for the whole copy.
void Ledger::Engine::step_backup() {
    if (!backup_.backup) {
        return;
    }
    const auto is_whole = backup_.backup->step();
    if (is_whole && !*is_whole) {
        return;
    }
    backup_.backup.reset();
    std::exchange(backup_.done, nullptr)(is_whole.transform([](bool) {}));
}

void Ledger::Engine::tidy_sometimes() {
    const std::int64_t now_s = now_s_();
    if (now_s - tidied_at_s_ >= kTidyEvery_s) {
        tidied_at_s_ = now_s;
        // What could not be tidied now is tidied the next time.
        (void)store_->tidy(now_s);
    }
}

}  // namespace counterpart::endpoint
