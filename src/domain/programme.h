#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "domain/records.h"

namespace counterpart::domain {

/// A record that was changed or removed, at its place in the order of changes.
struct Change {
    std::int64_t sequence = 0;
    RecordKey key;
    const Record* record = nullptr;  ///< nullptr = removed; valid until the programme changes
};

/// All records in memory, with the sequence of each record's last change. Look-ups cost a few comparisons of ids.
/// Pointers and references stay valid until their record is changed.
class Programme {
  public:
    Programme() = default;
    Programme(const Programme& other);
    Programme(Programme&&) = default;
    Programme& operator=(const Programme& other);
    Programme& operator=(Programme&&) = default;
    ~Programme() = default;

    /// Puts a record in, or in place of the one with its key. `sequence` is that of the change (0 = a guess of the page that
    /// the endpoint has not seen); at the start, records come in the order of their sequences.
    void apply(Record record, std::int64_t sequence);
    /// Takes a record out and remembers that it was; also for a record that is not there.
    void remove(const RecordKey& key, std::int64_t sequence);
    /// Undoes an `apply` of a new key, without a trace. To undo a change, `apply` the former record with its former sequence.
    void forget(const RecordKey& key);
    /// Makes one record what it is in another programme, its sequence too; where it is not there, forgets it.
    void take_over(const Programme& other, const RecordKey& key);

    const Record* find(const RecordKey& key) const;
    const Person* person(std::string_view id) const;
    const RoundRecord* round(std::string_view id) const;
    const ApplicationRecord* application(std::string_view id) const;
    const Partnership* partnership(std::string_view id) const;
    const ContactEntry* contact_entry(std::string_view id) const;
    const Post* post(std::string_view id) const;
    const HelpRequest* help_request(std::string_view id) const;
    const Photo* photo(std::string_view id) const;
    const SavedPreview* saved_preview(std::string_view id) const;
    const Topic* topic(std::string_view id) const;
    const Note* note(std::string_view id) const;
    const SurveyAnswer* survey_answer(std::string_view id) const;
    const Glossary* glossary(std::string_view id) const;
    const Subscription* subscription(std::string_view id) const;
    const LiveEvent* live_event(std::string_view id) const;
    const AuditEntry* audit_entry(std::string_view id) const;
    const WorkDay* work_day(std::string_view id) const;

    /// By the address as people are told apart (`normalised_email`).
    const Person* person_by_address(std::string_view address) const;
    /// A person's application to a round, withdrawn ones included.
    const ApplicationRecord* application_of(std::string_view person_id, std::string_view round_id) const;
    /// A person's partnerships, also those that ended.
    std::vector<const Partnership*> partnerships_of(std::string_view person_id) const;
    /// The partnership of a round that goes on, or nullptr; a held one does not.
    const Partnership* current_partnership(std::string_view person_id, std::string_view round_id) const;
    /// The partnership of a round whose people do not know of it yet, or nullptr.
    const Partnership* held_partnership(std::string_view person_id, std::string_view round_id) const;
    /// Whether both are in one partnership that goes on.
    bool are_partners(std::string_view one_person, std::string_view other_person) const;
    /// Whether both are partners, or were and all want to stay in touch.
    bool are_in_touch(std::string_view one_person, std::string_view other_person) const;
    /// The person's glossary, or nullptr.
    const Glossary* glossary_of(std::string_view person_id) const;
    /// Everything that `owner_of` gives to a person.
    std::vector<const Record*> owned_by(std::string_view person_id) const;
    /// Every record of a kind, by id.
    std::vector<const Record*> all(RecordKind kind) const;
    /// The records that name a round: applications, partnerships, previews, topics, answers to surveys, live events, audit entries.
    std::vector<const Record*> of_round(std::string_view round_id) const;
    /// Those of one kind. Cost: a look-up for each of them.
    std::vector<const Record*> of_round(std::string_view round_id, RecordKind kind) const;
    /// The contact entries of a partnership.
    std::vector<const ContactEntry*> contacts_of(std::string_view partnership_id) const;

    /// The notes of a partnership.
    std::vector<const Note*> notes_of(std::string_view partnership_id) const;
    /// The posts about a topic, or those of a thread that is about none; by id.
    std::vector<const Post*> posts_of(std::string_view topic_or_thread_id) const;
    /// The posts of a thread, whether it is about a topic or about none; by id. Cost: the posts about its topic.
    std::vector<const Post*> posts_of_thread(std::string_view thread_id) const;

    /// The sequence of a record's last change; 0 if it is unknown.
    std::int64_t sequence_of(const RecordKey& key) const;
    /// The greatest sequence so far.
    std::int64_t last_sequence() const;
    /// At most `most` changes behind a sequence, oldest first; of a record only its last change.
    std::vector<Change> changes_after(std::int64_t sequence, std::size_t most) const;
    /// The last change of what a person may see at all (see visible.h); "" = visitors.
    std::int64_t scope_sequence(std::string_view person_id) const;

  private:
    /// Keys in their order, and what names one without a text of its own.
    struct KeyView {
        RecordKind kind;
        std::string_view id;
    };
    struct KeyOrder {
        using is_transparent = void;
        static KeyView view(const RecordKey& key) { return {key.kind, key.id}; }
        static KeyView view(KeyView key) { return key; }
        bool operator()(const auto& one, const auto& other) const {
            const KeyView first = view(one);
            const KeyView second = view(other);
            return first.kind != second.kind ? first.kind < second.kind : first.id < second.id;
        }
    };
    /// From a key to the records of `records_` that it leads to, by id.
    using Index = std::map<std::string, std::map<std::string, const Record*, std::less<>>, std::less<>>;

    const Record* look_up(KeyView key) const;
    template <typename T>
    const T* get(RecordKind kind, std::string_view id) const;
    static std::vector<const Record*> listed(const Index& index, std::string_view key);
    static void add_listed(const Index& index, std::string_view key, RecordKind kind, std::vector<const Record*>& found);
    template <typename T>
    std::vector<const T*> parts_of(std::string_view whole_id, RecordKind kind) const;
    void index(const Record& record);
    void unindex(const Record& record);
    void note_sequence(const RecordKey& key, std::int64_t sequence);
    void note_scope(const Record* before, const Record* after, std::int64_t sequence);
    void raise_scope(std::string_view person_id, std::int64_t sequence);
    void raise_scope_of_partners(std::string_view person_id, std::int64_t sequence);

    std::map<RecordKey, Record, KeyOrder> records_;
    std::map<RecordKey, std::int64_t> sequences_;  ///< those of removed records too
    std::map<std::int64_t, RecordKey> by_sequence_;
    Index by_address_;
    Index by_owner_;
    Index by_person_and_round_;
    Index by_partner_;
    Index by_round_;
    Index by_whole_;
    std::map<std::string, std::int64_t, std::less<>> scopes_;
    std::int64_t everybodys_scope_ = 0;
};

}  // namespace counterpart::domain
