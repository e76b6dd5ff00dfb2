#include "codec/criteria_json.h"

#include <utility>

#include "codec/read_document.h"
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
    return read_value<domain::Criteria>(json, [](const nlohmann::json& root, const JsonPath& path, Findings& findings) {
        ObjectReader reader(root, path, findings);
        domain::Criteria criteria;
        if (check_format(reader, kCriteriaFormat)) {
            criteria = read_criteria_fields(reader, findings);
            reader.finish();
        }
        return criteria;
    });
}

}  // namespace counterpart::codec
