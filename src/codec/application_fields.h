#pragma once

#include "codec/json_writer.h"
#include "codec/object_reader.h"
#include "domain/application.h"

namespace counterpart::codec {

/// Writes one application as an object; what is empty is left out.
void write_application(JsonWriter& writer, const domain::Application& application);

/// Reads one application; a country, a term or a time that is not known is a problem.
domain::Application read_application(const nlohmann::json& value, const JsonPath& path, Findings& findings);

}  // namespace counterpart::codec
