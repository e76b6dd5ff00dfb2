#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "app/effect.h"
#include "app/report.h"

namespace counterpart::app {

/// The files on this device.
inline constexpr std::string_view kSettingsFile = "settings.json";
inline constexpr std::string_view kRoundFile = "round.json";
inline constexpr std::string_view kCriteriaFile = "criteria.json";
inline constexpr std::string_view kSavedFile = "saved.json";
inline constexpr std::string_view kSessionFile = "session.json";
inline constexpr std::string_view kCountsFile = "counts.json";
inline constexpr std::string_view kApplyFile = "apply.json";
inline constexpr std::string_view kImportFile = "import.csv";

inline constexpr std::array<std::string_view, 8> kAllFiles{kSettingsFile, kRoundFile,  kCriteriaFile, kSavedFile,
                                                           kSessionFile,  kCountsFile, kApplyFile,    kImportFile};

/// Whether what the person did is on this device.
enum class Saving : std::uint8_t {
    kLoading,       ///< what is stored has not been read yet
    kSaved,
    kBusy,
    kFailed,        ///< the device refused; the person can download everything
    kOtherTab,      ///< another tab writes
    kUnreadable,    ///< the storage could not be read: nothing is written
    kNowhere,       ///< nothing is to stay on this device
};

/// What is known about one file.
struct StoredFile {
    Bytes content;                 ///< the newest that was ordered; empty for large files
    std::int64_t ordered = 0;      ///< newest revision
    std::int64_t stored = 0;       ///< newest revision that is certainly stored
    bool failed = false;
};

/// The gate to the device's storage: nothing is written before everything was read, "saved" only after the answer.
class Storage {
  public:
    /// Everything was read (or taken over from another tab).
    void loaded(bool may_write);
    void unreadable() { state_ = State::kUnreadable; }
    void lost() { may_write_ = false; }
    /// From now on nothing is stored; or everything is again, where it was ordered anew.
    void keep_nothing(bool on);
    [[nodiscard]] bool keeps_nothing() const { return keeps_nothing_; }

    /// Orders a file to be stored; nothing while writing is not allowed.
    void store(std::string_view name, Bytes content, Effects& effects);
    /// The same for a small file, only where its content differs from what was last ordered.
    void store_if_changed(std::string_view name, Bytes content, Effects& effects);
    void remove(std::string_view name, Effects& effects);
    /// What was read counts as ordered and stored.
    void remember(std::string_view name, Bytes content);

    void answer(const DraftStored& report);
    void answer(const DraftFailed& report);

    [[nodiscard]] Saving saving() const;
    [[nodiscard]] bool may_write() const { return state_ == State::kLoaded && may_write_; }

  private:
    enum class State : std::uint8_t { kLoading, kLoaded, kUnreadable };

    State state_ = State::kLoading;
    bool may_write_ = false;
    bool keeps_nothing_ = false;
    std::int64_t revision_ = 0;
    std::map<std::string, StoredFile, std::less<>> files_;
};

}  // namespace counterpart::app
