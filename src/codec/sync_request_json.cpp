#include <algorithm>
#include <utility>

#include "codec/field_writer.h"
#include "codec/operation_fields.h"
#include "codec/read_document.h"
#include "codec/sync_fields.h"
#include "codec/sync_json.h"

namespace counterpart::codec {
namespace {

constexpr std::size_t kMaxRequestValues = 100'000;
constexpr std::size_t kLongestCursor = 200;
constexpr std::int32_t kUsualLimit = 500;

void read_operations(FieldReader& reader, SyncRequest& request) {
    const nlohmann::json::array_t* elements = reader.object().array("operations", Need::kMandatory);
    if (elements == nullptr) {
        return;
    }
    if (elements->size() > kMaxOperationsAtOnce) {
        reader.add_problem("too_many_operations", "operations", std::to_string(kMaxOperationsAtOnce));
        return;
    }
    const JsonPath list = reader.path_of("operations");
    for (std::size_t k = 0; k < elements->size(); ++k) {
        const JsonPath path(&list, k);
        domain::Operation operation = read_operation((*elements)[k], path, reader.findings());
        if (!operation.id.empty() && std::ranges::contains(request.operations, operation.id, &domain::Operation::id)) {
            reader.findings().problems.push_back(problem("repeated_operation_id", JsonPath(&path, "id").text()));
        }
        request.operations.push_back(std::move(operation));
    }
}

SyncRequest read_request(const nlohmann::json& root, const JsonPath& path, Findings& findings) {
    FieldReader reader(root, path, findings);
    SyncRequest request;
    if (check_format(reader.object(), kSyncFormat)) {
        const nlohmann::json* cursor = reader.object().value("cursor", Need::kOptional);
        if (cursor != nullptr && !cursor->is_null()) {
            request.cursor = reader.text("cursor", kLongestCursor);
        }
        if (reader.object().value("as", Need::kOptional) != nullptr) {
            request.person_id = reader.id("as", domain::RecordKind::kPerson, Need::kOptional);
        }
        read_operations(reader, request);
        request.limit = static_cast<std::int32_t>(reader.integer("limit", 1, kMaxSyncRecords, kUsualLimit, Need::kOptional));
        reader.finish();
    }
    refuse_unknown_fields(findings);
    return request;
}

}  // namespace

std::string encode_sync_request(const SyncRequest& request) {
    JsonWriter writer;
    writer.begin_object();
    write_text(writer, "format", kSyncFormat);
    write_number(writer, "version", 1);
    if (request.cursor.has_value()) {
        write_text(writer, "cursor", *request.cursor);
    }
    if (request.person_id.has_value()) {
        write_text(writer, "as", *request.person_id);
    }
    writer.key("operations");
    writer.begin_array();
    for (const domain::Operation& operation : request.operations) {
        write_operation(writer, operation);
    }
    writer.end_array();
    write_number(writer, "limit", request.limit);
    writer.end_object();
    return writer.document();
}

DecodeResult<SyncRequest> decode_sync_request(std::string_view json) {
    if (json.size() > kMaxSyncRequestBytes) {
        return std::unexpected(Problems{problem("request_too_large", {}, std::to_string(kMaxSyncRequestBytes))});
    }
    return read_value<SyncRequest>(json, read_request, {kMaxRequestValues});
}

}  // namespace counterpart::codec
