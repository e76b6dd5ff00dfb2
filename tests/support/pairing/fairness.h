#pragma once

#include <array>
#include <cstdint>

#include "tests/pairing/random_input.h"

namespace counterpart::test_support {

/// What somebody leaves out of their application. Everything else stays true, and so do the others.
enum class Understatement : std::uint8_t {
    kOneWishFewer,      ///< one wish becomes "any"
    kNoWishes,          ///< every wish becomes "any"
    kOneLanguageFewer,  ///< of two or more
    kOneLanguageOnly,
    kOneInterestOnly,  ///< of two or more
};
inline constexpr std::array kUnderstatements{Understatement::kOneWishFewer, Understatement::kNoWishes, Understatement::kOneLanguageFewer,
                                             Understatement::kOneLanguageOnly, Understatement::kOneInterestOnly};

/// How often a change of the input helped somebody, hurt them, or did neither.
struct Changes {
    std::int64_t better = 0;
    std::int64_t worse = 0;
    std::int64_t same = 0;
    std::int64_t newly_paired = 0;
    std::int64_t newly_alone = 0;
    std::int64_t own_sixtieths_before = 0;  ///< sum over all cases
    std::int64_t own_sixtieths_after = 0;

    [[nodiscard]] std::int64_t cases() const { return better + worse + same; }
    /// What the change brings on average, in points of the own side of a score (0 … sum of weights).
    [[nodiscard]] double mean_gain_points() const {
        return static_cast<double>(own_sixtieths_after - own_sixtieths_before) / 60.0 / static_cast<double>(cases());
    }
};

/// What an understatement does to whoever makes it, and to somebody else of the round, for comparison: optimal pairings are
/// many, so any change of the input moves some people to another partner as good for the total.
struct FairnessFigures {
    Changes own;
    Changes others;
};

/// Solves `rounds` random rounds as they are, and again for each of `people_a_round` people who understate.
/// What a partner is worth to somebody is how far that one's true wishes are fulfilled, times the weights; nobody's wishes but the own.
/// Deterministic. Cost: a solve for each person.
FairnessFigures measure_fairness(const pairing::testing::RandomShape& shape, Understatement understatement, std::uint32_t rounds,
                                 std::uint32_t people_a_round);

}  // namespace counterpart::test_support
