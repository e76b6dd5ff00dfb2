#include "codec/operation_json.h"

#include <utility>

#include "codec/json_document.h"
#include "codec/operation_fields.h"

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
    const std::expected<nlohmann::json, Problems> document = parse_json(json, {kMaxOperationValues});
    if (!document.has_value()) {
        return std::unexpected(document.error());
    }
    Findings findings;
    const JsonPath root;
    domain::Operation operation = read_operation(*document, root, findings);
    refuse_unknown_fields(findings);
    if (!findings.problems.empty()) {
        return std::unexpected(std::move(findings.problems));
    }
    return Decoded<domain::Operation>{std::move(operation), {}};
}

}  // namespace counterpart::codec
