#include "endpoint/round_calendar.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "codec/event_calendar.h"
#include "domain/round_plan.h"

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kLongestFileStem = 60;

/// Adds one round's entries.
class RoundDates {
  public:
    RoundDates(const domain::RoundRecord& round, const app::Texts& texts, codec::CalendarFile& file)
        : round_(round), texts_(texts), file_(file) {}

    void add(std::string_view what, codec::CalendarTime time, std::string description = {}) {
        file_.entries.push_back({.id = round_.id + "-" + std::string(what) + "@counterpart",
                                 .time = time,
                                 .summary = texts_.fill("calendar." + std::string(what), {{"round", round_.name}}),
                                 .description = std::move(description)});
    }

    void add_slots() {
        const std::vector<domain::RoundSlot> slots = domain::plan_of(round_).slots;
        const std::string count = std::to_string(slots.size());
        for (const domain::RoundSlot& slot : slots) {
            const std::string figure = std::to_string(slot.number);
            file_.entries.push_back(
                {.id = round_.id + "-fortnight-" + figure + "@counterpart",
                 .time = slot.starts_on,
                 .summary = texts_.fill("calendar.fortnight", {{"round", round_.name}, {"number", figure}, {"count", count}})});
        }
    }

    void add_live_events(const domain::Programme& programme) {
        std::vector<const domain::LiveEvent*> events;
        for (const domain::Record* record : programme.of_round(round_.id)) {
            if (const auto* event = std::get_if<domain::LiveEvent>(record)) {
                events.push_back(event);
            }
        }
        std::ranges::sort(events, {}, [](const domain::LiveEvent* event) { return std::tie(event->starts_at_s, event->id); });
        for (const domain::LiveEvent* event : events) {
            std::string summary = event->cancelled ? texts_.fill("calendar.event_cancelled", {{"title", event->title}}) : event->title;
            file_.entries.push_back(codec::calendar_entry_of(*event, std::move(summary)));
        }
    }

  private:
    const domain::RoundRecord& round_;
    const app::Texts& texts_;
    codec::CalendarFile& file_;
};

}  // namespace

codec::CalendarFile calendar_of(const domain::RoundRecord& round, const domain::Programme& programme, const app::Texts& texts,
                                std::int64_t now_s) {
    codec::CalendarFile file{.name = round.name, .written_at_s = now_s, .entries = {}};
    RoundDates dates(round, texts, file);
    dates.add("opens", round.opens_at_s);
    dates.add("closes", round.closes_at_s, texts.fill("calendar.closes_note", {{"zone", round.close_zone}}));
    dates.add("starts", round.starts_on);
    dates.add_slots();
    dates.add("ends", domain::day_after_round(round));
    dates.add_live_events(programme);
    return file;
}

std::string calendar_file_name(const domain::RoundRecord& round) {
    std::string stem;
    for (const char letter : round.name) {
        const char small = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        const bool kept = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
        if (kept && stem.size() < kLongestFileStem) {
            stem += small;
        } else if (!stem.empty() && stem.back() != '-') {
            stem += '-';
        }
    }
    while (stem.ends_with('-')) {
        stem.pop_back();
    }
    return (stem.empty() ? "round" : stem) + ".ics";
}

}  // namespace counterpart::endpoint
