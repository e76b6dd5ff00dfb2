#include "app/text/numbers.h"

#include <catch2/catch_test_macros.hpp>

#include "app/text/names.h"

namespace counterpart::app {

using domain::UiLanguage;

TEST_CASE("numbers are grouped as the language groups them") {
    CHECK(format_count(163306, UiLanguage::kEnglish) == "163,306");
    CHECK(format_count(163306, UiLanguage::kSpanish) == "163.306");
    CHECK(format_count(5500, UiLanguage::kSpanish) == "5500");
    CHECK(format_count(1234567, UiLanguage::kEnglish) == "1,234,567");
    CHECK(format_count(999, UiLanguage::kEnglish) == "999");
    CHECK(format_tenths(695, UiLanguage::kSpanish) == "69,5");
}

TEST_CASE("a difference wears its sign") {
    CHECK(format_signed(212, UiLanguage::kEnglish) == "+212");
    CHECK(format_signed(-394, UiLanguage::kEnglish) == "\u2212394");
    CHECK(format_signed(0, UiLanguage::kEnglish) == "0");
}

TEST_CASE("a time never reads as nothing") {
    CHECK(format_duration_us(90, UiLanguage::kEnglish) == "1\u00a0ms");
    CHECK(format_duration_us(8'700, UiLanguage::kEnglish) == "9\u00a0ms");
    CHECK(format_duration_us(1'240'000, UiLanguage::kSpanish) == "1,2\u00a0s");
}

TEST_CASE("dates and zones read as people write them") {
    CHECK(format_date({2014, 8, 31}, UiLanguage::kEnglish) == "31 August 2014");
    CHECK(format_date({2014, 8, 31}, UiLanguage::kSpanish) == "31 de agosto de 2014");
    CHECK(format_utc_offset(-570) == "UTC\u22129:30");
    CHECK(format_utc_offset(0) == "UTC");
    CHECK(format_clock(435) == "07:15");
}

TEST_CASE("people are called by their first names, or whole where those are the same") {
    CHECK(short_names("Ifeoma Adichukwu", "Aroha Te Kanawai").second == "Aroha");
    CHECK(short_names("Ana Silva", "Ana Souza").first == "Ana Silva");
    CHECK(short_names("M\u00aa Jos\u00e9 P\u00e9rez", "\u6797\u82e5\u6eaa").first == "M\u00aa Jos\u00e9");
    CHECK(initial_of("\u00d3laf\u00eda") == "\u00d3");
}

}  // namespace counterpart::app
