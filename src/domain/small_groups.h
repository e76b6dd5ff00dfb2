#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace counterpart::domain {

// Numbers of people that may be told. A group of fewer than `kLeastPublicCount` people is withheld, and with it as many others as it takes
// that nobody finds it by taking what is told from a total.

/// The number of people in each group of a division, nothing where it is withheld.
using ToldCounts = std::vector<std::optional<std::int32_t>>;

/// Whether a group can be empty, or is named only because somebody is in it.
enum class LeastInGroup : std::uint8_t { kNobody = 0, kSomebody = 1 };

/// How many of how many people. Nothing stands for a number that is withheld.
struct ReportFigure {
    std::optional<std::int32_t> count;
    std::optional<std::int32_t> of;

    friend bool operator==(const ReportFigure&, const ReportFigure&) = default;
};

/// The groups of a division of people whose total is told. Where a group has one to four people, every small group is withheld, and the
/// next greater ones until at least two groups with five people together are, each of which could have several sizes even for somebody who
/// knows this rule. Where the whole division is withheld and its total is small or tells each group, the total is not to be told (see
/// `total_tells`).
ToldCounts told_counts(std::span<const std::int32_t> groups, LeastInGroup least = LeastInGroup::kNobody);

/// Whether what is withheld of a division could be found from its total.
bool total_tells(std::span<const std::int32_t> groups, const ToldCounts& told, LeastInGroup least = LeastInGroup::kNobody);

/// A division and its total, which is withheld where it would tell too much.
struct ToldDivision {
    ToldCounts groups;
    std::optional<std::int32_t> total;

    friend bool operator==(const ToldDivision&, const ToldDivision&) = default;
};

/// As `told_counts`, but the first group is the one that others are counted by: it is told unless it is small itself, and rather the total is
/// withheld. Needs a group.
ToldDivision told_division(std::span<const std::int32_t> groups);

/// A part of some people, of whom there are at least `kLeastPublicCount` or none: withheld where those who are in it or those who are not
/// are few.
ReportFigure told_part(std::int32_t count, std::int32_t of);

/// Of groups that come one after the other (by day), how many people there are until the end of each: told where those who came since the
/// last told one, and those of `of` people who come later, are nobody or enough.
ToldCounts told_sums(std::span<const std::int32_t> groups, std::int32_t of);

}  // namespace counterpart::domain
