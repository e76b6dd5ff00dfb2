#include "pairing/statistics.h"

#include <algorithm>
#include <numeric>

namespace counterpart::pairing {

ScoreStatistics score_statistics(std::span<const domain::MatchedPair> pairs) {
    ScoreStatistics statistics;
    if (pairs.empty()) {
        return statistics;
    }
    std::vector<std::int32_t> scores;
    for (const domain::MatchedPair& pair : pairs) {
        scores.push_back(pair.score_points);
        ++statistics.pairs_by_score[pair.score_points];
    }
    std::ranges::sort(scores);
    const auto count = static_cast<std::int64_t>(scores.size());
    const std::int64_t sum = std::accumulate(scores.begin(), scores.end(), std::int64_t{0});
    const std::size_t middle = scores.size() / 2;
    statistics.pair_count = static_cast<std::int32_t>(count);
    statistics.lowest_points = scores.front();
    statistics.highest_points = scores.back();
    statistics.mean_x10 = static_cast<std::int32_t>((20 * sum + count) / (2 * count));
    statistics.median_x10 = scores.size() % 2 == 1 ? 10 * scores[middle] : 5 * (scores[middle - 1] + scores[middle]);
    statistics.lower_quartile_points = scores[(scores.size() + 3) / 4 - 1];
    return statistics;
}

std::vector<HistogramBar> histogram(const ScoreStatistics& statistics, std::int32_t width_points, std::int32_t greatest_points) {
    const std::int32_t width = std::max(width_points, 1);
    const auto last = static_cast<std::int32_t>(statistics.pairs_by_score.size()) - 1;
    std::vector<HistogramBar> bars;
    for (std::int32_t from = 0; from <= std::clamp(greatest_points, 0, last); from += width) {
        HistogramBar bar{.from_points = from, .to_points = from + width, .pair_count = 0};
        for (std::int32_t score = from; score < bar.to_points && score <= last; ++score) {
            bar.pair_count += statistics.pairs_by_score[static_cast<std::size_t>(score)];
        }
        bars.push_back(bar);
    }
    return bars;
}

std::vector<std::int32_t> worst_pairs(std::span<const domain::MatchedPair> pairs, std::int32_t count) {
    std::vector<std::int32_t> order(pairs.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](std::int32_t at) { return pairs[static_cast<std::size_t>(at)].score_points; });
    order.resize(std::min(order.size(), static_cast<std::size_t>(std::max(count, 0))));
    return order;
}

}  // namespace counterpart::pairing
