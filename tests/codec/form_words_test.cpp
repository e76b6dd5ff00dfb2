#include "codec/form_words.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::codec;
using namespace counterpart::domain;

TEST_CASE("sectors are read in the words of forms") {
    CHECK(read_sector("Public library") == Sector::kPublic);
    CHECK(read_sector("Biblioteca universitaria") == Sector::kAcademic);
    CHECK(read_sector("Academic or research library") == Sector::kAcademic);
    CHECK(read_sector("K-12") == Sector::kSchool);
    CHECK(read_sector("Hospital") == Sector::kHealth);
    CHECK(read_sector("Special library (law, business, media …)") == Sector::kSpecial);
    CHECK(read_sector("archives") == Sector::kArchives);
    CHECK(read_sector("Museo") == Sector::kMuseum);
}

TEST_CASE("words that fit no sector or several are not guessed") {
    CHECK_FALSE(read_sector("University hospital").has_value());
    CHECK_FALSE(read_sector("library").has_value());
    CHECK_FALSE(read_sector("").has_value());
}

TEST_CASE("career stages are read in words and in years") {
    CHECK(read_career_stage("Early career (up to 5 years)") == CareerStage::kEarly);
    CHECK(read_career_stage("Mid-career") == CareerStage::kMid);
    CHECK(read_career_stage("Estudiante") == CareerStage::kStudent);
    CHECK(read_career_stage("Late career") == CareerStage::kLate);
    CHECK_FALSE(read_career_stage("12").has_value());
    CHECK(read_career_stage_from_years("5") == CareerStage::kEarly);
    CHECK(read_career_stage_from_years("6 years") == CareerStage::kMid);
    CHECK(read_career_stage_from_years("16 años") == CareerStage::kLate);
    CHECK_FALSE(read_career_stage_from_years("5 to 10 years").has_value());
    CHECK_FALSE(read_career_stage_from_years("1987").has_value());
}

TEST_CASE("wishes are read in the words of forms") {
    for (const char* text : {"", "any", "No preference", "Either", "It doesn't matter", "me da igual", "Sin preferencia"}) {
        CHECK(read_wish(text) == Wish::kAny);
    }
    for (const char* text : {"same", "Similar to me", "like me", "Igual que yo", "el mismo"}) {
        CHECK(read_wish(text) == Wish::kSame);
    }
    for (const char* text : {"different", "Unlike me", "Distinto", "not the same", "other"}) {
        CHECK(read_wish(text) == Wish::kDifferent);
    }
    CHECK_FALSE(read_wish("perhaps").has_value());
    CHECK_FALSE(read_wish("similar or different").has_value());
}

TEST_CASE("contact methods and yes or no are read") {
    CHECK(read_contact_method("Skype") == ContactMethod::kVideo);
    CHECK(read_contact_method("Correo electrónico") == ContactMethod::kEmail);
    CHECK(read_contact_method("Phone or voice calls") == ContactMethod::kVoice);
    CHECK(read_contact_method("Postcards") == ContactMethod::kLetters);
    CHECK_FALSE(read_contact_method("pigeon").has_value());
    CHECK(read_yes_no("Sí") == true);
    CHECK(read_yes_no("Yes, please") == true);
    CHECK(read_yes_no("No, thank you") == false);
    CHECK(read_yes_no("") == false);
    CHECK_FALSE(read_yes_no("maybe").has_value());
}

TEST_CASE("languages carry their level in several ways of writing") {
    for (const char* text : {"Spanish (fluent)", "fluent Spanish", "Español: nativo", "Spanish - C1", "castellano (lengua materna)"}) {
        INFO(text);
        const auto read = read_language(text);
        CHECK(read.known);
        CHECK(read.has_level);
        CHECK(read.skill == LanguageSkill{"es", LanguageLevel::kFluent});
    }
    CHECK(read_language("French").skill == LanguageSkill{"fr", LanguageLevel::kGood});
    CHECK_FALSE(read_language("French").has_level);
    CHECK(read_language("Chinese (basic)").skill == LanguageSkill{"zh", LanguageLevel::kBasic});
    CHECK(read_language("Northern Xyz (good)").skill.language == "Northern Xyz");
    CHECK_FALSE(read_language("Northern Xyz (good)").known);
}

TEST_CASE("several answers are split at semicolons, else at commas, never within brackets") {
    CHECK(split_answers("a, b (c, d), e").size() == 3);
    CHECK(split_answers("a, b; c").size() == 2);
    CHECK(split_answers("a\nb, c").size() == 2);
    CHECK(split_answers(" ,, ").empty());
    CHECK(split_answers("a ), b").size() == 2);
}
