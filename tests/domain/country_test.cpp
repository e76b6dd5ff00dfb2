#include "domain/country.h"

#include <algorithm>
#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::domain;

TEST_CASE("a country is found by code, English or Spanish name and by what people type") {
    for (const char* text : {"ZA", "za", "South Africa", "sudáfrica", "SUDAFRICA", "RSA", " south  africa "}) {
        CHECK(find_country(text) == "ZA");
    }
    CHECK(find_country("UK") == "GB");
    CHECK(find_country("U.K.") == "GB");
    CHECK(find_country("Scotland") == "GB");
    CHECK(find_country("USA") == "US");
    CHECK(find_country("EE.UU.") == "US");
    CHECK(find_country("The Gambia") == "GM");
    CHECK(find_country("Trinidad & Tobago") == "TT");
    CHECK(find_country("Trinidad y Tobago") == "TT");
    CHECK(find_country("Côte d’Ivoire") == "CI");
    CHECK(find_country("French Guyana") == "GF");
    CHECK(find_country("Republic of Korea") == "KR");
    CHECK(find_country("Turkey") == "TR");
    CHECK(find_country("Türkiye") == "TR");
    CHECK(find_country("Burma") == "MM");
}

TEST_CASE("countries that are easily mixed up stay apart") {
    CHECK(find_country("Niger") == "NE");
    CHECK(find_country("Nigeria") == "NG");
    CHECK(find_country("Dominica") == "DM");
    CHECK(find_country("Dominican Republic") == "DO");
    CHECK(find_country("Congo-Kinshasa") == "CD");
    CHECK(find_country("Republic of the Congo") == "CG");
    CHECK(find_country("Georgia") == "GE");
    CHECK(find_country("Guinea") == "GN");
    CHECK(find_country("Equatorial Guinea") == "GQ");
    CHECK(find_country("Ireland") == "IE");
    CHECK(find_country("Northern Ireland") == "GB");
}

TEST_CASE("what is no country is not guessed") {
    CHECK_FALSE(find_country("").has_value());
    CHECK_FALSE(find_country("Atlantis").has_value());
    CHECK_FALSE(find_country("Souht Africa").has_value());
    CHECK_FALSE(find_country("Europe").has_value());
}

TEST_CASE("every country is found by its own names and has a place on the map") {
    CHECK(all_countries().size() >= 240);
    CHECK(std::ranges::is_sorted(all_countries(), {}, &Country::code));
    for (const Country& country : all_countries()) {
        INFO(country.code);
        CHECK(find_country(country.name_en) == country.code);
        CHECK(find_country(country.name_es) == country.code);
        const auto place = country_centroid(country.code);
        REQUIRE(place.has_value());
        CHECK((place->x >= 0 && place->x <= 1 && place->y >= 0 && place->y <= 1));
    }
}

TEST_CASE("names come in the language of the interface") {
    CHECK(country_name("DE", UiLanguage::kEnglish) == "Germany");
    CHECK(country_name("DE", UiLanguage::kSpanish) == "Alemania");
    CHECK(country_name("QQ", UiLanguage::kEnglish) == "QQ");
    CHECK_FALSE(country_centroid("QQ").has_value());
}

TEST_CASE("only a country with one zone has a zone of its own") {
    CHECK(only_time_zone_of_country("PL") == "Europe/Warsaw");
    CHECK_FALSE(only_time_zone_of_country("AU").has_value());
    CHECK_FALSE(only_time_zone_of_country("QQ").has_value());
}
