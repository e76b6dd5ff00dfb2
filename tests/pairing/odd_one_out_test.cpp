#include "pairing/odd_one_out.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <vector>

#include "pairing/engine.h"
#include "pairing/hard_rules.h"
#include "pairing/preview.h"
#include "pairing/random_input.h"
#include "pairing/score.h"
#include "tests/pairing/test_round.h"

namespace counterpart::pairing {
namespace {

using testing::applicant;
using testing::draw;
using testing::random_criteria;
using testing::random_input;
using testing::wish;

bool may_all_meet(const PairingInput& input, const domain::Criteria& criteria, const domain::Trio& trio) {
    return broken_rules(input, criteria, trio.third, trio.a) == 0 && broken_rules(input, criteria, trio.third, trio.b) == 0 &&
           broken_rules(input, criteria, trio.a, trio.b) == 0;
}

int points_between(const PairingInput& input, const domain::Criteria& criteria, PersonIndex one, PersonIndex other) {
    return score_points(pair_score_parts(input, criteria, one, other));
}

/// Five people of five countries; a museum's person would rather meet others of museums.
domain::Round round_of_five(domain::OddOneOut policy) {
    domain::Round round;
    for (const char* id : {"ana", "bo", "cy", "di", "eve"}) {
        round.applications.push_back(applicant(id, std::string("Country of ") + id));
        wish(round.applications.back(), domain::Criterion::kSector, domain::Wish::kSame);
    }
    for (const std::size_t museum : {0U, 1U, 4U}) {
        round.applications[museum].sector = domain::Sector::kMuseum;
    }
    round.forbidden_pairs = {domain::make_person_pair("cy", "eve"), domain::make_person_pair("di", "eve"),
                             domain::make_person_pair("ana", "cy"), domain::make_person_pair("ana", "di"),
                             domain::make_person_pair("bo", "cy"),  domain::make_person_pair("bo", "di")};
    round.odd_one_out = policy;
    return round;
}

domain::MatchPreview preview_of_five(const domain::Round& round) {
    const auto compiled = compile_round(round);
    auto preview = preview_round(round, {});
    REQUIRE(compiled.has_value());
    REQUIRE(preview.has_value());
    REQUIRE(verify_preview(*compiled, *preview).has_value());
    return std::move(*preview);
}

std::string refusal(const domain::Round& round, domain::MatchPreview preview, void (*damage)(domain::MatchPreview&)) {
    const auto compiled = compile_round(round);
    REQUIRE(compiled.has_value());
    damage(preview);
    const auto verdict = verify_preview(*compiled, preview);
    return verdict.has_value() ? "" : verdict.error().code + " " + verdict.error().where;
}

}  // namespace

TEST_CASE("no two of three break a rule, nobody is in two trios, and the first trio is the best of all") {
    int trios_seen = 0;
    for (std::uint32_t seed = 0; seed < 200; ++seed) {
        std::mt19937 random(seed);
        const PairingInput input = random_input({.people = static_cast<std::int32_t>(5 + draw(random, 16)),
                                                 .countries = static_cast<std::int32_t>(2 + draw(random, 4)),
                                                 .languages = 2,
                                                 .listed_pairs = 4},
                                                seed);
        const domain::Criteria criteria = random_criteria(seed);
        const auto outcome = solve_pairing(input, criteria, {});
        REQUIRE(outcome.has_value());
        const auto trios = choose_trios(input, criteria, outcome->pairs, outcome->alone);
        int best_chosen = -1;
        std::vector<PersonIndex> people;
        for (const domain::Trio& trio : trios) {
            CHECK(may_all_meet(input, criteria, trio));
            CHECK(trio.score_with_a_points == points_between(input, criteria, trio.third, trio.a));
            CHECK(trio.score_with_b_points == points_between(input, criteria, trio.third, trio.b));
            best_chosen = std::max(best_chosen, trio.score_with_a_points + trio.score_with_b_points);
            people.insert(people.end(), {trio.third, trio.a, trio.b});
        }
        std::ranges::sort(people);
        CHECK(std::ranges::adjacent_find(people) == people.end());
        int best = -1;
        for (const domain::AlonePerson& alone : outcome->alone) {
            bool could_join = false;
            for (const domain::MatchedPair& pair : outcome->pairs) {
                const bool allowed = may_all_meet(input, criteria, {.third = alone.person, .a = pair.a, .b = pair.b});
                const int sum =
                    points_between(input, criteria, alone.person, pair.a) + points_between(input, criteria, alone.person, pair.b);
                best = allowed ? std::max(best, sum) : best;
                could_join = could_join || (allowed && !std::ranges::binary_search(people, pair.a));
            }
            CHECK((std::ranges::binary_search(people, alone.person) || !could_join));
        }
        CHECK(best_chosen == best);
        trios_seen += static_cast<int>(trios.size());
    }
    CHECK(trios_seen > 40);
}

TEST_CASE("a pair that a coordinator fixed stays two") {
    PairingInput input = random_input({.people = 3, .countries = 3, .languages = 1}, 2);
    input.countries = {0, 1, 2};
    const std::vector<domain::AlonePerson> alone{{.person = 2, .competed_for = {}}};
    CHECK(choose_trios(input, {}, {{.a = 0, .b = 1}}, alone).size() == 1);
    CHECK(choose_trios(input, {}, {{.a = 0, .b = 1, .fixed = true}}, alone).empty());
}

TEST_CASE("on the waiting list one stays alone, a trio takes them in, and a stand-in is theirs") {
    const domain::MatchPreview waiting = preview_of_five(round_of_five(domain::OddOneOut::kWaitingList));
    REQUIRE(waiting.alone.size() == 1);
    CHECK(waiting.trios.empty());
    const domain::MatchPreview trio = preview_of_five(round_of_five(domain::OddOneOut::kTrio));
    CHECK(trio.alone.empty());
    CHECK(trio.pairs == waiting.pairs);
    REQUIRE(trio.trios.size() == 1);
    CHECK(trio.trios.front().third == waiting.alone.front().person);
    domain::Round round = round_of_five(domain::OddOneOut::kStandIn);
    CHECK(preview_of_five(round).with_stand_in == -1);
    round.stand_in_id = "officer";
    const domain::MatchPreview stand_in = preview_of_five(round);
    CHECK(stand_in.with_stand_in == waiting.alone.front().person);
    CHECK(stand_in.alone == waiting.alone);
}

TEST_CASE("a preview whose trios are not what the round allows is refused") {
    const domain::Round round = round_of_five(domain::OddOneOut::kTrio);
    const domain::MatchPreview preview = preview_of_five(round);
    REQUIRE(preview.trios.size() == 1);
    using Preview = domain::MatchPreview;
    CHECK(refusal(round, preview, [](Preview& p) { p.trios.clear(); }) == "preview_pair_damaged alone");
    CHECK(refusal(round, preview, [](Preview& p) { p.trios.push_back(p.trios.front()); }) == "preview_pair_damaged alone");
    CHECK(refusal(round, preview, [](Preview& p) { p.trios.front().third = 99; }) == "preview_pair_damaged alone");
    CHECK(refusal(round, preview, [](Preview& p) { ++p.trios.front().score_with_b_points; }) == "preview_scores_differ trios");
    CHECK(refusal(round, preview, [](Preview& p) { std::swap(p.trios.front().a, p.trios.front().b); }) == "preview_pair_damaged trios");
    CHECK(refusal(round, preview, [](Preview& p) {
              const auto other = std::ranges::find_if(p.pairs, [&](const domain::MatchedPair& pair) { return pair.a != p.trios[0].a; });
              p.trios.front().a = other->a;
              p.trios.front().b = other->b;
          }) == "preview_pair_damaged trios");
    CHECK(refusal(round, preview, [](Preview& p) { p.with_stand_in = 0; }) == "preview_pair_damaged stand_in");
    CHECK(refusal(round, preview, [](Preview& p) { p.odd_one_out = domain::OddOneOut::kWaitingList; }) == "preview_of_another_round ");
}

TEST_CASE("the stand-in is for the one who has waited longest") {
    domain::Round round;
    for (const char* id : {"ana", "bo", "cy"}) {
        round.applications.push_back(applicant(id, "One country"));
    }
    round.odd_one_out = domain::OddOneOut::kStandIn;
    round.stand_in_id = "officer";
    CHECK(preview_of_five(round).with_stand_in == 0);
    round.waits = {{"bo", 200}, {"cy", 100}};
    CHECK(preview_of_five(round).with_stand_in == 2);
}

}  // namespace counterpart::pairing
