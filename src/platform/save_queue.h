#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace counterpart::platform {

/// One revision of one stored file.
struct DraftRevision {
    std::string name;
    std::int64_t revision = 0;

    friend bool operator==(const DraftRevision&, const DraftRevision&) = default;
};

/// What a sync, or its silence, says about revisions.
struct SaveOutcome {
    std::vector<DraftRevision> stored;
    std::vector<DraftRevision> failed;
};

/// Which revisions are saved: one sync at a time, one waiting, and a watchdog. Copying the folder is the caller's part.
class SaveQueue {
  public:
    static constexpr double kGather_ms =
        60;       ///< changes wait this long for others: with the sync before and their own they are stored within 300 ms
    static constexpr double kPatience_ms = 10'000; ///< a sync that is silent for longer has not saved

    /// A file was written to the folder.
    void note(std::string name, std::int64_t revision, double now_ms);
    /// Whether a sync is to start now; then `start` it.
    [[nodiscard]] bool due(double now_ms) const;
    void start(double now_ms);
    /// The sync that runs has ended. What failed stays in the folder, so a later success saves it too.
    SaveOutcome finish(bool stored, double now_ms);
    /// Revisions whose sync has been silent for too long, each told once.
    SaveOutcome lose_patience(double now_ms);
    /// Milliseconds until `due` or `lose_patience` has something to do; below 0: nothing is open.
    [[nodiscard]] double next_in_ms(double now_ms) const;
    /// Whether a sync runs.
    [[nodiscard]] bool syncing() const { return syncing_; }
    /// Whether every noted revision is saved.
    [[nodiscard]] bool everything_saved() const { return waiting_.empty() && flying_.empty() && unsaved_.empty(); }
    /// This tab writes no more: gives the revisions that are not saved.
    std::vector<DraftRevision> abandon();

  private:
    using Revisions = std::map<std::string, std::int64_t>;
    static void append(std::vector<DraftRevision>& list, const Revisions& revisions);

    Revisions waiting_;  // written since the running sync began
    Revisions flying_;   // in the running sync
    Revisions unsaved_;  // told as failed, saved by the next success
    bool syncing_ = false, silent_ = false;
    double first_waiting_ms_ = 0, started_ms_ = 0;
};

}  // namespace counterpart::platform
