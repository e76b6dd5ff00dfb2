#include "codec/cursor.h"

#include <limits>

#include <catch2/catch_test_macros.hpp>

#include "base/id.h"

using namespace counterpart;
using namespace counterpart::codec;

TEST_CASE("a cursor survives being written and read") {
    for (const Cursor& cursor : {Cursor{}, Cursor{5, 3, id_from_text("a")}, Cursor{std::numeric_limits<std::int64_t>::max(), 0, ""}}) {
        CHECK(parse_cursor(format_cursor(cursor)) == cursor);
    }
    CHECK(format_cursor({7, 2, ""}) == "c1.7.2.-");
}

TEST_CASE("a text that was not written by us is no cursor") {
    for (const char* text : {"", "c1", "c1.", "c1.1.1", "c1.1.1.", "c1.1.1.x", "c2.1.1.-", "c1.01.1.-", "c1.-1.1.-", "c1.+1.1.-",
                             "c1.1.1.-.", "c1.1.1.--", "c1..1.-", "c1.99999999999999999999.1.-", " c1.1.1.-", "c1.1.1.- ", "c1.1. 1.-"}) {
        INFO(text);
        REQUIRE_FALSE(parse_cursor(text).has_value());
        CHECK(parse_cursor(text).error().code == "bad_cursor");
    }
}

TEST_CASE("a reader starts afresh for another person, a future place or a changed scope") {
    const Cursor cursor{10, 8, id_from_text("a")};
    CHECK_FALSE(needs_reset(cursor, id_from_text("a"), 8, 10));
    CHECK_FALSE(needs_reset(cursor, id_from_text("a"), 5, 12));
    CHECK(needs_reset(cursor, "", 8, 10));
    CHECK(needs_reset(cursor, id_from_text("a"), 9, 10));
    CHECK(needs_reset(cursor, id_from_text("a"), 8, 9));
    const Cursor beginning{0, 8, id_from_text("a")};  // between the parts of a fresh start
    CHECK_FALSE(needs_reset(beginning, id_from_text("a"), 8, 10));
}
