#include "pairing/what_if.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>

#include "pairing/engine.h"
#include "pairing/explanation.h"
#include "pairing/preview.h"
#include "tests/pairing/random_input.h"

namespace counterpart::pairing {
namespace {

/// A preview around an outcome whose people have made-up ids.
domain::MatchPreview around(const PairingInput& input, const domain::Criteria& criteria, const PairingOutcome& outcome) {
    CompiledRound compiled;
    compiled.input = input;
    compiled.people.resize(static_cast<std::size_t>(input.person_count));
    return assemble_preview(compiled, criteria, outcome);
}

}  // namespace

TEST_CASE("fixing any pair costs at least its price by the duals, unless fewer people are paired") {
    const PairingInput input = testing::random_input({.people = 24, .countries = 8, .languages = 2}, 4);
    for (const auto policy : {domain::PairingPolicy::kGreatestTotal, domain::PairingPolicy::kWorstPairFirst}) {
        domain::Criteria criteria;
        criteria.policy = policy;
        Engine engine(input);
        const auto outcome = engine.solve(criteria, {});
        REQUIRE(outcome.has_value());
        const domain::MatchPreview preview = around(input, criteria, *outcome);
        int priced = 0;
        for (PersonIndex a = 0; a < input.person_count; ++a) {
            for (PersonIndex b = a + 1; b < input.person_count; ++b) {
                const PairPrice price = price_of_pair(input, preview, a, b);
                if (price.kind != PriceKind::kPriced) {
                    continue;
                }
                const auto answer = engine.what_if({.fix = {{.a = a, .b = b}}, .forbid = {}}, {});
                REQUIRE(answer.has_value());
                if (answer->pairs_lost == 0 && policy == domain::PairingPolicy::kGreatestTotal) {
                    CHECK(answer->price_points >= price.at_least_points);
                    ++priced;
                }
            }
        }
        CHECK((policy != domain::PairingPolicy::kGreatestTotal || priced > 100));
    }
}

TEST_CASE("fixing a pair that is chosen anyway, or nothing at all, changes nothing in the total") {
    const PairingInput input = testing::random_input({.people = 60, .countries = 10}, 9);
    Engine engine(input);
    const auto outcome = engine.solve({}, {});
    REQUIRE(outcome.has_value());
    const auto nothing = engine.what_if({}, {});
    REQUIRE(nothing.has_value());
    CHECK(nothing->changes.empty());
    CHECK(nothing->price_points == 0);
    const IndexPair chosen{.a = outcome->pairs[3].a, .b = outcome->pairs[3].b};
    const auto same = engine.what_if({.fix = {chosen}, .forbid = {}}, {});
    REQUIRE(same.has_value());
    CHECK(same->price_points == 0);
}

TEST_CASE("a what-if that changes nothing changes nobody's partner, however many other results are as good") {
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        const PairingInput input = testing::random_input({.people = static_cast<std::int32_t>(60 + 7 * seed),
                                                          .countries = static_cast<std::int32_t>(2 + seed % 9),
                                                          .languages = 4,
                                                          .wish_kinds = 1 + seed % 3,
                                                          .listed_pairs = 5},
                                                         seed);
        domain::Criteria criteria = testing::random_criteria(seed);
        if (seed % 2 == 0) {
            criteria.weight_points = {3, 2, 1, 1, 0, 1};  // ties make blossoms
        }
        Engine engine(input);
        REQUIRE(engine.solve(criteria, {}).has_value());
        const auto answer = engine.what_if({}, {});
        REQUIRE(answer.has_value());
        INFO("seed " << seed);
        CHECK(answer->changes.empty());
        CHECK(answer->price_points == 0);
    }
}

TEST_CASE("forbidding a chosen pair lists everybody whose partner changes, both ways") {
    const PairingInput input = testing::random_input({.people = 60, .countries = 10}, 9);
    Engine engine(input);
    const auto outcome = engine.solve({}, {});
    REQUIRE(outcome.has_value());
    const IndexPair chosen{.a = outcome->pairs[3].a, .b = outcome->pairs[3].b};
    const auto answer = engine.what_if({.fix = {}, .forbid = {chosen}}, {});
    REQUIRE(answer.has_value());
    CHECK(answer->price_points >= 0);
    CHECK(answer->total_points == outcome->figures.total_points - answer->price_points);
    REQUIRE(answer->changes.size() >= 2);
    const auto change = std::ranges::find(answer->changes, chosen.a, &PartnerChange::person);
    REQUIRE(change != answer->changes.end());
    CHECK(change->partner_before == chosen.b);
    CHECK(change->partner_after != chosen.b);
    const auto cold = what_if(input, {}, outcome->pairs, {.forbid = {chosen}});
    REQUIRE(cold.has_value());
    CHECK(cold->total_points == answer->total_points);
    CHECK(cold->pairs_lost == answer->pairs_lost);
}

TEST_CASE("every kind of what-if scores what a solve of the changed round scores, and pairs as many") {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        std::mt19937 random(seed);
        const auto people = static_cast<std::int32_t>(6 + testing::draw(random, 40));
        const auto anybody = [&] { return static_cast<PersonIndex>(testing::draw(random, static_cast<std::uint32_t>(people))); };
        const PairingInput input = testing::random_input({.people = people, .countries = 5, .languages = 3, .listed_pairs = 4}, seed);
        const domain::Criteria criteria = testing::random_criteria(seed);
        Engine engine(input);
        const auto before = engine.solve(criteria, {});
        REQUIRE(before.has_value());
        const LateApplicant late{.row = testing::random_input({.people = 1, .countries = 5, .languages = 70}, seed + 7),
                                 .earlier_partners = {anybody()},
                                 .likely_duplicates = {anybody()}};
        const IndexPair two = make_index_pair(0, 1 + anybody() % (people - 1));
        const std::vector<WhatIfQuery> queries{
            {.fix = {two}},
            {.forbid = {two}},
            {.withdraw = {anybody()}},
            {.drop_wishes = {{.person = anybody(), .criterion = static_cast<domain::Criterion>(testing::draw(random, 6))}}},
            {.late = {late}},
            {.forbid = {two}, .withdraw = {anybody()}, .drop_wishes = {{.person = anybody()}}, .late = {late, late}}};
        for (std::size_t k = 0; k < queries.size(); ++k) {
            INFO("seed " << seed << ", query " << k);
            const auto warm = engine.what_if(queries[k], {});
            const auto cold = what_if(input, criteria, before->pairs, queries[k]);
            REQUIRE(warm.has_value());
            REQUIRE(cold.has_value());
            CHECK(warm->total_points == cold->total_points);
            CHECK(warm->price_points == before->figures.total_points - warm->total_points);
            CHECK(warm->pairs_lost == cold->pairs_lost);
            CHECK((criteria.policy == domain::PairingPolicy::kGreatestTotal || warm->lowest_score_points == cold->lowest_score_points));
        }
    }
}

TEST_CASE("a warm what-if leaves more people with their partner than a solve from nothing, where many results are as good") {
    std::size_t changed_warm = 0;
    std::size_t changed_cold = 0;
    for (std::uint32_t seed = 0; seed < 5; ++seed) {
        const PairingInput input = testing::random_input({.people = 200, .countries = 12, .wish_kinds = 2}, seed);
        domain::Criteria coarse;
        coarse.weight_points = {2, 1, 1, 1, 0, 0};
        Engine engine(input);
        const auto before = engine.solve(coarse, {});
        REQUIRE(before.has_value());
        const WhatIfQuery query{.withdraw = {before->pairs[7].a}};
        const auto warm = engine.what_if(query, {});
        const auto cold = what_if(input, coarse, before->pairs, query);
        REQUIRE(warm.has_value());
        REQUIRE(cold.has_value());
        changed_warm += warm->changes.size();
        changed_cold += cold->changes.size();
    }
    CHECK(changed_warm < changed_cold);
}

TEST_CASE("who withdraws is not listed, but whom they leave is, with the new partner") {
    const PairingInput input = testing::random_input({.people = 40, .countries = 10}, 3);
    Engine engine(input);
    const auto before = engine.solve({}, {});
    REQUIRE(before.has_value());
    const domain::MatchedPair& pair = before->pairs[2];
    const auto answer = engine.what_if({.withdraw = {pair.a}}, {});
    REQUIRE(answer.has_value());
    CHECK(std::ranges::is_sorted(answer->changes, {}, &PartnerChange::person));
    CHECK(std::ranges::find(answer->changes, pair.a, &PartnerChange::person) == answer->changes.end());
    const auto left = std::ranges::find(answer->changes, pair.b, &PartnerChange::person);
    REQUIRE(left != answer->changes.end());
    CHECK(left->partner_before == pair.a);
    for (const PartnerChange& change : answer->changes) {
        CHECK(change.partner_after != pair.a);
    }
}

TEST_CASE("an impossible what-if says why") {
    PairingInput input = testing::random_input({.people = 6}, 1);
    input.fixed_pairs = {{.a = 0, .b = 1}};
    Engine engine(input);
    CHECK(engine.what_if({}, {}).error().code == "nothing_solved_yet");
    REQUIRE(engine.solve({}, {}).has_value());
    CHECK(engine.what_if({.fix = {{.a = 2, .b = 6}}, .forbid = {}}, {}).error().code == "unknown_person");
    CHECK(engine.what_if({.fix = {{.a = 2, .b = 2}}, .forbid = {}}, {}).error().code == "fixed_pair_with_oneself");
    CHECK(engine.what_if({.fix = {{.a = 1, .b = 2}}, .forbid = {}}, {}).error().code == "person_fixed_twice");
    CHECK(engine.what_if({.withdraw = {6}}, {}).error().code == "unknown_person");
    CHECK(engine.what_if({.drop_wishes = {{.person = -1}}}, {}).error().code == "unknown_person");
    CHECK(engine.what_if({.fix = {{.a = 2, .b = 3}}, .withdraw = {3}}, {}).error().code == "unknown_person");
    CHECK(engine.what_if({.late = {{}}}, {}).error().code == "late_applicant_damaged");
    LateApplicant late{.row = testing::random_input({.people = 1}, 2), .earlier_partners = {7}, .likely_duplicates = {}};
    CHECK(engine.what_if({.late = {late}}, {}).error().code == "unknown_person");
    late.earlier_partners.clear();
    CHECK(engine.what_if({.late = {late}}, {}).has_value());
    CHECK(engine.what_if({.fix = {{.a = 2, .b = 6}}, .late = {late}}, {}).has_value());
    CHECK(engine.what_if({.withdraw = {0}}, {}).has_value());  // the fixed pair goes with the person
}

TEST_CASE("an answer does not depend on what the engine was asked before") {
    const PairingInput input = testing::random_input({.people = 80, .countries = 10}, 2);
    Engine asked(input);
    domain::Criteria other;
    other.weight_points = {1, 2, 3, 4, 5, 6};
    REQUIRE(asked.solve(other, {}).has_value());
    const auto later = asked.solve({}, {});
    const auto first = solve_pairing(input, {}, {});
    REQUIRE(later.has_value());
    REQUIRE(first.has_value());
    CHECK(later->pairs == first->pairs);
    CHECK(later->proof == first->proof);
}

TEST_CASE("lifting the worst pair never raises the total and never lowers the lowest score") {
    for (std::uint32_t seed = 0; seed < 10; ++seed) {
        Engine engine(testing::random_input({.people = 50, .countries = 10}, seed));
        const auto cost = engine.policy_cost({}, {});
        REQUIRE(cost.has_value());
        CHECK(cost->cost_of_lifting_points() >= 0);
        CHECK(cost->lowest_score_of_lifted_points >= cost->lowest_score_of_greatest_total_points);
    }
}

}  // namespace counterpart::pairing
