#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>

namespace counterpart::app {

// Live events

/// What is typed about a live event, in the order of the form.
enum class EventField : std::uint8_t {
    kTitle,
    kText,
    kDay,   ///< in the host's zone
    kTime,  ///< in the host's zone
    kZone,
    kMinutes,
    kPlace,
    kTopic,      ///< the topic's id, or nothing
    kCancelled,  ///< "yes", or nothing
    kDigest,
};
inline constexpr std::size_t kEventFieldCount = 10;

struct TypeEvent {
    EventField field = EventField::kTitle;
    std::string text;
};
struct SaveEventDraft {};
/// Leave the live event as it was.
struct DropEventDraft {};
/// One live event as a file for a calendar.
struct SaveEventCalendar {
    std::string event_id;
};

using EventsIntent = std::variant<TypeEvent, SaveEventDraft, DropEventDraft, SaveEventCalendar>;

}  // namespace counterpart::app
