#include "domain/batch_plan.h"

#include <utility>

#include "base/civil_date.h"
#include "base/time_zone.h"

namespace counterpart::domain {
namespace {

std::int64_t offset_s(const std::string& time_zone, std::int64_t at_s) {
    return utc_offset_minutes(time_zone, at_s).value_or(0) * kSecondsPerMinute;
}

}  // namespace

std::int64_t same_hour_later_s(std::int64_t at_s, std::int64_t days, const std::string& time_zone) {
    const std::int64_t before_s = offset_s(time_zone, at_s);
    const std::int64_t later_s = at_s + days * kSecondsPerDay;
    return later_s + before_s - offset_s(time_zone, later_s);
}

std::vector<BatchOfPlan> plan_batches(std::span<const std::size_t> group_sizes, const BatchWishes& wishes) {
    std::vector<BatchOfPlan> batches;
    for (std::size_t k = 0; k < group_sizes.size(); ++k) {
        const auto people = static_cast<std::int32_t>(group_sizes[k]);
        if (batches.empty() || batches.back().people + people > wishes.mails_a_day) {
            batches.emplace_back();
        }
        batches.back().people += people;
        batches.back().groups.push_back(k);
    }
    const std::int64_t first_s = wishes.first_at_s == 0 ? wishes.now_s : wishes.first_at_s;
    for (std::size_t k = 0; k < batches.size(); ++k) {
        const bool is_now = k == 0 && wishes.first_at_s == 0;
        batches[k].planned_at_s = is_now ? 0 : same_hour_later_s(first_s, static_cast<std::int64_t>(k), wishes.time_zone);
    }
    return batches;
}

}  // namespace counterpart::domain
