#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace counterpart::platform {

/// A folder of small files, flat: on the page the one that IDBFS copies to IndexedDB.
class DraftFolder {
  public:
    explicit DraftFolder(std::string path) : path_(std::move(path)) {}

    /// Every file with its content, by name.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> read_all() const;
    /// Writes a file whole. `draft_name_bad` for a name with a slash or a leading dot, `draft_not_written`.
    Result<void> write(std::string_view name, std::string_view content);
    /// Removes a file; one that is not there is no problem.
    Result<void> remove(std::string_view name);

  private:
    [[nodiscard]] std::string path_of(std::string_view name) const { return path_ + "/" + std::string(name); }

    std::string path_;
    std::int64_t last_change_ms_ = 0;
};

}  // namespace counterpart::platform
