#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace counterpart::endpoint {

/// What goes wrong at the n-th write, sync, truncation, opening or deletion.
enum class Fault : std::uint8_t {
    kNone,
    kPowerCut,    ///< this and every later call fails, and what was not synced is at the seed's mercy
    kIoError,     ///< half a write, then an error; once
    kIoErrors,    ///< errors from then on
    kDiskFull,    ///< once
    kDiskStaysFull,
};

/// Whether a sync makes what was written last.
enum class SyncKind : std::uint8_t { kHonest, kLying };

/// A file system in memory for SQLite that loses, tears and refuses as a bad disk does. Each file has what is seen now, what is on the disk
/// for sure, and the writes in between.
class FaultDisk {
  public:
    /// Registers as the VFS of this name; one at a time.
    explicit FaultDisk(SyncKind sync_kind = SyncKind::kHonest);
    ~FaultDisk();
    FaultDisk(const FaultDisk&) = delete;
    FaultDisk& operator=(const FaultDisk&) = delete;
    static constexpr const char* kName = "fault";

    /// Plans a fault at the n-th call from now.
    void plan(Fault fault, std::int64_t at_call);
    [[nodiscard]] std::int64_t calls() const { return calls_; }
    [[nodiscard]] bool has_failed() const { return failed_; }

    /// What a machine finds after the power comes back: of each file what is durable, and each unsynced piece of 512 bytes kept, dropped or torn.
    void lose_power(std::uint64_t seed);

    struct UnsyncedWrite {
        std::int64_t offset = 0;
        std::string bytes;
        std::int64_t truncated_to = -1;  ///< a truncation instead of a write
    };
    struct File {
        std::string now;
        std::string durable;
        std::vector<UnsyncedWrite> unsynced;
    };
    /// Counts a call that changes something; the SQLite error that it ends in, or 0. `half` says that half of a write is done first.
    int next_call(bool* half = nullptr);
    /// Reading works until the power is cut.
    [[nodiscard]] bool is_dark() const { return dark_; }
    void sync(File& file) const;
    std::map<std::string, std::shared_ptr<File>>& files() { return files_; }

  private:
    SyncKind sync_kind_;
    Fault fault_ = Fault::kNone;
    std::int64_t calls_ = 0;
    std::int64_t fault_at_ = -1;
    bool failed_ = false;
    bool dark_ = false;
    std::map<std::string, std::shared_ptr<File>> files_;
};

}  // namespace counterpart::endpoint
