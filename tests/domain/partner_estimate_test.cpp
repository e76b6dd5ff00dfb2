#include "domain/partner_estimate.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::domain;

namespace {

PublicCounts counts_of_600() {
    PublicCounts counts;
    counts.rounds = 1;
    counts.people = 600;
    counts.by_country = {{"ES", 60}};
    counts.by_sector[static_cast<std::size_t>(Sector::kPublic)] = 300;
    counts.by_career_stage[static_cast<std::size_t>(CareerStage::kEarly)] = 150;
    counts.by_language = {{"en", 600}, {"es", 120}};
    counts.by_interest = {{"books", 60}};
    return counts;
}

Application public_librarian() {
    Application application;
    application.country = "ES";
    application.sector = Sector::kPublic;
    application.career_stage = CareerStage::kEarly;
    application.languages = {{"es", LanguageLevel::kFluent}};
    application.interests = {"Books"};
    return application;
}

void wish(Application& application, Criterion criterion, Wish what) { application.wishes[static_cast<std::size_t>(criterion)] = what; }

}  // namespace

TEST_CASE("without wishes everybody of another country is possible") {
    CHECK(possible_partners(counts_of_600(), public_librarian()) == 540);
    CHECK(possible_partners({}, public_librarian()) == 0);
}

TEST_CASE("each wish takes its share, the same and the different one together all") {
    Application application = public_librarian();
    wish(application, Criterion::kSector, Wish::kSame);
    CHECK(possible_partners(counts_of_600(), application) == 270);
    wish(application, Criterion::kCareerStage, Wish::kDifferent);
    CHECK(possible_partners(counts_of_600(), application) == 203);  // 202.5
    wish(application, Criterion::kCareerStage, Wish::kSame);
    CHECK(possible_partners(counts_of_600(), application) == 68);  // 67.5
    wish(application, Criterion::kInterests, Wish::kSame);
    CHECK(possible_partners(counts_of_600(), application) == 7);
    wish(application, Criterion::kWakingHours, Wish::kSame);
    CHECK(possible_partners(counts_of_600(), application) == 7);
}

TEST_CASE("open to any match means that no wish counts, and what is withheld counts as nobody") {
    Application application = public_librarian();
    application.sector = Sector::kMuseum;
    wish(application, Criterion::kSector, Wish::kSame);
    CHECK(possible_partners(counts_of_600(), application) == 0);
    application.open_to_any_match = true;
    CHECK(possible_partners(counts_of_600(), application) == 540);
}
