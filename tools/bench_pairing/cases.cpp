#include "tools/bench_pairing/cases.h"

#include "pairing/row_scorer.h"
#include "pairing/scoring_planes.h"
#include "tests/pairing/random_input.h"

namespace counterpart::bench {

std::optional<ScoreClass> read_score_class(std::string_view name) {
    if (name == "default") {
        return ScoreClass::kDefault;
    }
    if (name == "coarse") {
        return ScoreClass::kCoarse;
    }
    return name == "equal" ? std::optional(ScoreClass::kEqual) : std::nullopt;
}

pairing::PairingInput make_people(std::int32_t people) {
    return pairing::testing::random_input(
        {.people = people, .countries = 100, .languages = 24, .interests = 30, .wish_kinds = 3, .listed_pairs = people / 10}, 1);
}

domain::Criteria make_criteria(ScoreClass scores) {
    domain::Criteria criteria;
    if (scores == ScoreClass::kCoarse) {
        criteria.weight_points = {9, 6, 4, 4, 3, 3};
    } else if (scores == ScoreClass::kEqual) {
        criteria.weight_points = {};
    }
    return criteria;
}

std::vector<test_support::PeerEdge> allowed_pairs(const pairing::PairingInput& input, const domain::Criteria& criteria) {
    const pairing::ScoringPlanes planes(input);
    pairing::RowScorer scorer(input, planes, criteria);
    std::vector<std::uint8_t> row(scorer.stride());
    std::vector<test_support::PeerEdge> edges;
    for (std::int32_t one = 0; one < input.person_count; ++one) {
        scorer.score(one, one + 1, input.person_count, row);
        for (std::int32_t other = one + 1; other < input.person_count; ++other) {
            const std::uint8_t score_and_one = row[static_cast<std::size_t>(other)];
            if (score_and_one != 0) {
                edges.push_back({one, other, score_and_one - 1});
            }
        }
    }
    return edges;
}

}  // namespace counterpart::bench
