#include "domain/small_groups.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "domain/public_counts.h"

namespace counterpart::domain {
namespace {

bool is_small(std::int32_t people) { return people < kLeastPublicCount; }

/// Withholds the smallest groups that are told; false where there are none. Of groups that are alike all go: else the place of the one that
/// went would tell.
bool withhold_next(std::span<const std::int32_t> groups, ToldCounts& told) {
    std::optional<std::int32_t> smallest;
    for (std::size_t k = 0; k < groups.size(); ++k) {
        if (told[k] && (!smallest || groups[k] < *smallest)) {
            smallest = groups[k];
        }
    }
    for (std::size_t k = 0; k < groups.size() && smallest; ++k) {
        if (groups[k] == *smallest) {
            told[k].reset();
        }
    }
    return smallest.has_value();
}

}  // namespace

bool total_tells(std::span<const std::int32_t> groups, const ToldCounts& told, LeastInGroup least) {
    std::int32_t people = 0, count = 0;
    bool all_small = true;
    for (std::size_t k = 0; k < groups.size(); ++k) {
        if (!told[k]) {
            people += groups[k];
            ++count;
            all_small = all_small && is_small(groups[k]);
        }
    }
    if (count == 0) {
        return false;
    }
    // What is withheld must not be one group, nor few people together, nor as few or as many as so many small groups can hold.
    const std::int32_t fewest = count * static_cast<std::int32_t>(least);
    return count == 1 || is_small(people) || people == fewest || (all_small && people == count * (kLeastPublicCount - 1));
}

ToldCounts told_counts(std::span<const std::int32_t> groups, LeastInGroup least) {
    ToldCounts told(groups.begin(), groups.end());
    if (std::ranges::none_of(groups, [](std::int32_t people) { return people > 0 && is_small(people); })) {
        return told;
    }
    for (std::size_t k = 0; k < groups.size(); ++k) {
        if (is_small(groups[k])) {  // empty ones too: else it would be known that the others are not
            told[k].reset();
        }
    }
    while (total_tells(groups, told, least) && withhold_next(groups, told)) {
    }
    return told;
}

ToldDivision told_division(std::span<const std::int32_t> groups) {
    const std::int32_t total = std::accumulate(groups.begin(), groups.end(), 0);
    ToldDivision division{ToldCounts(groups.size()), std::nullopt};
    if (groups[0] > 0 && is_small(groups[0])) {
        division.total = is_small(total) ? std::nullopt : std::optional(total);
        return division;
    }
    const ToldCounts others = told_counts(groups.subspan(1));
    division.groups[0] = groups[0];
    std::ranges::copy(others, division.groups.begin() + 1);
    if (!total_tells(groups, division.groups)) {
        division.total = total;
    }
    return division;
}

ReportFigure told_part(std::int32_t count, std::int32_t of) { return {told_counts(std::array{count, of - count})[0], of}; }

ToldCounts told_sums(std::span<const std::int32_t> groups, std::int32_t of) {
    const auto may_be_told = [](std::int32_t people) { return people == 0 || !is_small(people); };
    ToldCounts sums;
    std::int32_t until = 0, told = 0;
    for (const std::int32_t people : groups) {
        until += people;
        sums.emplace_back();
        if (may_be_told(until - told) && may_be_told(of - until)) {
            sums.back() = until;
            told = until;
        }
    }
    return sums;
}

}  // namespace counterpart::domain
