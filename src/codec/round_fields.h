#pragma once

#include <string_view>
#include <vector>

#include "codec/json_writer.h"
#include "codec/object_reader.h"
#include "domain/criteria.h"
#include "domain/round.h"

namespace counterpart::codec {

/// The fields of a round inside an object that is open; applications and pairs in canonical order.
void write_round_fields(JsonWriter& writer, const domain::Round& round);

/// Reads what `write_round_fields` wrote.
domain::Round read_round_fields(ObjectReader& reader, Findings& findings);

/// A list of pairs of ids, in order.
void write_person_pairs(JsonWriter& writer, std::string_view key, std::vector<domain::PersonPair> pairs);

/// Reads what `write_person_pairs` wrote; none if the field is not there.
std::vector<domain::PersonPair> read_person_pairs(ObjectReader& reader, std::string_view key, Findings& findings);

/// The fields of criteria inside an object that is open.
void write_criteria_fields(JsonWriter& writer, const domain::Criteria& criteria);

/// Reads what `write_criteria_fields` wrote; a missing field keeps its default.
domain::Criteria read_criteria_fields(ObjectReader& reader, Findings& findings);

}  // namespace counterpart::codec
