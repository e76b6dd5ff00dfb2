#include "pairing/preview.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>

#include "pairing/hard_rules.h"
#include "tests/pairing/test_round.h"

namespace counterpart::pairing {
namespace {

using domain::Criterion;
using domain::Wish;
using testing::applicant;
using testing::wish;

domain::Round random_round(std::int32_t people, std::uint32_t seed) {
    std::mt19937 random(seed);
    const auto draw = [&](std::uint32_t below) { return static_cast<std::uint32_t>(random() % below); };
    domain::Round round;
    round.starts_on = {.year = 2015, .month = 3, .day = 1};
    for (std::int32_t k = 0; k < people; ++k) {
        domain::Application one = applicant("p" + std::to_string(1000 + k), "C" + std::to_string(draw(9)));
        one.sector = static_cast<domain::Sector>(draw(6));
        one.career_stage = static_cast<domain::CareerStage>(draw(4));
        one.time_zone = draw(10) == 0 ? "" : "UTC+0" + std::to_string(draw(9)) + ":00";
        one.contact_methods = static_cast<domain::ContactMethods>(draw(64));
        for (std::uint32_t n = draw(4); n > 0; --n) {
            one.interests.push_back("topic " + std::to_string(draw(12)));
        }
        if (draw(3) == 0) {
            one.languages.push_back({.language = "es", .level = static_cast<domain::LanguageLevel>(draw(3))});
        }
        for (Wish& each : one.wishes) {
            each = static_cast<Wish>(draw(3));
        }
        if (k > 0 && draw(4) == 0) {
            one.earlier_partners.push_back("p" + std::to_string(1000 + static_cast<std::int32_t>(draw(static_cast<std::uint32_t>(k)))));
        }
        round.applications.push_back(one);
    }
    return round;
}

std::string partner_in(const domain::MatchPreview& preview, const std::string& id) {
    for (const domain::MatchedPair& pair : preview.pairs) {
        const std::string& a = preview.people[static_cast<std::size_t>(pair.a)];
        const std::string& b = preview.people[static_cast<std::size_t>(pair.b)];
        if (a == id || b == id) {
            return a == id ? b : a;
        }
    }
    return {};
}

domain::MatchPreview preview_of(const domain::Round& round, const domain::Criteria& criteria = {}) {
    auto preview = preview_round(round, criteria);
    REQUIRE(preview.has_value());
    return std::move(*preview);
}

/// Sort by country, pair i with i + n/2: valid whenever no country has more than half; a witness that everybody can be paired.
bool half_rotation_works(const domain::Round& round) {
    std::vector<std::string> countries;
    for (const domain::Application& application : round.applications) {
        countries.push_back(application.country);
    }
    std::ranges::sort(countries);
    for (std::size_t k = 0; k < countries.size() / 2; ++k) {
        if (countries[k] == countries[k + countries.size() / 2]) {
            return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("a shuffled round gives the same preview") {
    domain::Round round = random_round(90, 1);
    round.forbidden_pairs = {{.first = "p1001", .second = "p1002"}, {.first = "p1003", .second = "p1007"}};
    round.fixed_pairs = {{.first = "p1004", .second = "p1010"}, {.first = "p1020", .second = "p1030"}};
    const domain::MatchPreview preview = preview_of(round);
    std::mt19937 random(5);
    for (int shuffle = 0; shuffle < 5; ++shuffle) {
        std::ranges::shuffle(round.applications, random);
        std::ranges::shuffle(round.forbidden_pairs, random);
        std::ranges::shuffle(round.fixed_pairs, random);
        for (domain::Application& application : round.applications) {
            std::ranges::shuffle(application.interests, random);
            std::ranges::shuffle(application.languages, random);
        }
        CHECK(preview_of(round) == preview);
    }
}

TEST_CASE("no pair of a preview breaks a hard rule, and every preview verifies") {
    for (std::uint32_t seed = 0; seed < 25; ++seed) {
        domain::Round round = random_round(static_cast<std::int32_t>(20 + seed), seed);
        round.forbidden_pairs = {{.first = "p1001", .second = "p1002"}};
        domain::Criteria criteria;
        criteria.policy = static_cast<domain::PairingPolicy>(seed % 2);
        const auto compiled = compile_round(round);
        REQUIRE(compiled.has_value());
        const domain::MatchPreview preview = preview_of(round, criteria);
        for (const domain::MatchedPair& pair : preview.pairs) {
            CHECK(broken_rules(compiled->input, criteria, pair.a, pair.b) == 0);
        }
        CHECK(verify_preview(*compiled, preview).has_value());
    }
}

TEST_CASE("where sorting by country and turning half way round pairs everybody, so does the preview") {
    for (std::uint32_t seed = 0; seed < 20; ++seed) {
        domain::Round round = random_round(40, seed);
        for (domain::Application& application : round.applications) {
            application.earlier_partners.clear();
        }
        if (half_rotation_works(round)) {
            CHECK(preview_of(round).alone.empty());
        }
    }
}

TEST_CASE("T7: public wants academic, late career wants early career, and both get it") {
    domain::Round round;
    round.starts_on = {.year = 2014, .month = 8, .day = 31};
    round.applications = {applicant("academic", "AU"), applicant("public", "ES"), applicant("early", "ZA"), applicant("late", "CA")};
    round.applications[0].sector = domain::Sector::kAcademic;
    wish(round.applications[1], Criterion::kSector, Wish::kDifferent);
    round.applications[2].career_stage = domain::CareerStage::kEarly;
    round.applications[3].career_stage = domain::CareerStage::kLate;
    wish(round.applications[2], Criterion::kCareerStage, Wish::kDifferent);
    wish(round.applications[3], Criterion::kCareerStage, Wish::kDifferent);
    const domain::MatchPreview preview = preview_of(round);
    CHECK(partner_in(preview, "public") == "academic");
    CHECK(partner_in(preview, "late") == "early");
}

TEST_CASE("T7: two who share interests across the world meet") {
    domain::Round round;
    round.starts_on = {.year = 2014, .month = 8, .day = 31};
    for (const auto& [id, country] : {std::pair("au", "AU"), std::pair("za", "ZA"), std::pair("fr", "FR"), std::pair("br", "BR")}) {
        round.applications.push_back(applicant(id, country));
        wish(round.applications.back(), Criterion::kInterests, Wish::kSame);
    }
    round.applications[0].interests = {"Social media", "Technology"};
    round.applications[1].interests = {"technology", "social media"};
    round.applications[2].interests = {"Cataloguing"};
    round.applications[3].interests = {"Children"};
    CHECK(partner_in(preview_of(round), "au") == "za");
}

TEST_CASE("T8: no, one, two and three people; all of one country") {
    for (const std::size_t people : {0U, 1U, 2U, 3U}) {
        domain::Round round;
        for (std::size_t k = 0; k < people; ++k) {
            round.applications.push_back(applicant("p" + std::to_string(k), "C" + std::to_string(k)));
        }
        const domain::MatchPreview preview = preview_of(round);
        CHECK(preview.pairs.size() == people / 2);
        CHECK(preview.alone.size() == people % 2);
        for (domain::Application& application : round.applications) {
            application.country = "ES";
        }
        CHECK(preview_of(round).pairs.empty());
    }
    domain::Round round;
    for (const char* id : {"a", "b", "c"}) {
        round.applications.push_back(applicant(id, id));
    }
    CHECK(preview_of(round).alone.at(0).reason == domain::AloneReason::kOddOneOut);
}

TEST_CASE("T9: a person of five rounds meets five different people, and the best former partner is refused") {
    domain::Round round;
    round.applications = {applicant("returner", "ES")};
    for (int k = 0; k < 7; ++k) {
        round.applications.push_back(applicant("p" + std::to_string(k), "C" + std::to_string(k)));
        round.applications.back().interests = {"maps"};
    }
    round.applications[0].interests = {"maps"};
    std::vector<std::string> met;
    for (int times = 0; times < 5; ++times) {
        const std::string partner = partner_in(preview_of(round), "returner");
        REQUIRE(!partner.empty());
        CHECK(std::ranges::find(met, partner) == met.end());
        met.push_back(partner);
        round.applications[0].earlier_partners.push_back(partner + "@example.org");
    }
}

TEST_CASE("T10: the same person twice is one person; the same name in two places stays two") {
    domain::Round round;
    round.applications = {applicant("a", "ES"), applicant("b", "ES"), applicant("c", "AU"), applicant("d", "CA")};
    round.applications[1].name = round.applications[0].name = "María José";
    round.applications[1].email = "A+iln@example.org";
    round.applications[1].workplace = round.applications[0].workplace;
    round.applications[1].arrived_at_s = 5;
    round.applications[3].name = round.applications[2].name = "Ana Silva";
    const domain::MatchPreview preview = preview_of(round);
    CHECK(preview.people == std::vector<std::string>{"b", "c", "d"});
    REQUIRE(preview.exclusions.size() == 1);
    CHECK(preview.exclusions[0].application_id == "a");
}

TEST_CASE("a fixed pair stays together even against a rule, and is marked") {
    domain::Round round = random_round(20, 3);
    round.applications[1].country = round.applications[0].country;
    round.fixed_pairs = {{.first = "p1000", .second = "p1001"}};
    const auto compiled = compile_round(round);
    REQUIRE(compiled.has_value());
    const domain::MatchPreview preview = preview_of(round);
    CHECK(partner_in(preview, "p1000") == "p1001");
    CHECK(preview.pairs[0].fixed);
    CHECK(contains(broken_rules(compiled->input, preview.criteria, 0, 1), HardRule::kSameCountry));
    CHECK(verify_preview(*compiled, preview).has_value());
}

TEST_CASE("after a withdrawal only the widowed and those who were alone are matched anew, and the preview says which pairs it kept") {
    domain::Round round = random_round(41, 8);
    round.announced_pairs = domain::person_pairs(preview_of(round));
    const domain::PersonPair widowed = round.announced_pairs[4];
    std::erase_if(round.applications, [&](const domain::Application& application) { return application.id == widowed.first; });
    domain::Criteria criteria;
    criteria.keep_announced = true;
    criteria.weight_points = {5, 0, 0, 0, 0, 1};
    const auto compiled = compile_round(round);
    REQUIRE(compiled.has_value());
    const domain::MatchPreview preview = preview_of(round, criteria);
    CHECK(verify_preview(*compiled, preview).has_value());
    CHECK(static_cast<std::size_t>(std::ranges::count_if(preview.pairs, &domain::MatchedPair::kept)) == round.announced_pairs.size() - 1);
    for (const domain::PersonPair& pair : round.announced_pairs) {
        CHECK((pair == widowed || partner_in(preview, pair.first) == pair.second));
    }
    const auto refused = [&](auto damage) {
        domain::MatchPreview damaged = preview;
        damage(damaged);
        return !verify_preview(*compiled, damaged).has_value();
    };
    const auto kept = std::ranges::find_if(preview.pairs, &domain::MatchedPair::kept) - preview.pairs.begin();
    CHECK(refused([&](domain::MatchPreview& p) { p.pairs[static_cast<std::size_t>(kept)].kept = false; }));
    CHECK(refused([&](domain::MatchPreview& p) { p.pairs[static_cast<std::size_t>(kept)].fixed = true; }));
    CHECK(refused([&](domain::MatchPreview& p) { p.pairs.erase(p.pairs.begin() + kept); }));
    CHECK(refused([&](domain::MatchPreview& p) { p.criteria.keep_announced = false; }));
}

TEST_CASE("every kind of damage to a preview or its proof is refused") {
    for (const auto policy : {domain::PairingPolicy::kGreatestTotal, domain::PairingPolicy::kWorstPairFirst}) {
        domain::Round round = random_round(41, 8);
        domain::Criteria criteria;
        criteria.policy = policy;
        const auto compiled = compile_round(round);
        REQUIRE(compiled.has_value());
        const domain::MatchPreview good = preview_of(round, criteria);
        REQUIRE(verify_preview(*compiled, good).has_value());
        const auto refused = [&](auto damage) {
            domain::MatchPreview preview = good;
            damage(preview);
            return !verify_preview(*compiled, preview).has_value();
        };
        using Preview = domain::MatchPreview;
        CHECK(refused([](Preview& p) { p.people[0] = "other"; }));
        CHECK(refused([](Preview& p) { p.pairs.pop_back(); }));
        CHECK(refused([](Preview& p) { std::swap(p.pairs[0].b, p.pairs[1].b); }));
        CHECK(refused([](Preview& p) { ++p.pairs[0].score_points; }));
        CHECK(refused([](Preview& p) { ++p.pairs[0].parts[0]; }));
        CHECK(refused([](Preview& p) { p.pairs[0].b = 9999; }));
        CHECK(refused([](Preview& p) { p.pairs[0].fixed = true; }));
        CHECK(refused([](Preview& p) { p.criteria.weight_points[0] = 1; }));
        CHECK(refused([](Preview& p) { ++p.figures.total_points; }));
        CHECK(refused([](Preview& p) { ++p.figures.bound_points; }));
        CHECK(refused([](Preview& p) { --p.figures.allowed_pairs; }));
        CHECK(refused([](Preview& p) { p.alone.clear(); }));
        CHECK(refused([](Preview& p) { p.proof.scale = 4; }));
        CHECK(refused([](Preview& p) { --p.proof.person_duals[0]; }));
        CHECK(refused([](Preview& p) { ++p.proof.person_duals[0]; }));
        CHECK(refused([](Preview& p) { p.proof.person_duals[0] = INT32_MAX; }));
        CHECK(refused([](Preview& p) { p.proof.person_duals.pop_back(); }));
        CHECK(refused([](Preview& p) { p.proof.blossom_of[0] = 12345; }));
        CHECK(refused([](Preview& p) {
            p.proof.blossom_parents.push_back(-1);
            p.proof.blossom_duals.push_back(-2);
        }));
        CHECK(refused([](Preview& p) { p.proof.barrier_classes[0] = -1; }));
        CHECK(refused([](Preview& p) { p.proof.barrier_classes[0] = 40; }));
        CHECK(refused([](Preview& p) { p.proof.barrier_classes[0] = -7; }));
        CHECK(refused([](Preview& p) { ++p.proof.lowest_score_floor_points; }));
        if (policy == domain::PairingPolicy::kWorstPairFirst) {
            CHECK(refused([](Preview& p) { --p.proof.lowest_score_floor_points; }));
            CHECK(refused([](Preview& p) { p.proof.floor_barrier_classes.clear(); }));
            CHECK(refused([](Preview& p) { std::ranges::fill(p.proof.floor_barrier_classes, 0); }));
            CHECK(refused([](Preview& p) { p.criteria.policy = domain::PairingPolicy::kGreatestTotal; }));
        }
    }
}

}  // namespace counterpart::pairing
