#include "pairing/check_scorer.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <numeric>

#include "pairing/hard_rules.h"
#include "pairing/score.h"
#include "tests/pairing/random_input.h"

namespace counterpart::pairing {
namespace {

using testing::random_criteria;
using testing::random_input;
using testing::RandomShape;

/// The bytes of all rows that differ from the reference, with people in a shuffled order, some of them left out; rows begin where `from` says.
template <typename From>
int count_wrong_bytes(const PairingInput& input, const domain::Criteria& criteria, std::uint32_t seed, From from) {
    std::vector<PersonIndex> order(static_cast<std::size_t>(input.person_count));
    std::iota(order.begin(), order.end(), 0);
    std::mt19937 random(seed);
    for (std::size_t k = order.size(); k > 1; --k) {
        std::swap(order[k - 1], order[testing::draw(random, static_cast<std::uint32_t>(k))]);
    }
    order.resize(order.size() - order.size() / 5);
    CheckScorer scorer(input, criteria, order);
    std::vector<std::uint8_t> row(scorer.stride(), 255);
    int wrong = 0;
    for (std::size_t one = 0; one < order.size(); ++one) {
        scorer.score(one, from(one), row);
        for (std::size_t other = from(one); other < row.size(); ++other) {
            int expected = 0;
            if (other < order.size() && broken_rules(input, criteria, order[one], order[other]) == 0) {
                expected = score_points(pair_score_parts(input, criteria, order[one], order[other])) + 1;
            }
            wrong += row[other] == expected ? 0 : 1;
        }
    }
    return wrong;
}

std::size_t whole_row(std::size_t) { return 0; }

}  // namespace

TEST_CASE("the verification's own scorer equals the reference, whole rows and the ends of rows") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        const RandomShape shape{.people = static_cast<std::int32_t>(2 + seed),
                                .countries = 6,
                                .languages = seed % 2 == 0 ? 6 : 90,
                                .interests = 70,
                                .listed_pairs = 12,
                                .unknown_zones = true};
        const PairingInput input = random_input(shape, seed);
        const domain::Criteria criteria = random_criteria(seed);
        CHECK(count_wrong_bytes(input, criteria, seed, whole_row) == 0);
        CHECK(count_wrong_bytes(input, criteria, seed, [](std::size_t one) { return one + 1; }) == 0);
        CHECK(count_wrong_bytes(input, criteria, seed, [](std::size_t one) { return one % 2 == 0 ? one + 1 : 0; }) == 0);
    }
}

TEST_CASE("the verification's own scorer equals the reference with more languages, interests and countries than one word or byte holds") {
    const RandomShape shape{.people = 400, .countries = 300, .languages = 150, .interests = 500};
    CHECK(count_wrong_bytes(random_input(shape, 5), domain::Criteria{}, 5, whole_row) == 0);
    CHECK(count_wrong_bytes(random_input(shape, 6), random_criteria(6), 6, whole_row) == 0);
}

}  // namespace counterpart::pairing
