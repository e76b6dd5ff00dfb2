#include "domain/round_records.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "domain/matching_round.h"
#include "domain/visible.h"

namespace counterpart::domain {
namespace {

/// The keys of what belongs to a round, kind by kind and each once.
class KeysOfRound {
  public:
    KeysOfRound(const Programme& programme, const std::string& round_id) : programme_(programme) {
        add({RecordKind::kRound, round_id});
        for (const Record* record : programme.of_round(round_id)) {
            add(key_of(*record));
            add_what_belongs_to(*record);
        }
        for (const Record* record : programme.all(RecordKind::kHelpRequest)) {
            const auto& request = std::get<HelpRequest>(*record);
            if (keys_.contains({RecordKind::kPartnership, request.partnership_id})) {
                add(key_of(*record));
            }
        }
    }

    [[nodiscard]] const std::set<RecordKey>& all() const { return keys_; }

  private:
    void add(RecordKey key) { keys_.insert(std::move(key)); }

    void add_what_belongs_to(const Record& record) {
        if (const auto* application = std::get_if<ApplicationRecord>(&record)) {
            add({RecordKind::kPerson, application->person_id});
        } else if (const auto* partnership = std::get_if<Partnership>(&record)) {
            for (const ContactEntry* entry : programme_.contacts_of(partnership->id)) {
                add({RecordKind::kContactEntry, entry->id});
            }
        } else if (const auto* topic = std::get_if<Topic>(&record)) {
            for (const Post* post : programme_.posts_of(topic->id)) {
                add({RecordKind::kPost, post->id});
            }
        }
    }

    const Programme& programme_;
    std::set<RecordKey> keys_;
};

}  // namespace

Result<std::vector<Record>> records_of_round(const Programme& programme, const Actor& actor, std::string_view round_id) {
    if (!is_staff(actor)) {
        return fail("not_allowed", "round_id");
    }
    if (programme.round(round_id) == nullptr) {
        return fail("unknown_record", "round_id");
    }
    std::vector<Record> records;
    for (const RecordKey& key : KeysOfRound(programme, std::string(round_id)).all()) {
        const Record* record = programme.find(key);
        std::optional<Record> seen = record == nullptr ? std::nullopt : visible(programme, actor, *record);
        if (!seen) {
            continue;
        }
        if (auto* entry = std::get_if<ContactEntry>(&*seen)) {
            entry->note.clear();  // the actor's own ones too: they are for their writer
        }
        records.push_back(*std::move(seen));
    }
    return records;
}

Result<Round> round_of_records(std::span<const Record> records) {
    Programme programme;
    std::string round_id;
    for (const Record& record : records) {
        const RecordKind kind = kind_of(record);
        if (kind == RecordKind::kRound) {
            round_id = id_of(record);
        }
        if (kind == RecordKind::kRound || kind == RecordKind::kPerson || kind == RecordKind::kApplication) {
            programme.apply(record, 0);
        }
    }
    return matching_round(programme, round_id);
}

}  // namespace counterpart::domain
