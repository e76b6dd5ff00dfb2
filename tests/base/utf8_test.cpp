#include "base/utf8.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart;

TEST_CASE("sound UTF-8 of every length is accepted") {
    CHECK(first_invalid_utf8("plain, señal, Ελλάδα, 林若溪, 📚") == std::string_view::npos);
}

TEST_CASE("bytes that are not UTF-8 are found where they stand") {
    CHECK(first_invalid_utf8("ab\xFF") == 2);
    CHECK(first_invalid_utf8("a\xC3") == 1);              // cut off
    CHECK(first_invalid_utf8("\xC0\xAF") == 0);           // overlong
    CHECK(first_invalid_utf8("x\xED\xA0\x80") == 1);      // a surrogate
    CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0);   // beyond the last code point
    CHECK(first_invalid_utf8("\xE0\x80\xAF") == 0);       // overlong
}

TEST_CASE("code points survive being written and read") {
    for (const char32_t value : {U'a', U'ñ', U'Ω', U'林', U'📚', char32_t{0x10FFFF}}) {
        std::string text;
        append_code_point(text, value);
        CHECK(code_point_at(text, 0).value == value);
        CHECK(code_point_at(text, 0).length_bytes == text.size());
    }
}

TEST_CASE("a byte that is not UTF-8 counts as one replacement character") {
    CHECK(code_point_at("\x80", 0).value == kReplacementCharacter);
    CHECK(count_code_points("a\x80ñ") == 3);
}

TEST_CASE("cutting a text never cuts a code point") {
    CHECK(truncate_utf8("señal", 3) == "se");
    CHECK(truncate_utf8("señal", 4) == "señ");
    CHECK(truncate_utf8("señal", 99) == "señal");
    CHECK(truncate_utf8("📚", 3).empty());
}

TEST_CASE("white space of all kinds is taken from both ends only") {
    CHECK(trimmed("  a b\t\r\n") == "a b");
    CHECK(trimmed("\u00A0María José\u200B\u3000") == "María José");
    CHECK(trimmed("\uFEFF").empty());
    CHECK(trimmed("ñ") == "ñ");
}
