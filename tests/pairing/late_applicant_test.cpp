#include "pairing/late_applicant.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "pairing/engine.h"
#include "tests/pairing/test_round.h"

namespace counterpart::pairing {
namespace {

using testing::applicant;

domain::Round round_of_nine() {
    domain::Round round;
    round.starts_on = {.year = 2015, .month = 3, .day = 1};
    for (int k = 0; k < 9; ++k) {
        domain::Application one = applicant("m" + std::to_string(k), "C" + std::to_string(k % 4));
        one.interests = {k % 2 == 0 ? "maps" : "music", "weaving " + std::to_string(k % 3)};
        testing::wish(one, domain::Criterion::kInterests, domain::Wish::kSame);
        round.applications.push_back(one);
    }
    return round;
}

/// Somebody with a country, a language and an interest that nobody else has, whose id stands between those of the round.
domain::Application somebody_late() {
    domain::Application late = applicant("m3x", "Bx");
    late.languages.push_back({.language = "aa", .level = domain::LanguageLevel::kGood});
    late.interests = {"music", "archery"};
    late.earlier_partners = {"m5"};
    testing::wish(late, domain::Criterion::kLanguages, domain::Wish::kDifferent);
    return late;
}

}  // namespace

TEST_CASE("a late applicant changes what a round with their application would, to the point") {
    domain::Round round = round_of_nine();
    const auto compiled = compile_round(round);
    REQUIRE(compiled.has_value());
    const auto late = compile_late_applicant(round, *compiled, somebody_late());
    REQUIRE(late.has_value());
    CHECK(late->earlier_partners == std::vector<PersonIndex>{5});
    Engine engine(compiled->input);
    const auto before = engine.solve({}, {});
    REQUIRE(before.has_value());
    const auto answer = engine.what_if({.late = {*late}}, {});
    REQUIRE(answer.has_value());
    round.applications.push_back(somebody_late());
    const auto longer = compile_round(round);
    REQUIRE(longer.has_value());
    const auto after = solve_pairing(longer->input, {}, {});
    REQUIRE(after.has_value());
    CHECK(answer->total_points == after->figures.total_points);
    CHECK(answer->pairs_lost == -1);
    const auto newcomer = std::ranges::find(answer->changes, 9, &PartnerChange::person);
    REQUIRE(newcomer != answer->changes.end());
    CHECK(newcomer->partner_before == -1);
    CHECK(newcomer->partner_after >= 0);
    CHECK(newcomer->partner_after != 5);
}

TEST_CASE("who is in the round already is no late applicant") {
    const domain::Round round = round_of_nine();
    const auto compiled = compile_round(round);
    REQUIRE(compiled.has_value());
    domain::Application again = somebody_late();
    again.id = "m4";
    CHECK(compile_late_applicant(round, *compiled, again).error().code == "already_in_round");
    again = round.applications[4];
    again.id = "z";
    again.arrived_at_s = 5;
    CHECK(compile_late_applicant(round, *compiled, again).error().code == "already_in_round");
}

}  // namespace counterpart::pairing
