#include <cstdio>
#include <set>
#include <string>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include "codec/operation_json.h"
#include "codec/pairs_csv.h"
#include "codec/preview_json.h"
#include "codec/round_json.h"
#include "codec/sample_records.h"
#include "codec/sync_json.h"

using namespace counterpart;
using namespace counterpart::codec;

namespace {

std::string golden(const std::string& name) {
    const std::string path = std::string(COUNTERPART_SOURCE_DIR) + "/tests/golden/" + name;
    std::FILE* file = std::fopen(path.c_str(), "rb");
    REQUIRE(file != nullptr);
    std::string text;
    int letter = 0;
    while ((letter = std::fgetc(file)) != EOF) {
        text.push_back(static_cast<char>(letter));
    }
    std::fclose(file);
    return text;
}

domain::Operation read_again(std::string_view json) {
    const auto operation = decode_operation(json);
    REQUIRE(operation.has_value());
    CHECK(decode_operation(encode_operation(operation->value))->value == operation->value);
    return operation->value;
}

}  // namespace

// Files of version 1 are out in the world: what these say must be read for ever, and written the same until version 2.
TEST_CASE("a round of version 1 is written as agreed") { CHECK(encode_round(sample_round()) == golden("round.json")); }

TEST_CASE("a preview of version 1 is written as agreed") {
    CHECK(encode_preview(sample_round(), sample_preview()) == golden("preview.json"));
}

TEST_CASE("a table of pairs is written as agreed") { CHECK(encode_pairs_csv(sample_round(), sample_preview(), {}) == golden("pairs.csv")); }

TEST_CASE("files of version 1 are read") {
    CHECK(decode_round(golden("round.json")).value().value == sample_round());
    CHECK(decode_preview(golden("preview.json")).value().value.preview == sample_preview());
}

TEST_CASE("operations and requests of version 1 are read, and written again as they read") {
    for (const char* name : {"log_contact", "release_pairs", "save_round", "submit_application"}) {
        INFO(name);
        read_again(golden("sync/operation-" + std::string(name) + ".json"));
    }
    std::set<std::size_t> kinds;
    const std::string lines = golden("sync/every_operation.jsonl");
    for (std::string_view rest = lines; !rest.empty(); rest.remove_prefix(rest.find('\n') + 1)) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        INFO(line);
        kinds.insert(read_again(line).body.index());
    }
    CHECK(kinds.size() == domain::kOperationKindCount);
    const auto request = decode_sync_request(golden("sync/request.json"));
    REQUIRE(request.has_value());
    CHECK(request->value.operations.size() == 4);
}
