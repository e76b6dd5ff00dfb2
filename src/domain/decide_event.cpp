#include <string>

#include "base/time_zone.h"
#include "domain/decide_case.h"
#include "domain/limits.h"

// Live events. A problem of its own: wrong_number.

namespace counterpart::domain {
namespace {

void check_live_event(FieldChecks& checks, const LiveEvent& event, const Programme& programme) {
    checks.id(RecordKind::kLiveEvent, event.id, "event.id")
        .filled_line(event.title, "event.title", kMaxNameLength)
        .text(event.text, "event.text", kMaxMessageLength)
        .line(event.place, "event.place", kMaxUrlLength)
        .require(event.starts_at_s > 0, "empty_field", "event.starts_at")
        .require(event.minutes >= kMinEventMinutes && event.minutes <= kMaxEventMinutes, "wrong_number", "event.minutes",
                 std::to_string(event.minutes))
        .time_zone(event.time_zone, "event.time_zone")
        .text(event.digest, "event.digest", kMaxMessageLength)
        .require(event.round_id.empty() || is_record_id(RecordKind::kRound, event.round_id), "bad_id", "event.round_id")
        .require(event.round_id.empty() || programme.round(event.round_id) != nullptr, "unknown_record", "event.round_id")
        .require(event.topic_id.empty() || is_record_id(RecordKind::kTopic, event.topic_id), "bad_id", "event.topic_id")
        .require(event.topic_id.empty() || programme.topic(event.topic_id) != nullptr, "unknown_record", "event.topic_id");
}

}  // namespace

Result<Decision> decide_body(const Case& at, const SaveLiveEvent& body) {
    if (!is_moderator(at.actor)) {
        return fail("not_allowed", "event");
    }
    FieldChecks checks;
    check_live_event(checks, body.event, at.programme);
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    LiveEvent event = body.event;
    event.time_zone = canonical_time_zone(event.time_zone).value_or(event.time_zone);
    return Decision{{event}, {}, {}};
}

}  // namespace counterpart::domain
