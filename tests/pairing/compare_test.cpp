#include "pairing/compare.h"

#include <catch2/catch_test_macros.hpp>

namespace counterpart::pairing {
namespace {

domain::MatchPreview preview_with(const std::vector<std::string>& people, const std::vector<domain::MatchedPair>& pairs) {
    domain::MatchPreview preview;
    preview.people = people;
    preview.pairs = pairs;
    for (const domain::MatchedPair& pair : pairs) {
        preview.figures.total_points += pair.score_points;
    }
    return preview;
}

domain::MatchedPair pair_of(std::int32_t a, std::int32_t b, std::uint8_t score) {
    domain::MatchedPair pair;
    pair.a = a;
    pair.b = b;
    pair.score_points = score;
    return pair;
}

}  // namespace

TEST_CASE("two previews are compared person by person, people of only one of them left out") {
    const auto before = preview_with({"a", "b", "c", "d", "gone"}, {pair_of(0, 1, 80), pair_of(2, 3, 60)});
    const auto after = preview_with({"a", "b", "c", "d", "new"}, {pair_of(0, 1, 80), pair_of(2, 4, 90)});
    const PreviewComparison comparison = compare_previews(before, after);
    CHECK(comparison.total_difference_points == 30);
    CHECK(comparison.pairs_kept == 1);
    CHECK(comparison.pairs_new == 1);
    CHECK(comparison.lowest_before_points == 60);
    CHECK(comparison.lowest_after_points == 80);
    REQUIRE(comparison.changed.size() == 2);
    CHECK(comparison.changed[0].person == "c");
    CHECK(comparison.changed[0].partner_before == "d");
    CHECK(comparison.changed[0].partner_after == "new");
    CHECK(comparison.changed[1].partner_after.empty());
    CHECK(comparison.same_weights);
}

}  // namespace counterpart::pairing
