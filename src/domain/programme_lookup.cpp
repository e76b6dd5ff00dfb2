#include <algorithm>
#include <utility>

#include "domain/email.h"
#include "domain/programme.h"

namespace counterpart::domain {

const Record* Programme::find(const RecordKey& key) const { return look_up({key.kind, key.id}); }

const Record* Programme::look_up(KeyView key) const {
    const auto place = records_.find(key);
    return place == records_.end() ? nullptr : &place->second;
}

template <typename T>
const T* Programme::get(RecordKind kind, std::string_view id) const {
    const Record* record = look_up({kind, id});
    return record == nullptr ? nullptr : std::get_if<T>(record);
}

const Person* Programme::person(std::string_view id) const { return get<Person>(RecordKind::kPerson, id); }
const RoundRecord* Programme::round(std::string_view id) const { return get<RoundRecord>(RecordKind::kRound, id); }
const ApplicationRecord* Programme::application(std::string_view id) const { return get<ApplicationRecord>(RecordKind::kApplication, id); }
const Partnership* Programme::partnership(std::string_view id) const { return get<Partnership>(RecordKind::kPartnership, id); }
const ContactEntry* Programme::contact_entry(std::string_view id) const { return get<ContactEntry>(RecordKind::kContactEntry, id); }
const Post* Programme::post(std::string_view id) const { return get<Post>(RecordKind::kPost, id); }
const HelpRequest* Programme::help_request(std::string_view id) const { return get<HelpRequest>(RecordKind::kHelpRequest, id); }
const Photo* Programme::photo(std::string_view id) const { return get<Photo>(RecordKind::kPhoto, id); }
const SavedPreview* Programme::saved_preview(std::string_view id) const { return get<SavedPreview>(RecordKind::kSavedPreview, id); }

const Topic* Programme::topic(std::string_view id) const { return get<Topic>(RecordKind::kTopic, id); }
const Note* Programme::note(std::string_view id) const { return get<Note>(RecordKind::kNote, id); }
const SurveyAnswer* Programme::survey_answer(std::string_view id) const { return get<SurveyAnswer>(RecordKind::kSurveyAnswer, id); }
const Glossary* Programme::glossary(std::string_view id) const { return get<Glossary>(RecordKind::kGlossary, id); }
const Subscription* Programme::subscription(std::string_view id) const { return get<Subscription>(RecordKind::kSubscription, id); }
const LiveEvent* Programme::live_event(std::string_view id) const { return get<LiveEvent>(RecordKind::kLiveEvent, id); }
const AuditEntry* Programme::audit_entry(std::string_view id) const { return get<AuditEntry>(RecordKind::kAuditEntry, id); }
const WorkDay* Programme::work_day(std::string_view id) const { return get<WorkDay>(RecordKind::kWorkDay, id); }

const Person* Programme::person_by_address(std::string_view address) const {
    const auto place = by_address_.find(normalised_email(address));
    return place == by_address_.end() ? nullptr : std::get_if<Person>(place->second.begin()->second);
}

const ApplicationRecord* Programme::application_of(std::string_view person_id, std::string_view round_id) const {
    const auto place = by_person_and_round_.find(std::string(person_id) + "/" + std::string(round_id));
    return place == by_person_and_round_.end() ? nullptr : std::get_if<ApplicationRecord>(place->second.begin()->second);
}

std::vector<const Partnership*> Programme::partnerships_of(std::string_view person_id) const {
    std::vector<const Partnership*> found;
    if (const auto place = by_partner_.find(person_id); place != by_partner_.end() && person_id != kFormerPerson) {
        for (const auto& [id, record] : place->second) {
            found.push_back(std::get_if<Partnership>(record));
        }
    }
    return found;
}

const Partnership* Programme::current_partnership(std::string_view person_id, std::string_view round_id) const {
    for (const Partnership* one : partnerships_of(person_id)) {
        if (one->round_id == round_id && is_current(*one)) {
            return one;
        }
    }
    return nullptr;
}

const Partnership* Programme::held_partnership(std::string_view person_id, std::string_view round_id) const {
    for (const Partnership* one : partnerships_of(person_id)) {
        if (one->round_id == round_id && one->started_at_s == 0 && one->ended_at_s == 0) {
            return one;
        }
    }
    return nullptr;
}

bool Programme::are_partners(std::string_view one_person, std::string_view other_person) const {
    if (one_person == other_person) {
        return false;
    }
    return std::ranges::any_of(partnerships_of(one_person), [&](const Partnership* one) {
        return is_current(*one) && std::ranges::contains(one->person_ids, other_person);
    });
}

bool Programme::are_in_touch(std::string_view one_person, std::string_view other_person) const {
    if (one_person == other_person) {
        return false;
    }
    return std::ranges::any_of(partnerships_of(one_person), [&](const Partnership* one) {
        const bool goes_on = is_current(*one) || (one->started_at_s != 0 && all_stay_in_touch(*one));
        return goes_on && std::ranges::contains(one->person_ids, other_person);
    });
}

const Glossary* Programme::glossary_of(std::string_view person_id) const {
    const auto place = by_owner_.find(std::string(person_id) + "/" + std::to_string(static_cast<int>(RecordKind::kGlossary)));
    return place == by_owner_.end() ? nullptr : std::get_if<Glossary>(place->second.begin()->second);
}

std::vector<const Record*> Programme::listed(const Index& index, std::string_view key) {
    std::vector<const Record*> found;
    for (std::size_t kind = 0; kind < kRecordKindCount; ++kind) {
        add_listed(index, key, static_cast<RecordKind>(kind), found);
    }
    return found;
}

void Programme::add_listed(const Index& index, std::string_view key, RecordKind kind, std::vector<const Record*>& found) {
    const auto place = index.find(std::string(key) + "/" + std::to_string(static_cast<std::size_t>(kind)));
    if (place == index.end()) {
        return;
    }
    found.reserve(found.size() + place->second.size());
    for (const auto& [id, record] : place->second) {
        found.push_back(record);
    }
}

std::vector<const Record*> Programme::owned_by(std::string_view person_id) const { return listed(by_owner_, person_id); }

std::vector<const Record*> Programme::of_round(std::string_view round_id) const { return listed(by_round_, round_id); }

std::vector<const Record*> Programme::of_round(std::string_view round_id, RecordKind kind) const {
    std::vector<const Record*> found;
    add_listed(by_round_, round_id, kind, found);
    return found;
}

std::vector<const Record*> Programme::all(RecordKind kind) const {
    std::vector<const Record*> found;
    for (auto place = records_.lower_bound({kind, {}}); place != records_.end() && place->first.kind == kind; ++place) {
        found.push_back(&place->second);
    }
    return found;
}

template <typename T>
std::vector<const T*> Programme::parts_of(std::string_view whole_id, RecordKind kind) const {
    std::vector<const Record*> records;
    add_listed(by_whole_, whole_id, kind, records);
    std::vector<const T*> found;
    found.reserve(records.size());
    for (const Record* record : records) {
        found.push_back(&std::get<T>(*record));
    }
    return found;
}

std::vector<const ContactEntry*> Programme::contacts_of(std::string_view partnership_id) const {
    return parts_of<ContactEntry>(partnership_id, RecordKind::kContactEntry);
}

std::vector<const Note*> Programme::notes_of(std::string_view partnership_id) const {
    return parts_of<Note>(partnership_id, RecordKind::kNote);
}

std::vector<const Post*> Programme::posts_of(std::string_view topic_or_thread_id) const {
    return parts_of<Post>(topic_or_thread_id, RecordKind::kPost);
}

std::vector<const Post*> Programme::posts_of_thread(std::string_view thread_id) const {
    const Post* first = post(thread_id);
    if (first == nullptr || first->topic_id.empty()) {
        return posts_of(thread_id);
    }
    std::vector<const Post*> posts = posts_of(first->topic_id);
    std::erase_if(posts, [thread_id](const Post* one) { return one->thread_id != thread_id; });
    return posts;
}

}  // namespace counterpart::domain
