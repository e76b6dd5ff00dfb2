#include "base/time_zone.h"

#include <catch2/catch_test_macros.hpp>

#include "base/civil_date.h"
#include "base/posix_time_zone.h"

using namespace counterpart;

namespace {

std::int64_t noon_utc(std::int32_t year, std::int32_t month, std::int32_t day) {
    return days_from_civil({year, month, day}) * 86400 + 43200;
}

}  // namespace

TEST_CASE("zones know their daylight saving in north and south") {
    CHECK(utc_offset_minutes("Europe/Madrid", noon_utc(2014, 8, 31)) == 120);
    CHECK(utc_offset_minutes("Europe/Madrid", noon_utc(2014, 12, 1)) == 60);
    CHECK(utc_offset_minutes("Australia/Sydney", noon_utc(2014, 8, 31)) == 600);
    CHECK(utc_offset_minutes("Australia/Sydney", noon_utc(2014, 12, 1)) == 660);
    CHECK(utc_offset_minutes("America/New_York", noon_utc(2014, 8, 31)) == -240);
    CHECK(utc_offset_minutes("Asia/Kolkata", noon_utc(2014, 8, 31)) == 330);
    CHECK(utc_offset_minutes("Asia/Kathmandu", noon_utc(2014, 8, 31)) == 345);
    CHECK(utc_offset_minutes("America/St_Johns", noon_utc(2014, 8, 31)) == -150);
}

TEST_CASE("clocks change at the very second") {
    const std::int64_t change_s = days_from_civil({2014, 3, 30}) * 86400 + 3600;  // 01:00 UTC
    CHECK(utc_offset_minutes("Europe/Paris", change_s - 1) == 60);
    CHECK(utc_offset_minutes("Europe/Paris", change_s) == 120);
}

TEST_CASE("fixed offsets are read in the ways people write them") {
    for (const char* zone : {"UTC+05:30", "GMT+5:30", "+0530", "+05:30", "utc +5:30", "UTC+5:30"}) {
        CHECK(utc_offset_minutes(zone, 0) == 330);
    }
    CHECK(utc_offset_minutes("GMT-3", 0) == -180);
    CHECK(utc_offset_minutes("UTC\u22123", 0) == -180);
    CHECK(utc_offset_minutes("Z", 0) == 0);
    CHECK(utc_offset_minutes("gmt", 0) == 0);
}

TEST_CASE("zones that do not exist are refused") {
    for (const char* zone : {"", "Europe/Atlantis", "UTC+15", "UTC+05:60", "+", "+5:3", "UTC+5 hours", "Madrid time"}) {
        const auto offset = utc_offset_minutes(zone, 0);
        REQUIRE_FALSE(offset.has_value());
        CHECK(offset.error().code == "unknown_time_zone");
    }
}

TEST_CASE("a zone is stored in one form") {
    CHECK(canonical_time_zone(" europe/madrid ") == "Europe/Madrid");
    CHECK(canonical_time_zone("gmt-3") == "UTC-03:00");
    CHECK(canonical_time_zone("+0530") == "UTC+05:30");
    CHECK(canonical_time_zone("Z") == "UTC");
    CHECK_FALSE(canonical_time_zone("nowhere").has_value());
}

TEST_CASE("rules with hours beyond a day and below zero are followed") {
    // Cairo springs forward on the last Friday of April at midnight; Nuuk an hour before midnight of the Sunday.
    CHECK(posix_offset_minutes("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", days_from_civil({2024, 3, 31}) * 86400 + 3600) == -60);
    CHECK(posix_offset_minutes("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", days_from_civil({2024, 3, 31}) * 86400 + 3599) == -120);
    CHECK(posix_offset_minutes("IST-2IDT,M3.4.4/26,M10.5.0", noon_utc(2024, 7, 1)) == 180);
    CHECK(posix_offset_minutes("<+0330>-3:30", 0) == 210);
    CHECK(posix_offset_minutes("AAA3BBB,J60/0,J300/0", noon_utc(2024, 3, 1)) == -120);
    CHECK(posix_offset_minutes("AAA3BBB,J60/0,J300/0", noon_utc(2024, 2, 29)) == -180);
}

TEST_CASE("rules that make no sense are refused, not guessed") {
    for (const char* rule :
         {"", "A1", "CET", "CET-1CEST", "CET-1CEST,M13.1.0,M10.5.0", "CET-1CEST,M3.5.9,M10.5.0", "<CET-1", "CET-1CEST,M3.5.0,M10.5.0/3x"}) {
        CHECK(posix_offset_minutes(rule, 0).error().code == "bad_time_zone_rule");
    }
}
