#include "codec/record_difference.h"

#include <catch2/catch_test_macros.hpp>

#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::codec;

TEST_CASE("equal records do not differ") {
    for (const domain::Record& record : domain::sample_programme_records()) {
        CHECK(differences(record, record).empty());
    }
}

TEST_CASE("differences name the field and both texts") {
    const domain::Person before = domain::sample_person("one");
    domain::Person after = before;
    after.name = "Ana";
    after.language = domain::UiLanguage::kSpanish;
    CHECK(differences(before, after) == std::vector<FieldDifference>{{"language", "en", "es"}, {"name", before.name, "Ana"}});
}

TEST_CASE("fields inside, lists, and what only one version has, are told too") {
    const domain::ApplicationRecord before = domain::sample_application("one", "ZA", "round 2");
    domain::ApplicationRecord after = before;
    after.application.interests = {"Maps", "Music"};
    after.application.hopes = "To learn.";
    const auto found = differences(before, after);
    REQUIRE(found.size() == 2);
    CHECK(found[0].field == "application.hopes");
    CHECK(found[1].field == "application.interests");
    CHECK(found[1].second == "Maps, Music");
}
