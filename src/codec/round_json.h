#pragma once

#include <string>
#include <string_view>

#include "base/later.h"
#include "codec/decoded.h"
#include "domain/round.h"

namespace counterpart::codec {

/// The round as JSON ("counterpart-round", version 1): keys in fixed order, applications by id, a line each.
COUNTERPART_LATER std::string encode_round(const domain::Round& round);

/// Reads what `encode_round` wrote, strictly; each problem names its path ("applications[3].country").
/// Codes: `bad_json` (where: line and column), `json_too_deep`, `json_repeated_key`, `wrong_format`, `newer_version`,
/// `missing_field`, `wrong_type`, `wrong_number`, `unknown_term`, `unknown_country`, `unknown_time_zone`, `bad_date`, `repeated_id`, `empty_field`; note: `unknown_field`.
COUNTERPART_LATER DecodeResult<domain::Round> decode_round(std::string_view json);

}  // namespace counterpart::codec
