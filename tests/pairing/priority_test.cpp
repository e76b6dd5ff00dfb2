#include "pairing/priority.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <optional>
#include <tuple>
#include <vector>

#include "pairing/engine.h"
#include "pairing/explanation.h"
#include "pairing/hard_rules.h"
#include "pairing/preview.h"
#include "pairing/proof_check.h"
#include "pairing/random_input.h"
#include "pairing/score.h"
#include "tests/pairing/test_round.h"

namespace counterpart::pairing {
namespace {

using testing::applicant;
using testing::draw;
using testing::random_criteria;
using testing::random_input;
using testing::RandomShape;

/// What a pairing is worth, the better the greater: most pairs, the lowest score where the policy asks for it, then for each who waited, the longest
/// wait first, whether they have a partner, then the total.
using Worth = std::tuple<int, int, std::vector<bool>, int>;

Worth worth_of(const PairingInput& input, const domain::Criteria& criteria, const std::vector<IndexPair>& pairs) {
    int lowest = 255;
    int total = 0;
    std::vector<bool> paired(static_cast<std::size_t>(input.person_count));
    for (const IndexPair& pair : pairs) {
        const int points = score_points(pair_score_parts(input, criteria, pair.a, pair.b));
        lowest = std::min(lowest, points);
        total += points;
        paired[static_cast<std::size_t>(pair.a)] = paired[static_cast<std::size_t>(pair.b)] = true;
    }
    std::vector<bool> served;
    for (const PersonIndex person : input.waited) {
        served.push_back(paired[static_cast<std::size_t>(person)]);
    }
    const bool lifts = criteria.policy == domain::PairingPolicy::kWorstPairFirst;
    return {static_cast<int>(pairs.size()), lifts && !pairs.empty() ? lowest : 0, served, total};
}

Worth best_worth(const PairingInput& input, const domain::Criteria& criteria) {
    std::vector<std::vector<PersonIndex>> possible(static_cast<std::size_t>(input.person_count));
    for (PersonIndex a = 0; a < input.person_count; ++a) {
        for (PersonIndex b = a + 1; b < input.person_count; ++b) {
            if (broken_rules(input, criteria, a, b) == 0) {
                possible[static_cast<std::size_t>(a)].push_back(b);
            }
        }
    }
    std::optional<Worth> best;
    std::vector<bool> used(possible.size());
    std::vector<IndexPair> pairs;
    const std::function<void(PersonIndex)> try_from = [&](PersonIndex from) {
        if (from == input.person_count) {
            const Worth worth = worth_of(input, criteria, pairs);
            best = !best || worth > *best ? worth : *best;
            return;
        }
        try_from(from + 1);
        for (const PersonIndex other : possible[static_cast<std::size_t>(from)]) {
            if (!used[static_cast<std::size_t>(from)] && !used[static_cast<std::size_t>(other)]) {
                used[static_cast<std::size_t>(other)] = true;
                pairs.push_back({from, other});
                try_from(from + 1);
                pairs.pop_back();
                used[static_cast<std::size_t>(other)] = false;
            }
        }
    };
    try_from(0);
    return *best;
}

std::vector<IndexPair> pairs_of_outcome(const PairingOutcome& outcome) {
    std::vector<IndexPair> pairs;
    for (const domain::MatchedPair& pair : outcome.pairs) {
        pairs.push_back({pair.a, pair.b});
    }
    return pairs;
}

/// Some of the people in a random order of their waits.
std::vector<PersonIndex> random_waits(std::int32_t people, std::mt19937& random) {
    std::vector<PersonIndex> everybody;
    for (PersonIndex person = 0; person < people; ++person) {
        everybody.push_back(person);
    }
    std::ranges::shuffle(everybody, random);
    everybody.resize(draw(random, static_cast<std::uint32_t>(people + 1)));
    return everybody;
}

std::vector<PersonIndex> alone_of(const PairingOutcome& outcome) {
    std::vector<PersonIndex> people;
    for (const domain::AlonePerson& alone : outcome.alone) {
        people.push_back(alone.person);
    }
    return people;
}

ProofVerdict verdict_of(const PairingInput& input, const domain::Criteria& criteria, const PairingOutcome& outcome) {
    const PreviewOptions options;
    Meter meter(options);
    return check_proof(input, criteria, outcome.pairs, outcome.proof, meter);
}

}  // namespace

TEST_CASE("of all pairings of up to ten people the proved one leaves those who waited alone as seldom as possible, the longest wait last") {
    int priority_mattered = 0;
    for (std::uint32_t seed = 0; seed < 700; ++seed) {
        std::mt19937 random(seed);
        const RandomShape shape{.people = static_cast<std::int32_t>(3 + draw(random, 8)),
                                .countries = static_cast<std::int32_t>(1 + draw(random, 4)),
                                .languages = static_cast<std::int32_t>(1 + draw(random, 4)),
                                .interests = 8,
                                .wish_kinds = 1 + draw(random, 3),
                                .listed_pairs = static_cast<std::int32_t>(draw(random, 5))};
        PairingInput input = random_input(shape, seed);
        input.waited = random_waits(shape.people, random);
        const domain::Criteria criteria = random_criteria(seed);
        INFO("seed " << seed);
        const auto outcome = solve_pairing(input, criteria, {});
        REQUIRE(outcome.has_value());
        CHECK(worth_of(input, criteria, pairs_of_outcome(*outcome)) == best_worth(input, criteria));
        PairingInput nobody_waited = input;
        nobody_waited.waited.clear();
        const auto other = solve_pairing(nobody_waited, criteria, {});
        REQUIRE(other.has_value());
        priority_mattered += worth_of(input, criteria, pairs_of_outcome(*other)) != worth_of(input, criteria, pairs_of_outcome(*outcome));
        CHECK(other->pairs.size() == outcome->pairs.size());
    }
    CHECK(priority_mattered > 50);
}

TEST_CASE("of twelve people behind a barrier the longest waits are paired first") {
    for (std::uint32_t seed = 0; seed < 6; ++seed) {
        PairingInput input = random_input({.people = 12, .countries = 4, .languages = 1}, seed);
        for (std::size_t person = 0; person < 12; ++person) {
            input.countries[person] = static_cast<std::uint16_t>(person < 8 ? 0 : 1 + person % 3);
        }
        input.waited = {5, 0, 7, 2, 3, 1};
        const auto outcome = solve_pairing(input, domain::Criteria{}, {});
        REQUIRE(outcome.has_value());
        CHECK(worth_of(input, domain::Criteria{}, pairs_of_outcome(*outcome)) == best_worth(input, domain::Criteria{}));
        // Four of another country meet four of the eight: the first four who waited.
        CHECK(alone_of(*outcome) == std::vector<PersonIndex>{1, 3, 4, 6});
    }
}

TEST_CASE("rounds of some hundred people in which many waited are proved, whoever has to stay alone") {
    for (const std::int32_t majority : {120, 150}) {
        for (const auto policy : {domain::PairingPolicy::kGreatestTotal, domain::PairingPolicy::kWorstPairFirst}) {
            PairingInput input = random_input({.people = 201, .countries = 30, .languages = 1}, 7);
            for (std::size_t person = 0; person < 201; ++person) {
                input.countries[person] = static_cast<std::uint16_t>(static_cast<std::int32_t>(person) < majority ? 0 : 1 + person % 29);
            }
            for (PersonIndex person = 0; person < 60; ++person) {
                input.waited.push_back(2 * ((person * 7) % 60));
            }
            domain::Criteria criteria;
            criteria.policy = policy;
            const auto outcome = solve_pairing(input, criteria, {});
            REQUIRE(outcome.has_value());
            CHECK(outcome->alone.size() == static_cast<std::size_t>(2 * majority - 201));
            const auto left_out =
                std::ranges::count_if(alone_of(*outcome), [](PersonIndex person) { return person % 2 == 0 && person < 120; });
            if (policy == domain::PairingPolicy::kGreatestTotal) {
                CHECK(left_out == std::max<std::int64_t>(0, 60 - (201 - majority)));
            }
            CHECK(outcome->figures.bound_points == outcome->figures.total_points);
        }
    }
}

TEST_CASE("a proof does not hold for others who waited") {
    PairingInput input = random_input({.people = 9, .countries = 9, .languages = 1}, 3);
    const auto outcome = solve_pairing(input, domain::Criteria{}, {});
    REQUIRE(outcome.has_value());
    REQUIRE(outcome->alone.size() == 1);
    input.waited = {outcome->pairs.front().a};
    CHECK(verdict_of(input, {}, *outcome).proved);
    input.waited = alone_of(*outcome);
    CHECK(verdict_of(input, {}, *outcome).problem.code == "proof_refused");
    const auto fair = solve_pairing(input, domain::Criteria{}, {});
    REQUIRE(fair.has_value());
    CHECK(alone_of(*fair) != input.waited);
    CHECK(verdict_of(input, {}, *fair).proved);
    input.waited.clear();
    CHECK_FALSE(verdict_of(input, {}, *fair).proved);
}

TEST_CASE("people wait in the order of their waits, then of their ids, and only people of the round") {
    domain::Round round;
    for (const char* id : {"ana", "bo", "cy", "di"}) {
        round.applications.push_back(applicant(id, std::string("Country of ") + id));
    }
    round.waits = {{"di", 100}, {"bo", 300}, {"nobody", 1}, {"ana", 300}, {"bo", 400}};
    const auto compiled = compile_round(round);
    REQUIRE(compiled.has_value());
    CHECK(compiled->input.waited == std::vector<PersonIndex>{3, 0, 1});
    const std::vector<std::int64_t> priorities = priorities_points(compiled->input);
    REQUIRE(priorities.size() == 4);
    CHECK(priorities[2] == 0);
    CHECK(priorities[3] - priorities[0] == priorities[1]);
    CHECK(priorities[0] - priorities[1] == priorities[1]);
    CHECK(priorities[1] > 2 * 240);
}

TEST_CASE("to put two together who would leave out one who waited is no matter of points") {
    domain::Round round;
    round.applications = {applicant("ana", "One"), applicant("bo", "One"), applicant("cy", "Two")};
    for (domain::Application& one : round.applications) {
        testing::wish(one, domain::Criterion::kSector, domain::Wish::kSame);
    }
    round.applications[1].sector = domain::Sector::kMuseum;  // so ana and cy would be the best two
    CHECK(preview_round(round, {})->alone.front().person == 1);
    round.waits = {{"bo", 100}};
    const auto compiled = compile_round(round);
    const auto preview = preview_round(round, {});
    REQUIRE(compiled.has_value());
    REQUIRE(preview.has_value());
    CHECK(preview->waited == std::vector<PersonIndex>{1});
    CHECK(preview->alone.front().person == 0);
    CHECK(verify_preview(*compiled, *preview).has_value());
    CHECK(price_of_pair(compiled->input, *preview, 0, 2).kind == PriceKind::kLeavesWaiting);
    domain::MatchPreview forged = *preview;
    forged.waited.clear();
    CHECK(verify_preview(*compiled, forged).error().code == "preview_of_another_round");
}

}  // namespace counterpart::pairing
