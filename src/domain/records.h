#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/civil_date.h"
#include "domain/application.h"
#include "domain/criteria.h"
#include "domain/record_terms.h"
#include "domain/round.h"
#include "domain/ui_language.h"

namespace counterpart::domain {

// Everything the programme remembers is a record with a kind and an id. Ids are 32 hexadecimal digits (a photo's is the 64
// of its SHA-256). Times are UTC, seconds since 1970; 0 = not (yet). All text is UTF-8.

/// Stands for a person who deleted their data, wherever a record that stays named them.
inline constexpr std::string_view kFormerPerson = "former";

/// A role, and for an ambassador the country that it is for.
struct RoleGrant {
    Role role = Role::kAmbassador;
    std::string country;  ///< ISO 3166-1 alpha-2 for an ambassador, else empty

    friend bool operator==(const RoleGrant&, const RoleGrant&) = default;
};

/// Somebody with an account.
struct Person {
    std::string id;
    std::string email;
    std::string name;  ///< as shown under posts; may be empty until the first application
    UiLanguage language = UiLanguage::kEnglish;
    std::vector<RoleGrant> roles;
    std::int64_t joined_at_s = 0;
    std::int64_t email_confirmed_at_s = 0;

    friend bool operator==(const Person&, const Person&) = default;
};

/// A round: its dates, its rules and where it stands.
struct RoundRecord {
    std::string id;
    std::string name;
    CivilDate starts_on;
    std::int32_t weeks = 16;
    std::int64_t opens_at_s = 0;
    std::int64_t closes_at_s = 0;  ///< no application after this moment
    std::string close_zone = "UTC-12:00";  ///< the zone in which the close time was meant
    RoundState state = RoundState::kPlanned;
    Criteria criteria;
    std::vector<PersonPair> forbidden_pairs;  ///< by application id
    std::vector<PersonPair> fixed_pairs;
    std::int32_t keep_days = 365;  ///< personal records of the round go this many days after its end

    friend bool operator==(const RoundRecord&, const RoundRecord&) = default;
};

/// Whether an application record holds everything, or what its owner agreed to show.
enum class Extent : std::uint8_t { kWhole, kShared };

/// One person's application to one round. In a `kShared` one, fields outside `shared` hold their defaults and mean nothing.
struct ApplicationRecord {
    std::string round_id;
    std::string person_id;
    ApplicationState state = ApplicationState::kSubmitted;
    SharedFields shared = 0;  ///< what the partner may see
    Extent extent = Extent::kWhole;
    std::int64_t code_accepted_at_s = 0;
    Application application;  ///< its id is the record's

    friend bool operator==(const ApplicationRecord&, const ApplicationRecord&) = default;
};

/// Two or three people who are partners for a round.
struct Partnership {
    std::string id;
    std::string round_id;
    std::vector<std::string> person_ids;  ///< 2 or 3; kFormerPerson for those who left
    std::int32_t batch = 1;
    std::int64_t started_at_s = 0;
    std::int64_t ended_at_s = 0;  ///< 0 = current
    EndReason end_reason = EndReason::kRoundOver;  ///< of an ended one

    friend bool operator==(const Partnership&, const Partnership&) = default;
};

/// One contact within a partnership, as one of the partners logged it.
struct ContactEntry {
    std::string id;
    std::string partnership_id;
    std::string person_id;
    ContactKind kind = ContactKind::kIWrote;
    ContactMethod method = ContactMethod::kEmail;
    std::int64_t at_s = 0;    ///< as the person says
    std::string note;         ///< for its writer alone

    friend bool operator==(const ContactEntry&, const ContactEntry&) = default;
};

/// A message in the forum.
struct Post {
    std::string id;
    std::string thread_id;    ///< the id of the thread's first post; its own for that one
    std::string answers_id;   ///< the post that it answers, or empty
    std::string title;        ///< of a thread's first post
    std::string author_id;    ///< a person, kFormerPerson, or empty for a visitor
    std::string author_name;
    std::string text;
    std::string language;     ///< ISO 639 code, or empty
    PostState state = PostState::kWaiting;
    std::int64_t posted_at_s = 0;

    friend bool operator==(const Post&, const Post&) = default;
};

/// "Something is wrong": private between a person and the coordinators.
struct HelpRequest {
    std::string id;
    std::string person_id;
    std::string partnership_id;  ///< or empty
    HelpKind kind = HelpKind::kOther;
    HelpState state = HelpState::kOpen;
    std::string text;
    std::string answer;      ///< seen by the person who asked
    std::string staff_note;  ///< for coordinators and directors alone
    std::string answered_by;
    std::int64_t asked_at_s = 0;
    std::int64_t answered_at_s = 0;

    friend bool operator==(const HelpRequest&, const HelpRequest&) = default;
};

/// What is known about a picture; its bytes lie in a file under its id.
struct Photo {
    std::string id;  ///< SHA-256 of the bytes, 64 hexadecimal digits
    std::string owner_id;
    PhotoVisibility visibility = PhotoVisibility::kOnlyMe;
    PhotoType type = PhotoType::kJpeg;
    std::int32_t width_px = 0;
    std::int32_t height_px = 0;
    std::int64_t size_bytes = 0;
    std::string description;  ///< in words, for those who cannot see it
    bool was_wider = false;   ///< more people could see it once, so copies may be about
    std::int64_t added_at_s = 0;

    friend bool operator==(const Photo&, const Photo&) = default;
};

/// A match preview that a coordinator kept.
struct SavedPreview {
    std::string id;
    std::string round_id;
    std::string name;
    std::string saved_by;
    std::int64_t saved_at_s = 0;
    std::string preview_json;  ///< as codec writes it

    friend bool operator==(const SavedPreview&, const SavedPreview&) = default;
};

/// The kinds, in the order of `Record`'s alternatives.
enum class RecordKind : std::uint8_t {
    kPerson,
    kRound,
    kApplication,
    kPartnership,
    kContactEntry,
    kPost,
    kHelpRequest,
    kPhoto,
    kSavedPreview,
};
inline constexpr std::size_t kRecordKindCount = 9;

using Record = std::variant<Person, RoundRecord, ApplicationRecord, Partnership, ContactEntry, Post, HelpRequest, Photo, SavedPreview>;

/// Names one record of the programme.
struct RecordKey {
    RecordKind kind = RecordKind::kPerson;
    std::string id;

    friend auto operator<=>(const RecordKey&, const RecordKey&) = default;
};

RecordKind kind_of(const Record& record);
const std::string& id_of(const Record& record);
RecordKey key_of(const Record& record);

/// Whether an id has the form that records of the kind have (64 hexadecimal digits for a photo, else 32).
bool is_record_id(RecordKind kind, std::string_view id);

/// The person whose record it is: themselves, the applicant, the writer, the owner; empty for rounds, partnerships and previews.
std::string_view owner_of(const Record& record);

bool has_field(SharedFields fields, SharedField field);
SharedFields with_field(SharedFields fields, SharedField field);

/// Name and country, without which a partner has nobody to write to; every application shares them.
inline constexpr SharedFields kAlwaysShared = 0b11;

/// All that there is.
inline constexpr SharedFields kAllShared = (1U << kSharedFieldCount) - 1U;

}  // namespace counterpart::domain
