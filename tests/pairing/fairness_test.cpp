// Fair by test: nobody does better on average by declaring less than is true. docs/fairness.md has the figures of longer runs.
#include "tests/support/pairing/fairness.h"

#include <catch_amalgamated.hpp>

namespace counterpart::pairing {
namespace {

using test_support::Changes;
using test_support::Understatement;

Changes changes_by(Understatement understatement) {
    constexpr testing::RandomShape kShape{.people = 60, .countries = 20, .languages = 12, .interests = 30};
    return test_support::measure_fairness(kShape, understatement, 30, 6).own;
}

}  // namespace

TEST_CASE("who declares fewer wishes than true gets less of what they want on average, and is hurt more often than helped") {
    for (const Understatement understatement : {Understatement::kOneWishFewer, Understatement::kNoWishes}) {
        const Changes changes = changes_by(understatement);
        REQUIRE(changes.cases() > 100);
        CHECK(changes.mean_gain_points() < 0.0);
        CHECK(changes.better < changes.worse);
    }
}

TEST_CASE("who declares fewer languages than true gets less of what they want on average, and is never paired for it") {
    for (const Understatement understatement : {Understatement::kOneLanguageFewer, Understatement::kOneLanguageOnly}) {
        const Changes changes = changes_by(understatement);
        REQUIRE(changes.cases() > 50);
        CHECK(changes.mean_gain_points() < 0.0);
        CHECK(changes.newly_paired == 0);
    }
}

TEST_CASE("what a partner is worth goes by the truth, not by what was declared") {
    // Of two people each is the other's only possible partner: whatever they declare, nothing changes for them.
    const Changes own = test_support::measure_fairness({.people = 2, .countries = 2}, Understatement::kNoWishes, 20, 2).own;
    CHECK(own.cases() > 10);
    CHECK(own.same == own.cases());
}

}  // namespace counterpart::pairing
