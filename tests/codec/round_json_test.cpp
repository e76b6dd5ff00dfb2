#include "codec/round_json.h"

#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "codec/sample_records.h"

using namespace counterpart;
using namespace counterpart::codec;

namespace {

Problem only_problem(const std::string& json) {
    const auto decoded = decode_round(json);
    REQUIRE_FALSE(decoded.has_value());
    INFO(decoded.error().front().code << " " << decoded.error().front().where);
    REQUIRE(decoded.error().size() == 1);
    return decoded.error().front();
}

}  // namespace

TEST_CASE("a round survives being written and read, to the byte") {
    const domain::Round round = sample_round();
    const std::string json = encode_round(round);
    const auto decoded = decode_round(json);
    REQUIRE(decoded.has_value());
    CHECK(decoded->notes.empty());
    CHECK(decoded->value == round);
    CHECK(encode_round(decoded->value) == json);
}

TEST_CASE("the order of applications and pairs in memory does not change the bytes") {
    domain::Round shuffled = sample_round();
    std::ranges::reverse(shuffled.applications);
    std::ranges::reverse(shuffled.forbidden_pairs);
    CHECK(encode_round(shuffled) == encode_round(sample_round()));
}

TEST_CASE("each fault is named with its path") {
    const std::string json = encode_round(sample_round());
    CHECK(only_problem(replaced(json, "\"country\":\"ZA\"", "\"country\":\"XX\"")) ==
          problem("unknown_country", "applications[0].country", "XX"));
    CHECK(only_problem(replaced(json, "\"sector\":\"public\"", "\"sector\":\"zoo\"")) ==
          problem("unknown_term", "applications[0].sector", "zoo"));
    CHECK(only_problem(replaced(json, "\"sector\":\"public\",", "")) == problem("missing_field", "applications[0].sector"));
    CHECK(only_problem(replaced(json, "\"open_to_any_match\":false", "\"open_to_any_match\":0")).code == "wrong_type");
    CHECK(only_problem(replaced(json, "\"level\":\"fluent\"", "\"level\":7")).where == "applications[0].languages[0].level");
    CHECK(only_problem(replaced(json, "2014-08-31", "2014-02-31")) == problem("bad_date", "starts_on", "2014-02-31"));
    CHECK(only_problem(replaced(json, "\"interests\":\"same\"", "\"interests\":\"perhaps\"")).where == "applications[0].wishes.interests");
    CHECK(only_problem(replaced(json, "Africa/Johannesburg", "Africa/Atlantis")).code == "unknown_time_zone");
    CHECK(only_problem(replaced(json, "\"id\":\"b2\"", "\"id\":\"a1\"")) == problem("repeated_id", "applications[1].id", "a1"));
    CHECK(only_problem(replaced(json, "\"name\":\"Anele Gumede\"", "\"name\":\"\"")).code == "empty_field");
    CHECK(only_problem(replaced(json, "\"version\":1", "\"version\":2")) == problem("newer_version", "version", "1"));
    CHECK(only_problem(replaced(json, "counterpart-round", "counterpart-preview")).code == "wrong_format");
}

TEST_CASE("several faults are listed together") {
    std::string json = encode_round(sample_round());
    json = replaced(json, "\"country\":\"ZA\"", "\"country\":7");
    json = replaced(json, "\"contact_methods\":[\"email\"", "\"contact_methods\":[\"pigeon\"");
    json = replaced(json, "\"synthetic\":true", "\"synthetic\":\"yes\"");
    const auto decoded = decode_round(json);
    REQUIRE_FALSE(decoded.has_value());
    CHECK(decoded.error().size() == 3);
}

TEST_CASE("fields that this version does not know are told, not dropped in silence") {
    const auto decoded = decode_round(replaced(encode_round(sample_round()), "\"country\":\"ZA\"", "\"country\":\"ZA\",\"shoe_size\":38"));
    REQUIRE(decoded.has_value());
    CHECK(decoded->notes == Problems{problem("unknown_field", "applications[0].shoe_size")});
}

TEST_CASE("documents of another shape are refused without harm") {
    for (const char* json : {"[]", "7", "null", "{}", "{\"format\":\"counterpart-round\",\"version\":1}",
                             "{\"format\":\"counterpart-round\",\"version\":1,\"applications\":{}}",
                             "{\"format\":\"counterpart-round\",\"version\":1,\"applications\":[7,[],null]}"}) {
        CHECK_FALSE(decode_round(json).has_value());
    }
}
