#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "base/civil_date.h"

namespace counterpart::codec {

/// A moment, or a whole day wherever one is.
using CalendarTime = std::variant<std::int64_t, CivilDate>;

/// Something in a calendar.
struct CalendarEntry {
    std::string id;       ///< the same for the same thing in every file, so that a calendar replaces what it has
    CalendarTime time;    ///< a moment in seconds since 1970 (UTC), or a day
    std::string summary;  ///< one line
    std::string description = {};
    std::int32_t minutes = 0;  ///< how long a moment lasts; 0 = a date to know, and nobody is busy because of it
    std::string place = {};    ///< one line
    bool is_cancelled = false;
};

/// A calendar that other programs read.
struct CalendarFile {
    std::string name;
    std::int64_t written_at_s = 0;
    std::vector<CalendarEntry> entries;
};

inline constexpr const char* kCalendarMediaType = "text/calendar; charset=utf-8";

/// iCalendar (RFC 5545): lines of at most 75 bytes that end with CR LF and are folded between code points, texts escaped, moments in UTC.
/// What no text may hold there (control characters, bytes that are not UTF-8) is left out. The same calendar gives the same bytes.
std::string encode_calendar(const CalendarFile& calendar);

}  // namespace counterpart::codec
