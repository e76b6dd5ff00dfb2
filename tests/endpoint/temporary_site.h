#pragma once

#include <filesystem>
#include <string_view>

namespace counterpart::endpoint {

/// A folder of its own with a small site, removed at the end.
class TemporarySite {
  public:
    TemporarySite();
    ~TemporarySite();
    TemporarySite(const TemporarySite&) = delete;
    TemporarySite& operator=(const TemporarySite&) = delete;

    /// Writes a file below the site; folders are made.
    void write(std::string_view relative_path, std::string_view bytes) const;

    [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

  private:
    std::filesystem::path outer_;
    std::filesystem::path folder_;
};

}  // namespace counterpart::endpoint
