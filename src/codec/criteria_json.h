#pragma once

#include <string>
#include <string_view>

#include "codec/decoded.h"
#include "domain/criteria.h"

namespace counterpart::codec {

/// The criteria as JSON ("counterpart-criteria", version 1), keys in fixed order.
std::string encode_criteria(const domain::Criteria& criteria);

/// Reads what `encode_criteria` wrote; a field that is left out keeps its default. Codes as in round_json.h,
/// and those of `domain::check_criteria`.
DecodeResult<domain::Criteria> decode_criteria(std::string_view json);

}  // namespace counterpart::codec
