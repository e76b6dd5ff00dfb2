#include "domain/language.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::domain;

TEST_CASE("a language is found by code, English, Spanish and own name") {
    for (const char* text : {"es", "Spanish", "español", "ESPANOL", "castellano"}) {
        CHECK(find_language(text) == "es");
    }
    CHECK(find_language("te reo Māori") == "mi");
    CHECK(find_language("Farsi") == "fa");
    CHECK(find_language("Mandarin") == "zh");
    CHECK(find_language("Cantonese") == "yue");
    CHECK(find_language("日本語") == "ja");
    CHECK(find_language("ไทย") == "th");
    CHECK(find_language("isiZulu") == "zu");
    CHECK(find_language("gallego") == "gl");
}

TEST_CASE("what is no language is not guessed") {
    CHECK_FALSE(find_language("").has_value());
    CHECK_FALSE(find_language("Klingon").has_value());
}

TEST_CASE("every language is found by each of its names") {
    CHECK(all_languages().size() >= 90);
    CHECK(std::ranges::is_sorted(all_languages(), {}, &Language::code));
    for (const Language& language : all_languages()) {
        INFO(language.code);
        CHECK(find_language(language.name_en) == language.code);
        CHECK(find_language(language.name_es) == language.code);
        CHECK(find_language(language.autonym) == language.code);
    }
}

TEST_CASE("names come in the language of the interface, unknown ones as typed") {
    CHECK(language_name("am", UiLanguage::kEnglish) == "Amharic");
    CHECK(language_name("am", UiLanguage::kSpanish) == "amárico");
    CHECK(language_autonym("el") == "Ελληνικά");
    CHECK(language_name("Klingon", UiLanguage::kSpanish) == "Klingon");
}
