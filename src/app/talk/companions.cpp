#include "app/talk/companions.h"

#include <algorithm>
#include <tuple>

#include "app/text/names.h"
#include "domain/round_clock.h"

namespace counterpart::app {

const domain::Partnership* newest_partnership(const domain::Programme& programme, std::string_view person_id) {
    const domain::Partnership* newest = nullptr;
    for (const domain::Partnership* one : programme.partnerships_of(person_id)) {
        if (one->started_at_s != 0 && (newest == nullptr || one->started_at_s > newest->started_at_s)) {
            newest = one;
        }
    }
    return newest;
}

std::vector<std::string> partners_in(const domain::Partnership& partnership, std::string_view person_id) {
    std::vector<std::string> others;
    for (const std::string& id : partnership.person_ids) {
        if (id != person_id && id != domain::kFormerPerson) {
            others.push_back(id);
        }
    }
    return others;
}

std::string short_name_of(const domain::Programme& programme, const domain::Partnership& partnership, std::string_view partner_id,
                          const Texts& t) {
    const domain::ApplicationRecord* application = programme.application_of(partner_id, partnership.round_id);
    return application == nullptr ? std::string(t("topics.your_partner")) : short_names(application->application.name, {}).first;
}

std::string partner_names(const domain::Programme& programme, const domain::Partnership& partnership, std::string_view person_id,
                          const Texts& t) {
    std::vector<std::string> names;
    for (const std::string& id : partners_in(partnership, person_id)) {
        names.push_back(short_name_of(programme, partnership, id, t));
    }
    return names.empty() ? std::string(t("topics.your_partner")) : list_of(names, t);
}

std::vector<const domain::Topic*> topics_of_round(const domain::Programme& programme, std::string_view round_id) {
    std::vector<const domain::Topic*> topics;
    for (const domain::Record* record : programme.of_round(round_id)) {
        const auto* topic = std::get_if<domain::Topic>(record);
        if (topic != nullptr && topic->state == domain::TopicState::kPublished) {
            topics.push_back(topic);
        }
    }
    std::ranges::sort(topics, {}, [](const domain::Topic* topic) { return std::tie(topic->starts_on, topic->id); });
    return topics;
}

const domain::Note* note_at(const domain::Programme& programme, std::string_view person_id, const domain::Partnership& partnership,
                            const NotePlace& place) {
    const domain::Note* found = nullptr;
    for (const domain::Note* note : programme.notes_of(partnership.id)) {
        const bool there = note->person_id == person_id && note->topic_id == place.topic_id && note->prompt == place.prompt;
        if (there && (found == nullptr || note->changed_at_s > found->changed_at_s)) {
            found = note;
        }
    }
    return found;
}

CivilDate TopicCalendar::until(std::size_t at) const { return at + 1 < topics.size() ? topics[at + 1]->starts_on : ends_on; }

TopicCalendar topic_calendar(const domain::Programme& programme, const domain::RoundRecord& round, CivilDate today) {
    TopicCalendar calendar;
    calendar.topics = topics_of_round(programme, round.id);
    calendar.ends_on = civil_from_days(domain::end_of_round_s(round) / kSecondsPerDay);
    for (std::size_t at = 0; at < calendar.topics.size(); ++at) {
        if (calendar.topics[at]->starts_on <= today) {
            calendar.current = at;
            calendar.is_on = today < calendar.ends_on;
        }
    }
    return calendar;
}

const domain::RoundRecord* round_of_topics(const domain::Programme& programme, std::string_view person_id, std::string_view wanted_id) {
    if (const domain::Topic* wanted = programme.topic(wanted_id); wanted != nullptr && !wanted->round_id.empty()) {
        return programme.round(wanted->round_id);
    }
    if (const domain::Partnership* partnership = newest_partnership(programme, person_id)) {
        return programme.round(partnership->round_id);
    }
    const domain::RoundRecord* running = nullptr;
    for (const domain::Record* record : programme.all(domain::RecordKind::kRound)) {
        const auto& round = std::get<domain::RoundRecord>(*record);
        if (round.state == domain::RoundState::kRunning && (running == nullptr || round.starts_on > running->starts_on)) {
            running = &round;
        }
    }
    return running;
}

const domain::Topic* topic_on_screen(const domain::Programme& programme, std::string_view person_id, std::string_view wanted_id,
                                     CivilDate today) {
    if (!wanted_id.empty()) {
        return programme.topic(wanted_id);
    }
    const domain::RoundRecord* round = round_of_topics(programme, person_id, {});
    if (round == nullptr) {
        return nullptr;
    }
    const TopicCalendar calendar = topic_calendar(programme, *round, today);
    return calendar.topics.empty() ? nullptr : calendar.topics[calendar.current];
}

}  // namespace counterpart::app
