#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "domain/records.h"

namespace counterpart::domain {

// What a person can do to the programme, one struct each. Ids of new records are made by the client.

/// Changes the name and language of one's own account, and whether mails about topics come.
struct SaveProfile {
    std::string name;
    UiLanguage language = UiLanguage::kEnglish;
    std::optional<bool> topic_mails = std::nullopt;  ///< nothing: as it was
    friend bool operator==(const SaveProfile&, const SaveProfile&) = default;
};

/// Hands in an application, or the changed one. Its address and times are the account's and the endpoint's, whatever it says. A visitor's
/// application makes an account whose address is not confirmed yet, with the application's id; until it is, who knows that id may correct it.
struct SubmitApplication {
    std::string round_id;
    SharedFields shared = kAlwaysShared;
    bool code_accepted = false;  ///< the code of conduct was read and accepted
    Application application;  ///< with its id
    UiLanguage language = UiLanguage::kEnglish;  ///< of a visitor: that of the account to be
    friend bool operator==(const SubmitApplication&, const SubmitApplication&) = default;
};

struct WithdrawApplication {
    std::string application_id;
    friend bool operator==(const WithdrawApplication&, const WithdrawApplication&) = default;
};

/// Says which fields of an application the partner may see.
struct AgreeToShow {
    std::string application_id;
    SharedFields shared = kAlwaysShared;
    friend bool operator==(const AgreeToShow&, const AgreeToShow&) = default;
};

/// Logs a contact, or corrects one's own entry.
struct LogContact {
    std::string entry_id;
    std::string partnership_id;
    ContactKind kind = ContactKind::kIWrote;
    ContactMethod method = ContactMethod::kEmail;
    std::int64_t at_s = 0;
    std::string note;
    friend bool operator==(const LogContact&, const LogContact&) = default;
};

/// Writes in the forum. A visitor gives a name, and the post waits until it is looked at; with an address, which is never shown, it makes an
/// account whose address is not confirmed yet, with the post's id: once it is, the post is its author's, and the next one comes from an account.
struct PostMessage {
    std::string post_id;
    std::string answers_id;  ///< a post that is shown, or empty: a new thread
    std::string title;  ///< of a new thread
    std::string visitor_name;  ///< of visitors only
    std::string text;
    std::string language;  ///< ISO 639 code, or empty
    std::string topic_id{};  ///< of a new thread: the topic that it is about, or empty
    std::string country{};  ///< of the author, to be shown; or empty
    bool guest_post = false;  ///< an article about a topic; for those who look after the forum
    std::string visitor_email{};  ///< of visitors only, or empty
    UiLanguage visitor_language = UiLanguage::kEnglish;  ///< of the account to be
    friend bool operator==(const PostMessage&, const PostMessage&) = default;
};

/// Hides a post or shows it (again). Authors can hide their own; the rest is for those who look after the forum.
struct HidePost {
    std::string post_id;
    PostState state = PostState::kHidden;  ///< kHidden or kShown
    friend bool operator==(const HidePost&, const HidePost&) = default;
};

/// Changes the text of one's own post; what it said is kept.
struct EditPost {
    std::string post_id;
    std::string text;
    friend bool operator==(const EditPost&, const EditPost&) = default;
};

/// Tells those who look after the forum that a post should not be there. Anybody may.
struct ReportPost {
    std::string request_id;
    std::string post_id;
    std::string text;  ///< why, in the reporter's words; may be empty
    friend bool operator==(const ReportPost&, const ReportPost&) = default;
};

/// Takes what is private out of the forum: hides the post, and makes a request for help of it that is its author's.
struct MoveToHelp {
    std::string post_id;
    std::string request_id;
    friend bool operator==(const MoveToHelp&, const MoveToHelp&) = default;
};

/// Keeps somebody from writing in the forum, or lets them again.
struct BanFromForum {
    std::string person_id;
    bool banned = true;
    std::string reason;  ///< as the person is told
    friend bool operator==(const BanFromForum&, const BanFromForum&) = default;
};

/// Writes down, shares or ticks off what belongs to one prompt.
struct SaveNote {
    std::string note_id;
    std::string partnership_id;
    std::string topic_id;  ///< or empty
    std::int32_t prompt = 0;
    std::string text;
    bool shared = false;
    bool done = false;
    friend bool operator==(const SaveNote&, const SaveNote&) = default;
};

struct SaveTopic {
    Topic topic;
    friend bool operator==(const SaveTopic&, const SaveTopic&) = default;
};

/// Announces a live event, or changes it.
struct SaveLiveEvent {
    LiveEvent event;
    friend bool operator==(const SaveLiveEvent&, const SaveLiveEvent&) = default;
};

/// Answers a survey, or corrects one's own answers; person and time are the endpoint's.
struct AnswerSurvey {
    SurveyAnswer answer;
    friend bool operator==(const AnswerSurvey&, const AnswerSurvey&) = default;
};

struct SaveGlossary {
    std::string glossary_id;
    std::vector<GlossaryEntry> entries;
    bool open = false;  ///< the words may stand in the shared glossary, without the person's name
    friend bool operator==(const SaveGlossary&, const SaveGlossary&) = default;
};

/// Takes words out of the shared glossary, or puts them back; their owner keeps them. For those who look after the forum.
struct HideWords {
    std::string glossary_id;
    std::string term;
    std::string words;
    bool hidden = true;
    friend bool operator==(const HideWords&, const HideWords&) = default;
};

/// What the partners agreed on, as one of them writes it down.
struct AgreeOnContact {
    std::string partnership_id;
    Rhythm rhythm = Rhythm::kWeekly;
    ContactMethod method = ContactMethod::kEmail;
    std::int64_t next_call_at_s = 0;  ///< 0 = none
    friend bool operator==(const AgreeOnContact&, const AgreeOnContact&) = default;
};

/// Whether one wants to keep the contact after the end.
struct StayInTouch {
    std::string partnership_id;
    bool stays = false;
    friend bool operator==(const StayInTouch&, const StayInTouch&) = default;
};

/// "Tell me when applications open"; anybody may ask.
struct AskToBeTold {
    std::string subscription_id;
    std::string email;
    UiLanguage language = UiLanguage::kEnglish;
    friend bool operator==(const AskToBeTold&, const AskToBeTold&) = default;
};

/// Accepts applications, or puts them on the waiting list.
struct DecideApplications {
    std::string round_id;
    ApplicationState state = ApplicationState::kAccepted;  ///< kAccepted, kWaitingList or, to take it back, kSubmitted
    std::vector<std::string> application_ids;
    friend bool operator==(const DecideApplications&, const DecideApplications&) = default;
};

/// Lets the held partnerships of a batch begin, and tells the people.
struct StartBatch {
    std::string round_id;
    std::int32_t batch = 1;
    std::vector<Overruling> overruled{};  ///< findings of the pre-flight, each with its reason; who and when are the endpoint's
    friend bool operator==(const StartBatch&, const StartBatch&) = default;
};

/// Gives a batch that has not started another time; the endpoint's clock starts it then.
struct PlanBatch {
    std::string round_id;
    std::int32_t batch = 1;
    std::int64_t planned_at_s = 0;
    friend bool operator==(const PlanBatch&, const PlanBatch&) = default;
};

/// Keeps the mails about partners of a round back, also those that are ordered already, or lets them go on.
struct PauseSending {
    std::string round_id;
    bool paused = true;
    friend bool operator==(const PauseSending&, const PauseSending&) = default;
};

/// Writes to somebody of a partnership once more who their partner is.
struct SendMatchAgain {
    std::string partnership_id;
    std::string person_id;
    friend bool operator==(const SendMatchAgain&, const SendMatchAgain&) = default;
};

/// Puts the address of somebody right who cannot be reached; a coordinator answers for it. Those with a role change theirs themselves.
struct CorrectAddress {
    std::string person_id;
    std::string email;
    bool send_again = false;  ///< tell them once more who their partner is
    friend bool operator==(const CorrectAddress&, const CorrectAddress&) = default;
};

/// Says anew when one is away; also while the round runs.
struct SaveAbsences {
    std::string application_id;
    std::vector<Absence> absences;
    friend bool operator==(const SaveAbsences&, const SaveAbsences&) = default;
};

struct AskForHelp {
    std::string request_id;
    std::string partnership_id;  ///< one's own, or empty
    HelpKind kind = HelpKind::kOther;
    std::string text;
    friend bool operator==(const AskForHelp&, const AskForHelp&) = default;
};

struct AnswerHelp {
    std::string request_id;
    HelpState state = HelpState::kInProgress;
    std::string answer;
    std::string staff_note;
    friend bool operator==(const AnswerHelp&, const AnswerHelp&) = default;
};

/// Says that one is answering a request, or that one is not after all.
struct ClaimHelp {
    std::string request_id;
    bool claimed = true;
    friend bool operator==(const ClaimHelp&, const ClaimHelp&) = default;
};

/// Reminds the people of a partnership who should write next.
struct NudgePartners {
    std::string partnership_id;
    friend bool operator==(const NudgePartners&, const NudgePartners&) = default;
};

/// Lets people of a partnership, which it ends where it goes on, wait for a new partner, before those who never had one.
struct RematchPartners {
    std::string partnership_id;
    EndReason reason = EndReason::kNoAnswer;  ///< of the end
    std::vector<std::string> person_ids;  ///< who wants a new partner
    friend bool operator==(const RematchPartners&, const RematchPartners&) = default;
};

/// Removes somebody from a round for their conduct; their partner waits for a new one.
struct RemoveFromRound {
    std::string application_id;
    std::string reason;  ///< what was decided and why, for coordinators and directors
    friend bool operator==(const RemoveFromRound&, const RemoveFromRound&) = default;
};

/// Takes back what a coordinator did and nobody was told of: a nudge or an end of a partnership, or the removal of a person.
struct TakeBack {
    std::string partnership_id;  ///< or empty
    std::string application_id;  ///< of who was removed, or empty; one of the two is given
    friend bool operator==(const TakeBack&, const TakeBack&) = default;
};

/// Adds the record of a picture whose bytes were uploaded (the endpoint sees to that).
struct AddPhoto {
    std::string photo_id;
    PhotoVisibility visibility = PhotoVisibility::kOnlyMe;
    PhotoType type = PhotoType::kJpeg;
    std::int32_t width_px = 0;
    std::int32_t height_px = 0;
    std::int64_t size_bytes = 0;
    std::string description;
    friend bool operator==(const AddPhoto&, const AddPhoto&) = default;
};

/// Says who may see one's photo. Less than everybody takes the consent to the showcase back; everybody comes by OfferPhoto.
struct ChoosePhotoVisibility {
    std::string photo_id;
    PhotoVisibility visibility = PhotoVisibility::kOnlyMe;
    friend bool operator==(const ChoosePhotoVisibility&, const ChoosePhotoVisibility&) = default;
};

/// Offers a photo to the showcase, where it is seen once those who look after the forum published it. An offer always waits again.
struct OfferPhoto {
    std::string photo_id;
    std::string story;
    std::string description;  ///< in words, for those who cannot see it
    PhotoLicence licence = PhotoLicence::kCcBy;
    std::string author;  ///< as the name is to stand there; empty = without a name
    bool consent = false;  ///< to its being shown to everybody
    friend bool operator==(const OfferPhoto&, const OfferPhoto&) = default;
};

/// Puts an offered photo into the showcase, or gives it back: its owner can offer it again.
struct PublishPhoto {
    std::string photo_id;
    bool published = true;
    friend bool operator==(const PublishPhoto&, const PublishPhoto&) = default;
};

struct RemovePhoto {
    std::string photo_id;
    friend bool operator==(const RemovePhoto&, const RemovePhoto&) = default;
};

/// Makes a round or changes it; criteria of one that exists are kept (see SaveCriteria).
struct SaveRound {
    RoundRecord round;
    friend bool operator==(const SaveRound&, const SaveRound&) = default;
};

struct SaveCriteria {
    std::string round_id;
    Criteria criteria;
    friend bool operator==(const SaveCriteria&, const SaveCriteria&) = default;
};

struct SavePreview {
    std::string preview_id;
    std::string round_id;
    std::string name;
    std::string preview_json;
    friend bool operator==(const SavePreview&, const SavePreview&) = default;
};

/// One partnership to be: its id, and two or three applications.
struct ReleasedGroup {
    std::string partnership_id;
    std::vector<std::string> application_ids;
    friend bool operator==(const ReleasedGroup&, const ReleasedGroup&) = default;
};

/// Turns pairs of a preview into partnerships and tells the people, or holds them until their batch starts; all of them, or none.
struct ReleasePairs {
    std::string round_id;
    std::int32_t batch = 1;
    std::vector<ReleasedGroup> groups;
    std::int64_t planned_at_s = 0;  ///< when their batch is to start (StartBatch); 0 = now
    std::vector<Overruling> overruled{};  ///< findings of the pre-flight, each with its reason; who and when are the endpoint's
    friend bool operator==(const ReleasePairs&, const ReleasePairs&) = default;
};

struct EndPartnership {
    std::string partnership_id;
    EndReason reason = EndReason::kByParticipant;
    friend bool operator==(const EndPartnership&, const EndPartnership&) = default;
};

struct GrantRole {
    std::string person_id;
    RoleGrant grant;
    friend bool operator==(const GrantRole&, const GrantRole&) = default;
};

struct RevokeRole {
    std::string person_id;
    RoleGrant grant;
    friend bool operator==(const RevokeRole&, const RevokeRole&) = default;
};

/// Gives a role to whoever reads a mailbox: to its account, or to one that is made for it. They are told by mail.
struct InviteToTeam {
    std::string person_id;  ///< of the account to be; not used where the address has one
    std::string email;
    UiLanguage language = UiLanguage::kEnglish;  ///< of the account to be
    RoleGrant grant;
    friend bool operator==(const InviteToTeam&, const InviteToTeam&) = default;
};

/// Puts applications from a file into a round (see intake.h): what people handed in themselves stays as it is, and nobody is in twice.
struct ImportApplications {
    std::string round_id;
    SharedFields shared = kAlwaysShared;  ///< what the form said that the partner will see
    UiLanguage language = UiLanguage::kEnglish;  ///< of the accounts to be
    std::vector<Application> applications;  ///< each with an id of its own and the time at which the form took it
    friend bool operator==(const ImportApplications&, const ImportApplications&) = default;
};

/// Says that two applications are one person's. Of two to one round, one stays and the other is withdrawn; either way the two accounts' partners
/// are past partners of both.
struct MergeApplications {
    std::string kept_id;
    std::string merged_id;
    bool answers_of_merged = false;  ///< the one that stays takes over the other one's answers
    friend bool operator==(const MergeApplications&, const MergeApplications&) = default;
};

/// Says that two applications that look alike are two people's; takes a merge of the two back.
struct TellApart {
    std::string first_id;  ///< application
    std::string second_id;
    friend bool operator==(const TellApart&, const TellApart&) = default;
};

/// Adds minutes in which one was active in the tool to one's day; for those who run rounds.
struct LogWork {
    CivilDate day;  ///< UTC
    std::int32_t minutes = 0;
    friend bool operator==(const LogWork&, const LogWork&) = default;
};

/// Deletes one's account and everything personal (see deletion.h for what stays).
struct DeleteMyData {
    PostsOfLeaver posts = PostsOfLeaver::kStayWithoutName;
    friend bool operator==(const DeleteMyData&, const DeleteMyData&) = default;
};

using OperationBody =
    std::variant<SaveProfile, SubmitApplication, WithdrawApplication, AgreeToShow, LogContact, PostMessage, HidePost, AskForHelp,
                 AnswerHelp, AddPhoto, ChoosePhotoVisibility, RemovePhoto, SaveRound, SaveCriteria, SavePreview, ReleasePairs,
                 EndPartnership, GrantRole, RevokeRole, DeleteMyData, SaveNote, SaveTopic, AnswerSurvey, SaveGlossary, AgreeOnContact,
                 StayInTouch, AskToBeTold, DecideApplications, StartBatch, SaveAbsences, EditPost, ReportPost, MoveToHelp, BanFromForum,
                 OfferPhoto, PublishPhoto, SaveLiveEvent, HideWords, InviteToTeam, ImportApplications, MergeApplications, TellApart,
                 PlanBatch, PauseSending, SendMatchAgain, CorrectAddress, ClaimHelp, NudgePartners, RematchPartners, RemoveFromRound,
                 TakeBack, LogWork>;
inline constexpr std::size_t kOperationKindCount = std::variant_size_v<OperationBody>;

/// One thing that somebody did, as it travels from the page to the endpoint.
struct Operation {
    std::string id;  ///< 32 hexadecimal digits, made by the client: the same id is done once
    std::int64_t made_at_s = 0;  ///< the client's clock: shown, never trusted for order
    std::optional<std::int64_t> base_sequence;  ///< the change of the target that the person saw; nothing: no question of conflict
    OperationBody body;

    friend bool operator==(const Operation&, const Operation&) = default;
};

/// The kind's key on the wire ("log_contact"), by the index of the body's alternative.
std::string_view operation_kind_name(std::size_t kind);
std::optional<std::size_t> operation_kind_from_name(std::string_view name);

/// The record that an operation is about: what `base_sequence` refers to, and what an answer to a conflict carries.
/// `actor_person_id` is the target of SaveProfile and DeleteMyData.
RecordKey target_of(const OperationBody& body, std::string_view actor_person_id);

}  // namespace counterpart::domain
