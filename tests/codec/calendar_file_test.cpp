#include "codec/calendar_file.h"

#include <algorithm>
#include <random>
#include <string_view>

#include <catch2/catch_test_macros.hpp>

#include "base/utf8.h"

using namespace counterpart;
using namespace counterpart::codec;

namespace {

/// The lines of a file after unfolding; checks what every reader relies on.
std::vector<std::string> unfolded_lines(std::string_view file) {
    std::vector<std::string> lines;
    while (!file.empty()) {
        const std::size_t end = file.find("\r\n");
        REQUIRE(end != std::string_view::npos);
        const std::string_view line = file.substr(0, end);
        REQUIRE(line.size() <= 75);
        REQUIRE(line.find_first_of("\r\n") == std::string_view::npos);
        REQUIRE(first_invalid_utf8(line) == std::string_view::npos);
        if (line.starts_with(' ')) {
            REQUIRE(!lines.empty());
            lines.back() += line.substr(1);
        } else {
            lines.emplace_back(line);
        }
        file.remove_prefix(end + 2);
    }
    return lines;
}

/// The text of an escaped value; the test fails where something is escaped that has no escape.
std::string unescaped(std::string_view value) {
    std::string text;
    for (std::size_t k = 0; k < value.size(); ++k) {
        if (value[k] != '\\') {
            REQUIRE((value[k] != ',' && value[k] != ';'));
            text += value[k];
            continue;
        }
        REQUIRE(++k < value.size());
        REQUIRE(std::string_view("\\;,n").contains(value[k]));
        text += value[k] == 'n' ? '\n' : value[k];
    }
    return text;
}

std::string value_of(const std::vector<std::string>& lines, std::string_view name) {
    for (const std::string& line : lines) {
        if (line.starts_with(name) && line[name.size()] == ':') {
            return line.substr(name.size() + 1);
        }
    }
    return "(none)";
}

std::string random_text(std::mt19937& random, std::size_t length) {
    constexpr std::u32string_view kLetters = U"abc ,;:\\\"\n\tñé日本🙂=";
    std::string text;
    for (std::size_t k = 0; k < length; ++k) {
        append_code_point(text, kLetters[random() % kLetters.size()]);
    }
    return text;
}

CalendarFile calendar_of(CalendarEntry entry) { return {.name = "Round", .written_at_s = 0, .entries = {std::move(entry)}}; }

}  // namespace

TEST_CASE("a calendar with a moment and a day is written as the standard says") {
    const CalendarFile calendar{.name = "Round 3, 2014",
                                .written_at_s = 1'408'525'921,
                                .entries = {{.id = "a@x", .time = std::int64_t{1'408'525'921}, .summary = "Closes", .description = "Soon;"},
                                            {.id = "b@x", .time = CivilDate{2014, 8, 31}, .summary = "Starts"}}};
    CHECK(encode_calendar(calendar) ==
          "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Counterpart//Counterpart//EN\r\nCALSCALE:GREGORIAN\r\nNAME:Round 3\\, 2014\r\n"
          "X-WR-CALNAME:Round 3\\, 2014\r\nBEGIN:VEVENT\r\nUID:a@x\r\nDTSTAMP:20140820T091201Z\r\nDTSTART:20140820T091201Z\r\n"
          "SUMMARY:Closes\r\nDESCRIPTION:Soon\\;\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:b@x\r\n"
          "DTSTAMP:20140820T091201Z\r\nDTSTART;VALUE=DATE:20140831\r\nSUMMARY:Starts\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
          "END:VCALENDAR\r\n");
}

TEST_CASE("whatever a text says, its lines are short and whole, and it comes back") {
    std::mt19937 random(20261126);
    for (int run = 0; run < 400; ++run) {
        const std::string summary = random_text(random, random() % 200);
        const std::string description = random_text(random, 1 + random() % 300);
        const auto lines = unfolded_lines(
            encode_calendar(calendar_of({.id = "x", .time = CivilDate{2026, 11, 26}, .summary = summary, .description = description})));
        REQUIRE(unescaped(value_of(lines, "SUMMARY")) == summary);
        REQUIRE(unescaped(value_of(lines, "DESCRIPTION")) == description);
    }
}

TEST_CASE("what a text may not hold is left out: control characters, and bytes that are not UTF-8") {
    const auto lines = unfolded_lines(encode_calendar(
        calendar_of({.id = "x", .time = CivilDate{2026, 11, 26}, .summary = std::string("a\0b\r\nc\x7f\x1b\xff\xc3 d\xef\xbf\xbd", 16)})));
    CHECK(value_of(lines, "SUMMARY") == "ab\\nc d\xef\xbf\xbd");
    const auto turned =
        unfolded_lines(encode_calendar(calendar_of({.id = "x", .time = CivilDate{2026, 11, 26}, .summary = "a\u202Eb\u2066c"})));
    CHECK(value_of(turned, "SUMMARY") == "abc");
}

TEST_CASE("a text cannot begin a line of its own") {
    const auto lines = unfolded_lines(encode_calendar(
        calendar_of({.id = "x", .time = CivilDate{2026, 11, 26}, .summary = "a\r\nEND:VEVENT\r\nBEGIN:VALARM", .description = {}})));
    CHECK(std::ranges::count(lines, "END:VEVENT") == 1);
    CHECK(std::ranges::count(lines, "BEGIN:VALARM") == 0);
}
