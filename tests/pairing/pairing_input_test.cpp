#include "pairing/pairing_input.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/pairing/random_input.h"
#include "tests/pairing/test_round.h"

namespace counterpart::pairing {
namespace {

using testing::applicant;

domain::Round small_round() {
    domain::Round round;
    round.starts_on = {.year = 2014, .month = 8, .day = 31};
    round.applications = {applicant("c", "ES"), applicant("a", "AU"), applicant("b", "ZA"), applicant("d", "ES")};
    return round;
}

}  // namespace

TEST_CASE("people are in the order of their ids, whatever the order of the applications") {
    const auto compiled = compile_round(small_round());
    REQUIRE(compiled.has_value());
    CHECK(compiled->people == std::vector<std::string>{"a", "b", "c", "d"});
    CHECK(compiled->application_of_person == std::vector<std::int32_t>{1, 2, 0, 3});
    CHECK(compiled->country_names == std::vector<std::string>{"AU", "ES", "ZA"});
    CHECK(compiled->input.countries == std::vector<std::uint16_t>{0, 2, 1, 1});
    CHECK(validate_pairing_input(compiled->input).has_value());
}

TEST_CASE("open to any match makes every wish any") {
    domain::Round round = small_round();
    testing::wish(round.applications[1], domain::Criterion::kSector, domain::Wish::kSame);
    round.applications[1].open_to_any_match = true;
    const auto compiled = compile_round(round);
    REQUIRE(compiled.has_value());
    CHECK(compiled->input.wishes[0] == domain::Wishes{});
}

TEST_CASE("an empty time zone is unknown, a wrong one is a problem") {
    domain::Round round = small_round();
    round.applications[0].time_zone = "";
    round.applications[1].time_zone = "UTC+05:30";
    const auto compiled = compile_round(round);
    REQUIRE(compiled.has_value());
    CHECK(compiled->input.utc_offset_minutes[2] == kUnknownUtcOffset);
    CHECK(compiled->input.utc_offset_minutes[0] == 330);
    round.applications[0].time_zone = "Mars/Olympus";
    const auto refused = compile_round(round);
    REQUIRE(!refused.has_value());
    CHECK(refused.error().code == "unknown_time_zone");
    CHECK(refused.error().where == "c");
}

TEST_CASE("earlier partners are found by id and by address, and forbidden pairs by id") {
    domain::Round round = small_round();
    round.applications[0].earlier_partners = {"A@Example.org", "nobody@example.org"};
    round.applications[2].earlier_partners = {"d"};
    round.forbidden_pairs = {{.first = "a", .second = "b"}, {.first = "a", .second = "stranger"}};
    const auto compiled = compile_round(round);
    REQUIRE(compiled.has_value());
    CHECK(compiled->input.earlier_pairs == std::vector<IndexPair>{{.a = 0, .b = 2}, {.a = 1, .b = 3}});
    CHECK(compiled->input.forbidden_pairs == std::vector<IndexPair>{{.a = 0, .b = 1}});
}

TEST_CASE("a repeated application is left out with its reason, and its pairs count for the one that stays") {
    domain::Round round = small_round();
    domain::Application again = applicant("e", "AU");
    again.name = round.applications[1].name = "Awhina Ngata";
    again.email = round.applications[1].email;
    again.workplace = round.applications[1].workplace;
    again.arrived_at_s = 10;
    round.applications.push_back(again);
    round.forbidden_pairs = {{.first = "a", .second = "b"}};
    const auto compiled = compile_round(round);
    REQUIRE(compiled.has_value());
    CHECK(compiled->people == std::vector<std::string>{"b", "c", "d", "e"});
    REQUIRE(compiled->exclusions.size() == 1);
    CHECK(compiled->exclusions[0].application_id == "a");
    CHECK(compiled->exclusions[0].because_of_id == "e");
    CHECK(compiled->input.forbidden_pairs == std::vector<IndexPair>{{.a = 0, .b = 3}});
}

TEST_CASE("one name and workplace under two addresses is perhaps one person, and never a pair") {
    domain::Round round = small_round();
    round.applications[1].name = "Mª José Pérez";
    round.applications[0].name = "María José Pérez";
    round.applications[0].country = "AU";
    round.applications[0].workplace = round.applications[1].workplace;
    const auto compiled = compile_round(round);
    REQUIRE(compiled.has_value());
    CHECK(compiled->input.likely_duplicate_pairs == std::vector<IndexPair>{{.a = 0, .b = 2}});
}

TEST_CASE("impossible fixed pairs and repeated ids are problems") {
    const auto code_of = [](const domain::Round& round) {
        const auto compiled = compile_round(round);
        return compiled.has_value() ? std::string() : compiled.error().code;
    };
    domain::Round round = small_round();
    round.fixed_pairs = {{.first = "a", .second = "stranger"}};
    CHECK(code_of(round) == "fixed_pair_unknown_person");
    round.fixed_pairs = {{.first = "a", .second = "a"}};
    CHECK(code_of(round) == "fixed_pair_with_oneself");
    round.fixed_pairs = {{.first = "a", .second = "b"}, {.first = "b", .second = "c"}};
    CHECK(code_of(round) == "person_fixed_twice");
    round.fixed_pairs = {{.first = "a", .second = "b"}, {.first = "a", .second = "b"}};
    CHECK(code_of(round).empty());
    round.applications.push_back(applicant("a", "US"));
    CHECK(code_of(round) == "repeated_id");
}

TEST_CASE("interests and languages are folded before they are compared") {
    domain::Round round = small_round();
    round.applications[0].interests = {"Social Media", "Música"};
    round.applications[1].interests = {"social  media", "musica"};
    const auto compiled = compile_round(round);
    REQUIRE(compiled.has_value());
    CHECK(compiled->interest_names == std::vector<std::string>{"musica", "social media"});
    CHECK(compiled->input.interests[0] == 3);
    CHECK(compiled->input.interests[2] == 3);
}

TEST_CASE("a damaged input is told from a valid one") {
    const auto damaged = [](auto change) {
        PairingInput input = testing::random_input({.people = 10, .listed_pairs = 3}, 1);
        REQUIRE(validate_pairing_input(input).has_value());
        change(input);
        const auto valid = validate_pairing_input(input);
        return valid.has_value() ? std::string() : valid.error().where;
    };
    CHECK(damaged([](PairingInput& input) { input.person_count = -1; }) == "counts");
    CHECK(damaged([](PairingInput& input) { input.countries[0] = 99; }) == "countries");
    CHECK(damaged([](PairingInput& input) { input.sectors[3] = 8; }) == "terms");
    CHECK(damaged([](PairingInput& input) { input.utc_offset_minutes[3] = 7; }) == "utc_offset_minutes");
    CHECK(damaged([](PairingInput& input) { input.wishes.pop_back(); }) == "wishes");
    CHECK(damaged([](PairingInput& input) { input.languages_fluent[0] = ~std::uint64_t{0}; }) == "languages");
    CHECK(damaged([](PairingInput& input) { input.interests.pop_back(); }) == "interests");
    CHECK(damaged([](PairingInput& input) { input.earlier_pairs = {{.a = 3, .b = 3}}; }) == "pair_lists");
    CHECK(damaged([](PairingInput& input) { input.fixed_pairs = {{.a = 1, .b = 2}, {.a = 2, .b = 3}}; }) == "fixed_pairs");
}

}  // namespace counterpart::pairing
