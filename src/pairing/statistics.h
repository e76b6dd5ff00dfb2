#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "domain/match_preview.h"

namespace counterpart::pairing {

/// The scores of a preview's pairs in figures; all 0 when there is no pair.
struct ScoreStatistics {
    std::int32_t pair_count = 0;
    std::int32_t lowest_points = 0;
    std::int32_t highest_points = 0;
    std::int32_t mean_x10 = 0;       ///< tenths of a point, rounded half up
    std::int32_t median_x10 = 0;     ///< tenths of a point; the mean of the middle two for an even number
    std::int32_t lower_quartile_points = 0;  ///< a quarter of the pairs (rounded up) score this or less
    std::array<std::int32_t, 256> pairs_by_score{};  ///< number of pairs with each score
};

/// The figures of a list of pairs.
ScoreStatistics score_statistics(std::span<const domain::MatchedPair> pairs);

/// One bar of a histogram: scores from `from_points` (included) to `to_points` (excluded).
struct HistogramBar {
    std::int32_t from_points = 0;
    std::int32_t to_points = 0;
    std::int32_t pair_count = 0;

    friend bool operator==(const HistogramBar&, const HistogramBar&) = default;
};

/// Bars of `width_points` (at least 1), aligned to multiples of it, from 0 to the bar that holds `greatest_points`.
std::vector<HistogramBar> histogram(const ScoreStatistics& statistics, std::int32_t width_points, std::int32_t greatest_points);

/// Indices into `pairs`, lowest score first (then by position), at most `count`.
std::vector<std::int32_t> worst_pairs(std::span<const domain::MatchedPair> pairs, std::int32_t count);

}  // namespace counterpart::pairing
