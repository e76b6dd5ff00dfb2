#pragma once

#include <cstdio>
#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace counterpart::endpoint {

/// What `endpoint_server bounce` does: puts the message that a mail server pipes in into the maildir, where the running server finds it. Of a
/// message above 4 MiB the beginning is kept, in which the report stands. `unique` becomes the file's name.
/// Errors: bounce_not_stored (where: the folder, detail: the reason), also for a message without a byte.
Result<void> store_bounce(std::FILE* input, const std::filesystem::path& maildir, std::string_view recipient, std::string_view unique);

}  // namespace counterpart::endpoint
