#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "endpoint/ledger_view.h"
#include "endpoint/store.h"

namespace counterpart::endpoint {

/// The most jobs that are committed together.
inline constexpr std::size_t kMostJobsInGroup = 64;

/// Whether a job may write. Readers wait for no disk and, in a shared database, for no lock.
enum class JobAccess : std::uint8_t { kRead, kWrite };

/// One piece of work on the programme, done whole or not at all.
struct Job {
    JobAccess access = JobAccess::kWrite;
    std::vector<std::string> operation_ids;  ///< the operations whose answers it asks for
    std::vector<PrivateKey>
        private_rows;    ///< rows that it will look at, fetched for the whole group at once; others are fetched one by one

    /// Does the work; a problem undoes all that it wrote. May be called again from the start when a commit has to be tried again, so it
    /// must leave nothing behind but its result.
    std::function<Result<void>(LedgerView&)> run;
    /// Told on the store's thread what became of it, after the commit: the problem of `run`, or of the store (`store_failed`,
    /// `store_refused`, `store_try_again`, `store_stopping`), or nothing: what it wrote survives a loss of power.
    std::function<void(const Result<void>&)> done;
};

/// Owns the store, its thread, and the programme in memory: the only way to read or change what is stored. Jobs run in the order
/// of their arrival; those that wait together are committed together.
class Ledger {
  public:
    using Clock = std::function<std::int64_t()>;  ///< UTC, seconds since 1970

    /// Loads the programme and starts the thread. Errors: those of `Store`, record_unreadable (where: kind and id).
    static Result<std::unique_ptr<Ledger>> open(std::unique_ptr<Store> store, Clock now_s);

    /// Does what waits, then closes the store.
    ~Ledger();
    Ledger(const Ledger&) = delete;
    Ledger& operator=(const Ledger&) = delete;

    /// May be called from any thread, also from a job's `done`.
    void submit(Job job);

    /// Runs on the store's thread between two groups; for what concerns the store itself. May be called from any thread. False once the
    /// ledger stops: then it is not run.
    bool with_store(std::function<void(Store&)> task);

    /// The outbox as the mailer's thread sees it: each call waits for its turn on the store's thread.
    [[nodiscard]] MailQueue& mails();

    /// Copies the database into a file while it goes on working. `done` is told on the store's thread. Errors: those of `Store::start_backup`.
    void backup(std::string file, std::function<void(const Result<void>&)> done);

    /// Takes no more jobs, does those that wait, closes the store; returns when all of that is done.
    void stop();

  private:
    class Engine;
    explicit Ledger(std::unique_ptr<Engine> engine);
    std::unique_ptr<Engine> engine_;
    std::unique_ptr<MailQueue> mails_;
};

}  // namespace counterpart::endpoint
