#include "codec/outbox_json.h"

#include <array>
#include <utility>

#include "codec/field_writer.h"
#include "codec/operation_fields.h"
#include "codec/read_document.h"
#include "codec/sync_fields.h"
#include "domain/limits.h"

namespace counterpart::codec {
namespace {

constexpr std::string_view kOutboxFormat = "counterpart-change";
constexpr std::array<std::string_view, 3> kStateNames{"waiting", "conflict", "refused"};

OutboxState read_state(FieldReader& reader) {
    const std::string name = reader.text("state", domain::kMaxNameLength, Need::kMandatory);
    for (std::size_t k = 0; k < kStateNames.size(); ++k) {
        if (name == kStateNames[k]) {
            return static_cast<OutboxState>(k);
        }
    }
    reader.add_problem("unknown_term", "state", name);
    return OutboxState::kWaiting;
}

OutboxEntry read_entry(FieldReader& reader) {
    OutboxEntry entry;
    entry.number = reader.integer("number", 0, kMaxSequence);
    entry.person_id = reader.id("person_id", domain::RecordKind::kPerson, Need::kOptional);
    entry.state = read_state(reader);
    if (const nlohmann::json* operation = reader.object().value("operation", Need::kMandatory); operation != nullptr) {
        entry.operation = read_operation(*operation, reader.path_of("operation"), reader.findings());
    }
    if (const nlohmann::json* problem = reader.object().value("problem", Need::kOptional); problem != nullptr) {
        entry.problem = read_problem(*problem, reader.path_of("problem"), reader.findings());
    }
    if (const nlohmann::json* current = reader.object().value("current", Need::kOptional); current != nullptr) {
        entry.current = read_sync_record(*current, reader.path_of("current"), reader.findings());
    }
    return entry;
}

void write_entry(JsonWriter& writer, const OutboxEntry& entry) {
    writer.begin_object();
    write_text(writer, "format", kOutboxFormat);
    write_number(writer, "version", 1);
    write_number(writer, "number", entry.number);
    write_if_filled(writer, "person_id", entry.person_id);
    write_text(writer, "state", kStateNames[static_cast<std::size_t>(entry.state)]);
    writer.key("operation");
    write_operation(writer, entry.operation);
    if (entry.problem.has_value()) {
        writer.key("problem");
        write_problem(writer, *entry.problem);
    }
    if (entry.current.has_value()) {
        writer.key("current");
        write_sync_record(writer, *entry.current);
    }
    writer.end_object();
}

}  // namespace

std::string encode_outbox_entry(const OutboxEntry& entry) {
    JsonWriter writer;
    write_entry(writer, entry);
    return writer.document();
}

std::string encode_changes(const std::vector<OutboxEntry>& entries) {
    JsonWriter writer;
    writer.begin_array();
    for (const OutboxEntry& entry : entries) {
        writer.break_line();
        write_entry(writer, entry);
    }
    writer.end_array();
    return writer.document();
}

DecodeResult<OutboxEntry> decode_outbox_entry(std::string_view json) {
    return read_object<OutboxEntry>(
        json, [](FieldReader& reader) { return check_format(reader.object(), kOutboxFormat) ? read_entry(reader) : OutboxEntry(); });
}

}  // namespace counterpart::codec
