#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::endpoint {

/// An empty folder of its own, removed at the end.
class MailFolder {
  public:
    MailFolder();
    ~MailFolder();
    MailFolder(const MailFolder&) = delete;
    MailFolder& operator=(const MailFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

    /// Writes a file below it; folders are made.
    void write(std::string_view relative_path, std::string_view bytes) const;
    /// The bytes of a file below it; empty where there is none.
    [[nodiscard]] std::string read(std::string_view relative_path) const;
    /// The names in a folder below it, sorted.
    [[nodiscard]] std::vector<std::string> names(std::string_view relative_path) const;

  private:
    std::filesystem::path path_;
};

}  // namespace counterpart::endpoint
