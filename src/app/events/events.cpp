#include "app/events/events.h"

#include <array>
#include <cstdlib>
#include <utility>

#include "app/home/clocks.h"
#include "app/shell/route.h"
#include "app/shell/shell.h"
#include "app/sync/sync.h"
#include "app/talk/companions.h"
#include "app/talk/typed.h"
#include "app/text/numbers.h"
#include "base/civil_date.h"
#include "base/text_number.h"
#include "base/time_zone.h"
#include "base/utf8.h"
#include "codec/event_calendar.h"
#include "domain/limits.h"

namespace counterpart::app {
namespace {

constexpr std::string_view kNewEvent = "new", kYes = "yes";

// Also the ending of a field's key among what is typed.
constexpr std::array<std::string_view, kEventFieldCount> kEventFieldNames{"title",   "text",  "day",   "time",      "zone",
                                                                          "minutes", "place", "topic", "cancelled", "digest"};

// As decide names what is wrong.
constexpr std::array<std::string_view, kEventFieldCount> kEventFieldPlaces{
    "event.title",   "event.text",  "event.starts_at", "event.time",      "event.time_zone",
    "event.minutes", "event.place", "event.topic_id",  "event.cancelled", "event.digest"};

std::string event_prefix(const State& state) { return typed_prefix(state, "event") + state.shell.route.first_id + "/"; }

std::string event_key(const State& state, EventField field) {
    return event_prefix(state) + std::string(kEventFieldNames[static_cast<std::size_t>(field)]);
}

std::string host_clock_part(const domain::LiveEvent& event, bool day) {
    if (event.starts_at_s == 0) {
        return {};
    }
    const std::int64_t local_s = event.starts_at_s + utc_offset_minutes(event.time_zone, event.starts_at_s).value_or(0) * kSecondsPerMinute;
    const std::int64_t second_of_day = (local_s % kSecondsPerDay + kSecondsPerDay) % kSecondsPerDay;
    return day ? format_civil_date(civil_from_days((local_s - second_of_day) / kSecondsPerDay))
               : format_clock(static_cast<std::int32_t>(second_of_day / kSecondsPerMinute));
}

std::string field_of_event(const domain::LiveEvent& event, EventField field) {
    switch (field) {
        case EventField::kTitle: return event.title;
        case EventField::kText: return event.text;
        case EventField::kDay: return host_clock_part(event, true);
        case EventField::kTime: return host_clock_part(event, false);
        case EventField::kZone: return event.time_zone;
        case EventField::kMinutes: return std::to_string(event.minutes);
        case EventField::kPlace: return event.place;
        case EventField::kTopic: return event.topic_id;
        case EventField::kCancelled: return std::string(event.cancelled ? kYes : "");
        case EventField::kDigest: return event.digest;
    }
    return {};
}

std::string own_zone_of_device(const State& state) {
    const std::int32_t offset = state.shell.utc_offset_minutes;
    const std::string distance = std::string(offset < 0 ? "UTC-" : "UTC+") + format_clock(std::abs(offset));
    return canonical_time_zone(state.shell.time_zone)
        .or_else([&](const Problem&) { return canonical_time_zone(distance); })
        .value_or("UTC");
}

std::unexpected<Problem> fail_about(EventField field, std::string_view code, std::string typed) {
    return fail(code, std::string(kEventFieldPlaces[static_cast<std::size_t>(field)]), std::move(typed));
}

}  // namespace

const domain::RoundRecord* round_of_new_event(const State& state) { return round_of_topics(state.sync.shown, {}, {}); }

std::optional<domain::LiveEvent> event_to_write(const State& state) {
    const Route& route = state.shell.route;
    if (route.first_id == kNewEvent) {
        domain::LiveEvent event;
        const domain::RoundRecord* round = round_of_new_event(state);
        event.round_id = round == nullptr ? std::string() : round->id;
        event.time_zone = own_zone_of_device(state);
        return event;
    }
    const domain::LiveEvent* found = route.second_id.empty() ? nullptr : state.sync.shown.live_event(route.first_id);
    return found == nullptr ? std::nullopt : std::optional(*found);
}

std::string event_field(const State& state, const domain::LiveEvent& event, EventField field) {
    const std::string* typed = typed_text(state, event_key(state, field));
    return typed != nullptr ? *typed : field_of_event(event, field);
}

bool is_event_changed(const State& state) { return has_typed(state, event_prefix(state)); }

Result<domain::LiveEvent> event_as_typed(const State& state, const domain::LiveEvent& event) {
    const auto field = [&](EventField which) { return std::string(trimmed(event_field(state, event, which))); };
    domain::LiveEvent written = event;
    written.title = field(EventField::kTitle);
    written.text = field(EventField::kText);
    written.place = field(EventField::kPlace);
    written.digest = field(EventField::kDigest);
    written.cancelled = field(EventField::kCancelled) == kYes;
    written.topic_id = field(EventField::kTopic);
    if (const domain::Topic* topic = state.sync.shown.topic(written.topic_id); topic != nullptr && !topic->round_id.empty()) {
        written.round_id = topic->round_id;
    }
    const auto day = parse_civil_date(field(EventField::kDay));
    if (!day) {
        return fail_about(EventField::kDay, "bad_date", field(EventField::kDay));
    }
    const auto minute = minute_of(field(EventField::kTime));
    if (!minute) {
        return fail_about(EventField::kTime, "bad_time", field(EventField::kTime));
    }
    auto zone = canonical_time_zone(field(EventField::kZone));
    if (!zone) {
        return fail_about(EventField::kZone, "unknown_time_zone", field(EventField::kZone));
    }
    const auto minutes = parse_integer(field(EventField::kMinutes));
    if (!minutes || *minutes < domain::kMinEventMinutes || *minutes > domain::kMaxEventMinutes) {
        return fail_about(EventField::kMinutes, "wrong_number", field(EventField::kMinutes));
    }
    written.minutes = static_cast<std::int32_t>(*minutes);
    written.time_zone = *std::move(zone);
    written.starts_at_s = moment_of(*day, *minute, written.time_zone, 0);
    return written;
}

std::optional<EventField> field_of_event_problem(std::string_view where) {
    for (std::size_t k = 0; k < kEventFieldCount; ++k) {
        if (kEventFieldPlaces[k] == where) {
            return static_cast<EventField>(k);
        }
    }
    return std::nullopt;
}

void on(State& state, const TypeEvent& intent, Effects& /*effects*/) {
    const auto event = event_to_write(state);
    if (!event) {
        return;
    }
    state.events.problem.reset();
    const std::string key = event_key(state, intent.field);
    if (intent.text == field_of_event(*event, intent.field)) {
        state.talk.typed.erase(key);
    } else {
        state.talk.typed[key] = intent.text;
    }
}

void on(State& state, const SaveEventDraft& /*intent*/, Effects& effects) {
    const auto event = event_to_write(state);
    if (!event) {
        return;
    }
    auto written = event_as_typed(state, *event);
    if (!written) {
        state.events.problem = std::move(written).error();
        return;
    }
    if (written->id.empty()) {
        written->id = state.shell.ids.next();
    }
    const std::string id = written->id;
    if (auto made = make_change(state, domain::SaveLiveEvent{*std::move(written)}, effects); !made) {
        state.events.problem = std::move(made).error();
        return;
    }
    state.events.problem.reset();
    forget_typed(state, event_prefix(state));
    show_toast(state, std::string(words(state)("events.saved")));
    go_instead(state, event_address(id), effects);
}

void on(State& state, const DropEventDraft& /*intent*/, Effects& /*effects*/) {
    forget_typed(state, event_prefix(state));
    state.events.problem.reset();
}

void on(State& state, const SaveEventCalendar& intent, Effects& effects) {
    const domain::LiveEvent* event = state.sync.shown.live_event(intent.event_id);
    if (event == nullptr) {
        return;
    }
    const std::string summary = event->cancelled ? words(state).fill("events.cancelled_title", {{"title", event->title}}) : event->title;
    const codec::CalendarFile calendar{
        .name = event->title, .written_at_s = state.shell.now_s, .entries = {codec::calendar_entry_of(*event, summary)}};
    effects.emplace_back(SaveFile{"counterpart-event.ics", codec::kCalendarMediaType, codec::encode_calendar(calendar)});
}

}  // namespace counterpart::app
