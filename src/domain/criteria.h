#pragma once

#include <array>
#include <cstdint>

#include "base/problem.h"
#include "domain/terms.h"

namespace counterpart::domain {

/// What "best" means among the pairings of the most people.
enum class PairingPolicy : std::uint8_t {
    kGreatestTotal,   ///< the greatest sum of points
    kWorstPairFirst,  ///< the lowest score as high as possible, then the greatest sum
};

/// The largest weight of one criterion, in points; keeps every score in one byte.
inline constexpr int kMaxWeightPoints = 40;

/// The coordinator's settings of a match preview.
struct Criteria {
    bool different_country = true;
    bool never_earlier_partner = true;
    bool never_forbidden_pair = true;
    bool common_language = true;
    std::array<std::uint8_t, kCriterionCount> weight_points{30, 20, 15, 15, 10, 10};  ///< each 0..kMaxWeightPoints
    PairingPolicy policy = PairingPolicy::kGreatestTotal;
    bool keep_announced = false;  ///< least change: announced pairs that still obey the rules stay, the others are matched anew

    friend bool operator==(const Criteria&, const Criteria&) = default;
};

/// The greatest score a pair can reach: the sum of the weights, in points.
int greatest_score_points(const Criteria& criteria);

/// `weight_too_large` for each weight above kMaxWeightPoints (where: "weight_points.<criterion>").
Problems check_criteria(const Criteria& criteria);

}  // namespace counterpart::domain
