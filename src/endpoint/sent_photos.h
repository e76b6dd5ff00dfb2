#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.h"
#include "endpoint/ledger_view.h"

namespace counterpart::endpoint {

// Who sent a picture's bytes: only they may add its record. Otherwise whoever knows the hash of somebody's picture could claim it.

/// How long a picture that was sent may be added; as long as one that nobody added is kept at least.
inline constexpr std::int64_t kSentPhotoLife_s = 86'400;

/// Notes that a person sent a picture. Several people may have sent the same one.
void note_sent_photo(LedgerView& view, std::string_view person_id, std::string_view photo_id);

/// Whether a person sent a picture of late. Errors: those of `LedgerView`.
Result<bool> has_sent_photo(LedgerView& view, std::string_view person_id, std::string_view photo_id);

}  // namespace counterpart::endpoint
