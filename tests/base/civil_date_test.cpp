#include "base/civil_date.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart;

TEST_CASE("days are counted from 1970-01-01 in both directions") {
    CHECK(days_from_civil({1970, 1, 1}) == 0);
    CHECK(days_from_civil({1969, 12, 31}) == -1);
    CHECK(days_from_civil({2000, 3, 1}) == 11017);
    CHECK(days_from_civil({2014, 8, 31}) == 16313);
}

TEST_CASE("every day of 2,400 years survives the way there and back") {
    CivilDate former = civil_from_days(days_from_civil({400, 1, 1}) - 1);
    for (std::int64_t day = days_from_civil({400, 1, 1}); day < days_from_civil({2800, 1, 1}); ++day) {
        const CivilDate date = civil_from_days(day);
        if (days_from_civil(date) != day || !(former < date) || !is_civil_date(date)) {
            FAIL("day " << day);
        }
        former = date;
    }
}

TEST_CASE("a date is read and written as year, month and day") {
    CHECK(parse_civil_date("2014-08-31") == CivilDate{2014, 8, 31});
    CHECK(format_civil_date({2014, 8, 1}) == "2014-08-01");
    CHECK(format_civil_date({14, 8, 1}) == "0014-08-01");
}

TEST_CASE("impossible days and other forms are refused") {
    for (const char* text : {"2014-02-29", "2014-13-01", "2014-00-10", "2014-04-31", "2014-4-3", "31-08-2014", "2014/08/31", "",
                             "2014-08-31 ", "-014-08-31"}) {
        const auto date = parse_civil_date(text);
        REQUIRE_FALSE(date.has_value());
        CHECK(date.error().code == "bad_date");
    }
    CHECK(parse_civil_date("2016-02-29").has_value());
    CHECK_FALSE(parse_civil_date("1900-02-29").has_value());
}
