#include "domain/programme.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "domain/email.h"

namespace counterpart::domain {
namespace {

std::string person_and_round(std::string_view person_id, std::string_view round_id) {
    return std::string(person_id) + "/" + std::string(round_id);
}

/// The round that a record names, or nothing.
std::string_view round_of(const Record& record) {
    if (const auto* application = std::get_if<ApplicationRecord>(&record)) {
        return application->round_id;
    }
    if (const auto* partnership = std::get_if<Partnership>(&record)) {
        return partnership->round_id;
    }
    if (const auto* topic = std::get_if<Topic>(&record)) {
        return topic->round_id;
    }
    if (const auto* answer = std::get_if<SurveyAnswer>(&record)) {
        return answer->round_id;
    }
    if (const auto* event = std::get_if<LiveEvent>(&record)) {
        return event->round_id;
    }
    if (const auto* entry = std::get_if<AuditEntry>(&record)) {
        return entry->round_id;
    }
    const auto* preview = std::get_if<SavedPreview>(&record);
    return preview == nullptr ? std::string_view() : preview->round_id;
}

/// What a record is a part of: a partnership, a topic or, without one, a thread; or nothing.
std::string_view whole_of(const Record& record) {
    if (const auto* post = std::get_if<Post>(&record)) {
        return post->topic_id.empty() ? post->thread_id : post->topic_id;
    }
    if (const auto* entry = std::get_if<ContactEntry>(&record)) {
        return entry->partnership_id;
    }
    const auto* note = std::get_if<Note>(&record);
    return note == nullptr ? std::string_view() : note->partnership_id;
}

}  // namespace

Programme::Programme(const Programme& other)
    : records_(other.records_),
      sequences_(other.sequences_),
      by_sequence_(other.by_sequence_),
      by_address_(other.by_address_),
      by_owner_(other.by_owner_),
      by_person_and_round_(other.by_person_and_round_),
      by_partner_(other.by_partner_),
      by_round_(other.by_round_),
      by_whole_(other.by_whole_),
      scopes_(other.scopes_),
      everybodys_scope_(other.everybodys_scope_) {
    std::unordered_map<const Record*, const Record*> copies;
    copies.reserve(records_.size());
    for (auto copy = records_.begin(); const auto& [key, record] : other.records_) {
        copies.emplace(&record, &copy->second);
        ++copy;
    }
    for (Index* index : {&by_address_, &by_owner_, &by_person_and_round_, &by_partner_, &by_round_, &by_whole_}) {
        for (auto& [key, entries] : *index) {
            for (auto& [id, record] : entries) {
                record = copies.at(record);
            }
        }
    }
}

Programme& Programme::operator=(const Programme& other) { return *this = Programme(other); }

void Programme::apply(Record record, std::int64_t sequence) {
    const RecordKey key = key_of(record);
    const auto place = records_.find(key);
    note_scope(place == records_.end() ? nullptr : &place->second, &record, sequence);
    if (place != records_.end()) {
        unindex(place->second);
        place->second = std::move(record);
        index(place->second);
    } else {
        index(records_.emplace(key, std::move(record)).first->second);
    }
    note_sequence(key, sequence);
}

void Programme::take_over(const Programme& other, const RecordKey& key) {
    if (const Record* record = other.find(key)) {
        apply(*record, other.sequence_of(key));
    } else {
        forget(key);
    }
}

void Programme::remove(const RecordKey& key, std::int64_t sequence) {
    if (const auto place = records_.find(key); place != records_.end()) {
        note_scope(&place->second, nullptr, sequence);
        unindex(place->second);
        records_.erase(place);
    } else if (key.kind == RecordKind::kPhoto) {
        everybodys_scope_ = std::max(everybodys_scope_, sequence);
    }
    note_sequence(key, sequence);
}

void Programme::forget(const RecordKey& key) {
    if (const auto place = records_.find(key); place != records_.end()) {
        unindex(place->second);
        records_.erase(place);
    }
    note_sequence(key, 0);
    sequences_.erase(key);
}

void Programme::note_sequence(const RecordKey& key, std::int64_t sequence) {
    std::int64_t& last = sequences_[key];
    if (const auto place = by_sequence_.find(last); place != by_sequence_.end() && place->second == key) {
        by_sequence_.erase(place);
    }
    last = sequence;
    if (sequence > 0) {
        by_sequence_[sequence] = key;
    }
}

void Programme::index(const Record& record) {
    const std::string& id = id_of(record);
    if (const auto* person = std::get_if<Person>(&record)) {
        by_address_[normalised_email(person->email)].insert_or_assign(id, &record);
    }
    if (const std::string_view owner = owner_of(record); !owner.empty()) {
        by_owner_[std::string(owner) + "/" + std::to_string(record.index())].insert_or_assign(id, &record);
    }
    if (const auto* application = std::get_if<ApplicationRecord>(&record)) {
        by_person_and_round_[person_and_round(application->person_id, application->round_id)].insert_or_assign(id, &record);
    }
    if (const auto* partnership = std::get_if<Partnership>(&record)) {
        for (const std::string& person_id : partnership->person_ids) {
            by_partner_[person_id].insert_or_assign(id, &record);
        }
    }
    if (const std::string_view round_id = round_of(record); !round_id.empty()) {
        by_round_[std::string(round_id) + "/" + std::to_string(record.index())].insert_or_assign(id, &record);
    }
    if (const std::string_view whole_id = whole_of(record); !whole_id.empty()) {
        by_whole_[std::string(whole_id) + "/" + std::to_string(record.index())].insert_or_assign(id, &record);
    }
}

void Programme::unindex(const Record& record) {
    const std::string& id = id_of(record);
    const auto drop = [&id](Index& index, const std::string& key) {
        if (const auto place = index.find(key); place != index.end()) {
            place->second.erase(id);
            if (place->second.empty()) {
                index.erase(place);
            }
        }
    };
    if (const auto* person = std::get_if<Person>(&record)) {
        drop(by_address_, normalised_email(person->email));
    }
    drop(by_owner_, std::string(owner_of(record)) + "/" + std::to_string(record.index()));
    if (const auto* application = std::get_if<ApplicationRecord>(&record)) {
        drop(by_person_and_round_, person_and_round(application->person_id, application->round_id));
    }
    if (const auto* partnership = std::get_if<Partnership>(&record)) {
        for (const std::string& person_id : partnership->person_ids) {
            drop(by_partner_, person_id);
        }
    }
    drop(by_round_, std::string(round_of(record)) + "/" + std::to_string(record.index()));
    drop(by_whole_, std::string(whole_of(record)) + "/" + std::to_string(record.index()));
}

std::int64_t Programme::sequence_of(const RecordKey& key) const {
    const auto place = sequences_.find(key);
    return place == sequences_.end() ? 0 : place->second;
}

std::int64_t Programme::last_sequence() const { return by_sequence_.empty() ? 0 : by_sequence_.rbegin()->first; }

std::vector<Change> Programme::changes_after(std::int64_t sequence, std::size_t most) const {
    std::vector<Change> changes;
    for (auto place = by_sequence_.upper_bound(sequence); place != by_sequence_.end() && changes.size() < most; ++place) {
        changes.push_back({place->first, place->second, find(place->second)});
    }
    return changes;
}

}  // namespace counterpart::domain
