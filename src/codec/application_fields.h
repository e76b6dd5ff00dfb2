#pragma once

#include <vector>

#include "codec/json_writer.h"
#include "codec/object_reader.h"
#include "domain/application.h"

namespace counterpart::codec {

/// Writes one application as an object; what is empty is left out.
void write_application(JsonWriter& writer, const domain::Application& application);

/// Reads one application; a country, a term or a time that is not known is a problem.
domain::Application read_application(const nlohmann::json& value, const JsonPath& path, Findings& findings);

/// Single fields, for an application of which only a part is shown.
void write_languages(JsonWriter& writer, const domain::Application& application);
void write_contact_methods(JsonWriter& writer, const domain::Application& application);
std::vector<domain::LanguageSkill> read_languages(ObjectReader& reader, Findings& findings);
void write_absences(JsonWriter& writer, const std::vector<domain::Absence>& absences);
std::vector<domain::Absence> read_absences(ObjectReader& reader, Findings& findings);
domain::ContactMethods read_contact_methods(ObjectReader& reader, Findings& findings);

}  // namespace counterpart::codec
