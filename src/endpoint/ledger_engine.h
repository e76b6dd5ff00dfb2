#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "endpoint/ledger.h"

namespace counterpart::endpoint {

/// The ledger's thread and what it works on.
class Ledger::Engine {
  public:
    Engine(std::unique_ptr<Store> store, Clock now_s) : store_(std::move(store)), now_s_(std::move(now_s)) {}
    ~Engine() { stop(); }
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    Result<void> load();
    void start();
    void submit(Job job);
    [[nodiscard]] bool with_store(std::function<void(Store&)> task);
    void begin_backup(std::string file, std::function<void(const Result<void>&)> done);
    void stop();

  private:
    using Outcomes = std::vector<Result<void>>;
    struct RunningBackup {
        std::unique_ptr<Backup> backup;
        std::function<void(const Result<void>&)> done;
    };

    void work();
    [[nodiscard]] std::vector<Job> next_jobs(std::vector<std::function<void(Store&)>>& tasks, bool& go_on);
    void run_group(const std::vector<Job>& jobs);
    Outcomes outcomes_of(std::span<const Job> jobs);
    Result<Outcomes> patiently(std::span<const Job> jobs);
    Result<Outcomes> attempt(std::span<const Job> jobs);
    Result<void> catch_up(const std::vector<StoredRow>& rows);
    void step_backup();
    void tidy_sometimes();

    std::unique_ptr<Store> store_;
    Clock now_s_;
    domain::Programme programme_;
    std::int64_t last_sequence_ = 0;
    std::int64_t tidied_at_s_ = 0;
    RunningBackup backup_;

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<Job> jobs_;
    std::vector<std::function<void(Store&)>> tasks_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace counterpart::endpoint
