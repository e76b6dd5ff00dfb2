#pragma once

#include "codec/json_writer.h"
#include "codec/object_reader.h"
#include "domain/criteria.h"
#include "domain/round.h"

namespace counterpart::codec {

/// The fields of a round inside an object that is open; applications and pairs in canonical order.
void write_round_fields(JsonWriter& writer, const domain::Round& round);

/// Reads what `write_round_fields` wrote.
domain::Round read_round_fields(ObjectReader& reader, Findings& findings);

/// The fields of criteria inside an object that is open.
void write_criteria_fields(JsonWriter& writer, const domain::Criteria& criteria);

/// Reads what `write_criteria_fields` wrote; a missing field keeps its default.
domain::Criteria read_criteria_fields(ObjectReader& reader, Findings& findings);

}  // namespace counterpart::codec
