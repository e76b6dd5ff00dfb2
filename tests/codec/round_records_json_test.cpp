#include "codec/round_records_json.h"

#include <catch2/catch_test_macros.hpp>

#include "domain/round_records.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::codec;

TEST_CASE("every record of a round survives its file, and the file its reading") {
    const domain::Programme programme = domain::sample_programme();
    const auto records =
        domain::records_of_round(programme, domain::actor_of(programme, domain::sample_id("coordinator")), domain::sample_id("round 2"));
    REQUIRE(records.has_value());
    const std::string file = encode_round_records(*records);
    const auto decoded = decode_round_records(file);
    REQUIRE(decoded.has_value());
    CHECK(decoded->notes.empty());
    CHECK(decoded->value == *records);
    CHECK(encode_round_records(decoded->value) == file);
}

TEST_CASE("a file of records of another kind or a newer one is refused, and what is wrong has its place") {
    CHECK(decode_round_records(R"({"format":"counterpart-round","version":1})").error().front().code == "wrong_format");
    CHECK(decode_round_records(R"({"format":"counterpart-round-records","version":2})").error().front().code == "newer_version");
    const auto unknown =
        decode_round_records(R"({"format":"counterpart-round-records","version":1,"records":[{"kind":"cat","record":{}}]})");
    REQUIRE_FALSE(unknown.has_value());
    CHECK(unknown.error().front() == problem("unknown_term", "records[0].kind", "cat"));
    const auto wrong =
        decode_round_records(R"({"format":"counterpart-round-records","version":1,"records":[{"kind":"person","record":{"id":"x"}}]})");
    REQUIRE_FALSE(wrong.has_value());
    CHECK(wrong.error().front().where == "records[0].record.id");
}
