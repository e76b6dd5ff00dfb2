#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/later.h"
#include "codec/decoded.h"
#include "domain/records.h"

namespace counterpart::codec {

/// By its format a file of the page's own is known.
inline constexpr std::string_view kRoundRecordsFormat = "counterpart-round-records";

/// The records of a round as a file ("counterpart-round-records", version 1): a line each, in the order given.
COUNTERPART_LATER std::string encode_round_records(std::span<const domain::Record> records);

/// Reads what `encode_round_records` wrote; each problem names its path ("records[3].record.country").
/// Codes as in record_json.h, and `wrong_format`, `newer_version`.
COUNTERPART_LATER DecodeResult<std::vector<domain::Record>> decode_round_records(std::string_view json);

}  // namespace counterpart::codec
