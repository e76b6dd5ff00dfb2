#pragma once

#include <string_view>

#include "codec/field_reader.h"
#include "codec/json_writer.h"
#include "codec/sync_json.h"

namespace counterpart::codec {

inline constexpr std::string_view kSyncFormat = "counterpart-sync";

void write_problem(JsonWriter& writer, const Problem& problem);
Problem read_problem(const nlohmann::json& value, const JsonPath& path, Findings& findings);

void write_sync_answer(JsonWriter& writer, const SyncAnswer& answer);
SyncAnswer read_sync_answer(const nlohmann::json& value, const JsonPath& path, Findings& findings);

void write_sync_record(JsonWriter& writer, const SyncRecord& record);
SyncRecord read_sync_record(const nlohmann::json& value, const JsonPath& path, Findings& findings);

}  // namespace counterpart::codec
