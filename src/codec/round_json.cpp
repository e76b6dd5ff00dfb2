#include "codec/round_json.h"

#include <utility>

#include "codec/read_document.h"
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
    return read_value<domain::Round>(json, [](const nlohmann::json& root, const JsonPath& path, Findings& findings) {
        ObjectReader reader(root, path, findings);
        domain::Round round;
        if (check_format(reader, kRoundFormat)) {
            round = read_round_fields(reader, findings);
            reader.finish();
        }
        return round;
    });
}

}  // namespace counterpart::codec
