#include "domain/criteria.h"

#include <cstddef>
#include <numeric>
#include <string>

#include "domain/term_names.h"

namespace counterpart::domain {

int greatest_score_points(const Criteria& criteria) {
    return std::accumulate(criteria.weight_points.begin(), criteria.weight_points.end(), 0);
}

Problems check_criteria(const Criteria& criteria) {
    Problems problems;
    for (std::size_t k = 0; k < kCriterionCount; ++k) {
        if (criteria.weight_points[k] > kMaxWeightPoints) {
            const std::string name(term_name(static_cast<Criterion>(k)));
            problems.push_back(problem("weight_too_large", "weight_points." + name, std::to_string(criteria.weight_points[k])));
        }
    }
    return problems;
}

}  // namespace counterpart::domain
