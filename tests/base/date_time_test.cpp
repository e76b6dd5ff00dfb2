#include "base/date_time.h"

#include <array>

#include <catch2/catch_test_macros.hpp>

using namespace counterpart;

namespace {

std::string read(std::string_view text, const DateTimeOptions& options = {}) {
    const auto utc_s = parse_date_time(text, options);
    return utc_s.has_value() ? format_date_time_utc(*utc_s) : utc_s.error().code;
}

}  // namespace

TEST_CASE("dates and times are read as forms export them") {
    CHECK(read("2014-08-20T09:12:01Z") == "2014-08-20T09:12:01Z");
    CHECK(read("2014-08-20T09:12:01.250+02:00") == "2014-08-20T07:12:01Z");
    CHECK(read("2014/08/20 9:12:01 pm GMT+2") == "2014-08-20T19:12:01Z");
    CHECK(read("2014/08/20 9:12:01 a. m. GMT-3") == "2014-08-20T12:12:01Z");
    CHECK(read("8/20/2014 9:12:01") == "2014-08-20T09:12:01Z");
    CHECK(read("20/08/2014 09:12") == "2014-08-20T09:12:00Z");
    CHECK(read("20.08.2014 9:12") == "2014-08-20T09:12:00Z");
    CHECK(read("01.02.2014") == "2014-02-01T00:00:00Z");
    CHECK(read("20/08/2014, 12:00 AM") == "2014-08-20T00:00:00Z");
    CHECK(read("2014-08-20 12:30 pm") == "2014-08-20T12:30:00Z");
    CHECK(read("2014-08-20") == "2014-08-20T00:00:00Z");
}

TEST_CASE("a time without a zone is read in the zone of the form") {
    CHECK(read("2014-08-20 09:00", {DateOrder::kUnknown, "Australia/Sydney"}) == "2014-08-19T23:00:00Z");
    CHECK(read("2014-12-20 09:00", {DateOrder::kUnknown, "Australia/Sydney"}) == "2014-12-19T22:00:00Z");
}

TEST_CASE("a date that can be read in two ways is a problem, unless somebody says how") {
    CHECK(read("03/04/2014 10:00") == "ambiguous_date");
    CHECK(read("03/03/2014 10:00") == "2014-03-03T10:00:00Z");
    CHECK(read("03/04/2014 10:00", {DateOrder::kDayFirst, "UTC"}) == "2014-04-03T10:00:00Z");
    CHECK(read("03/04/2014 10:00", {DateOrder::kMonthFirst, "UTC"}) == "2014-03-04T10:00:00Z");
}

TEST_CASE("a whole column decides the order of its dates") {
    const std::array<std::string_view, 3> day_first{"03/04/2014", "05/04/2014 10:00", "21/04/2014"};
    const std::array<std::string_view, 2> month_first{"03/04/2014", "4/21/2014"};
    const std::array<std::string_view, 2> open{"03/04/2014", "05/04/2014"};
    const std::array<std::string_view, 2> both{"21/04/2014", "04/21/2014"};
    CHECK(date_order_of(day_first) == DateOrder::kDayFirst);
    CHECK(date_order_of(month_first) == DateOrder::kMonthFirst);
    CHECK(date_order_of(open) == DateOrder::kUnknown);
    CHECK(date_order_of(both) == DateOrder::kUnknown);
}

TEST_CASE("what is no date is refused") {
    for (const char* text : {"", "yesterday", "2014-02-30", "2014-08-20T25:00", "2014-08-20 10:61", "2014-08-20 13:00 pm", "20/08/14",
                             "2014-08-20 10:00 Mars", "2014-08/20", "12345-01-01", "2014-08-20T", "2014-08-20 10", "2014-08-20x"}) {
        CHECK(read(text) == "bad_date_time");
    }
}

TEST_CASE("times before 1970 are written too") { CHECK(format_date_time_utc(-1) == "1969-12-31T23:59:59Z"); }
