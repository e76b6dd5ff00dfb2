#include "codec/operation_json.h"

#include "codec/operation_fields.h"
#include "codec/read_document.h"

namespace counterpart::codec {
namespace {

constexpr std::size_t kMaxOperationValues = 50'000;

}  // namespace

std::string encode_operation(const domain::Operation& operation) {
    JsonWriter writer;
    write_operation(writer, operation);
    return writer.document();
}

DecodeResult<domain::Operation> decode_operation(std::string_view json) {
    return read_value<domain::Operation>(json,
                                         [](const nlohmann::json& root, const JsonPath& path, Findings& findings) {
                                             domain::Operation operation = read_operation(root, path, findings);
                                             refuse_unknown_fields(findings);
                                             return operation;
                                         },
                                         {kMaxOperationValues});
}

}  // namespace counterpart::codec
