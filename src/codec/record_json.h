#pragma once

#include <string>
#include <string_view>

#include "codec/decoded.h"
#include "domain/records.h"

namespace counterpart::codec {

/// A record's content as one JSON object with its keys in fixed order; the id is in it, the kind is not.
std::string encode_record(const domain::Record& record);

/// Reads what `encode_record` wrote for a record of the kind; limits of domain/limits.h hold while reading.
/// Codes as in round_json.h, and `text_too_long`, `too_many_entries`, `bad_id`, `json_too_large`.
DecodeResult<domain::Record> decode_record(domain::RecordKind kind, std::string_view json);

}  // namespace counterpart::codec
