#include "codec/record_json.h"

#include <utility>

#include "codec/read_document.h"
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
    return read_value<domain::Record>(
        json,
        [kind](const nlohmann::json& root, const JsonPath& path, Findings& findings) { return read_record(kind, root, path, findings); },
        {kMaxRecordValues});
}

}  // namespace counterpart::codec
