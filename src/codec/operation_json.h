#pragma once

#include <string>
#include <string_view>

#include "codec/decoded.h"
#include "domain/operation.h"

namespace counterpart::codec {

/// An operation as JSON: {"id","kind","made_at","base"?,"body":{…}}, keys in fixed order.
std::string encode_operation(const domain::Operation& operation);

/// Reads what `encode_operation` wrote, strictly: an unknown field is a problem here, for it would be lost.
/// Codes as in record_json.h, and `unknown_operation`.
DecodeResult<domain::Operation> decode_operation(std::string_view json);

}  // namespace counterpart::codec
