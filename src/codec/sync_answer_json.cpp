#include <utility>

#include "codec/field_writer.h"
#include "codec/read_document.h"
#include "codec/record_fields.h"
#include "codec/sync_fields.h"
#include "domain/limits.h"

namespace counterpart::codec {
namespace {

constexpr std::size_t kLongestProblemPart = 100'000;

}  // namespace

void write_problem(JsonWriter& writer, const Problem& problem) {
    writer.begin_object();
    write_text(writer, "code", problem.code);
    write_text(writer, "where", problem.where);
    write_text(writer, "detail", problem.detail);
    writer.end_object();
}

Problem read_problem(const nlohmann::json& value, const JsonPath& path, Findings& findings) {
    FieldReader reader(value, path, findings);
    Problem found;
    found.code = reader.text("code", domain::kMaxNameLength, Need::kMandatory);
    found.where = reader.text("where", kLongestProblemPart);
    found.detail = reader.text("detail", kLongestProblemPart);
    reader.finish();
    return found;
}

void write_sync_record(JsonWriter& writer, const SyncRecord& record) {
    writer.begin_object();
    write_text(writer, "kind", domain::term_name(domain::kind_of(record.record)));
    write_text(writer, "id", domain::id_of(record.record));
    write_number(writer, "sequence", record.sequence);
    writer.key("body");
    write_record(writer, record.record);
    writer.end_object();
}

SyncRecord read_sync_record(const nlohmann::json& value, const JsonPath& path, Findings& findings) {
    FieldReader reader(value, path, findings);
    SyncRecord record;
    const std::size_t problems_before = findings.problems.size();
    const auto kind = reader.term("kind", domain::RecordKind::kPerson);
    const std::string id = reader.id("id", kind);
    record.sequence = reader.integer("sequence", 0, kMaxSequence);
    const nlohmann::json* body = reader.object().value("body", Need::kMandatory);
    if (body != nullptr && findings.problems.size() == problems_before) {
        record.record = read_record(kind, *body, reader.path_of("body"), findings);
        if (findings.problems.size() == problems_before && domain::id_of(record.record) != id) {
            reader.add_problem("wrong_id", "id");
        }
    }
    reader.finish();
    return record;
}

void write_sync_answer(JsonWriter& writer, const SyncAnswer& answer) {
    writer.begin_object();
    write_text(writer, "id", answer.operation_id);
    write_boolean(writer, "ok", !answer.problem.has_value());
    if (answer.sequence != 0) {
        write_number(writer, "sequence", answer.sequence);
    }
    if (answer.problem.has_value()) {
        writer.key("problem");
        write_problem(writer, *answer.problem);
    }
    if (answer.current.has_value()) {
        writer.key("current");
        write_sync_record(writer, *answer.current);
    }
    writer.end_object();
}

SyncAnswer read_sync_answer(const nlohmann::json& value, const JsonPath& path, Findings& findings) {
    FieldReader reader(value, path, findings);
    SyncAnswer answer;
    answer.operation_id = reader.text("id", domain::kMaxNameLength, Need::kMandatory);
    const bool ok = reader.object().boolean("ok", Need::kMandatory, true);
    if (const nlohmann::json* found = ok ? nullptr : reader.object().value("problem", Need::kMandatory); found != nullptr) {
        answer.problem = read_problem(*found, reader.path_of("problem"), findings);
    }
    answer.sequence = reader.integer("sequence", 0, kMaxSequence, 0, Need::kOptional);
    const nlohmann::json* current = reader.object().value("current", Need::kOptional);
    if (current != nullptr && !current->is_null()) {
        answer.current = read_sync_record(*current, reader.path_of("current"), findings);
    }
    reader.finish();
    return answer;
}

std::string encode_sync_record(const SyncRecord& record) {
    JsonWriter writer;
    write_sync_record(writer, record);
    return writer.document();
}

DecodeResult<SyncRecord> decode_sync_record(std::string_view json) { return read_value<SyncRecord>(json, read_sync_record); }

std::string encode_sync_answer(const SyncAnswer& answer) {
    JsonWriter writer;
    write_sync_answer(writer, answer);
    return writer.document();
}

DecodeResult<SyncAnswer> decode_sync_answer(std::string_view json) { return read_value<SyncAnswer>(json, read_sync_answer); }

std::string encode_refusal(const Problem& problem, std::string_view sentence) {
    JsonWriter writer;
    writer.begin_object();
    writer.key("problem");
    write_problem(writer, problem);
    write_text(writer, "sentence", sentence);
    writer.end_object();
    return writer.document();
}

std::optional<Problem> decode_refusal(std::string_view json) {
    const std::expected<nlohmann::json, Problems> document = parse_json(json);
    if (!document.has_value()) {
        return std::nullopt;
    }
    Findings findings;
    const JsonPath root;
    FieldReader reader(*document, root, findings);
    const nlohmann::json* found = reader.object().value("problem", Need::kMandatory);
    if (found == nullptr) {
        return std::nullopt;
    }
    Problem problem = read_problem(*found, reader.path_of("problem"), findings);
    return findings.problems.empty() ? std::optional(std::move(problem)) : std::nullopt;
}

}  // namespace counterpart::codec
