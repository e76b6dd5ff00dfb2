#include "pairing/second_opinion.h"

#include <catch2/catch_test_macros.hpp>

#include "pairing/score.h"
#include "tests/pairing/random_input.h"

namespace counterpart::pairing {

TEST_CASE("the second opinion on sector, career stage, waking hours and contact methods is the first one, for both sides") {
    using domain::Criterion;
    for (std::uint32_t seed = 0; seed < 10; ++seed) {
        const PairingInput input = testing::random_input({.people = 60, .unknown_zones = true}, seed);
        for (const Criterion criterion :
             {Criterion::kSector, Criterion::kCareerStage, Criterion::kWakingHours, Criterion::kContactMethods}) {
            for (PersonIndex a = 0; a < input.person_count; ++a) {
                for (PersonIndex b = 0; b < input.person_count; ++b) {
                    const int mine = second_opinion::attribute_of(input, criterion, static_cast<std::size_t>(a));
                    const int theirs = second_opinion::attribute_of(input, criterion, static_cast<std::size_t>(b));
                    const domain::Wish wish = input.wishes[static_cast<std::size_t>(a)][static_cast<std::size_t>(criterion)];
                    const int sixtieths = second_opinion::fulfilment(wish, second_opinion::same_sixtieths(criterion, mine, theirs));
                    CHECK(sixtieths == pair_fulfilment(input, criterion, a, b).of_a);
                }
            }
        }
    }
}

}  // namespace counterpart::pairing
