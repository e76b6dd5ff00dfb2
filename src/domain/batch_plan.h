#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace counterpart::domain {

/// What a free mailbox of a provider lets through in a day, as it is commonly said.
inline constexpr std::int32_t kUsualDailyMails = 500;

/// How people are to be told.
struct BatchWishes {
    std::int32_t mails_a_day = kUsualDailyMails;  ///< at least a group's people go together, whatever it says
    std::int64_t first_at_s = 0;  ///< 0 = now
    std::int64_t now_s = 0;
    std::string time_zone = "UTC";  ///< in which later batches go at the same hour
};

/// Groups that are told on one day.
struct BatchOfPlan {
    std::int64_t planned_at_s = 0;  ///< 0 = now
    std::int32_t people = 0;
    std::vector<std::size_t> groups;  ///< indices into the sizes

    friend bool operator==(const BatchOfPlan&, const BatchOfPlan&) = default;
};

/// The batches of groups of so many people, in the order of the groups: a group is never divided, a batch holds as many as a day's mails allow, and
/// there is one batch a day at the hour of the first. The same input gives the same plan.
std::vector<BatchOfPlan> plan_batches(std::span<const std::size_t> group_sizes, const BatchWishes& wishes);

/// The moment so many days later at which the clock of a zone shows the same; where that hour does not exist (the night on which clocks go forward),
/// an hour beside it. An unknown zone counts as UTC.
std::int64_t same_hour_later_s(std::int64_t at_s, std::int64_t days, const std::string& time_zone);

}  // namespace counterpart::domain
