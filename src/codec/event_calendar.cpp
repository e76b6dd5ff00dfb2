#include "codec/event_calendar.h"

#include <utility>

namespace counterpart::codec {

CalendarEntry calendar_entry_of(const domain::LiveEvent& event, std::string summary) {
    return {.id = event.id + "-event@counterpart",
            .time = event.starts_at_s,
            .summary = std::move(summary),
            .description = event.text,
            .minutes = event.minutes,
            .place = event.place,
            .is_cancelled = event.cancelled};
}

}  // namespace counterpart::codec
