#pragma once

#include <string>
#include <string_view>

#include "codec/decoded.h"
#include "domain/public_counts.h"

namespace counterpart::codec {

/// {"rounds":2,"people":572,"countries":["ES"],"by_country":{"ES":12},"by_sector":{"public":200},"by_career_stage":{},"by_language":{},
/// "by_contact_method":{},"by_interest":{}}: what is 0 is left out.
std::string encode_public_counts(const domain::PublicCounts& counts);

/// Fields and terms of a newer endpoint become notes.
DecodeResult<domain::PublicCounts> decode_public_counts(std::string_view json);

}  // namespace counterpart::codec
