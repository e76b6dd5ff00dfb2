#pragma once

#include <string>
#include <string_view>

#include "base/later.h"
#include "codec/decoded.h"
#include "domain/match_preview.h"
#include "domain/round.h"

namespace counterpart::codec {

/// A preview with the round that it was made from: enough to show the same screen again and to check the proof again.
struct PreviewFile {
    domain::Round round;
    domain::MatchPreview preview;

    friend bool operator==(const PreviewFile&, const PreviewFile&) = default;
};

/// The whole preview as JSON ("counterpart-preview", version 1). Same content, same bytes: applications by id, keys in
/// fixed order, no times.
COUNTERPART_LATER std::string encode_preview(const domain::Round& round, const domain::MatchPreview& preview);

/// Reads what `encode_preview` wrote; every index is within its list, every id exists. The proof is decoded, not
/// checked: check it with pairing before showing it as proved. Codes as in round_json.h, and `wrong_index`, `wrong_length`, `unknown_id`.
COUNTERPART_LATER DecodeResult<PreviewFile> decode_preview(std::string_view json);

}  // namespace counterpart::codec
