#include "codec/criteria_json.h"

#include <utility>

#include "codec/json_document.h"
#include "codec/round_fields.h"

namespace counterpart::codec {
namespace {

constexpr std::string_view kCriteriaFormat = "counterpart-criteria";

}  // namespace

std::string encode_criteria(const domain::Criteria& criteria) {
    JsonWriter writer;
    writer.begin_object();
    writer.key("format");
    writer.text(kCriteriaFormat);
    writer.key("version");
    writer.number(1);
    write_criteria_fields(writer, criteria);
    writer.end_object();
    return writer.document() + "\n";
}

DecodeResult<domain::Criteria> decode_criteria(std::string_view json) {
    const std::expected<nlohmann::json, Problems> document = parse_json(json);
    if (!document.has_value()) {
        return std::unexpected(document.error());
    }
    Findings findings;
    const JsonPath root;
    ObjectReader reader(*document, root, findings);
    Decoded<domain::Criteria> decoded;
    if (check_format(reader, kCriteriaFormat)) {
        decoded.value = read_criteria_fields(reader, findings);
        reader.finish();
    }
    if (!findings.problems.empty()) {
        return std::unexpected(std::move(findings.problems));
    }
    decoded.notes = std::move(findings.notes);
    return decoded;
}

}  // namespace counterpart::codec
