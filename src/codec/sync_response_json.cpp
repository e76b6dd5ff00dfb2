#include <utility>

#include "codec/field_writer.h"
#include "codec/read_document.h"
#include "codec/record_fields.h"
#include "codec/sync_fields.h"
#include "domain/limits.h"

namespace counterpart::codec {
namespace {

constexpr std::size_t kMaxGone = 100'000;

void write_gone(JsonWriter& writer, const std::vector<domain::RecordKey>& gone) {
    writer.key("gone");
    writer.begin_array();
    for (const domain::RecordKey& key : gone) {
        writer.begin_object();
        write_text(writer, "kind", domain::term_name(key.kind));
        write_text(writer, "id", key.id);
        writer.end_object();
    }
    writer.end_array();
}

domain::RecordKey read_key(const nlohmann::json& value, const JsonPath& path, Findings& findings) {
    FieldReader reader(value, path, findings);
    domain::RecordKey key;
    key.kind = reader.term("kind", key.kind);
    key.id = reader.id("id", key.kind);
    reader.finish();
    return key;
}

domain::Actor read_actor(const nlohmann::json& value, const JsonPath& path, Findings& findings) {
    FieldReader reader(value, path, findings);
    domain::Actor actor;
    actor.person_id = reader.id("person_id", domain::RecordKind::kPerson);
    actor.roles = read_roles(reader, "roles");
    reader.finish();
    return actor;
}

/// A list whose elements a function reads.
template <typename Read>
auto read_list(FieldReader& reader, std::string_view key, std::size_t most, Read read) {
    std::vector<decltype(read(nlohmann::json(), JsonPath(), reader.findings()))> list;
    const nlohmann::json::array_t* elements = reader.array(key, most);
    const JsonPath path = reader.path_of(key);
    for (std::size_t k = 0; elements != nullptr && k < elements->size(); ++k) {
        list.push_back(read((*elements)[k], JsonPath(&path, k), reader.findings()));
    }
    return list;
}

SyncResponse read_response(FieldReader& reader) {
    SyncResponse response;
    if (!check_format(reader.object(), kSyncFormat)) {
        return response;
    }
    response.answers = read_list(reader, "answers", kMaxOperationsAtOnce, read_sync_answer);
    response.reset = reader.object().boolean("reset", Need::kMandatory, false);
    response.records = read_list(reader, "records", static_cast<std::size_t>(kMaxSyncRecords), read_sync_record);
    response.gone = read_list(reader, "gone", kMaxGone, read_key);
    response.cursor = reader.text("cursor", domain::kMaxNameLength, Need::kMandatory);
    response.more = reader.object().boolean("more", Need::kMandatory, false);
    const nlohmann::json* you = reader.object().value("you", Need::kOptional);
    if (you != nullptr && !you->is_null()) {
        response.you = read_actor(*you, reader.path_of("you"), reader.findings());
    }
    return response;
}

}  // namespace

std::string encode_sync_response(const SyncResponse& response) {
    JsonWriter writer;
    writer.begin_object();
    write_text(writer, "format", kSyncFormat);
    write_number(writer, "version", 1);
    writer.key("answers");
    writer.begin_array();
    for (const SyncAnswer& answer : response.answers) {
        write_sync_answer(writer, answer);
    }
    writer.end_array();
    write_boolean(writer, "reset", response.reset);
    writer.key("records");
    writer.begin_array();
    for (const SyncRecord& record : response.records) {
        write_sync_record(writer, record);
    }
    writer.end_array();
    write_gone(writer, response.gone);
    write_text(writer, "cursor", response.cursor);
    write_boolean(writer, "more", response.more);
    if (response.you.has_value()) {
        writer.key("you");
        writer.begin_object();
        write_text(writer, "person_id", response.you->person_id);
        write_roles(writer, "roles", response.you->roles);
        writer.end_object();
    }
    writer.end_object();
    return writer.document();
}

DecodeResult<SyncResponse> decode_sync_response(std::string_view json) { return read_object<SyncResponse>(json, read_response); }

}  // namespace counterpart::codec
