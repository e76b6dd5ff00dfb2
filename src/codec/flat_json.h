#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace counterpart::codec {

/// Keys with one text each: wording and settings.
using FlatTexts = std::vector<std::pair<std::string, std::string>>;

/// One JSON object of strings, a key a line, in the order given.
std::string encode_flat(const FlatTexts& texts);

/// Reads one JSON object of strings, sorted by key: `bad_json`, `wrong_type` (where: the key).
Result<FlatTexts> decode_flat(std::string_view json);

/// The same for what a stranger sends, a few texts: also refused is a key that comes twice (`json_repeated_key`), for two readers could take
/// different ones, and what is deep or large (`json_too_deep`, `json_too_large`).
Result<FlatTexts> decode_flat_from_stranger(std::string_view json);

}  // namespace counterpart::codec
