#include "domain/small_groups.h"

#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include <catch2/catch_test_macros.hpp>

#include "domain/public_counts.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

using Groups = std::vector<std::int32_t>;

/// Calls `use` with every division of up to `most` people into so many groups.
void each_division(std::size_t group_count, std::int32_t least, std::int32_t most, const std::function<void(const Groups&)>& use) {
    Groups groups;
    const std::function<void(std::int32_t)> fill = [&](std::int32_t left) {
        if (groups.size() == group_count) {
            use(groups);
            return;
        }
        for (std::int32_t people = least; people <= left; ++people) {
            groups.push_back(people);
            fill(left - people);
            groups.pop_back();
        }
    };
    fill(most);
}

std::int32_t sum_of(const Groups& groups) { return std::accumulate(groups.begin(), groups.end(), 0); }

/// What somebody sees, who knows the rule too, with every division that looks the same.
using Seen = std::map<std::pair<ToldCounts, std::optional<std::int32_t>>, std::vector<Groups>>;

/// How many sizes a withheld group can have, at least, for those who see the same.
std::size_t fewest_sizes(const Seen& seen) {
    std::size_t fewest = static_cast<std::size_t>(-1);
    for (const auto& [told, divisions] : seen) {
        for (std::size_t k = 0; k < told.first.size(); ++k) {
            std::set<std::int32_t> sizes;
            for (const Groups& groups : divisions) {
                sizes.insert(groups[k]);
            }
            fewest = told.first[k] ? fewest : std::min(fewest, sizes.size());
        }
    }
    return fewest;
}

}  // namespace

TEST_CASE("small groups are withheld, and one more where the total would tell") {
    CHECK(told_counts(Groups{20, 9, 30}) == ToldCounts{20, 9, 30});
    CHECK(told_counts(Groups{20, 0, 30}) == ToldCounts{20, 0, 30});
    CHECK(told_counts(Groups{20, 3, 9}) == ToldCounts{20, std::nullopt, std::nullopt});
    CHECK(told_counts(Groups{20, 3, 4}) == ToldCounts{20, std::nullopt, std::nullopt});
    CHECK(told_counts(Groups{20, 1, 0, 7}) == ToldCounts{20, std::nullopt, std::nullopt, std::nullopt});
    CHECK(told_counts(Groups{20, 3, 9, 9}) == ToldCounts{20, std::nullopt, std::nullopt, std::nullopt});
    CHECK(told_part(3, 40) == ReportFigure{std::nullopt, 40});
    CHECK(told_part(37, 40) == ReportFigure{std::nullopt, 40});
    CHECK(told_part(0, 40) == ReportFigure{0, 40});
}

TEST_CASE("a total is withheld rather than the group that others are counted by") {
    CHECK(told_division(Groups{560, 1, 0, 20}) == ToldDivision{{560, std::nullopt, std::nullopt, std::nullopt}, 581});
    CHECK(told_division(Groups{560, 1, 0, 0}) == ToldDivision{{560, std::nullopt, std::nullopt, std::nullopt}, std::nullopt});
    CHECK(told_division(Groups{4, 20, 0, 0}) == ToldDivision{{std::nullopt, std::nullopt, std::nullopt, std::nullopt}, 24});
    CHECK(told_division(Groups{3, 0, 0, 0}).total == std::nullopt);
}

TEST_CASE("no withheld group can be found from the total and the rule, in any division of up to 26 people") {
    for (const std::size_t group_count : {2U, 3U, 4U}) {
        Seen seen;
        each_division(group_count, 0, group_count == 4 ? 18 : 26, [&](const Groups& groups) {
            if (sum_of(groups) >= kLeastPublicCount) {  // of fewer people nothing is told at all
                seen[{told_counts(groups), sum_of(groups)}].push_back(groups);
            }
        });
        INFO(group_count);
        CHECK(fewest_sizes(seen) >= 2);
    }
}

TEST_CASE("no withheld group can be found in a division whose total is told or not") {
    Seen seen;
    each_division(4, 0, 18, [&](const Groups& groups) {
        const ToldDivision told = told_division(groups);
        seen[{told.groups, told.total}].push_back(groups);
    });
    CHECK(fewest_sizes(seen) >= 2);
}

TEST_CASE("groups that have somebody are not found either, where their total is told") {
    Seen seen;
    for (const std::size_t group_count : {1U, 2U, 3U, 4U}) {
        each_division(group_count, 1, group_count == 4 ? 18 : 24, [&](const Groups& groups) {
            const ToldCounts told = told_counts(groups, LeastInGroup::kSomebody);
            const bool tells = total_tells(groups, told, LeastInGroup::kSomebody);
            seen[{told, tells ? std::nullopt : std::optional(sum_of(groups))}].push_back(groups);
        });
    }
    CHECK(fewest_sizes(seen) >= 2);
}

TEST_CASE("withheld groups have at least five people together where their total is told") {
    each_division(4, 0, 18, [&](const Groups& groups) {
        const ToldDivision told = told_division(groups);
        std::int32_t withheld = 0;
        for (std::size_t k = 0; k < groups.size(); ++k) {
            withheld += told.groups[k] ? 0 : groups[k];
        }
        if (told.total && withheld != 0) {
            REQUIRE(withheld >= kLeastPublicCount);
        }
    });
}

TEST_CASE("a curve leaves out the days that would tell of few people") {
    CHECK(told_sums(Groups{0, 6, 2, 0, 4, 1}, 40) == ToldCounts{0, 6, std::nullopt, std::nullopt, 12, std::nullopt});
    CHECK(told_sums(Groups{34, 3, 3}, 40) == ToldCounts{34, std::nullopt, 40});
    Seen seen;
    each_division(4, 0, 18, [&](const Groups& groups) {
        for (const std::int32_t of : {18, 20}) {
            // The sums stand for the groups: what is withheld is looked at in the same way.
            Groups sums(groups.size());
            std::partial_sum(groups.begin(), groups.end(), sums.begin());
            seen[{told_sums(groups, of), of}].push_back(sums);
        }
    });
    CHECK(fewest_sizes(seen) >= 2);
}
