#include "app/text/texts.h"

#include <fstream>
#include <iterator>
#include <string>

#include <catch2/catch_test_macros.hpp>
#include <set>
#include <string>

namespace counterpart::app {
namespace {

std::set<std::string> placeholders_of(std::string_view sentence) {
    std::set<std::string> names;
    for (std::size_t open = sentence.find('{'); open != std::string_view::npos; open = sentence.find('{', open + 1)) {
        names.emplace(sentence.substr(open, sentence.find('}', open) - open + 1));
    }
    return names;
}

}  // namespace

TEST_CASE("English and Spanish have the same keys, and no sentence is empty") {
    const Texts& english = texts(domain::UiLanguage::kEnglish);
    const Texts& spanish = texts(domain::UiLanguage::kSpanish);
    REQUIRE(english.all().size() > 300);
    for (const auto& [key, sentence] : english.all()) {
        INFO(key);
        CHECK(spanish.has(key));
        CHECK_FALSE(sentence.empty());
        CHECK_FALSE(spanish(key).empty());
    }
    CHECK(english.all().size() == spanish.all().size());
}

TEST_CASE("a sentence has the same placeholders in both languages") {
    const Texts& spanish = texts(domain::UiLanguage::kSpanish);
    for (const auto& [key, sentence] : texts(domain::UiLanguage::kEnglish).all()) {
        INFO(key);
        CHECK(placeholders_of(sentence) == placeholders_of(spanish(key)));
    }
}

TEST_CASE("a number of things takes the sentence for one or for many") {
    const Texts t(domain::UiLanguage::kEnglish,
                  R"({"people.one": "{count} person in {place}", "people.other": "{count} people in {place}"})");
    CHECK(t.count("people", 1, {{"place", "Lagos"}}) == "1 person in Lagos");
    CHECK(t.count("people", 1234, {{"place", "Lagos"}}) == "1,234 people in Lagos");
    CHECK(t.count("people", 0, {{"place", "Lagos"}}) == "0 people in Lagos");
}

TEST_CASE("sentences that come later are found once they are there, and views of the others stay valid") {
    static bool here;
    here = false;
    const Texts t(
        domain::UiLanguage::kEnglish, {{"first", "At once"}},
        +[](domain::UiLanguage) { return here ? Sentences{{"more", "A while after"}, {"some", "Later"}} : Sentences{}; });
    const std::string_view first = t("first");
    CHECK(t("some") == "…");
    CHECK_FALSE(t.has("some"));
    here = true;
    CHECK(t("some") == "Later");
    CHECK(t("none") == "none");
    CHECK(first == "At once");
    CHECK(t.all() == Sentences{{"first", "At once"}, {"more", "A while after"}, {"some", "Later"}});
}

TEST_CASE("a key without a sentence shows itself, so that it is found") {
    CHECK(texts(domain::UiLanguage::kEnglish)("no.such.key") == "no.such.key");
}

TEST_CASE("the first language of the person that the page has is taken") {
    CHECK(language_for({"fr-FR", "es-MX", "en"}) == domain::UiLanguage::kSpanish);
    CHECK(language_for({"de"}) == domain::UiLanguage::kEnglish);
}

TEST_CASE("the compiled catalogue says what the files say, line ends too") {
    for (const auto language : {domain::UiLanguage::kEnglish, domain::UiLanguage::kSpanish}) {
        std::ifstream file(std::string(COUNTERPART_SOURCE_DIR) + "/assets/text/" + std::string(language_tag(language)) + ".json");
        const std::string json{std::istreambuf_iterator<char>(file), {}};
        CHECK(Texts(language, json).all() == texts(language).all());
    }
}

}  // namespace counterpart::app
