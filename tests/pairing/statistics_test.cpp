#include "pairing/statistics.h"

#include <catch2/catch_test_macros.hpp>

namespace counterpart::pairing {
namespace {

std::vector<domain::MatchedPair> pairs_scoring(const std::vector<int>& scores) {
    std::vector<domain::MatchedPair> pairs;
    for (const int score : scores) {
        domain::MatchedPair pair;
        pair.score_points = static_cast<std::uint8_t>(score);
        pairs.push_back(pair);
    }
    return pairs;
}

}  // namespace

TEST_CASE("the figures of a list of scores are exact to a tenth") {
    const ScoreStatistics statistics = score_statistics(pairs_scoring({70, 81, 90, 90}));
    CHECK(statistics.pair_count == 4);
    CHECK(statistics.lowest_points == 70);
    CHECK(statistics.highest_points == 90);
    CHECK(statistics.mean_x10 == 828);  // 82.75 rounded half up
    CHECK(statistics.median_x10 == 855);
    CHECK(statistics.lower_quartile_points == 70);
    CHECK(statistics.pairs_by_score[90] == 2);
    CHECK(score_statistics({}).pair_count == 0);
    CHECK(score_statistics(pairs_scoring({7})).median_x10 == 70);
}

TEST_CASE("a histogram counts every pair once up to the greatest score") {
    const ScoreStatistics statistics = score_statistics(pairs_scoring({0, 4, 5, 99, 100}));
    const auto bars = histogram(statistics, 5, 100);
    REQUIRE(bars.size() == 21);
    CHECK(bars[0] == HistogramBar{.from_points = 0, .to_points = 5, .pair_count = 2});
    CHECK(bars[1].pair_count == 1);
    CHECK(bars[20].pair_count == 1);
}

TEST_CASE("the worst pairs come lowest first") {
    CHECK(worst_pairs(pairs_scoring({50, 20, 40, 20}), 3) == std::vector<std::int32_t>{1, 3, 2});
    CHECK(worst_pairs(pairs_scoring({50}), 3).size() == 1);
    CHECK(worst_pairs({}, 3).empty());
}

}  // namespace counterpart::pairing
