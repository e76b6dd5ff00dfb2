#pragma once

#include <string>
#include <vector>

#include "codec/json_writer.h"
#include "codec/object_reader.h"
#include "domain/match_preview.h"
#include "domain/round.h"

namespace counterpart::codec {

/// Who of a round waited before, and what becomes of those who stay alone, inside an object that is open; the usual is left out.
void write_waits(JsonWriter& writer, const domain::Round& round);

/// Reads what `write_waits` wrote into the round; what is missing keeps its default.
void read_waits(ObjectReader& reader, Findings& findings, domain::Round& round);

/// Who of a preview waited before, and what becomes of those whom the matching left alone, inside an object that is open; the usual is left out.
void write_odd_ones(JsonWriter& writer, const domain::MatchPreview& preview);

/// Reads what `write_odd_ones` wrote into a preview whose people are read; what is missing keeps its default.
void read_odd_ones(ObjectReader& reader, Findings& findings, domain::MatchPreview& preview);

}  // namespace counterpart::codec
