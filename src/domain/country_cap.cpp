#include "domain/country_cap.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace counterpart::domain {
namespace {

constexpr std::int64_t kWhole_percent = 100;

std::int32_t share_of(std::int64_t people, std::int32_t percent) {
    return std::max(1, static_cast<std::int32_t>(people * percent / kWhole_percent));
}

std::int64_t people_within(std::span<const std::int32_t> by_country, std::int32_t limit) {
    return std::accumulate(by_country.begin(), by_country.end(), std::int64_t{0},
                           [limit](std::int64_t sum, std::int32_t people) { return sum + std::min(people, limit); });
}

/// The greatest limit that is at most the share of those whom it lets in, or 0: each round of lowering it lowers the sum that it is a share of.
std::int32_t limit_of_accepted(std::span<const std::int32_t> by_country, std::int32_t percent) {
    std::int64_t people = std::accumulate(by_country.begin(), by_country.end(), std::int64_t{0});
    while (true) {
        const auto limit = static_cast<std::int32_t>(people * percent / kWhole_percent);
        const std::int64_t within = people_within(by_country, limit);
        if (within == people) {
            return limit;
        }
        people = within;
    }
}

using CountryGroup = std::vector<const CapApplicant*>;

/// The people of each country, those who have their place first, then by arrival.
std::map<std::string_view, CountryGroup> by_country_and_arrival(std::span<const CapApplicant> applicants) {
    std::map<std::string_view, CountryGroup> groups;
    for (const CapApplicant& one : applicants) {
        groups[one.country].push_back(&one);
    }
    for (auto& [country, group] : groups) {
        std::ranges::sort(group, {}, [](const CapApplicant* one) {
            return std::make_tuple(one->accepted ? 0 : 1, one->arrived_at_s, std::string_view(one->application_id));
        });
    }
    return groups;
}

/// Puts accepted and waiting in the order of arrival.
void put_in_order(std::span<const CapApplicant> applicants, CapPlan& plan) {
    std::map<std::string_view, std::int64_t> arrived_s;
    for (const CapApplicant& one : applicants) {
        arrived_s[one.application_id] = one.arrived_at_s;
    }
    std::ranges::sort(plan.accepted, {}, [&](const std::string& id) { return std::make_pair(arrived_s[id], std::string_view(id)); });
    std::ranges::sort(plan.waiting, {}, [&](const CapWaiting& one) {
        return std::make_pair(arrived_s[one.application_id], std::string_view(one.application_id));
    });
}

}  // namespace

CapLimits cap_limits(std::span<const std::int32_t> applicants_by_country, std::int32_t percent) {
    const auto all = std::accumulate(applicants_by_country.begin(), applicants_by_country.end(), std::int32_t{0});
    if (percent <= 0 || percent >= kWhole_percent || all == 0) {
        return {all, all, true};
    }
    CapLimits limits{share_of(all, percent), limit_of_accepted(applicants_by_country, percent), true};
    if (limits.of_accepted < 1) {
        limits.can_be_met = false;
        limits.of_accepted = limits.of_applicants;
    }
    return limits;
}

CapPlan plan_cap(std::span<const CapApplicant> applicants, std::int32_t percent, CapReading reading,
                 const std::set<std::string>& earlier_countries) {
    const std::map<std::string_view, CountryGroup> groups = by_country_and_arrival(applicants);
    std::vector<std::int32_t> sizes;
    std::ranges::transform(groups, std::back_inserter(sizes),
                           [](const auto& group) { return static_cast<std::int32_t>(group.second.size()); });
    CapPlan plan;
    plan.applicants = static_cast<std::int32_t>(applicants.size());
    plan.limits = cap_limits(sizes, percent);
    const std::int32_t limit = reading == CapReading::kOfApplicants ? plan.limits.of_applicants : plan.limits.of_accepted;
    for (const auto& [country, group] : groups) {
        const auto size = static_cast<std::int32_t>(group.size());
        CountryShare share{std::string(country),
                           size,
                           0,
                           std::min(size, plan.limits.of_applicants),
                           std::min(size, plan.limits.of_accepted),
                           false,
                           !earlier_countries.contains(std::string(country))};
        std::int32_t place = 0;
        for (const CapApplicant* one : group) {
            if (one->accepted || share.accepted < limit) {
                ++share.accepted;
                plan.accepted.push_back(one->application_id);
            } else {
                share.capped = true;
                plan.waiting.push_back({one->application_id, share.country, ++place, limit});
            }
        }
        plan.accepted_of_applicants += share.accepted_of_applicants;
        plan.accepted_of_accepted += share.accepted_of_accepted;
        plan.countries.push_back(std::move(share));
    }
    std::ranges::sort(plan.countries, {},
                      [](const CountryShare& one) { return std::make_pair(-one.applicants, std::string_view(one.country)); });
    put_in_order(applicants, plan);
    return plan;
}

std::set<std::string> countries_before(const Programme& programme, const RoundRecord& round) {
    std::set<std::string_view> countries;
    for (const Record* record : programme.all(RecordKind::kRound)) {
        const auto& other = std::get<RoundRecord>(*record);
        if (!(other.starts_on < round.starts_on)) {
            continue;
        }
        for (const Record* one : programme.of_round(other.id, RecordKind::kApplication)) {
            countries.insert(std::get<ApplicationRecord>(*one).application.country);
        }
    }
    return {countries.begin(), countries.end()};
}

CapPlan cap_plan_of(const Programme& programme, const RoundRecord& round) {
    std::vector<CapApplicant> applicants;
    for (const Record* record : programme.of_round(round.id, RecordKind::kApplication)) {
        const auto& one = std::get<ApplicationRecord>(*record);
        if (one.state != ApplicationState::kWithdrawn) {
            applicants.push_back({one.application.id, one.application.country, one.application.arrived_at_s,
                                  one.state == ApplicationState::kAccepted || one.batch != 0});
        }
    }
    return plan_cap(applicants, round.cap_percent, round.cap_reading, countries_before(programme, round));
}

}  // namespace counterpart::domain
