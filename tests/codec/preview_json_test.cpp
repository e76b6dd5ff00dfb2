#include "codec/preview_json.h"

#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "codec/sample_records.h"

using namespace counterpart;
using namespace counterpart::codec;

namespace {

Problem first_problem(const std::string& json) {
    const auto decoded = decode_preview(json);
    REQUIRE_FALSE(decoded.has_value());
    return decoded.error().front();
}

std::string preview_sample() { return encode_preview(sample_round(), sample_preview()); }

}  // namespace

TEST_CASE("a preview survives with its round, criteria and proof, to the byte") {
    const auto decoded = decode_preview(preview_sample());
    REQUIRE(decoded.has_value());
    CHECK(decoded->value == PreviewFile{sample_round(), sample_preview()});
    CHECK(decoded->notes.empty());
    CHECK(encode_preview(decoded->value.round, decoded->value.preview) == preview_sample());
}

TEST_CASE("kept pairs and the announced ones that they come from survive") {
    domain::Round round = sample_round();
    domain::MatchPreview preview = sample_preview();
    preview.criteria.keep_announced = true;
    preview.pairs[0].fixed = false;
    preview.pairs[0].kept = true;
    round.announced_pairs = domain::person_pairs(preview);
    const auto decoded = decode_preview(encode_preview(round, preview));
    REQUIRE(decoded.has_value());
    CHECK(decoded->value == PreviewFile{round, preview});
}

TEST_CASE("a shuffled round gives the same bytes") {
    domain::Round shuffled = sample_round();
    std::ranges::reverse(shuffled.applications);
    CHECK(encode_preview(shuffled, sample_preview()) == preview_sample());
}

TEST_CASE("indices, ids, sums and lengths must fit") {
    CHECK(first_problem(replaced(preview_sample(), "\"b\":1", "\"b\":3")).where == "pairs[0].b");
    CHECK(first_problem(replaced(preview_sample(), "\"b\":1", "\"b\":-1")).code == "wrong_number");
    CHECK(first_problem(replaced(preview_sample(), "\"b_id\":\"b2\"", "\"b_id\":\"c3\"")) == problem("unknown_id", "pairs[0].b_id", "c3"));
    CHECK(first_problem(replaced(preview_sample(), "\"score_points\":60", "\"score_points\":61")).code == "wrong_sum");
    CHECK(first_problem(replaced(preview_sample(), "\"parts\":[20,", "\"parts\":[")).code == "wrong_length");
    CHECK(first_problem(replaced(preview_sample(), "[\"a1\",\"b2\",\"c3\"]", "[\"a1\",\"b2\",\"zz\"]")).code == "unknown_id");
    CHECK(first_problem(replaced(preview_sample(), "[\"a1\",\"b2\",\"c3\"]", "[\"b2\",\"a1\",\"c3\"]")).code == "wrong_order");
    CHECK(first_problem(replaced(preview_sample(), "\"person_duals\":[60,60,0]", "\"person_duals\":[60,60]")).where ==
          "proof.person_duals");
    CHECK(first_problem(replaced(preview_sample(), "\"blossom_of\":[-1,0,-1]", "\"blossom_of\":[-1,1,-1]")).where == "proof.blossom_of[1]");
    CHECK(first_problem(replaced(preview_sample(), "\"blossom_duals\":[4]", "\"blossom_duals\":[-4]")).code == "wrong_number");
    CHECK(first_problem(replaced(preview_sample(), "\"competed_for\":[0,1]", "\"competed_for\":[0,9]")).where ==
          "alone[0].competed_for[1]");
}

TEST_CASE("everybody is in a pair or alone, once") {
    CHECK(first_problem(replaced(preview_sample(), "\"person\":2,\"person_id\":\"c3\"", "\"person\":1,\"person_id\":\"b2\"")).code ==
          "person_twice");
    domain::MatchPreview nobody_alone = sample_preview();
    nobody_alone.alone.clear();
    CHECK(first_problem(encode_preview(sample_round(), nobody_alone)) == problem("person_missing", "pairs", "c3"));
}

TEST_CASE("a preview cut at any byte is refused without harm") {
    const std::string json = preview_sample();
    for (std::size_t length = 0; length + 2 < json.size(); length += 7) {
        CHECK_FALSE(decode_preview(std::string_view(json).substr(0, length)).has_value());
    }
}
