#pragma once

#include "codec/json_writer.h"
#include "codec/object_reader.h"
#include "domain/operation.h"

namespace counterpart::codec {

/// An operation as an object.
void write_operation(JsonWriter& writer, const domain::Operation& operation);

/// Reads what `write_operation` wrote.
domain::Operation read_operation(const nlohmann::json& value, const JsonPath& path, Findings& findings);

/// Fields that are not known become problems, for what they hold would be lost.
void refuse_unknown_fields(Findings& findings);

}  // namespace counterpart::codec
