#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace counterpart::app {

/// The screens that have an address.
enum class Screen : std::uint8_t {
    kStart,
    kApplications,
    kImport,
    kPreview,
    kPair,
    kSettings,
    kSignIn,
    kAccount,
    kChanges,
    kHome,
    kHelp,
    kApply,
    kSharing,
    kConfirmAddress,
    kTopics,
    kWords,
    kPhotos,
    kSurvey,
    kFarewell,
    kForum,
    kLibrary,
    kEvents,
    kBatches,
    kRounds,
    kIntake,
    kTeam,
    kReports,
    kCockpit,
    kInbox,
    kGallery,
    kNotFound
};

/// Where the person is: a screen and, for a pair, the two application ids as the address names them; for a link to sign in its token;
/// for a topic, a thread, a live event, a round, its report, a partnership or a request for help the id; for the form of a live event, the copy of a round and the parts of the applications
/// also a word.
struct Route {
    Screen screen = Screen::kStart;
    std::string first_id;
    std::string second_id;

    friend bool operator==(const Route&, const Route&) = default;
};

/// Reads an address ("#/rounds/current/preview"); an empty one is the start.
Route route_of(std::string_view address);

/// The address of a screen.
std::string address_of(const Route& route);

/// The address of the page of two people.
std::string pair_address(std::string_view first_id, std::string_view second_id);

/// The address of a topic.
std::string topic_address(std::string_view topic_id);

/// The address where a topic is written.
std::string library_address(std::string_view topic_id);

/// The address of a thread of the forum.
std::string thread_address(std::string_view thread_id);

/// The address of a live event, and of its form.
std::string event_address(std::string_view event_id);
std::string event_form_address(std::string_view event_id);

/// The address where a round is set up, and of a new round like it.
std::string round_address(std::string_view round_id);
std::string round_copy_address(std::string_view round_id);

/// The address of a part of a round's applications ("cap"); of the list for no part.
std::string intake_address(std::string_view round_id, std::string_view part);
/// The address of the report of a round.
std::string report_address(std::string_view round_id);
/// The address of a partnership in the cockpit, and of a request for help in the inbox.
std::string cockpit_address(std::string_view partnership_id);
std::string inbox_address(std::string_view request_id);

inline constexpr std::string_view kStartAddress = "#/";
inline constexpr std::string_view kApplicationsAddress = "#/rounds/current/applications";
inline constexpr std::string_view kImportAddress = "#/import";
inline constexpr std::string_view kPreviewAddress = "#/rounds/current/preview";
inline constexpr std::string_view kSettingsAddress = "#/settings";
inline constexpr std::string_view kSignInAddress = "#/sign-in";
inline constexpr std::string_view kAccountAddress = "#/account";
inline constexpr std::string_view kChangesAddress = "#/changes";
inline constexpr std::string_view kHomeAddress = "#/home";
inline constexpr std::string_view kHelpAddress = "#/help";
inline constexpr std::string_view kSharingAddress = "#/sharing";
inline constexpr std::string_view kApplyAddress = "#/apply";
inline constexpr std::string_view kTopicsAddress = "#/topics";
inline constexpr std::string_view kForumAddress = "#/forum";
inline constexpr std::string_view kLibraryAddress = "#/library";
inline constexpr std::string_view kNewTopicAddress = "#/library/new";
inline constexpr std::string_view kEventsAddress = "#/events";
inline constexpr std::string_view kNewEventAddress = "#/events/new";
inline constexpr std::string_view kRoundsAddress = "#/rounds";
inline constexpr std::string_view kNewRoundAddress = "#/rounds/new";
inline constexpr std::string_view kIntakeAddress = "#/intake";
inline constexpr std::string_view kTeamAddress = "#/team";
inline constexpr std::string_view kReportsAddress = "#/reports";
inline constexpr std::string_view kCockpitAddress = "#/cockpit";
inline constexpr std::string_view kInboxAddress = "#/inbox";
inline constexpr std::string_view kWordsAddress = "#/words";
inline constexpr std::string_view kPhotosAddress = "#/photos";
inline constexpr std::string_view kSurveyAddress = "#/survey";
inline constexpr std::string_view kFarewellAddress = "#/farewell";
inline constexpr std::string_view kBatchesAddress = "#/rounds/current/batches";
inline constexpr std::string_view kGalleryAddress = "#/gallery";

}  // namespace counterpart::app
