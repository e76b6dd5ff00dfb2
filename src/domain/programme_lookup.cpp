#include <utility>

#include "domain/email.h"
#include "domain/programme.h"

namespace counterpart::domain {

const Record* Programme::find(const RecordKey& key) const {
    const auto place = records_.find(key);
    return place == records_.end() ? nullptr : &place->second.record;
}

template <typename T>
const T* Programme::get(RecordKind kind, std::string_view id) const {
    const Record* record = find({kind, std::string(id)});
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

const Person* Programme::person_by_address(std::string_view address) const {
    const auto place = by_address_.find(normalised_email(address));
    return place == by_address_.end() ? nullptr : person(*place->second.begin());
}

const ApplicationRecord* Programme::application_of(std::string_view person_id, std::string_view round_id) const {
    const auto place = by_person_and_round_.find(std::string(person_id) + "/" + std::string(round_id));
    return place == by_person_and_round_.end() ? nullptr : application(*place->second.begin());
}

std::vector<const Partnership*> Programme::partnerships_of(std::string_view person_id) const {
    std::vector<const Partnership*> found;
    if (const auto place = by_partner_.find(person_id); place != by_partner_.end() && person_id != kFormerPerson) {
        for (const std::string& id : place->second) {
            found.push_back(partnership(id));
        }
    }
    return found;
}

const Partnership* Programme::current_partnership(std::string_view person_id, std::string_view round_id) const {
    for (const Partnership* one : partnerships_of(person_id)) {
        if (one->round_id == round_id && one->ended_at_s == 0) {
            return one;
        }
    }
    return nullptr;
}

bool Programme::are_partners(std::string_view one_person, std::string_view other_person) const {
    if (one_person == other_person) {
        return false;
    }
    for (const Partnership* one : partnerships_of(one_person)) {
        for (const std::string& person_id : one->person_ids) {
            if (one->ended_at_s == 0 && person_id == other_person) {
                return true;
            }
        }
    }
    return false;
}

std::vector<const Record*> Programme::listed(const Index& index, std::string_view key) const {
    std::vector<const Record*> found;
    for (std::size_t kind = 0; kind < kRecordKindCount; ++kind) {
        const auto place = index.find(std::string(key) + "/" + std::to_string(kind));
        if (place == index.end()) {
            continue;
        }
        for (const std::string& id : place->second) {
            found.push_back(find({static_cast<RecordKind>(kind), id}));
        }
    }
    return found;
}

std::vector<const Record*> Programme::owned_by(std::string_view person_id) const { return listed(by_owner_, person_id); }

std::vector<const Record*> Programme::of_round(std::string_view round_id) const { return listed(by_round_, round_id); }

std::vector<const Record*> Programme::all(RecordKind kind) const {
    std::vector<const Record*> found;
    for (auto place = records_.lower_bound({kind, {}}); place != records_.end() && place->first.kind == kind; ++place) {
        found.push_back(&place->second.record);
    }
    return found;
}

std::vector<const ContactEntry*> Programme::contacts_of(std::string_view partnership_id) const {
    std::vector<const ContactEntry*> found;
    if (const auto place = by_partnership_.find(partnership_id); place != by_partnership_.end()) {
        for (const std::string& id : place->second) {
            found.push_back(contact_entry(id));
        }
    }
    return found;
}

}  // namespace counterpart::domain
