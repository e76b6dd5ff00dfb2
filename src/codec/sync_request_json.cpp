#include <algorithm>
#include <iterator>
#include <optional>
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

/// What holds too much in an operation that is sound otherwise; nothing for one that is sound or faulty in another way.
std::optional<Problem> excess_of(const Problems& problems, const JsonPath& path) {
    const std::string body = JsonPath(&path, "body").text() + ".";
    const auto is_excess = [&](const Problem& one) {
        return (one.code == "text_too_long" || one.code == "too_many_entries") && one.where.starts_with(body);
    };
    if (problems.empty() || !std::ranges::all_of(problems, is_excess)) {
        return std::nullopt;
    }
    Problem excess = problems.front();
    excess.where.erase(0, body.size());
    return excess;
}

bool is_repeated(const SyncRequest& request, const std::string& id) {
    return std::ranges::contains(request.operations, id, &domain::Operation::id) ||
           std::ranges::contains(request.oversized, id, &OversizedOperation::operation_id);
}

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
        Findings found;
        domain::Operation operation = read_operation((*elements)[k], path, found);
        refuse_unknown_fields(found);
        if (!operation.id.empty() && is_repeated(request, operation.id)) {
            found.problems.push_back(problem("repeated_operation_id", JsonPath(&path, "id").text()));
        }
        if (auto excess = excess_of(found.problems, path)) {
            request.oversized.push_back({std::move(operation.id), *std::move(excess)});
            continue;
        }
        std::ranges::move(found.problems, std::back_inserter(reader.findings().problems));
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
