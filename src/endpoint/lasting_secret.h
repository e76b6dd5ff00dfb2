#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"
#include "endpoint/secrets.h"

namespace counterpart::endpoint {

/// A secret of 32 bytes that is made once and kept in a file that only its owner may read. Several endpoints with one database need the same
/// file. Errors: secret_unusable (where: the file; detail: why).
Result<std::string> lasting_secret(const std::filesystem::path& file, const FillRandom& random);

}  // namespace counterpart::endpoint
