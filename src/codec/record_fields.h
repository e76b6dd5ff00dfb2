#pragma once

#include <vector>

#include "codec/field_reader.h"
#include "codec/json_writer.h"
#include "domain/records.h"

namespace counterpart::codec {

/// A record's content as an object.
void write_record(JsonWriter& writer, const domain::Record& record);

/// Reads what `write_record` wrote for a record of the kind.
domain::Record read_record(domain::RecordKind kind, const nlohmann::json& value, const JsonPath& path, Findings& findings);

/// The fields of a round record inside an object that is open.
void write_round_record(JsonWriter& writer, const domain::RoundRecord& round);
domain::RoundRecord read_round_record(FieldReader& reader);

/// Findings of the pre-flight that were overruled, under a key; nothing is written where there are none.
void write_overrulings(JsonWriter& writer, std::string_view key, const std::vector<domain::Overruling>& overrulings);
std::vector<domain::Overruling> read_overrulings(FieldReader& reader, std::string_view key);

/// The fields of a topic inside an object that is open.
void write_topic(JsonWriter& writer, const domain::Topic& topic);
domain::Topic read_topic(FieldReader& reader);

/// The fields of a live event inside an object that is open.
void write_live_event(JsonWriter& writer, const domain::LiveEvent& event);
domain::LiveEvent read_live_event(FieldReader& reader);

/// The fields of a survey's answers inside an object that is open.
void write_survey_answer(JsonWriter& writer, const domain::SurveyAnswer& answer);
domain::SurveyAnswer read_survey_answer(FieldReader& reader);

/// "entries" of a glossary.
void write_glossary_entries(JsonWriter& writer, const std::vector<domain::GlossaryEntry>& entries);
std::vector<domain::GlossaryEntry> read_glossary_entries(FieldReader& reader);

domain::RoleGrant read_role(const nlohmann::json& value, const JsonPath& path, Findings& findings);
std::vector<domain::RoleGrant> read_roles(FieldReader& reader, std::string_view key);

/// The fields that the owner agreed to show, as an object.
void write_shared_application(JsonWriter& writer, const domain::ApplicationRecord& record);
domain::Application read_shared_application(const nlohmann::json& value, const JsonPath& path, domain::SharedFields shared,
                                            Findings& findings);

}  // namespace counterpart::codec
