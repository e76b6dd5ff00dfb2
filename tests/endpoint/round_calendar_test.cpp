#include "endpoint/round_calendar.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/server_text.h"
#include "endpoint/test_time.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

domain::RoundRecord round_2016b() {
    domain::RoundRecord round;
    round.id = std::string(32, 'a');
    round.name = "Round 2016B";
    round.starts_on = {2016, 8, 22};
    round.opens_at_s = kNow_s;
    round.closes_at_s = kNow_s + 86'400;
    return round;
}

const codec::CalendarEntry& entry_with(const codec::CalendarFile& file, std::string_view id_part) {
    const auto found = std::ranges::find_if(file.entries, [&](const auto& entry) { return entry.id.contains(id_part); });
    REQUIRE(found != file.entries.end());
    return *found;
}

}  // namespace

TEST_CASE("a round of sixteen weeks has eight fortnights, on the days that a real round had") {
    const auto file = calendar_of(round_2016b(), domain::Programme(), server_texts(domain::UiLanguage::kEnglish), kNow_s);
    CHECK(file.entries.size() == 4 + 8);
    CHECK(entry_with(file, "-opens@").time == codec::CalendarTime(kNow_s));
    CHECK(entry_with(file, "-starts@").time == codec::CalendarTime(CivilDate{2016, 8, 22}));
    CHECK(entry_with(file, "-fortnight-7@").time == codec::CalendarTime(CivilDate{2016, 11, 14}));
    CHECK(entry_with(file, "-fortnight-8@").time == codec::CalendarTime(CivilDate{2016, 11, 28}));
    CHECK(entry_with(file, "-fortnight-8@").summary == "Round 2016B: fortnight 8 of 8");
    CHECK(entry_with(file, "-ends@").time == codec::CalendarTime(CivilDate{2016, 12, 12}));
    CHECK(entry_with(file, "-closes@").description == "Closes in the zone UTC-12:00.");
}

TEST_CASE("an odd number of weeks ends in half a fortnight") {
    domain::RoundRecord round = round_2016b();
    round.weeks = 3;
    const auto file = calendar_of(round, domain::Programme(), server_texts(domain::UiLanguage::kSpanish), kNow_s);
    CHECK(file.entries.size() == 4 + 2);
    CHECK(entry_with(file, "-fortnight-2@").summary == "Round 2016B: quincena 2 de 2");
}

TEST_CASE("a round of months has a topic a month, and days set by hand stand in the calendar as they are") {
    domain::RoundRecord round = round_2016b();
    round.months = 6;
    const auto monthly = calendar_of(round, domain::Programme(), server_texts(domain::UiLanguage::kEnglish), kNow_s);
    CHECK(monthly.entries.size() == 4 + 6);
    CHECK(entry_with(monthly, "-fortnight-2@").time == codec::CalendarTime(CivilDate{2016, 9, 22}));
    CHECK(entry_with(monthly, "-ends@").time == codec::CalendarTime(CivilDate{2017, 2, 22}));
    round.slots = {{2016, 8, 22}, {2016, 10, 11}};
    const auto by_hand = calendar_of(round, domain::Programme(), server_texts(domain::UiLanguage::kEnglish), kNow_s);
    CHECK(by_hand.entries.size() == 4 + 2);
    CHECK(entry_with(by_hand, "-fortnight-2@").time == codec::CalendarTime(CivilDate{2016, 10, 11}));
}

TEST_CASE("the live events of a round stand in its calendar, the earliest first; those of other rounds do not") {
    domain::Programme programme;
    const auto add = [&](char letter, const std::string& round_id, std::int64_t starts_at_s, bool cancelled) {
        domain::LiveEvent event;
        event.id = std::string(32, letter);
        event.round_id = round_id;
        event.title = std::string("Chat ") + letter;
        event.starts_at_s = starts_at_s;
        event.time_zone = "Europe/London";
        event.cancelled = cancelled;
        programme.apply(event, letter);
    };
    const domain::RoundRecord round = round_2016b();
    add('b', round.id, kNow_s + 7'200, true);
    add('c', round.id, kNow_s + 3'600, false);
    add('d', std::string(32, 'f'), kNow_s, false);
    add('e', {}, kNow_s, false);
    const auto file = calendar_of(round, programme, server_texts(domain::UiLanguage::kEnglish), kNow_s);
    REQUIRE(file.entries.size() == 4 + 8 + 2);
    CHECK(file.entries[12].summary == "Chat c");
    CHECK(file.entries[12].minutes == 60);
    CHECK(file.entries[13].summary == "Cancelled: Chat b");
    CHECK(file.entries[13].is_cancelled);
}

TEST_CASE("a file's name is made of letters that no system minds") {
    domain::RoundRecord round = round_2016b();
    CHECK(calendar_file_name(round) == "round-2016b.ics");
    round.name = "../\"Otoño\"\r\n (2)";
    CHECK(calendar_file_name(round) == "oto-o-2.ics");
    round.name = "日本";
    CHECK(calendar_file_name(round) == "round.ics");
    round.name = std::string(500, 'x');
    CHECK(calendar_file_name(round).size() == 64);
}
