#include "codec/record_json.h"

#include <utility>

#include "codec/json_document.h"
#include "codec/record_fields.h"

namespace counterpart::codec {
namespace {

constexpr std::size_t kMaxRecordValues = 50'000;  // a round with all its pair rules

}  // namespace

std::string encode_record(const domain::Record& record) {
    JsonWriter writer;
    write_record(writer, record);
    return writer.document();
}

DecodeResult<domain::Record> decode_record(domain::RecordKind kind, std::string_view json) {
    const std::expected<nlohmann::json, Problems> document = parse_json(json, {kMaxRecordValues});
    if (!document.has_value()) {
        return std::unexpected(document.error());
    }
    Findings findings;
    const JsonPath root;
    domain::Record record = read_record(kind, *document, root, findings);
    if (!findings.problems.empty()) {
        return std::unexpected(std::move(findings.problems));
    }
    return Decoded<domain::Record>{std::move(record), std::move(findings.notes)};
}

}  // namespace counterpart::codec
