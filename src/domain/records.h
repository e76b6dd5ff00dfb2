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
    std::int64_t banned_at_s = 0;  ///< may not write in the forum since; 0 = may
    std::string ban_reason{};      ///< as the person is told
    bool topic_mails = true;       ///< wants a mail when a topic of their round begins
    std::vector<std::string> same_as{};     ///< other accounts of the same person, as a coordinator found; for coordinators alone
    std::vector<std::string> told_apart{};  ///< accounts that look alike and are another person's; for coordinators alone

    friend bool operator==(const Person&, const Person&) = default;
};

/// People who hear of their partner together.
struct RoundBatch {
    std::int32_t people = 0;
    std::int64_t planned_at_s = 0;  ///< 0 = at once
    std::int64_t sent_at_s = 0;     ///< 0 = not yet
    std::int64_t held_told_at_s =
        0;  ///< coordinators were told then that its time has come and a finding holds it back; 0 = they were not; for them alone

    friend bool operator==(const RoundBatch&, const RoundBatch&) = default;
};

/// A paragraph that the coordinators add to a mail of a round, in one language; with placeholders (see round_mail.h).
struct RoundMailText {
    MailKind kind = MailKind::kMatched;
    UiLanguage language = UiLanguage::kEnglish;
    std::string text;

    friend bool operator==(const RoundMailText&, const RoundMailText&) = default;
};

/// A finding of the pre-flight that a coordinator overruled, and why.
struct Overruling {
    FindingKind kind = FindingKind::kWithoutPartner;
    std::vector<std::string> application_ids;  ///< of the people whom the finding names, in order
    std::string reason;
    std::string by_id;      ///< a person, or kFormerPerson
    std::int64_t at_s = 0;

    friend bool operator==(const Overruling&, const Overruling&) = default;
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
    std::vector<RoundBatch> batches;          ///< the batches in which people hear of their partner, in their order; everybody sees them
    std::int32_t keep_days = 365;  ///< personal records of the round go this many days after its end
    std::int32_t months =
        0;  ///< 0 = it lasts `weeks`, with a slot a fortnight; else so many months, with a slot a month, and `weeks` covers them
    std::vector<CivilDate> slots{};  ///< the days on which its topics begin, set by hand; empty: as round_plan.h makes them
    std::int32_t cap_percent = 20;   ///< of its people from one country, at most; 0 = no cap
    CapReading cap_reading = CapReading::kOfApplicants;
    OddOneOut odd_one_out = OddOneOut::kWaitingList;
    std::string stand_in_id{};  ///< of kStandIn: the person of the team who becomes the partner; never in the pool
    std::int32_t mails_a_day = 500;
    std::vector<RoundMailText> mail_texts{};
    std::int64_t sending_paused_at_s = 0;   ///< no mail about partners goes out and no batch starts since; 0 = not paused
    std::vector<Overruling> overrulings{};  ///< for coordinators and directors alone

    friend bool operator==(const RoundRecord&, const RoundRecord&) = default;
};

/// Whether an application record holds everything, or what its owner agreed to show.
enum class Extent : std::uint8_t { kWhole, kShared };

/// That somebody has to leave a round because of their conduct.
struct Removal {
    std::int64_t removed_at_s = 0;  ///< 0 = nobody has to
    std::int64_t tell_at_s = 0;     ///< the person is told then, and until then it can be taken back; 0 = they were told
    std::string reason{};           ///< what was decided and why, for coordinators and directors alone
    std::string by{};               ///< who removed them, or kFormerPerson; for coordinators and directors alone
    ApplicationState before = ApplicationState::kAccepted;  ///< the application's state

    friend bool operator==(const Removal&, const Removal&) = default;
};

/// One person's application to one round. In a `kShared` one, fields outside `shared` hold their defaults and mean nothing.
struct ApplicationRecord {
    std::string round_id;
    std::string person_id;
    ApplicationState state = ApplicationState::kSubmitted;
    SharedFields shared = 0;  ///< what the partner may see
    Extent extent = Extent::kWhole;
    std::int32_t batch = 0;  ///< paired, and told with this batch of the round (1 = the first); 0 = not paired
    std::int64_t code_accepted_at_s = 0;
    std::int32_t code_version = 0;  ///< of the code of conduct that was accepted
    Application application;  ///< its id is the record's
    std::int64_t imported_at_s = 0;        ///< put in from a file by a coordinator; 0 = handed in by the person
    std::string merged_into{};  ///< of a withdrawn one: the application of the same person that stands; for coordinators alone
    std::int64_t asked_to_check_at_s = 0;  ///< mailed after the close to look at the answers; 0 = not yet
    std::int64_t invited_at_s = 0;  ///< of one on the waiting list: mailed that a later round takes applications; 0 = not yet
    std::int64_t waits_since_s =
        0;  ///< asked then for a new partner, and comes before those who never had one; 0 = did not. See waits_for_partner
    Removal removal{};

    friend bool operator==(const ApplicationRecord&, const ApplicationRecord&) = default;
};

/// A reminder to the people of a partnership.
struct Nudge {
    std::int64_t at_s = 0;
    std::string by;  ///< the coordinator, or kFormerPerson

    friend bool operator==(const Nudge&, const Nudge&) = default;
};

/// What a coordinator did and people are told of a little later: until then it can be taken back.
struct HeldNews {
    HeldAct act = HeldAct::kNone;
    std::int64_t done_at_s = 0;
    std::int64_t tell_at_s = 0;
    std::string by{};  ///< the coordinator, or kFormerPerson

    friend bool operator==(const HeldNews&, const HeldNews&) = default;
};

/// Two or three people who are partners for a round.
struct Partnership {
    std::string id;
    std::string round_id;
    std::vector<std::string> person_ids;  ///< 2 or 3; kFormerPerson for those who left
    std::int32_t batch = 1;
    std::int64_t started_at_s = 0;  ///< 0 = held: the people do not know yet
    std::int64_t ended_at_s = 0;  ///< 0 = current
    EndReason end_reason = EndReason::kRoundOver;  ///< of an ended one
    Rhythm rhythm = Rhythm::kNoWish;  ///< as they agreed
    ContactMethod method = ContactMethod::kEmail;  ///< as they agreed
    std::int64_t agreed_at_s = 0;  ///< 0 = nothing agreed
    std::int64_t next_call_at_s = 0;  ///< 0 = none planned
    std::vector<std::string> stay_in_touch{};  ///< people who want to keep the contact after the end; a partner learns of it once all do
    std::vector<Nudge> nudges{};  ///< the oldest first; for coordinators and directors alone
    HeldNews held{};              ///< for coordinators and directors alone

    friend bool operator==(const Partnership&, const Partnership&) = default;
};

/// One contact within a partnership, as one of the partners logged it.
struct ContactEntry {
    std::string id;
    std::string partnership_id;
    std::string person_id;
    ContactKind kind = ContactKind::kIWrote;
    ContactMethod method = ContactMethod::kEmail;
    std::int64_t at_s = 0;  ///< as the person says
    std::string note;  ///< for its writer alone

    friend bool operator==(const ContactEntry&, const ContactEntry&) = default;
};

/// What a post said before its author changed it.
struct PostEdit {
    std::int64_t until_s = 0;
    std::string text;

    friend bool operator==(const PostEdit&, const PostEdit&) = default;
};

/// A message in the forum.
struct Post {
    std::string id;
    std::string thread_id;  ///< the id of the thread's first post; its own for that one
    std::string answers_id;  ///< the post that it answers, or empty
    std::string title;  ///< of a thread's first post
    std::string author_id;  ///< a person, kFormerPerson, or empty for a visitor
    std::string author_name;
    std::string text;
    std::string language;  ///< ISO 639 code, or empty
    PostState state = PostState::kWaiting;
    std::int64_t posted_at_s = 0;
    std::string topic_id{};  ///< the topic that the thread belongs to, or empty
    PostKind kind = PostKind::kMessage;
    bool by_team = false;  ///< its author looked after the programme when they wrote it
    std::string country{};  ///< of the author, if they show it; ISO 3166-1 alpha-2
    std::string source_url{};  ///< where it was published first; of a mention or reblog, the page that speaks of the topic
    std::string source_name{};  ///< of that place
    std::vector<PostEdit> edits{};  ///< the oldest first; for its author and those who look after the forum
    std::int64_t edited_at_s = 0;

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
    std::string answer;  ///< seen by the person who asked
    std::string staff_note;  ///< for coordinators and directors alone
    std::string answered_by;
    std::int64_t asked_at_s = 0;
    std::int64_t answered_at_s = 0;
    std::string post_id{};  ///< of kPost
    std::string claimed_by{};  ///< who is answering it, so that no other does; for coordinators and directors alone
    std::int64_t claimed_at_s = 0;

    friend bool operator==(const HelpRequest&, const HelpRequest&) = default;
};

/// Whom a picture or a text is from, and how it may be used.
struct Credit {
    std::string title;
    std::string author;
    std::string url;  ///< http(s), or empty
    std::string licence;  ///< "CC BY 4.0"

    friend bool operator==(const Credit&, const Credit&) = default;
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
    bool was_wider = false;  ///< more people could see it once, so copies may be about
    std::int64_t added_at_s = 0;
    std::string story{};  ///< what the owner tells of it in the showcase
    Credit credit{};  ///< the author as the name is to stand there, or empty; and the licence
    std::int64_t offered_at_s = 0;  ///< to the showcase, with the owner's consent; 0 = not
    std::int64_t published_at_s = 0;  ///< 0 = not, whatever its visibility says

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

/// The topic of some weeks of a round, for everybody to read; without a round, one of the library, to be taken into rounds by those who look
/// after topics.
struct Topic {
    std::string id;
    std::string round_id;  ///< or empty: of the library
    CivilDate starts_on;
    std::string title;
    std::string text;
    std::vector<std::string> prompts;
    std::string language;  ///< ISO 639 code, or empty
    TopicState state = TopicState::kPublished;
    std::int64_t publish_at_s = 0;  ///< of a scheduled one
    std::string library_id{};  ///< the topic of the library that it was made from, or empty
    std::string summary{};  ///< a sentence or two, for mails and links
    std::string hashtag{};  ///< without "#"
    Credit credit{};  ///< of the text
    std::string picture_id{};  ///< a photo that everybody may see, or empty
    std::string picture_text{};  ///< the picture in words
    Credit picture_credit{};
    std::int64_t told_at_s = 0;  ///< when people of its round were told last that it has begun (see topic_clock.h); 0 = nobody was

    friend bool operator==(const Topic&, const Topic&) = default;
};

/// What a participant writes down about one prompt of a topic, or about their partnership.
struct Note {
    std::string id;
    std::string person_id;
    std::string partnership_id;
    std::string topic_id;  ///< or empty: about the partnership
    std::int32_t prompt = 0;  ///< of the topic, from 0
    std::string text;
    bool shared = false;  ///< the partner may read it
    bool done = false;  ///< they have talked about the prompt
    std::int64_t changed_at_s = 0;

    friend bool operator==(const Note&, const Note&) = default;
};

/// A participant's answers in the middle or at the end of a round.
struct SurveyAnswer {
    std::string id;
    std::string person_id;
    std::string round_id;
    SurveyMoment moment = SurveyMoment::kMiddle;
    ContactBand contact = ContactBand::kWeekly;
    Satisfaction satisfaction = Satisfaction::kRather;
    Satisfaction topics = Satisfaction::kRather;  ///< how useful the topics were
    bool again = false;  ///< would take part again
    std::string text;
    std::int64_t answered_at_s = 0;

    friend bool operator==(const SurveyAnswer&, const SurveyAnswer&) = default;
};

/// A title or term as somebody's country has it, in their own words.
struct GlossaryEntry {
    std::string term;
    std::string words;
    bool hidden = false;  ///< those who look after the forum took it out of the shared glossary

    friend bool operator==(const GlossaryEntry&, const GlossaryEntry&) = default;
};

/// A participant's own words for titles and terms, for their partner to read beside theirs; for everybody if they agree.
struct Glossary {
    std::string id;
    std::string person_id;  ///< or empty: somebody's who shared them without their name
    std::vector<GlossaryEntry> entries;
    bool open = false;  ///< stands in the shared glossary, without the person's name
    std::string country{};  ///< ISO code, of an open one; empty: not known

    friend bool operator==(const Glossary&, const Glossary&) = default;
};

/// Somebody who wants to be told when applications open. Gone once they were.
struct Subscription {
    std::string id;
    std::string email;
    UiLanguage language = UiLanguage::kEnglish;
    std::int64_t asked_at_s = 0;

    friend bool operator==(const Subscription&, const Subscription&) = default;
};

/// A meeting of the programme at a fixed hour, for everybody: a talk by video, a chat, a visit. Nobody is on a list of its guests.
struct LiveEvent {
    std::string id;
    std::string round_id;  ///< or empty
    std::string topic_id;  ///< the topic that it is about, or empty
    std::string title;
    std::string text;
    std::string place;  ///< an address of the web, or a place in words; may be empty
    std::int64_t starts_at_s = 0;
    std::int32_t minutes = 60;
    std::string time_zone;  ///< the host's: a canonical name
    std::string digest;  ///< what came of it, written afterwards; or empty
    bool cancelled = false;

    friend bool operator==(const LiveEvent&, const LiveEvent&) = default;
};

/// That somebody in office did something to others: who, what, to whom and when. It never holds a private text.
struct AuditEntry {
    std::string id;  ///< that of the operation
    std::string round_id;  ///< or empty
    std::int64_t at_s = 0;
    std::string by;  ///< a person, or kFormerPerson
    std::string what;  ///< the kind of operation ("end_partnership")
    std::vector<std::string> person_ids;  ///< those concerned, or kFormerPerson; at most kMaxAuditPeople
    std::int32_t people = 0;  ///< how many are concerned
    std::string detail;  ///< a term ("no_answer"), a figure or a mark ("batch 2"), or empty

    friend bool operator==(const AuditEntry&, const AuditEntry&) = default;
};

/// How long somebody who runs rounds was active in the tool on one day; for coordinators and directors, and themselves.
struct WorkDay {
    std::string id;  ///< see work_time.h
    std::string person_id;
    CivilDate day;  ///< UTC
    std::int32_t minutes = 0;

    friend bool operator==(const WorkDay&, const WorkDay&) = default;
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
    kTopic,
    kNote,
    kSurveyAnswer,
    kGlossary,
    kSubscription,
    kLiveEvent,
    kAuditEntry,
    kWorkDay,
};
inline constexpr std::size_t kRecordKindCount = 17;

using Record = std::variant<Person, RoundRecord, ApplicationRecord, Partnership, ContactEntry, Post, HelpRequest, Photo, SavedPreview,
                            Topic, Note, SurveyAnswer, Glossary, Subscription, LiveEvent, AuditEntry, WorkDay>;

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

/// The person whose record it is: themselves, the applicant, the writer, the owner; empty for what is nobody's own (rounds, partnerships, topics …).
std::string_view owner_of(const Record& record);

/// Whether an entry is a contact of the two, and no word to the coordinators.
bool is_contact(ContactKind kind);

/// Whether somebody is in the round or may come into it: not withdrawn, not removed, not on the waiting list.
bool takes_part(const ApplicationRecord& record);

/// Whether a partnership goes on and its people know of it.
bool is_current(const Partnership& partnership);

/// Whether all who are left of it want to keep the contact after its end.
bool all_stay_in_touch(const Partnership& partnership);

/// Whether a photo's owner agrees to its being in the showcase, where it may be or may wait for it.
bool is_offered(const Photo& photo);

/// Whether everybody sees a photo: its owner agrees, and those who look after the showcase put it there.
bool is_published(const Photo& photo);

bool has_field(SharedFields fields, SharedField field);
SharedFields with_field(SharedFields fields, SharedField field);

/// Name and country, without which a partner has nobody to write to; every application shares them.
inline constexpr SharedFields kAlwaysShared = 0b11;

/// The code of conduct that the page shows; raised with its wording.
inline constexpr std::int32_t kCodeVersion = 1;

/// All that there is.
inline constexpr SharedFields kAllShared = (1U << kSharedFieldCount) - 1U;

}  // namespace counterpart::domain
