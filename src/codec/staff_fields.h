#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "codec/field_reader.h"
#include "codec/json_writer.h"
#include "domain/records.h"

namespace counterpart::codec {

// What records hold of the acts of coordinators. What is not there is not written, and read as the default.

/// Ids of people, or of who has left; `bad_id`.
std::vector<std::string> read_people(FieldReader& reader, std::string_view key, std::size_t most);

/// "nudges" and "held" of a partnership.
void write_nudges(JsonWriter& to, const std::vector<domain::Nudge>& nudges);
std::vector<domain::Nudge> read_nudges(FieldReader& reader);
void write_held(JsonWriter& to, const domain::HeldNews& held);
domain::HeldNews read_held(FieldReader& reader);

/// "removal" of an application.
void write_removal(JsonWriter& to, const domain::Removal& removal);
domain::Removal read_removal(FieldReader& reader);

/// The fields of an entry of the audit trail inside an object that is open; `unknown_operation` for what is none.
void write_audit_entry(JsonWriter& to, const domain::AuditEntry& entry);
domain::AuditEntry read_audit_entry(FieldReader& reader);

/// The fields of somebody's day in the tool inside an object that is open.
void write_work_day(JsonWriter& to, const domain::WorkDay& day);
domain::WorkDay read_work_day(FieldReader& reader);

}  // namespace counterpart::codec
