#pragma once

#include <cstdint>
#include <string_view>

#include "codec/json_writer.h"
#include "domain/records.h"

namespace counterpart::codec {

void write_text(JsonWriter& writer, std::string_view key, std::string_view value);
/// Nothing at all for an empty text.
void write_if_filled(JsonWriter& writer, std::string_view key, std::string_view value);
void write_number(JsonWriter& writer, std::string_view key, std::int64_t value);
void write_boolean(JsonWriter& writer, std::string_view key, bool value);
/// Seconds since 1970 as an ISO time; nothing for 0.
void write_time(JsonWriter& writer, std::string_view key, std::int64_t time_s);
void write_shared_fields(JsonWriter& writer, std::string_view key, domain::SharedFields fields);
void write_role(JsonWriter& writer, const domain::RoleGrant& grant);
void write_roles(JsonWriter& writer, std::string_view key, const std::vector<domain::RoleGrant>& roles);

}  // namespace counterpart::codec
