#include "codec/operation_json.h"

#include <set>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "codec/preview_json.h"
#include "codec/sample_records.h"
#include "support/every_operation.h"

using namespace counterpart;
using namespace counterpart::codec;
using domain::sample_id;

namespace {

std::vector<domain::OperationBody> bodies() {
    std::vector<domain::OperationBody> all = domain::every_operation();
    for (domain::OperationBody& body : all) {
        if (auto* save = std::get_if<domain::SavePreview>(&body)) {
            save->preview_json = encode_preview(sample_round(), sample_preview());
        }
    }
    return all;
}

}  // namespace

TEST_CASE("every operation survives being written and read") {
    std::set<std::size_t> kinds;
    for (const domain::OperationBody& body : bodies()) {
        kinds.insert(body.index());
        domain::Operation operation = domain::sample_operation(body);
        operation.base_sequence = 7;
        const std::string json = encode_operation(operation);
        INFO(json.substr(0, 2'000));
        const auto decoded = decode_operation(json);
        if (!decoded.has_value()) {
            INFO(decoded.error().front().code << " " << decoded.error().front().where);
            REQUIRE(decoded.has_value());
        }
        CHECK(decoded->value == operation);
        CHECK(encode_operation(decoded->value) == json);
    }
    CHECK(kinds.size() == domain::kOperationKindCount);
}

TEST_CASE("an operation without any one of its fields is refused or reads as the default, never as something else") {
    for (const domain::OperationBody& body : bodies()) {
        const std::string json = encode_operation(domain::sample_operation(body));
        for (std::size_t at = json.find("\":"); at != std::string::npos; at = json.find("\":", at + 1)) {
            std::string renamed = json;
            renamed.insert(at, "_");
            CHECK_FALSE(decode_operation(renamed).has_value());
            if (json.size() > 5'000) {
                break;  // a preview: its own test goes on
            }
        }
    }
}

TEST_CASE("a damaged preview is not saved") {
    domain::SavePreview body{sample_id("p"), sample_id("r"), "Name", "{}"};
    const auto decoded = decode_operation(encode_operation(domain::sample_operation(body)));
    REQUIRE_FALSE(decoded.has_value());
    CHECK(decoded.error().front() == problem("preview_damaged", "body.preview", "missing_field"));
}
