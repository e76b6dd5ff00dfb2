#include "pairing/proof_check.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <functional>
#include <optional>
#include <string>

#include "pairing/engine.h"
#include "pairing/score.h"
#include "tests/pairing/random_input.h"

namespace counterpart::pairing {
namespace {

using domain::PairingProof;

/// A round with its proved result, to be damaged.
struct ProvedRound {
    PairingInput input;
    domain::Criteria criteria;
    PairingOutcome outcome;

    [[nodiscard]] std::string verdict() const {
        const PreviewOptions options;
        Meter meter(options);
        return check_proof(input, criteria, outcome.pairs, outcome.proof, meter).problem.code;
    }
};

/// The first of some random rounds whose proof has what a damage needs.
ProvedRound proved_round_with(domain::PairingPolicy policy, const std::function<bool(const PairingProof&)>& has_what_is_needed) {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        ProvedRound round{.input = testing::random_input({.people = 21, .countries = 4, .languages = 5, .interests = 6}, seed),
                          .criteria = {},
                          .outcome = {}};
        round.criteria.policy = policy;
        auto outcome = solve_pairing(round.input, round.criteria, {});
        REQUIRE(outcome.has_value());
        if (has_what_is_needed(outcome->proof)) {
            round.outcome = std::move(*outcome);
            REQUIRE(round.verdict().empty());
            return round;
        }
    }
    FAIL("no random round has such a proof");
    return {};
}

bool has_barrier(const PairingProof& proof) { return std::ranges::contains(proof.barrier_classes, -1); }

std::string refusal(ProvedRound round, const std::function<void(PairingOutcome&)>& damage) {
    damage(round.outcome);
    return round.verdict();
}

std::size_t index_of_first(const std::vector<std::int32_t>& values, std::int32_t value) {
    return static_cast<std::size_t>(std::ranges::find(values, value) - values.begin());
}

}  // namespace

TEST_CASE("a proof with one dual of a paired person too low or too high is refused, whoever it is") {
    const ProvedRound round = proved_round_with(domain::PairingPolicy::kGreatestTotal, [](const PairingProof&) { return true; });
    for (const domain::MatchedPair& pair : round.outcome.pairs) {
        for (const PersonIndex person : {pair.a, pair.b}) {
            for (const std::int32_t change : {-1, 1}) {
                CHECK(refusal(round, [&](PairingOutcome& it) { it.proof.person_duals[static_cast<std::size_t>(person)] += change; }) ==
                      "proof_refused");
            }
        }
    }
}

TEST_CASE("a proof with a wrong blossom is refused: its dual, its people, its place among the others") {
    for (const auto policy : {domain::PairingPolicy::kGreatestTotal, domain::PairingPolicy::kWorstPairFirst}) {
        const ProvedRound round = proved_round_with(policy, [](const PairingProof& proof) { return !proof.blossom_duals.empty(); });
        const std::size_t member = index_of_first(round.outcome.proof.blossom_of, 0);
        REQUIRE(member < round.outcome.proof.blossom_of.size());
        CHECK(refusal(round, [](PairingOutcome& it) { it.proof.blossom_duals[0] += 2; }) == "proof_refused");
        CHECK(refusal(round, [](PairingOutcome& it) { it.proof.blossom_duals[0] -= 1; }) == "proof_refused");
        CHECK(refusal(round, [](PairingOutcome& it) { it.proof.blossom_duals[0] = -2; }) == "proof_refused");
        CHECK(refusal(round, [&](PairingOutcome& it) { it.proof.blossom_of[member] = -1; }) == "proof_refused");  // an even set now
        CHECK(refusal(round, [](PairingOutcome& it) { it.proof.blossom_parents[0] = 0; }) == "proof_refused");
        CHECK(refusal(round, [](PairingOutcome& it) { it.proof.blossom_parents[0] = 99; }) == "proof_damaged");
        CHECK(refusal(round, [](PairingOutcome& it) { it.proof.blossom_duals.pop_back(); }) == "proof_damaged");
    }
}

TEST_CASE("a proof with a wrong barrier is refused: somebody missing, somebody too many, two classes in one") {
    const ProvedRound round = proved_round_with(domain::PairingPolicy::kGreatestTotal, has_barrier);
    const auto& classes = round.outcome.proof.barrier_classes;
    const std::size_t in_barrier = index_of_first(classes, -1);
    const auto unused = static_cast<std::int32_t>(classes.size()) - 1;
    REQUIRE_FALSE(std::ranges::contains(classes, unused));
    REQUIRE(round.outcome.alone.size() >= 2);
    const auto alone = static_cast<std::size_t>(round.outcome.alone[0].person);
    const auto other = static_cast<std::size_t>(round.outcome.alone[1].person);
    REQUIRE(classes[alone] != classes[other]);
    CHECK(refusal(round, [&](PairingOutcome& it) { it.proof.barrier_classes[in_barrier] = unused; }) == "proof_refused");
    CHECK(refusal(round, [&](PairingOutcome& it) { it.proof.barrier_classes[alone] = -1; }) == "proof_refused");
    CHECK(refusal(round, [&](PairingOutcome& it) { std::ranges::replace(it.proof.barrier_classes, classes[alone], classes[other]); }) ==
          "proof_refused");
    CHECK(refusal(round, [](PairingOutcome& it) { it.proof.barrier_classes.pop_back(); }) == "proof_damaged");
}

TEST_CASE("pairs that are not those of the proof are refused: doubled, missing, crossed, out of order, or with other parts") {
    const ProvedRound round = proved_round_with(domain::PairingPolicy::kGreatestTotal, [](const PairingProof&) { return true; });
    CHECK(refusal(round, [](PairingOutcome& it) { it.pairs.insert(it.pairs.begin(), it.pairs.front()); }) == "preview_pair_damaged");
    CHECK(refusal(round, [](PairingOutcome& it) { it.pairs.pop_back(); }) == "proof_refused");
    CHECK(refusal(round, [](PairingOutcome& it) { std::swap(it.pairs[0], it.pairs[1]); }) == "preview_pair_damaged");
    CHECK(refusal(round, [](PairingOutcome& it) { std::swap(it.pairs[0].a, it.pairs[0].b); }) == "preview_pair_damaged");
    CHECK(refusal(round, [](PairingOutcome& it) { it.pairs[0].kept = true; }) == "preview_pair_damaged");
    const auto two_parts = std::ranges::find_if(
        round.outcome.pairs, [](const domain::MatchedPair& pair) { return pair.parts[0] > 0 && pair.parts[1] < domain::kMaxWeightPoints; });
    REQUIRE(two_parts != round.outcome.pairs.end());
    const auto at = static_cast<std::size_t>(two_parts - round.outcome.pairs.begin());
    CHECK(refusal(round, [at](PairingOutcome& it) {  // the sum is right, the parts are not
              --it.pairs[at].parts[0];
              ++it.pairs[at].parts[1];
          }) == "preview_scores_differ");
}

TEST_CASE("a threshold that is not the highest, or whose barrier does not show it, is refused") {
    const ProvedRound round = proved_round_with(domain::PairingPolicy::kWorstPairFirst, [](const PairingProof& proof) {
        return proof.lowest_score_floor_points > 0 && std::ranges::contains(proof.floor_barrier_classes, -1);
    });
    const std::size_t in_barrier = index_of_first(round.outcome.proof.floor_barrier_classes, -1);
    CHECK(refusal(round, [](PairingOutcome& it) { ++it.proof.lowest_score_floor_points; }) == "proof_refused");
    CHECK(refusal(round, [](PairingOutcome& it) { --it.proof.lowest_score_floor_points; }) == "proof_refused");
    CHECK(refusal(round, [&](PairingOutcome& it) {
              it.proof.floor_barrier_classes[in_barrier] = static_cast<std::int32_t>(it.proof.floor_barrier_classes.size()) - 1;
          }) == "proof_refused");
    CHECK(refusal(round, [](PairingOutcome& it) { std::ranges::fill(it.proof.floor_barrier_classes, 0); }) == "proof_refused");
    CHECK(refusal(round, [](PairingOutcome& it) { std::ranges::fill(it.proof.floor_barrier_classes, -1); }) == "proof_refused");
    CHECK(refusal(round, [](PairingOutcome& it) { it.proof.floor_barrier_classes[0] = 999; }) == "proof_damaged");
    CHECK(refusal(round, [](PairingOutcome& it) { it.proof.floor_barrier_classes.clear(); }) == "proof_damaged");
}

TEST_CASE("a result of the greatest total does not pass for one of worst pair first, and the other way round") {
    ProvedRound round = proved_round_with(domain::PairingPolicy::kWorstPairFirst,
                                          [](const PairingProof& proof) { return !proof.floor_barrier_classes.empty(); });
    round.criteria.policy = domain::PairingPolicy::kGreatestTotal;
    CHECK(round.verdict() == "proof_damaged");
    round.outcome = solve_pairing(round.input, round.criteria, {}).value();
    round.criteria.policy = domain::PairingPolicy::kWorstPairFirst;
    CHECK(round.verdict() == "proof_damaged");
}

TEST_CASE("weights whose scores do not fit a byte are refused, whatever the pairs and the proof") {
    ProvedRound round = proved_round_with(domain::PairingPolicy::kGreatestTotal, [](const PairingProof&) { return true; });
    round.criteria.weight_points[0] = domain::kMaxWeightPoints + 1;
    CHECK(round.verdict() == "weight_too_large");
}

TEST_CASE("a proof is refused as soon as any two people of two classes may meet") {
    const ProvedRound round = proved_round_with(domain::PairingPolicy::kGreatestTotal, has_barrier);
    const auto& classes = round.outcome.proof.barrier_classes;
    int tried = 0;
    for (PersonIndex a = 0; a < round.input.person_count; ++a) {
        for (PersonIndex b = a + 1; b < round.input.person_count; ++b) {
            const std::int32_t class_a = classes[static_cast<std::size_t>(a)];
            const std::int32_t class_b = classes[static_cast<std::size_t>(b)];
            if (class_a < 0 || class_b < 0 || class_a == class_b) {
                continue;
            }
            // Let them meet after all: they live in two countries now, one of which nobody else lives in, and speak one language more.
            ProvedRound other = round;
            const auto person = static_cast<std::size_t>(b);
            other.input.countries[person] = static_cast<std::uint16_t>(other.input.country_count++);
            const std::uint64_t language = std::uint64_t{1} << 60U;
            for (const PersonIndex speaker : {a, b}) {
                other.input.languages_basic[static_cast<std::size_t>(speaker)] |= language;
            }
            for (domain::MatchedPair& pair : other.outcome.pairs) {
                pair.parts = pair_score_parts(other.input, other.criteria, pair.a, pair.b);
                pair.score_points = static_cast<std::uint8_t>(score_points(pair.parts));
            }
            CHECK(other.verdict() == "proof_refused");
            ++tried;
        }
    }
    CHECK(tried > 0);
}

}  // namespace counterpart::pairing
