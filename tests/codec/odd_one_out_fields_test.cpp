#include <string>

#include <catch2/catch_test_macros.hpp>

#include "codec/preview_json.h"
#include "codec/round_json.h"
#include "codec/sample_records.h"

using namespace counterpart;
using namespace counterpart::codec;

namespace {

domain::Round round_with_waits() {
    domain::Round round = sample_round();
    round.waits = {{"a1", 500}, {"b2", 400}};
    round.odd_one_out = domain::OddOneOut::kTrio;
    return round;
}

domain::MatchPreview preview_with_trio() {
    domain::MatchPreview preview = sample_preview();
    preview.alone.clear();
    preview.waited = {1, 0};
    preview.odd_one_out = domain::OddOneOut::kTrio;
    preview.trios = {{2, 0, 1, 30, 40}};
    return preview;
}

Problem problem_of_trio(std::string_view what, std::string_view by) {
    const auto decoded = decode_preview(replaced(encode_preview(round_with_waits(), preview_with_trio()), what, by));
    REQUIRE_FALSE(decoded.has_value());
    return decoded.error().front();
}

}  // namespace

TEST_CASE("waits, policy and trios survive with their round and preview") {
    const auto round = decode_round(encode_round(round_with_waits()));
    REQUIRE(round.has_value());
    CHECK(round->value == round_with_waits());
    const auto preview = decode_preview(encode_preview(round_with_waits(), preview_with_trio()));
    REQUIRE(preview.has_value());
    CHECK(preview->value == PreviewFile{round_with_waits(), preview_with_trio()});
    CHECK(preview->notes.empty());
}

TEST_CASE("a stand-in survives, with whose partner they are") {
    domain::MatchPreview preview = sample_preview();
    preview.odd_one_out = domain::OddOneOut::kStandIn;
    preview.stand_in_id = "officer";
    preview.with_stand_in = 2;
    const auto decoded = decode_preview(encode_preview(sample_round(), preview));
    REQUIRE(decoded.has_value());
    CHECK(decoded->value.preview == preview);
}

TEST_CASE("rounds and previews in which nobody waited are written as they always were") {
    for (const std::string& json : {encode_round(sample_round()), encode_preview(sample_round(), sample_preview())}) {
        for (const char* field : {"waits", "waited", "odd_one_out", "trios", "stand_in_id", "with_stand_in"}) {
            CHECK(json.find('"' + std::string(field) + '"') == std::string::npos);
        }
    }
}

TEST_CASE("a trio names people of the preview, one of its pairs and nobody who has a place") {
    CHECK(problem_of_trio("\"third\":2", "\"third\":3").where == "trios[0].third");
    CHECK(problem_of_trio("\"third_id\":\"c3\"", "\"third_id\":\"b2\"") == problem("unknown_id", "trios[0].third_id", "b2"));
    CHECK(problem_of_trio("\"a\":0,\"b\":1,\"score_with", "\"a\":1,\"b\":2,\"score_with").code == "unknown_pair");
    CHECK(problem_of_trio("\"third\":2,\"third_id\":\"c3\"", "\"third\":1,\"third_id\":\"b2\"").code == "person_twice");
    CHECK(problem_of_trio("\"waited\":[1,0]", "\"waited\":[1,9]").where == "waited[1]");
    CHECK(problem_of_trio("\"since_s\":400", "\"since_s\":-4").code == "wrong_number");
}
