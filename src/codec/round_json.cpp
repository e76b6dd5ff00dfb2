#include "codec/round_json.h"

#include <utility>

#include "codec/json_document.h"
#include "codec/round_fields.h"

namespace counterpart::codec {
namespace {

constexpr std::string_view kRoundFormat = "counterpart-round";

}  // namespace

std::string encode_round(const domain::Round& round) {
    JsonWriter writer;
    writer.begin_object();
    writer.key("format");
    writer.text(kRoundFormat);
    writer.key("version");
    writer.number(1);
    write_round_fields(writer, round);
    writer.break_line();
    writer.end_object();
    return writer.document() + "\n";
}

DecodeResult<domain::Round> decode_round(std::string_view json) {
    const std::expected<nlohmann::json, Problems> document = parse_json(json);
    if (!document.has_value()) {
        return std::unexpected(document.error());
    }
    Findings findings;
    const JsonPath root;
    ObjectReader reader(*document, root, findings);
    Decoded<domain::Round> decoded;
    if (check_format(reader, kRoundFormat)) {
        decoded.value = read_round_fields(reader, findings);
        reader.finish();
    }
    if (!findings.problems.empty()) {
        return std::unexpected(std::move(findings.problems));
    }
    decoded.notes = std::move(findings.notes);
    return decoded;
}

}  // namespace counterpart::codec
