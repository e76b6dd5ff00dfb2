#include "app/talk/companions.h"

#include <algorithm>
#include <tuple>

#include "app/text/names.h"

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
        if (const auto* topic = std::get_if<domain::Topic>(record)) {
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

const domain::Post* thread_about(const domain::Programme& programme, std::string_view topic_id) {
    const domain::Post* first = nullptr;
    for (const domain::Record* record : programme.all(domain::RecordKind::kPost)) {
        const auto& post = std::get<domain::Post>(*record);
        const bool begins = post.topic_id == topic_id && post.id == post.thread_id && post.state == domain::PostState::kShown;
        if (begins && (first == nullptr || post.posted_at_s < first->posted_at_s)) {
            first = &post;
        }
    }
    return first;
}

}  // namespace counterpart::app
