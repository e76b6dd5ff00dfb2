#include "pairing/explanation.h"

#include <catch2/catch_test_macros.hpp>

#include "pairing/preview.h"
#include "tests/pairing/test_round.h"

namespace counterpart::pairing {
namespace {

using domain::Criterion;
using domain::Wish;
using testing::applicant;
using testing::wish;

struct Explained {
    CompiledRound compiled;
    domain::MatchPreview preview;
};

Explained explain(const domain::Round& round) {
    auto compiled = compile_round(round);
    REQUIRE(compiled.has_value());
    auto preview = preview_round(round, {});
    REQUIRE(preview.has_value());
    return {std::move(*compiled), std::move(*preview)};
}

domain::Round four_people() {
    domain::Round round;
    round.starts_on = {.year = 2014, .month = 8, .day = 31};
    round.applications = {applicant("a", "AU"), applicant("b", "ES"), applicant("c", "ES"), applicant("d", "ZA")};
    return round;
}

}  // namespace

TEST_CASE("a pair is explained by what both have in common, criterion by criterion") {
    domain::Round round = four_people();
    domain::Application& a = round.applications[0];
    domain::Application& b = round.applications[1];
    a.interests = {"Maps", "Chess", "Radio"};
    b.interests = {"radio", "maps"};
    wish(a, Criterion::kInterests, Wish::kSame);
    a.languages.push_back({.language = "es", .level = domain::LanguageLevel::kBasic});
    b.languages.push_back({.language = "es", .level = domain::LanguageLevel::kFluent});
    a.contact_methods = 3;
    b.contact_methods = 6;
    const Explained it = explain(round);
    const PairExplanation why = explain_pair(it.compiled, it.preview.criteria, 0, 1);
    CHECK(why.shared_interests == std::vector<std::string>{"maps", "radio"});
    CHECK(why.reasons[0].fulfilment_of_a_sixtieths == 40);
    CHECK(why.reasons[0].fulfilment_of_b_sixtieths == 60);
    CHECK(why.reasons[0].points == 25);
    CHECK(why.reasons[0].weight_points == 30);
    CHECK(why.reasons[0].wish_of_a == Wish::kSame);
    REQUIRE(why.common_languages.size() == 2);
    CHECK(why.common_languages[0].language == "en");
    CHECK(why.common_languages[1].level_of_a == domain::LanguageLevel::kBasic);
    CHECK(why.shared_contact_methods == 2);
    CHECK(why.broken == 0);
    int sum = 0;
    for (const CriterionReason& reason : why.reasons) {
        sum += reason.points;
    }
    CHECK(sum == why.score_points);
}

TEST_CASE("the hours in common are given on both clocks, and add up to the overlap") {
    domain::Round round = four_people();
    for (const auto& [zone, count] :
         {std::pair("UTC", 1), std::pair("UTC+05:30", 1), std::pair("UTC+12:00", 2), std::pair("UTC-08:00", 1)}) {
        round.applications[0].time_zone = zone;
        const Explained it = explain(round);
        const PairExplanation why = explain_pair(it.compiled, it.preview.criteria, 0, 1);
        CHECK(why.common_windows.size() == static_cast<std::size_t>(count));
        int minutes = 0;
        const int ahead = it.compiled.input.utc_offset_minutes[0];
        for (const CommonWindow& window : why.common_windows) {
            minutes += window.a_to_minutes - window.a_from_minutes;
            CHECK(window.a_from_minutes >= 7 * 60);
            CHECK(window.b_to_minutes <= 22 * 60);
            CHECK((window.a_from_minutes - window.b_from_minutes - ahead) % 1440 == 0);
        }
        CHECK(minutes == why.waking_overlap_minutes);
    }
    round.applications[0].time_zone = "";
    const Explained it = explain(round);
    CHECK(explain_pair(it.compiled, it.preview.criteria, 0, 1).common_windows.empty());
}

TEST_CASE("every other pair has a price or a reason why it has none") {
    domain::Round round = four_people();
    round.applications.push_back(applicant("e", "FR"));
    round.applications.push_back(applicant("f", "CA"));
    round.fixed_pairs = {{.first = "e", .second = "f"}};
    const Explained it = explain(round);
    const PersonIndex partner = partner_of(it.preview, 0);
    REQUIRE(partner >= 0);
    CHECK(price_of_pair(it.compiled.input, it.preview, 0, partner).kind == PriceKind::kPaired);
    const PairPrice same_country = price_of_pair(it.compiled.input, it.preview, 1, 2);
    CHECK(same_country.kind == PriceKind::kForbidden);
    CHECK(contains(same_country.broken, HardRule::kSameCountry));
    CHECK(price_of_pair(it.compiled.input, it.preview, 0, 4).kind == PriceKind::kTakenFixed);
    CHECK(price_of_pair(it.compiled.input, it.preview, 4, 5).kind == PriceKind::kPaired);
    CHECK(price_of_pair(it.compiled.input, it.preview, 0, 3).kind == PriceKind::kPriced);
}

TEST_CASE("the next best partners are cheapest first and leave out the chosen one") {
    domain::Round round = four_people();
    round.applications[1].interests = round.applications[0].interests = {"maps"};
    wish(round.applications[0], Criterion::kInterests, Wish::kSame);
    const Explained it = explain(round);
    const auto options = next_best_partners(it.compiled.input, it.preview, 0, 10);
    REQUIRE(options.size() == 2);
    CHECK(options[0].at_least_points <= options[1].at_least_points);
    for (const PartnerOption& option : options) {
        CHECK(option.partner != partner_of(it.preview, 0));
    }
    CHECK(next_best_partners(it.compiled.input, it.preview, 0, 1).size() == 1);
}

TEST_CASE("a person whom the rules keep alone learns which rule withholds how many") {
    domain::Round round = four_people();
    round.applications[0].languages = {{.language = "mi", .level = domain::LanguageLevel::kFluent}};
    const Explained it = explain(round);
    const PersonExplanation why = explain_person(it.compiled.input, it.preview, 0);
    REQUIRE(why.alone.has_value());
    CHECK(why.alone->reason == domain::AloneReason::kNoPossiblePartner);
    CHECK(why.possible_partner_count == 0);
    REQUIRE(why.rules.size() == 1);
    CHECK(why.rules[0] == RuleOpening{.rule = HardRule::kNoCommonLanguage, .opened_count = 3});
}

TEST_CASE("a wish that nobody meets is shown with what it costs") {
    domain::Round round = four_people();
    wish(round.applications[0], Criterion::kSector, Wish::kDifferent);
    const Explained it = explain(round);
    const PersonExplanation why = explain_person(it.compiled.input, it.preview, 0);
    REQUIRE(why.wishes.size() == 1);
    CHECK(why.wishes[0] == WishOpening{.criterion = Criterion::kSector, .best_score_gain_points = 10, .better_partner_count = 3});
}

}  // namespace counterpart::pairing
