#include "codec/event_calendar.h"

#include <catch2/catch_test_macros.hpp>

#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::codec;

namespace {

std::string event_file(const domain::LiveEvent& event) {
    return encode_calendar({.name = "Round", .written_at_s = 0, .entries = {calendar_entry_of(event, event.title)}});
}

}  // namespace

TEST_CASE("a live event stands in a calendar from its beginning to its end, in UTC, at its place") {
    const std::string file = event_file(domain::sample_event());
    CHECK(file.contains("\r\nDTSTART:20141002T141320Z\r\nDTEND:20141002T145820Z\r\n"));
    CHECK(file.contains("\r\nSUMMARY:Chat about reading rooms\r\nDESCRIPTION:All are welcome.\r\n"));
    CHECK(file.contains("\r\nLOCATION:https://meet.example.org/reading-rooms\r\n"));
    CHECK_FALSE(file.contains("TRANSPARENT"));
    CHECK_FALSE(file.contains("STATUS"));
}

TEST_CASE("a cancelled live event says so, and nobody is busy because of it") {
    domain::LiveEvent event = domain::sample_event();
    event.cancelled = true;
    CHECK(event_file(event).contains("\r\nSTATUS:CANCELLED\r\nTRANSP:TRANSPARENT\r\n"));
    CHECK(calendar_entry_of(event, "").id == calendar_entry_of(domain::sample_event(), "").id);
}
