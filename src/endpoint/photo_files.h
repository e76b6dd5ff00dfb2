#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace counterpart::endpoint {

/// Pictures as files named by the SHA-256 of their bytes: DATA/photos/ab/ab12… . A file is there whole or not at all, and never changes.
/// May be used from several threads.
class PhotoFiles {
  public:
    explicit PhotoFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Stores bytes; they survive a loss of power once this returns. The id. Errors: photo_not_stored, with the system's words.
    [[nodiscard]] Result<std::string> store(std::string_view bytes) const;

    /// The bytes of a picture. Errors: unknown_photo; photo_unreadable, also where the bytes are no longer those of the id.
    [[nodiscard]] Result<std::string> read(std::string_view id) const;

    /// Removes a picture; none there is as good.
    void remove(std::string_view id) const;

    /// Removes the pictures that no record names and that are older than a day: sent, but never added, or left behind. How many.
    std::size_t remove_unnamed(const std::function<bool(const std::string& id)>& is_named) const;

  private:
    [[nodiscard]] std::filesystem::path file_of(std::string_view id) const;

    std::filesystem::path folder_;
};

}  // namespace counterpart::endpoint
