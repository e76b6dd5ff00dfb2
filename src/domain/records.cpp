#include "domain/records.h"

#include <algorithm>

#include "base/id.h"

namespace counterpart::domain {
namespace {

const std::string& record_id(const ApplicationRecord& record) { return record.application.id; }

template <typename T>
const std::string& record_id(const T& record) {
    return record.id;
}

struct Owner {
    std::string_view operator()(const Person& person) const { return person.id; }
    std::string_view operator()(const RoundRecord&) const { return {}; }
    std::string_view operator()(const ApplicationRecord& application) const { return application.person_id; }
    std::string_view operator()(const Partnership&) const { return {}; }
    std::string_view operator()(const ContactEntry& entry) const { return entry.person_id; }
    std::string_view operator()(const Post& post) const { return post.author_id; }
    std::string_view operator()(const HelpRequest& request) const { return request.person_id; }
    std::string_view operator()(const Photo& photo) const { return photo.owner_id; }
    std::string_view operator()(const SavedPreview&) const { return {}; }
    std::string_view operator()(const Topic&) const { return {}; }
    std::string_view operator()(const Note& note) const { return note.person_id; }
    std::string_view operator()(const SurveyAnswer& answer) const { return answer.person_id; }
    std::string_view operator()(const Glossary& glossary) const { return glossary.person_id; }
    std::string_view operator()(const Subscription&) const { return {}; }
    std::string_view operator()(const LiveEvent&) const { return {}; }
    std::string_view operator()(const AuditEntry&) const { return {}; }
    std::string_view operator()(const WorkDay& day) const { return day.person_id; }
};

bool is_sha256(std::string_view text) { return text.size() == 64 && is_id(text.substr(0, 32)) && is_id(text.substr(32)); }

}  // namespace

RecordKind kind_of(const Record& record) { return static_cast<RecordKind>(record.index()); }

const std::string& id_of(const Record& record) {
    return std::visit([](const auto& one) -> const std::string& { return record_id(one); }, record);
}

RecordKey key_of(const Record& record) { return {kind_of(record), id_of(record)}; }

bool is_record_id(RecordKind kind, std::string_view id) { return kind == RecordKind::kPhoto ? is_sha256(id) : is_id(id); }

std::string_view owner_of(const Record& record) { return std::visit(Owner{}, record); }

bool is_contact(ContactKind kind) { return kind != ContactKind::kAllWell && kind != ContactKind::kSeen; }

bool takes_part(const ApplicationRecord& record) {
    return record.state == ApplicationState::kSubmitted || record.state == ApplicationState::kAccepted;
}

bool is_current(const Partnership& partnership) { return partnership.started_at_s != 0 && partnership.ended_at_s == 0; }

bool all_stay_in_touch(const Partnership& partnership) {
    const auto stays = [&](const std::string& person_id) { return std::ranges::contains(partnership.stay_in_touch, person_id); };
    const auto left = std::ranges::count(partnership.person_ids, kFormerPerson);
    return static_cast<std::ptrdiff_t>(partnership.person_ids.size()) - left >= 2 &&
           std::ranges::all_of(partnership.person_ids, [&](const std::string& id) { return id == kFormerPerson || stays(id); });
}

bool is_offered(const Photo& photo) { return photo.visibility == PhotoVisibility::kEverybody && photo.offered_at_s != 0; }

bool is_published(const Photo& photo) { return photo.visibility == PhotoVisibility::kEverybody && photo.published_at_s != 0; }

bool has_field(SharedFields fields, SharedField field) {
    return ((static_cast<unsigned>(fields) >> static_cast<unsigned>(field)) & 1U) != 0;
}

SharedFields with_field(SharedFields fields, SharedField field) {
    return static_cast<SharedFields>(fields | (1U << static_cast<unsigned>(field)));
}

}  // namespace counterpart::domain
