#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/apply/apply_state.h"
#include "app/batches/batches_intent.h"
#include "app/cockpit/cockpit_intent.h"
#include "app/events/events_intent.h"
#include "app/farewell/farewell_intent.h"
#include "app/forum/forum_intent.h"
#include "app/inbox/inbox_intent.h"
#include "app/intake/intake_intent.h"
#include "app/library/library_intent.h"
#include "app/reports/reports_intent.h"
#include "app/rounds/rounds_intent.h"
#include "app/showcase/showcase_intent.h"
#include "app/talk/talk_intent.h"
#include "app/team/team_intent.h"
#include "base/date_time.h"
#include "codec/column_mapping.h"
#include "domain/criteria.h"
#include "domain/match_preview.h"
#include "domain/record_terms.h"
#include "domain/ui_language.h"

namespace counterpart::app {

// Shell

/// Light or dark, or as the device says.
enum class Theme : std::uint8_t { kDevice, kLight, kDark };

/// What stands over the page.
enum class Dialog : std::uint8_t {
    kNone,
    kProof,
    kCompare,
    kReplaceRound,
    kRemoveEverything,
    kTryChange,
    kAlone,
    kSignOut,
    kDeleteAccount,
    kWithdraw,
    kEndPartnership
};

/// Show another address ("#/settings").
struct GoTo {
    std::string address;
};
struct SwitchLanguage {
    domain::UiLanguage language = domain::UiLanguage::kEnglish;
};
struct SwitchTheme {
    Theme theme = Theme::kDevice;
};
struct OpenDialog {
    Dialog dialog = Dialog::kNone;
};
struct CloseDialog {};
/// Do what the toast offers (undo, say).
struct ActOnToast {
    std::int32_t id = 0;
};
struct DismissToast {
    std::int32_t id = 0;
};
/// Let this tab write instead of the other one.
struct TakeOver {};
/// Use the new version of the page that waits.
struct UseNewVersion {};
/// Hand the address of a page to somebody, by the device's own ways.
struct ShareAddress {
    std::string title;
    std::string text;
    std::string path;  ///< relative to the page ("topics/…")
};
/// Whether nothing is to stay on this device: a computer that others use too.
struct KeepNothingHere {
    bool on = false;
};
/// Everything that is not saved on this device, as a download.
struct DownloadUnsaved {};

using ShellIntent = std::variant<GoTo, KeepNothingHere, SwitchLanguage, SwitchTheme, OpenDialog, CloseDialog, ActOnToast, DismissToast,
                                 TakeOver, UseNewVersion, DownloadUnsaved, ShareAddress>;

// Account

struct TypeSignInAddress {
    std::string text;
};
/// Order a mail with a link to sign in.
struct AskForLink {};
/// Back to the field for the address.
struct AskForOtherLink {};
/// Redeem the link of the present address.
struct SignIn {};
/// End the session and take everything off this device.
struct SignOut {};
struct EndSession {
    std::string id;
};
struct EndOtherSessions {};
struct TypeName {
    std::string text;
};
struct SaveName {};
/// Want mails about topics, or no longer.
struct FlipTopicMails {};
struct DownloadMyData {};
struct ChoosePostsOfLeaver {
    domain::PostsOfLeaver posts = domain::PostsOfLeaver::kStayWithoutName;
};
struct DeleteAccount {};

using AccountIntent = std::variant<TypeSignInAddress, AskForLink, AskForOtherLink, SignIn, SignOut, EndSession, EndOtherSessions, TypeName,
                                   SaveName, DownloadMyData, ChoosePostsOfLeaver, DeleteAccount, FlipTopicMails>;

// Home

struct NoteContact {
    domain::ContactKind kind = domain::ContactKind::kIWrote;
};
struct ChooseHelpKind {
    domain::HelpKind kind = domain::HelpKind::kNoAnswer;
};
struct TypeHelp {
    std::string text;
};
struct SendHelp {};

/// Order the link that confirms an address once more.
struct AskForLinkAgain {
    std::string address;
};
/// Begin to write down what was agreed, with a good hour for a call if asked for.
struct EditAgreement {
    bool suggest_call = false;
};
struct ChooseAgreement {
    std::optional<domain::Rhythm> rhythm;
    std::optional<domain::ContactMethod> method;
    std::optional<std::string> call_day;
    std::optional<std::string> call_time;
};
struct SaveAgreement {};
struct DropAgreement {};
struct TypeFirstMessage {
    std::string text;
};
/// The round's dates and the next call as a file for a calendar.
struct SaveCalendar {};

using HomeIntent = std::variant<NoteContact, ChooseHelpKind, TypeHelp, SendHelp, AskForLinkAgain, EditAgreement, ChooseAgreement,
                                SaveAgreement, DropAgreement, TypeFirstMessage, SaveCalendar>;

// Visitors

struct TypeToldAddress {
    std::string text;
};
/// Ask to be told when applications open.
struct TellMe {};

using VisitorIntent = std::variant<TypeToldAddress, TellMe>;

// Apply

struct TypeApply {
    ApplyText field = ApplyText::kName;
    std::string text;
};
struct ChooseSector {
    domain::Sector sector = domain::Sector::kPublic;
};
struct ChooseCareerStage {
    domain::CareerStage stage = domain::CareerStage::kMid;
};
struct ChooseRhythm {
    domain::Rhythm rhythm = domain::Rhythm::kNoWish;
};
struct WishFor {
    domain::Criterion criterion = domain::Criterion::kSector;
    domain::Wish wish = domain::Wish::kAny;
};
struct FlipApply {
    ApplyFlag flag = ApplyFlag::kOpenToAny;
};
struct FlipMethod {
    domain::ContactMethod method = domain::ContactMethod::kEmail;
};
/// Whether the partner may see a field.
struct FlipShown {
    domain::SharedField field = domain::SharedField::kEmail;
};
/// The partner may see everything.
struct ShowAllOfIt {};
/// Changes a row of the languages; a row behind the last one is a new one.
struct EditLanguage {
    std::size_t row = 0;
    std::optional<std::string> language;  ///< code
    std::optional<domain::LanguageLevel> level;
};
struct RemoveLanguage {
    std::size_t row = 0;
};
/// Changes a row of the absences; a row behind the last one is a new one.
struct TypeAbsence {
    std::size_t row = 0;
    std::optional<std::string> from;
    std::optional<std::string> until;
};
struct RemoveAbsence {
    std::size_t row = 0;
};
struct AddInterest {
    std::string text;
};
/// The wishes of the present page, taken over from an earlier round, are still right.
struct LookedAtStep {};
/// Another page of the form; forward only where the present one is complete.
struct GoToStep {
    ApplyStep step = ApplyStep::kYou;
};
struct SendApplication {};
struct WithdrawMine {
    std::string application_id;
};

using ApplyIntent = std::variant<TypeApply, ChooseSector, ChooseCareerStage, ChooseRhythm, WishFor, FlipApply, FlipMethod, FlipShown,
                                 ShowAllOfIt, EditLanguage, RemoveLanguage, TypeAbsence, RemoveAbsence, AddInterest, LookedAtStep, GoToStep,
                                 SendApplication, WithdrawMine>;

// What the partner sees

struct FlipShownToPartner {
    domain::SharedField field = domain::SharedField::kEmail;
};
/// Changes a row of the absences of the running round; a row behind the last one is a new one.
struct TypeMyAbsence {
    std::size_t row = 0;
    std::optional<std::string> from;
    std::optional<std::string> until;
};
struct RemoveMyAbsence {
    std::size_t row = 0;
};
struct SaveMyAbsences {};
/// End one's partnership before its day.
struct EndMyPartnership {};

using SharingIntent = std::variant<FlipShownToPartner, TypeMyAbsence, RemoveMyAbsence, SaveMyAbsences, EndMyPartnership>;

// Mails and address

/// Write the mail of a kind anew.
struct SendMailAgain {
    std::string kind;
};
struct TypeNewAddress {
    std::string text;
};
/// Order the link that puts the new address in place of the account's.
struct AskToChangeAddress {};
/// Redeem the link of the present address.
struct ConfirmAddress {};

using MailIntent = std::variant<SendMailAgain, TypeNewAddress, AskToChangeAddress, ConfirmAddress>;

// Photos

struct ChoosePhotoFile {};
struct SendPhotoAgain {};
struct DescribePhoto {
    std::string photo_id;
    std::string text;
};
struct SaveDescription {
    std::string photo_id;
};
struct ShowPhotoTo {
    std::string photo_id;
    domain::PhotoVisibility visibility = domain::PhotoVisibility::kOnlyMe;
};
struct RemoveMyPhoto {
    std::string photo_id;
};

using PhotoIntent = std::variant<ChoosePhotoFile, SendPhotoAgain, DescribePhoto, SaveDescription, ShowPhotoTo, RemoveMyPhoto>;

// Changes that the endpoint has not taken

/// Send one's own version over the other one.
struct KeepMine {
    std::string operation_id;
};
/// Put one's own version away.
struct DropChange {
    std::string operation_id;
};
struct SendNow {};
/// The changes that are not sent yet, as a file.
struct DownloadChanges {};

using ChangesIntent = std::variant<KeepMine, DropChange, SendNow, DownloadChanges>;

// Round

struct OpenSampleRound {};
/// Do what the question about replacing the open round was asked for.
struct ReplaceRound {};
struct DownloadRound {};
/// Forget everything that is stored on this device.
struct RemoveEverything {};

using RoundIntent = std::variant<OpenSampleRound, ReplaceRound, DownloadRound, RemoveEverything>;

// Import

struct ChooseImportFile {};
struct MapColumn {
    codec::ImportField field = codec::ImportField::kName;
    std::optional<std::size_t> column;
};
struct ChooseDateOrder {
    DateOrder order = DateOrder::kUnknown;
};
struct NameImportedRound {
    std::string name;
};
struct DateImportedRound {
    std::string starts_on;
};
/// Take the good rows as the new round.
struct AcceptImport {};
struct DiscardImport {};
struct ShowImportNotes {
    bool shown = false;
};
/// The refused rows with their reasons, as a CSV file.
struct ExportBadRows {};

using ImportIntent = std::variant<ChooseImportFile, MapColumn, ChooseDateOrder, NameImportedRound, DateImportedRound, AcceptImport,
                                  DiscardImport, ShowImportNotes, ExportBadRows>;

// Applications

struct SearchApplications {
    std::string text;
};
struct FilterApplicationsByCountry {
    std::string country;
};
struct ShowOnlyLikelyDuplicates {
    bool only = false;
};
struct SelectApplication {
    std::string id;
};

using ApplicationsIntent = std::variant<SearchApplications, FilterApplicationsByCountry, ShowOnlyLikelyDuplicates, SelectApplication>;

// Preview

enum class Rule : std::uint8_t { kDifferentCountry, kNeverEarlierPartner, kNeverForbiddenPair, kCommonLanguage };
enum class PairColumn : std::uint8_t { kPerson, kPartner, kParts, kScore };
enum class PairTab : std::uint8_t { kAll, kFixed, kForbidden };
/// The sections of the preview on a phone.
enum class PreviewSection : std::uint8_t { kResult, kCriteria, kFacts };

struct SetRule {
    Rule rule = Rule::kCommonLanguage;
    bool on = true;
};
struct SetWeight {
    domain::Criterion criterion = domain::Criterion::kInterests;
    int points = 0;
};
struct LiftLowestPair {
    bool on = false;
};
/// Keep the saved pairs where they obey the rules, and match only the others anew.
struct KeepSavedPairs {
    bool on = false;
};
struct UseSavedCriteria {};
struct CancelSolve {};
struct SolveAgain {};
/// Mark a row, by index into the table of pairs; its arc lights up on the map.
struct SelectPair {
    std::int32_t pair = -1;
};
/// Go to the page of the marked pair.
struct OpenSelectedPair {};
struct SortPairs {
    PairColumn column = PairColumn::kScore;
};
struct SearchPairs {
    std::string text;
};
/// Show only pairs of one bar of the histogram; the same bar again shows all.
struct FilterScores {
    std::int32_t bar = -1;
};
struct ShowTab {
    PairTab tab = PairTab::kAll;
};
struct ShowSection {
    PreviewSection section = PreviewSection::kResult;
};
struct ShowMoreLowest {
    bool more = false;
};
struct SavePreview {};
struct ExportPairs {};
struct ExportPreview {};

using PreviewIntent = std::variant<SetRule, SetWeight, LiftLowestPair, KeepSavedPairs, UseSavedCriteria, CancelSolve, SolveAgain,
                                   SelectPair, OpenSelectedPair, SortPairs, SearchPairs, FilterScores, ShowTab, ShowSection, ShowMoreLowest,
                                   SavePreview, ExportPairs, ExportPreview>;

// Pair

enum class PairSide : std::uint8_t { kFirst, kSecond };

/// Whose other possible partners are shown.
struct ChooseSide {
    PairSide side = PairSide::kFirst;
};
struct SearchPartners {
    std::string text;
};
/// Look at this person as the partner instead (index into the people of the preview).
struct ChooseAlternative {
    domain::PersonIndex person = -1;
};
struct ShowMorePartners {};
/// Keep two people together in every result, by application id.
struct FixPair {
    std::string first_id;
    std::string second_id;
};
/// Never put two people together.
struct ForbidPair {
    std::string first_id;
    std::string second_id;
};
/// Neither fixed nor forbidden any more.
struct FreePair {
    std::string first_id;
    std::string second_id;
};

using PairIntent = std::variant<ChooseSide, SearchPartners, ChooseAlternative, ShowMorePartners, FixPair, ForbidPair, FreePair>;

/// What somebody asks for: one alternative a feature, each a variant of what it can be asked. Nested, because every file that makes an intent
/// pays for the length of the list.
using Intent = std::variant<ShellIntent, AccountIntent, HomeIntent, VisitorIntent, ApplyIntent, SharingIntent, MailIntent, PhotoIntent,
                            ChangesIntent, RoundIntent, ImportIntent, ApplicationsIntent, PreviewIntent, PairIntent, TalkIntent,
                            FarewellIntent, ForumIntent, LibraryIntent, ShowcaseIntent, EventsIntent, BatchesIntent, RoundsIntent,
                            IntakeIntent, TeamIntent, ReportsIntent, CockpitIntent, InboxIntent>;
using Intents = std::vector<Intent>;

}  // namespace counterpart::app
