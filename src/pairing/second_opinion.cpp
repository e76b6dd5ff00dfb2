#include "pairing/second_opinion.h"

#include <algorithm>
#include <array>
#include <bit>

namespace counterpart::pairing::second_opinion {
namespace {

using domain::Criterion;
using domain::Wish;

constexpr int kQuarter = 15;
constexpr int kQuartersPerDay = 96;
constexpr int kNoQuarter = kQuartersPerDay;  ///< of somebody whose time zone is not known

/// Quarters of an hour in common on a clock face for every difference of offsets, counted one by one. Sixty quarters are
/// a waking day, so one quarter is one sixtieth.
std::array<int, kQuartersPerDay> count_common_quarters() {
    constexpr int kWakingQuarters = 60;
    std::array<int, kQuartersPerDay> common{};
    for (int shift = 0; shift < kQuartersPerDay; ++shift) {
        for (int quarter = 0; quarter < kWakingQuarters; ++quarter) {
            common[static_cast<std::size_t>(shift)] += (quarter + shift) % kQuartersPerDay < kWakingQuarters ? 1 : 0;
        }
    }
    return common;
}

}  // namespace

std::uint8_t in_points(int weight, int sixtieths) { return static_cast<std::uint8_t>((weight * sixtieths + kWhole) / (2 * kWhole)); }

int attribute_of(const PairingInput& input, Criterion criterion, std::size_t person) {
    switch (criterion) {
        case Criterion::kSector: return input.sectors[person];
        case Criterion::kCareerStage: return input.career_stages[person];
        case Criterion::kWakingHours: {
            const int offset = input.utc_offset_minutes[person];
            const int quarter = (offset / kQuarter % kQuartersPerDay + kQuartersPerDay) % kQuartersPerDay;
            return offset == kUnknownUtcOffset ? kNoQuarter : quarter;
        }
        default: return input.contact_methods[person];
    }
}

std::optional<int> same_sixtieths(Criterion criterion, int mine, int theirs) {
    static const std::array<int, kQuartersPerDay> kCommon = count_common_quarters();
    switch (criterion) {
        case Criterion::kWakingHours: {
            const bool known = mine != kNoQuarter && theirs != kNoQuarter;
            return known ? std::optional(kCommon[static_cast<std::size_t>(std::max(mine, theirs) - std::min(mine, theirs))]) : std::nullopt;
        }
        case Criterion::kContactMethods: {
            const int own = std::min(std::popcount(static_cast<unsigned>(mine)), 2);
            const int common = std::min(std::popcount(static_cast<unsigned>(mine & theirs)), own);
            return common == own ? (own == 0 ? 0 : kWhole) : common * kWhole / 2;
        }
        default: return mine == theirs ? kWhole : 0;
    }
}

int interest_kind(Wish wish, int declared) {
    const int own = std::min(declared, 3);
    switch (wish) {
        case Wish::kSame: return own == 0 ? kNeverFulfilled : own;
        case Wish::kDifferent: return own == 0 ? 0 : kNeverFulfilled + own;
        case Wish::kAny: break;
    }
    return 0;
}

int interest_side(int kind, int common) {
    const int enough = kind % 4;
    const int same = enough == 0 ? 0 : kWhole * std::min(common, enough) / enough;
    return kind == 0 ? kWhole : (kind < kNeverFulfilled ? same : (kind == kNeverFulfilled ? 0 : kWhole - same));
}

int language_side(Wish wish, int best_level, bool meets_new) {
    constexpr int kSixtiethsPerLevel = 20;
    return wish == Wish::kAny ? kWhole : (wish == Wish::kSame ? kSixtiethsPerLevel * best_level : (meets_new ? kWhole : 0));
}

}  // namespace counterpart::pairing::second_opinion
