#include "codec/counts_json.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart;
using namespace counterpart::codec;

namespace {

domain::PublicCounts some_counts() {
    domain::PublicCounts counts;
    counts.rounds = 2;
    counts.people = 572;
    counts.countries = {"ES", "ZA"};
    counts.by_country = {{"ES", 12}};
    counts.by_sector[0] = 200;
    counts.by_career_stage[1] = 30;
    counts.by_language = {{"en", 500}};
    counts.by_contact_method[0] = 70;
    counts.by_interest = {{"old \"books\"", 9}};
    return counts;
}

}  // namespace

TEST_CASE("public counts come back as they were written") {
    const std::string json = encode_public_counts(some_counts());
    CHECK(
        json ==
        R"({"rounds":2,"people":572,"countries":["ES","ZA"],"by_country":{"ES":12},"by_sector":{"public":200},"by_career_stage":{"early":30},)"
        R"("by_language":{"en":500},"by_contact_method":{"email":70},"by_interest":{"old \"books\"":9}})");
    const auto read = decode_public_counts(json);
    REQUIRE(read.has_value());
    CHECK(read->value == some_counts());
    CHECK(read->notes.empty());
}

TEST_CASE("counts of a newer endpoint are read, with a note for what is unknown") {
    const auto read = decode_public_counts(
        R"({"rounds":1,"people":9,"countries":[],"by_country":{},"by_sector":{"space":9},"by_career_stage":{},"by_language":{},)"
        R"("by_contact_method":{},"by_interest":{},"by_mood":{}})");
    REQUIRE(read.has_value());
    CHECK(read->notes.size() == 2);
}

TEST_CASE("counts that are none say what is wrong") {
    CHECK_FALSE(decode_public_counts("<html>").has_value());
    CHECK_FALSE(decode_public_counts("{}").has_value());
    CHECK_FALSE(
        decode_public_counts(
            R"({"rounds":1,"people":9,"countries":[],"by_country":{"ES":"many"},"by_sector":{},"by_career_stage":{},"by_language":{},)"
            R"("by_contact_method":{},"by_interest":{}})")
            .has_value());
    CHECK_FALSE(decode_public_counts(
                    R"({"rounds":1,"people":9,"countries":[],"by_country":[],"by_sector":{},"by_career_stage":{},"by_language":{},)"
                    R"("by_contact_method":{},"by_interest":{}})")
                    .has_value());
}
