#include "app/home/home_calendar.h"

#include <string>
#include <utility>
#include <variant>

#include "base/civil_date.h"
#include "codec/event_calendar.h"
#include "domain/round_plan.h"

namespace counterpart::app {

codec::CalendarFile home_calendar(const domain::Programme& programme, const domain::Partnership& partnership,
                                  const domain::RoundRecord& round, const Texts& t, std::int64_t now_s) {
    codec::CalendarFile calendar{.name = round.name, .written_at_s = now_s, .entries = {}};
    const auto add = [&](std::string id, codec::CalendarTime time, std::string summary) {
        calendar.entries.push_back({.id = std::move(id), .time = time, .summary = std::move(summary)});
    };
    add(round.id + "-start", round.starts_on, t.fill("calendar.starts", {{"round", round.name}}));
    for (const domain::Record* record : programme.of_round(round.id)) {
        if (const auto* topic = std::get_if<domain::Topic>(record)) {
            add(topic->id, topic->starts_on, t.fill("calendar.topic", {{"title", topic->title}}));
        } else if (const auto* event = std::get_if<domain::LiveEvent>(record)) {
            std::string summary = event->cancelled ? t.fill("events.cancelled_title", {{"title", event->title}}) : event->title;
            calendar.entries.push_back(codec::calendar_entry_of(*event, std::move(summary)));
        }
    }
    if (partnership.next_call_at_s != 0) {
        add(partnership.id + "-call", partnership.next_call_at_s, std::string(t("calendar.call")));
    }
    add(round.id + "-end", civil_from_days(days_from_civil(domain::day_after_round(round)) - 1),
        t.fill("calendar.ends", {{"round", round.name}}));
    return calendar;
}

}  // namespace counterpart::app
