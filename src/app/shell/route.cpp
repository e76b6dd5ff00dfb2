#include "app/shell/route.h"

#include <array>
#include <utility>

namespace counterpart::app {
namespace {

constexpr std::string_view kPairPrefix = "#/rounds/current/pairs/", kLinkPrefix = "#/sign-in/", kTopicPrefix = "#/topics/",
                           kThreadPrefix = "#/forum/", kLibraryPrefix = "#/library/", kEventPrefix = "#/events/",
                           kRoundPrefix = "#/rounds/", kIntakePrefix = "#/intake/";
constexpr std::string_view kCopy = "copy";
constexpr std::string_view kFormEnding = "/change", kForm = "change";
constexpr std::string_view kNewAddressPrefix = "#/confirm-address/";
constexpr std::string_view kReportPrefix = "#/reports/", kCockpitPrefix = "#/cockpit/", kInboxPrefix = "#/inbox/";

constexpr auto kAddresses = std::to_array<std::pair<std::string_view, Screen>>({
    {kStartAddress, Screen::kStart},       {kApplicationsAddress, Screen::kApplications},
    {kImportAddress, Screen::kImport},     {kPreviewAddress, Screen::kPreview},
    {kSettingsAddress, Screen::kSettings}, {kSignInAddress, Screen::kSignIn},
    {kAccountAddress, Screen::kAccount},   {kChangesAddress, Screen::kChanges},
    {kHomeAddress, Screen::kHome},         {kHelpAddress, Screen::kHelp},
    {kApplyAddress, Screen::kApply},       {kSharingAddress, Screen::kSharing},
    {kTopicsAddress, Screen::kTopics},     {kForumAddress, Screen::kForum},
    {kLibraryAddress, Screen::kLibrary},   {kWordsAddress, Screen::kWords},
    {kPhotosAddress, Screen::kPhotos},     {kSurveyAddress, Screen::kSurvey},
    {kFarewellAddress, Screen::kFarewell}, {kGalleryAddress, Screen::kGallery},
    {kEventsAddress, Screen::kEvents},     {kBatchesAddress, Screen::kBatches},
    {kRoundsAddress, Screen::kRounds},     {kIntakeAddress, Screen::kIntake},
    {kTeamAddress, Screen::kTeam},         {kReportsAddress, Screen::kReports},
    {kCockpitAddress, Screen::kCockpit},   {kInboxAddress, Screen::kInbox},
});

/// What stands before one id.
constexpr auto kPrefixes = std::to_array<std::pair<std::string_view, Screen>>({
    {kLinkPrefix, Screen::kSignIn},
    {kNewAddressPrefix, Screen::kConfirmAddress},
    {kTopicPrefix, Screen::kTopics},
    {kLibraryPrefix, Screen::kLibrary},
    {kReportPrefix, Screen::kReports},
    {kThreadPrefix, Screen::kForum},
    {kCockpitPrefix, Screen::kCockpit},
    {kInboxPrefix, Screen::kInbox},
});

Route route_of_event(std::string_view rest) {
    const bool form = rest.size() > kFormEnding.size() && rest.ends_with(kFormEnding);
    const std::string_view id = form ? rest.substr(0, rest.size() - kFormEnding.size()) : rest;
    return {Screen::kEvents, std::string(id), std::string(form ? kForm : std::string_view())};
}

/// An id, and behind a slash a word; nothing where either is missing or a second slash comes.
Route route_with_word(Screen screen, std::string_view rest) {
    const std::size_t slash = rest.find('/');
    const std::string_view id = rest.substr(0, slash);
    const std::string_view word = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
    const bool sound = !id.empty() && !word.contains('/') && (slash == std::string_view::npos || !word.empty());
    return sound ? Route{screen, std::string(id), std::string(word)} : Route{Screen::kNotFound, {}, {}};
}

/// The id of a round, and the word for its copy; the round that is open on the device alone is not meant.
Route route_of_round(std::string_view rest) {
    Route route = route_with_word(Screen::kRounds, rest);
    const bool known = route.second_id.empty() || route.second_id == kCopy;
    return known && route.first_id != "current" ? route : Route{Screen::kNotFound, {}, {}};
}

}  // namespace

Route route_of(std::string_view address) {
    if (address.empty() || address == "#") {
        return {};
    }
    for (const auto& [known, screen] : kAddresses) {
        if (address == known) {
            return {screen, {}, {}};
        }
    }
    if (address.starts_with(kPairPrefix)) {
        const std::string_view ids = address.substr(kPairPrefix.size());
        const std::size_t plus = ids.find('+');
        if (plus != std::string_view::npos && plus > 0 && plus + 1 < ids.size()) {
            return {Screen::kPair, std::string(ids.substr(0, plus)), std::string(ids.substr(plus + 1))};
        }
    }
    if (address.starts_with(kEventPrefix) && address.size() > kEventPrefix.size()) {
        return route_of_event(address.substr(kEventPrefix.size()));
    }
    if (address.starts_with(kRoundPrefix)) {
        return route_of_round(address.substr(kRoundPrefix.size()));
    }
    if (address.starts_with(kIntakePrefix)) {
        return route_with_word(Screen::kIntake, address.substr(kIntakePrefix.size()));
    }
    for (const auto& [prefix, screen] : kPrefixes) {
        if (address.starts_with(prefix) && address.size() > prefix.size()) {
            return {screen, std::string(address.substr(prefix.size())), {}};
        }
    }
    return {Screen::kNotFound, {}, {}};
}

std::string pair_address(std::string_view first_id, std::string_view second_id) {
    return std::string(kPairPrefix).append(first_id).append("+").append(second_id);
}

std::string topic_address(std::string_view topic_id) { return std::string(kTopicPrefix).append(topic_id); }

std::string thread_address(std::string_view thread_id) { return std::string(kThreadPrefix).append(thread_id); }

std::string library_address(std::string_view topic_id) { return std::string(kLibraryPrefix).append(topic_id); }

std::string report_address(std::string_view round_id) { return std::string(kReportPrefix).append(round_id); }

std::string event_address(std::string_view event_id) { return std::string(kEventPrefix).append(event_id); }

std::string event_form_address(std::string_view event_id) { return event_address(event_id).append(kFormEnding); }

std::string round_address(std::string_view round_id) { return std::string(kRoundPrefix).append(round_id); }

std::string round_copy_address(std::string_view round_id) { return round_address(round_id).append("/").append(kCopy); }

std::string intake_address(std::string_view round_id, std::string_view part) {
    std::string address = std::string(kIntakePrefix).append(round_id);
    return part.empty() ? address : address.append("/").append(part);
}

std::string cockpit_address(std::string_view partnership_id) { return std::string(kCockpitPrefix).append(partnership_id); }

std::string inbox_address(std::string_view request_id) { return std::string(kInboxPrefix).append(request_id); }

std::string address_of(const Route& route) {
    if (route.screen == Screen::kRounds && !route.first_id.empty()) {
        return route.second_id.empty() ? round_address(route.first_id) : round_copy_address(route.first_id);
    }
    if (route.screen == Screen::kIntake && !route.first_id.empty()) {
        return intake_address(route.first_id, route.second_id);
    }
    if (route.screen == Screen::kPair) {
        return pair_address(route.first_id, route.second_id);
    }
    if (route.screen == Screen::kEvents && !route.first_id.empty()) {
        return route.second_id.empty() ? event_address(route.first_id) : event_form_address(route.first_id);
    }
    for (const auto& [prefix, screen] : kPrefixes) {
        if (route.screen == screen && !route.first_id.empty()) {
            return std::string(prefix) + route.first_id;
        }
    }
    for (const auto& [address, screen] : kAddresses) {
        if (route.screen == screen) {
            return std::string(address);
        }
    }
    return std::string(kStartAddress);
}

}  // namespace counterpart::app
