#include "pairing/changed_proof.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <numeric>
#include <random>

#include "pairing/changed_round.h"
#include "pairing/engine.h"
#include "pairing/proof_check.h"
#include "tests/pairing/random_input.h"

namespace counterpart::pairing {
namespace {

using testing::draw;

/// A round and what grew out of it, each with its result; the second one's may be damaged.
struct Growth {
    PairingInput before;
    domain::Criteria criteria;
    PairingOutcome outcome_before;
    ChangedRound changed;
    PairingOutcome outcome;

    [[nodiscard]] ProofVerdict in_full() const {
        const PreviewOptions options;
        Meter meter(options);
        return check_proof(changed.input, criteria, outcome.pairs, outcome.proof, meter);
    }

    [[nodiscard]] ProofVerdict by_changes(bool with_near_pairs) const {
        const PreviewOptions options;
        Meter meter(options);
        VerifiedProof verified = keep_verified(before, criteria, outcome_before.proof);
        if (with_near_pairs && criteria.policy == domain::PairingPolicy::kGreatestTotal) {
            ProofVerdict all = check_proof(before, criteria, outcome_before.pairs, outcome_before.proof, meter);
            verified = keep_verified(before, criteria, outcome_before.proof, std::move(all.near_pairs));
        }
        const EarlierRound earlier{.input = before, .proof = verified, .person_before = changed.person_before};
        return check_changed_proof(earlier, changed.input, criteria, outcome.pairs, outcome.proof, meter);
    }
};

WhatIfQuery random_query(std::mt19937& random, std::int32_t people) {
    const auto anybody = [&] { return static_cast<PersonIndex>(draw(random, static_cast<std::uint32_t>(people))); };
    const PersonIndex one = anybody();
    const IndexPair two =
        make_index_pair(one, (one + 1 + static_cast<PersonIndex>(draw(random, static_cast<std::uint32_t>(people - 1)))) % people);
    switch (draw(random, 5)) {
        case 0: return {.fix = {two}};
        case 1: return {.forbid = {two}};
        case 2: return {.withdraw = {one}};
        case 3: return {.drop_wishes = {{.person = one, .criterion = static_cast<domain::Criterion>(draw(random, 6))}}};
        default:
            return {.late = {{.row = testing::random_input({.people = 1, .countries = 5, .languages = 70}, draw(random, 1000)),
                              .earlier_partners = {one},
                              .likely_duplicates = {}}}};
    }
}

Growth random_growth(std::uint32_t seed) {
    std::mt19937 random(seed);
    const auto people = static_cast<std::int32_t>(4 + draw(random, 30));
    Growth growth;
    growth.before = testing::random_input(
        {.people = people, .countries = static_cast<std::int32_t>(2 + draw(random, 6)), .languages = 3, .listed_pairs = 4}, seed);
    growth.criteria = testing::random_criteria(seed);
    if (draw(random, 3) != 0) {
        growth.criteria.policy = domain::PairingPolicy::kGreatestTotal;
        growth.criteria.different_country = true;
    }
    if (draw(random, 3) == 0) {
        for (std::uint8_t& weight : growth.criteria.weight_points) {
            weight /= 8;  // many ties: duals of one round serve another for long
        }
    }
    for (PersonIndex person = 0; person < people && draw(random, 4) == 0; ++person) {
        growth.before.waited.push_back(person);
    }
    growth.changed = change_round(growth.before, random_query(random, people));
    growth.outcome_before = solve_pairing(growth.before, growth.criteria, {}).value();
    growth.outcome = solve_pairing(growth.changed.input, growth.criteria, {}).value();
    return growth;
}

/// Changes one thing of a result at random.
void damage(std::mt19937& random, PairingOutcome& outcome) {
    domain::PairingProof& proof = outcome.proof;
    const auto somebody = [&] { return draw(random, static_cast<std::uint32_t>(proof.person_duals.size())); };
    const std::int64_t step = draw(random, 2) == 0 ? -1 : 1;
    switch (draw(random, 6)) {
        case 0: proof.person_duals[somebody()] += step; break;
        case 1:  // moves along an edge that stays tight
            if (!outcome.pairs.empty()) {
                const domain::MatchedPair& pair = outcome.pairs[draw(random, static_cast<std::uint32_t>(outcome.pairs.size()))];
                proof.person_duals[static_cast<std::size_t>(pair.a)] += step;
                proof.person_duals[static_cast<std::size_t>(pair.b)] -= step;
            }
            break;
        case 2: proof.barrier_classes[somebody()] = static_cast<std::int32_t>(somebody()) - 1; break;
        case 3: std::swap(proof.barrier_classes[somebody()], proof.barrier_classes[somebody()]); break;
        case 4:
            if (!proof.blossom_duals.empty()) {
                proof.blossom_duals[draw(random, static_cast<std::uint32_t>(proof.blossom_duals.size()))] += 2 * step;
            }
            break;
        default: proof.blossom_of[somebody()] = static_cast<std::int32_t>(draw(random, 2)) - 1; break;
    }
}

}  // namespace

TEST_CASE("the check by changes says of sound and of damaged proofs what the check over all pairs says, in thousands of random rounds") {
    int refused = 0;
    int proved_damaged = 0;
    int by_few_rows = 0;
    int by_fewer_rows = 0;
    for (std::uint32_t seed = 0; seed < 1500; ++seed) {
        const Growth growth = random_growth(seed);
        INFO("seed " << seed);
        const ProofVerdict sound = growth.by_changes(false);
        const ProofVerdict sound_with_near_pairs = growth.by_changes(true);
        REQUIRE(growth.in_full().proved);
        CHECK(sound.proved);
        CHECK(sound_with_near_pairs.proved);
        by_few_rows += sound.allowed_pairs == 0 && growth.in_full().allowed_pairs > 0 ? 1 : 0;
        by_fewer_rows += sound_with_near_pairs.allowed_pairs == 0 && sound.allowed_pairs > 0 ? 1 : 0;
        std::mt19937 random(seed);
        for (int k = 0; k < 6; ++k) {
            Growth damaged = growth;
            damage(random, damaged.outcome);
            if (draw(random, 3) == 0) {
                damage(random, damaged.outcome);
            }
            const ProofVerdict in_full = damaged.in_full();
            for (const bool with_near_pairs : {false, true}) {
                const ProofVerdict by_changes = damaged.by_changes(with_near_pairs);
                CHECK(in_full.proved == by_changes.proved);
                CHECK((!in_full.proved || in_full.bound_points == by_changes.bound_points));
            }
            (in_full.proved ? proved_damaged : refused) += 1;
        }
    }
    CHECK(refused > 5000);
    CHECK(proved_damaged > 100);
    CHECK(by_few_rows > 300);
    CHECK(by_fewer_rows > 20);
}

TEST_CASE("only those are checked whose duals fell below what bore their pairs, who changed, or who is new") {
    PairingInput input = testing::random_input({.people = 12, .countries = 12}, 3);
    input.fixed_pairs = {{.a = 2, .b = 3}};
    input.forbidden_pairs = {{.a = 0, .b = 1}};
    const auto outcome = solve_pairing(input, {}, {});
    REQUIRE(outcome.has_value());
    const VerifiedProof verified = keep_verified(input, {}, outcome->proof);
    CHECK(verified.bearing_duals_2x[2] == VerifiedProof::kNoDual);
    std::vector<PersonIndex> same(12);
    std::iota(same.begin(), same.end(), 0);
    PairingInput later = input;
    domain::PairingProof proof = outcome->proof;
    proof.person_duals = verified.bearing_duals_2x;
    proof.person_duals[2] = proof.person_duals[3] = 0;
    const EarlierRound earlier{.input = input, .proof = verified, .person_before = same};
    const auto marked = [&] {
        std::vector<PersonIndex> people;
        const std::vector<std::uint8_t> marks = find_to_check(earlier, later, {}, proof).people;
        for (PersonIndex person = 0; person < 12; ++person) {
            if (marks[static_cast<std::size_t>(person)] != 0) {
                people.push_back(person);
            }
        }
        return people;
    };
    CHECK(marked() == std::vector<PersonIndex>{2, 3});  // they had a fixed partner: nothing is known about their pairs
    --proof.person_duals[7];
    ++proof.person_duals[8];
    CHECK(marked() == std::vector<PersonIndex>{2, 3, 7});
    later.wishes[9][0] = later.wishes[9][0] == domain::Wish::kAny ? domain::Wish::kSame : domain::Wish::kAny;
    CHECK(marked() == std::vector<PersonIndex>{2, 3, 7, 9});
    later.forbidden_pairs.clear();
    CHECK(marked() == std::vector<PersonIndex>{0, 1, 2, 3, 7, 9});
}

TEST_CASE("where nearly all pairs are near, the verification keeps no list of them") {
    const PairingInput input = testing::random_input({.people = 100, .countries = 50, .languages = 2}, 1);
    domain::Criteria criteria;
    const PreviewOptions options;
    Meter meter(options);
    const auto near_pairs = [&] {
        const PairingOutcome outcome = solve_pairing(input, criteria, options).value();
        return check_proof(input, criteria, outcome.pairs, outcome.proof, meter).near_pairs;
    };
    CHECK(near_pairs().has_value());
    criteria.weight_points = {};  // all score alike
    CHECK(!near_pairs().has_value());
}

TEST_CASE("who fell by little is not gone over, but the near pairs are, where both ends are there and were not gone over") {
    const PairingInput input = testing::random_input({.people = 6, .countries = 6}, 1);
    const domain::PairingProof earlier_proof{.person_duals = std::vector<std::int64_t>(6, 200),
                                             .blossom_of = std::vector<std::int32_t>(6, -1),
                                             .blossom_parents = {},
                                             .blossom_duals = {},
                                             .barrier_classes = std::vector<std::int32_t>(6, 0),
                                             .floor_barrier_classes = {}};
    const VerifiedProof verified = keep_verified(
        input, {}, earlier_proof, std::vector<NearPair>{{.a = 0, .b = 1}, {.a = 2, .b = 0}, {.a = 3, .b = 4}, {.a = 0, .b = 5}});
    const ChangedRound changed = change_round(input, {.withdraw = {1}});
    domain::PairingProof proof = earlier_proof;
    for (auto* of_people : {&proof.blossom_of, &proof.barrier_classes}) {
        of_people->resize(5);
    }
    proof.person_duals = {199, 205, 200, 200, 198};  // 0 fell by one, 2 rose, 5 fell by two
    const EarlierRound earlier{.input = input, .proof = verified, .person_before = changed.person_before};
    const ToCheck to_check = find_to_check(earlier, changed.input, {}, proof);
    CHECK(to_check.people == std::vector<std::uint8_t>{0, 0, 0, 0, 1});
    CHECK(to_check.pairs == std::vector<IndexPair>{{.a = 0, .b = 1}});
}

TEST_CASE("a blossom's dual goes by halves to what its people bear") {
    const PairingInput input = testing::random_input({.people = 4}, 1);
    const domain::PairingProof proof{.person_duals = {10, 20, 30, 40},
                                     .blossom_of = {0, 0, 1, -1},
                                     .blossom_parents = {1, -1},
                                     .blossom_duals = {4, 3},
                                     .barrier_classes = {0, 0, 0, 0},
                                     .floor_barrier_classes = {}};
    CHECK(keep_verified(input, {}, proof).bearing_duals_2x == std::vector<std::int64_t>{14, 24, 32, 40});
}

namespace {

/// Whom a later proof of the same round gives to check.
std::vector<PersonIndex> to_check(const PairingInput& input, const domain::PairingProof& earlier, domain::PairingProof later) {
    const VerifiedProof verified = keep_verified(input, {}, earlier);
    std::vector<PersonIndex> same(static_cast<std::size_t>(input.person_count));
    std::iota(same.begin(), same.end(), 0);
    later.barrier_classes = earlier.barrier_classes;
    const std::vector<std::uint8_t> marks =
        find_to_check({.input = input, .proof = verified, .person_before = same}, input, {}, later).people;
    std::vector<PersonIndex> people;
    for (PersonIndex person = 0; person < input.person_count; ++person) {
        if (marks[static_cast<std::size_t>(person)] != 0) {
            people.push_back(person);
        }
    }
    return people;
}

}  // namespace

TEST_CASE("blossoms around the same people go on bearing pairs, as far as their duals last") {
    const PairingInput input = testing::random_input({.people = 8}, 1);
    const domain::PairingProof proof{.person_duals = {1, 2, 3, 4, 5, 6, 7, 8},
                                     .blossom_of = {-1, 0, 0, 0, 1, 1, -1, -1},
                                     .blossom_parents = {1, -1},
                                     .blossom_duals = {4, 6},
                                     .barrier_classes = std::vector<std::int32_t>(8, 0),
                                     .floor_barrier_classes = {}};
    CHECK(to_check(input, proof, proof).empty());
    domain::PairingProof later = proof;
    later.blossom_duals = {2, 6};
    CHECK(to_check(input, proof, later) == std::vector<PersonIndex>{1, 2, 3});
    later.blossom_duals = {400, 6};
    CHECK(to_check(input, proof, later).empty());
    later.blossom_duals = {400, 4};
    CHECK(to_check(input, proof, later) == std::vector<PersonIndex>{1, 2, 3, 4, 5});
    later.person_duals = {1, 3, 4, 5, 6, 7, 7, 8};
    CHECK(to_check(input, proof, later).empty());
    later = proof;
    later.blossom_of = {0, -1, 0, 0, 1, 1, -1, -1};  // as many people, as many places, and not the same ones
    CHECK(to_check(input, proof, later) == std::vector<PersonIndex>{1, 2, 3, 4, 5});
}

TEST_CASE("around the same people several blossoms count as one") {
    const PairingInput input = testing::random_input({.people = 4}, 1);
    const domain::PairingProof one{.person_duals = {1, 2, 3, 4},
                                   .blossom_of = {0, 0, 0, -1},
                                   .blossom_parents = {-1},
                                   .blossom_duals = {6},
                                   .barrier_classes = {0, 0, 0, 0},
                                   .floor_barrier_classes = {}};
    domain::PairingProof two = one;
    two.blossom_parents = {1, -1};
    two.blossom_duals = {2, 4};
    CHECK(to_check(input, one, two).empty());
    CHECK(to_check(input, two, one).empty());
    domain::PairingProof too_often = two;
    too_often.blossom_duals = {6, 6};
    --too_often.person_duals[1];
    CHECK(to_check(input, one, too_often) == std::vector<PersonIndex>{1});  // what stands twice does not help twice
}

TEST_CASE("of a damaged proof of the same round the check by changes says what the check over all pairs says") {
    int refused = 0;
    int with_blossoms = 0;
    for (std::uint32_t seed = 0; seed < 1500; ++seed) {
        Growth growth = random_growth(seed);
        growth.changed = change_round(growth.before, {});
        growth.outcome = growth.outcome_before;
        INFO("seed " << seed);
        CHECK(growth.by_changes(true).proved);
        with_blossoms += growth.outcome.proof.blossom_duals.empty() ? 0 : 1;
        std::mt19937 random(seed);
        for (int k = 0; k < 6; ++k) {
            Growth damaged = growth;
            damage(random, damaged.outcome);
            if (draw(random, 2) == 0) {
                damage(random, damaged.outcome);
            }
            const ProofVerdict in_full = damaged.in_full();
            CHECK(in_full.proved == damaged.by_changes(true).proved);
            refused += in_full.proved ? 0 : 1;
        }
    }
    CHECK(refused > 4000);
    CHECK(with_blossoms > 100);
}

}  // namespace counterpart::pairing
