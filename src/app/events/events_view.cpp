#include "app/events/events_view.h"

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>
#include <utility>

#include "app/events/events.h"
#include "app/shell/route.h"
#include "app/talk/companions.h"
#include "app/text/names.h"
#include "app/text/numbers.h"
#include "app/text/problems.h"
#include "app/view_parts.h"
#include "base/civil_date.h"
#include "base/time_zone.h"
#include "domain/forum_text.h"

namespace counterpart::app {
namespace {

constexpr std::int32_t kMinutesOfHour = 60;

/// A moment on somebody's clock.
struct ClockMoment {
    CivilDate day;
    std::int32_t weekday = 0;  ///< 0 = Sunday
    std::int32_t minute = 0;
};

ClockMoment clock_moment(std::int64_t moment_s, std::int32_t offset_minutes) {
    constexpr std::int64_t kDaysOfWeek = 7, kFirstDayOfAll = 4;  // 1 January 1970 was a Thursday
    const std::int64_t local_s = moment_s + offset_minutes * kSecondsPerMinute;
    const std::int64_t second = (local_s % kSecondsPerDay + kSecondsPerDay) % kSecondsPerDay;
    const std::int64_t days = (local_s - second) / kSecondsPerDay;
    const std::int64_t weekday = ((days + kFirstDayOfAll) % kDaysOfWeek + kDaysOfWeek) % kDaysOfWeek;
    return {civil_from_days(days), static_cast<std::int32_t>(weekday), static_cast<std::int32_t>(second / kSecondsPerMinute)};
}

std::int32_t readers_offset(const State& state, std::int64_t moment_s) {
    return utc_offset_minutes(state.shell.time_zone, moment_s).value_or(state.shell.utc_offset_minutes);
}

/// "Thursday 3 December"; with the year if it is another one.
std::string day_in_words(const ClockMoment& moment, const State& state) {
    const Texts& t = words(state);
    const bool this_year = moment.day.year == clock_moment(state.shell.now_s, readers_offset(state, state.shell.now_s)).day.year;
    const std::string date = this_year ? format_day_and_month(moment.day, t.language()) : format_date(moment.day, t.language());
    return t.fill("events.day", {{"weekday", t("weekday." + std::to_string(moment.weekday))}, {"date", date}});
}

/// The city that a zone is called after: "Europe/London" is "London".
std::string city_of_zone(std::string_view zone) {
    std::string city(zone.substr(zone.rfind('/') + 1));
    std::ranges::replace(city, '_', ' ');
    return city;
}

std::string when_of_event(const domain::LiveEvent& event, const State& state) {
    const Texts& t = words(state);
    const std::int32_t own_offset = readers_offset(state, event.starts_at_s);
    const std::int32_t host_offset = utc_offset_minutes(event.time_zone, event.starts_at_s).value_or(0);
    const ClockMoment here = clock_moment(event.starts_at_s, own_offset);
    const ClockMoment there = clock_moment(event.starts_at_s, host_offset);
    const std::string day = day_in_words(here, state), time = format_clock(here.minute), city = city_of_zone(event.time_zone);
    if (own_offset == host_offset) {
        return t.fill("events.when_same", {{"day", day}, {"time", time}, {"city", city}});
    }
    const std::string clock = format_clock(there.minute);
    const std::string hosts = there.day == here.day ? clock : day_in_words(there, state) + ", " + clock;
    return t.fill("events.when", {{"day", day}, {"time", time}, {"there", hosts}, {"city", city}});
}

std::string duration_of_event(std::int32_t minutes, const Texts& t) {
    return minutes % kMinutesOfHour == 0 ? t.count("events.hours", minutes / kMinutesOfHour) : t.count("events.minutes", minutes);
}

std::int64_t end_of_event_s(const domain::LiveEvent& event) { return event.starts_at_s + event.minutes * kSecondsPerMinute; }

LiveEventView live_event_view(const domain::LiveEvent& event, const State& state) {
    const Texts& t = words(state);
    LiveEventView view;
    view.id = event.id;
    view.title = event.title;
    view.when = when_of_event(event, state);
    view.duration = duration_of_event(event.minutes, t);
    view.text = event.text;
    view.place = event.place;
    view.place_url = domain::is_web_address(event.place) ? event.place : std::string();
    const domain::Topic* topic = state.sync.shown.topic(event.topic_id);
    if (topic != nullptr && topic->state == domain::TopicState::kPublished && !topic->round_id.empty()) {
        view.topic = t.fill("events.about", {{"topic", topic->title}});
        view.topic_address = topic_address(topic->id);
    }
    view.digest = event.digest;
    view.address = event_address(event.id);
    view.share_path = view.address;
    view.change_address = domain::is_moderator(state.sync.you) ? event_form_address(event.id) : std::string();
    view.is_cancelled = event.cancelled;
    view.is_over = state.shell.now_s >= end_of_event_s(event);
    view.is_on = !event.cancelled && !view.is_over && state.shell.now_s >= event.starts_at_s;
    return view;
}

/// Every live event, the earliest first.
std::vector<const domain::LiveEvent*> live_events(const State& state) {
    std::vector<const domain::LiveEvent*> events;
    for (const domain::Record* record : state.sync.shown.all(domain::RecordKind::kLiveEvent)) {
        events.push_back(&std::get<domain::LiveEvent>(*record));
    }
    std::ranges::sort(events, {}, [](const domain::LiveEvent* event) { return std::tie(event->starts_at_s, event->id); });
    return events;
}

void add_topics_of_event(EventFormView& form, const domain::LiveEvent& event, const State& state) {
    form.topics.emplace_back(words(state)("events.no_topic"));
    form.topic_ids.emplace_back();
    const domain::RoundRecord* round = round_of_new_event(state);
    std::vector<const domain::Topic*> topics;
    if (round != nullptr) {
        topics = topics_of_round(state.sync.shown, round->id);
    }
    const domain::Topic* present = state.sync.shown.topic(event.topic_id);
    if (present != nullptr && !std::ranges::contains(topics, present)) {
        topics.push_back(present);
    }
    const std::string& chosen = form.fields[static_cast<std::size_t>(EventField::kTopic)];
    for (const domain::Topic* topic : topics) {
        form.topic = topic->id == chosen ? static_cast<int>(form.topics.size()) : form.topic;
        form.topics.push_back(topic->title);
        form.topic_ids.push_back(topic->id);
    }
}

void add_event_problem(EventFormView& form, const State& state) {
    constexpr std::array<std::string_view, kEventFieldCount> kLabels{
        "events.event_title",   "events.text",  "events.day_label", "events.time",   "events.zone",
        "events.minutes_label", "events.place", "events.topic",     "events.cancel", "events.digest"};
    if (!state.events.problem) {
        return;
    }
    const Texts& t = words(state);
    Problem problem = *state.events.problem;
    const auto field = field_of_event_problem(problem.where);
    if (!field) {
        form.problem = sentence_of(t, problem);
        return;
    }
    const auto at = static_cast<std::size_t>(*field);
    problem.where = t(kLabels[at]);
    form.problems[at] = sentence_of(t, problem);
}

EventFormView event_form_view(const State& state, const domain::LiveEvent& event) {
    const Texts& t = words(state);
    EventFormView form;
    form.is_new = event.id.empty();
    form.heading = form.is_new ? std::string(t("events.announce")) : event.title;
    const domain::RoundRecord* round = state.sync.shown.round(event.round_id);
    form.line = round == nullptr ? std::string(t("events.of_no_round")) : t.fill("events.of_round", {{"round", round->name}});
    for (std::size_t k = 0; k < kEventFieldCount; ++k) {
        form.fields[k] = event_field(state, event, static_cast<EventField>(k));
    }
    form.is_cancelled = !form.fields[static_cast<std::size_t>(EventField::kCancelled)].empty();
    form.changed = is_event_changed(state);
    add_topics_of_event(form, event, state);
    add_event_problem(form, state);
    return form;
}

}  // namespace

EventsView events_view(const State& state) {
    EventsView view;
    view.may_announce = domain::is_moderator(state.sync.you);
    view.may_write = state.shell.storage.may_write();
    const Route& route = state.shell.route;
    view.is_form = address_of(route) == kNewEventAddress || !route.second_id.empty();
    if (view.is_form) {
        const auto event = event_to_write(state);
        view.is_unknown = !event.has_value();
        if (event && view.may_announce) {
            view.form = event_form_view(state, *event);
        }
        return view;
    }
    if (!route.first_id.empty()) {
        const domain::LiveEvent* event = state.sync.shown.live_event(route.first_id);
        view.is_unknown = event == nullptr;
        if (event != nullptr) {
            view.one = live_event_view(*event, state);
        }
        return view;
    }
    for (const domain::LiveEvent* event : live_events(state)) {
        LiveEventView one = live_event_view(*event, state);
        (one.is_over ? view.past : view.coming).push_back(std::move(one));
    }
    std::ranges::reverse(view.past);
    return view;
}

std::vector<TopicLineView> event_lines_of_topic(const State& state, std::string_view topic_id) {
    const Texts& t = words(state);
    std::vector<TopicLineView> lines;
    for (const domain::LiveEvent* event : live_events(state)) {
        if (event->topic_id == topic_id && state.shell.now_s < end_of_event_s(*event)) {
            const std::string mark = event->cancelled ? std::string(t("events.cancelled")) : std::string();
            const std::array<std::string, 2> parts{mark, when_of_event(*event, state)};
            lines.push_back({event->id, event->title, dotted(parts), event_address(event->id), false});
        }
    }
    return lines;
}

}  // namespace counterpart::app
