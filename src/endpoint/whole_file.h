#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace counterpart::endpoint {

/// Writes a file that is there whole or not at all, also after a power cut, readable by its owner only: as `draft_folder`/`draft_name` first,
/// synced, then renamed to `folder`/`name`. Folders are made (for the owner only, and lasting as well)
/// where they are missing. Several threads may write at once under different draft names.
/// Errors: file_not_written (where: the path, detail: the reason).
Result<void> write_whole_file(const std::filesystem::path& folder, const std::string& name, const std::filesystem::path& draft_folder,
                              const std::string& draft_name, std::string_view bytes);

}  // namespace counterpart::endpoint
