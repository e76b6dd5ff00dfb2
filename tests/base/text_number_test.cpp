#include "base/text_number.h"

#include <limits>

#include <catch2/catch_test_macros.hpp>

using namespace counterpart;

TEST_CASE("whole numbers are read up to their limits") {
    CHECK(parse_integer("0") == 0);
    CHECK(parse_integer("-12") == -12);
    CHECK(parse_integer("9223372036854775807") == std::numeric_limits<std::int64_t>::max());
    CHECK(parse_integer("-9223372036854775808") == std::numeric_limits<std::int64_t>::min());
    CHECK(parse_integer("9223372036854775808").error().code == "number_too_large");
    CHECK(parse_integer("-9223372036854775809").error().code == "number_too_large");
}

TEST_CASE("what is not a whole number is refused") {
    for (const char* text : {"", "-", "+1", " 1", "1 ", "1.0", "1e3", "--1", "0x10", "١"}) {
        CHECK(parse_integer(text).error().code == "bad_number");
    }
}

TEST_CASE("decimals need digits on both sides of the point") {
    CHECK(parse_decimal("12.5") == 12.5);
    CHECK(parse_decimal("-0.25") == -0.25);
    CHECK(parse_decimal("7") == 7.0);
    for (const char* text : {".5", "5.", "1.2.3", "1,5", "1.-5", "-.5"}) {
        CHECK(parse_decimal(text).error().code == "bad_number");
    }
}
