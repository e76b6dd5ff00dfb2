#include "pairing/priority.h"

#include "domain/criteria.h"

namespace counterpart::pairing {

std::vector<std::int64_t> priorities_points(const PairingInput& input) {
    std::vector<std::int64_t> priorities;
    if (input.waited.empty()) {
        return priorities;
    }
    constexpr std::int64_t kGreatestScore = std::int64_t{domain::kMaxWeightPoints} * std::int64_t{domain::kCriterionCount};
    const std::int64_t unit = kGreatestScore * (input.person_count / 2) + 1;
    priorities.assign(static_cast<std::size_t>(input.person_count), 0);
    auto rank = static_cast<std::int64_t>(input.waited.size());
    for (const PersonIndex person : input.waited) {
        priorities[static_cast<std::size_t>(person)] = unit * rank--;
    }
    return priorities;
}

}  // namespace counterpart::pairing
