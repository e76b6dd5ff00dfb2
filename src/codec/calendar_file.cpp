#include "codec/calendar_file.h"

#include <algorithm>
#include <string_view>

#include "base/date_time.h"
#include "base/utf8.h"
#include "domain/forum_text.h"

namespace counterpart::codec {
namespace {

constexpr std::size_t kLineBytes = 75;
constexpr std::string_view kLineEnd = "\r\n";

/// Adds a line of content, folded: what does not fit goes on in lines that begin with a space.
void add_line(std::string& file, std::string_view content) {
    std::size_t room = kLineBytes;
    while (true) {
        const std::string_view part = truncate_utf8(content, room);
        file += part;
        file += kLineEnd;
        content.remove_prefix(part.size());
        if (content.empty()) {
            return;
        }
        file += ' ';
        room = kLineBytes - 1;
    }
}

bool is_control_letter(char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return byte < 0x20 || byte == 0x7F;
}

/// A text value: \ ; and , are escaped, line ends are written "\n", and what turns the direction of a calendar's own text is left out.
std::string escaped_text(std::string_view all) {
    const std::string plain = domain::without_overrides(all);
    const std::string_view text = plain;
    std::string escaped;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = code_point_at(text, at);
        const std::string_view letter = text.substr(at, point.length_bytes);
        at += point.length_bytes;
        const bool broken = point.value == kReplacementCharacter && point.length_bytes == 1;
        if (letter == "\n") {
            escaped += "\\n";
        } else if (!broken && (letter == "\t" || !is_control_letter(letter.front()))) {
            escaped += letter == "\\" || letter == ";" || letter == "," ? "\\" : "";
            escaped += letter;
        }
    }
    return escaped;
}

/// "2014-08-20T09:12:01Z" as "20140820T091201Z"; "2014-08-20" as "20140820".
std::string basic_form(std::string text) {
    std::erase_if(text, [](char letter) { return letter == '-' || letter == ':'; });
    return text;
}

std::string start_line(const CalendarTime& time) {
    if (const auto* moment = std::get_if<std::int64_t>(&time)) {
        return "DTSTART:" + basic_form(format_date_time_utc(*moment));
    }
    return "DTSTART;VALUE=DATE:" + basic_form(format_civil_date(std::get<CivilDate>(time)));
}

std::string end_line(std::int64_t starts_at_s, std::int32_t minutes) {
    return "DTEND:" + basic_form(format_date_time_utc(starts_at_s + minutes * kSecondsPerMinute));
}

void add_entry(std::string& file, const CalendarEntry& entry, const std::string& stamp) {
    add_line(file, "BEGIN:VEVENT");
    add_line(file, "UID:" + escaped_text(entry.id));
    add_line(file, "DTSTAMP:" + stamp);
    add_line(file, start_line(entry.time));
    const auto* moment = std::get_if<std::int64_t>(&entry.time);
    const bool lasts = moment != nullptr && entry.minutes > 0;
    if (lasts) {
        add_line(file, end_line(*moment, entry.minutes));
    }
    add_line(file, "SUMMARY:" + escaped_text(entry.summary));
    if (!entry.description.empty()) {
        add_line(file, "DESCRIPTION:" + escaped_text(entry.description));
    }
    if (!entry.place.empty()) {
        add_line(file, "LOCATION:" + escaped_text(entry.place));
    }
    if (entry.is_cancelled) {
        add_line(file, "STATUS:CANCELLED");
    }
    if (!lasts || entry.is_cancelled) {
        add_line(file, "TRANSP:TRANSPARENT");
    }
    add_line(file, "END:VEVENT");
}

}  // namespace

std::string encode_calendar(const CalendarFile& calendar) {
    const std::string stamp = basic_form(format_date_time_utc(calendar.written_at_s));
    std::string file;
    add_line(file, "BEGIN:VCALENDAR");
    add_line(file, "VERSION:2.0");
    add_line(file, "PRODID:-//Counterpart//Counterpart//EN");
    add_line(file, "CALSCALE:GREGORIAN");
    add_line(file, "NAME:" + escaped_text(calendar.name));          // RFC 7986
    add_line(file, "X-WR-CALNAME:" + escaped_text(calendar.name));  // as most programs read it
    for (const CalendarEntry& entry : calendar.entries) {
        add_entry(file, entry, stamp);
    }
    add_line(file, "END:VCALENDAR");
    return file;
}

}  // namespace counterpart::codec
