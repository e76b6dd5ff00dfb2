#include "app/shell/route.h"

#include <array>
#include <utility>

namespace counterpart::app {
namespace {

constexpr std::string_view kPairPrefix = "#/rounds/current/pairs/", kLinkPrefix = "#/sign-in/", kTopicPrefix = "#/topics/",
                           kThreadPrefix = "#/forum/", kLibraryPrefix = "#/library/", kEventPrefix = "#/events/",
                           kCockpitPrefix = "#/cockpit/", kInboxPrefix = "#/inbox/";
constexpr std::string_view kFormEnding = "/change", kForm = "change";
constexpr std::string_view kNewAddressPrefix = "#/confirm-address/";

constexpr std::array<std::pair<std::string_view, Screen>, 23> kAddresses{{
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
    {kEventsAddress, Screen::kEvents},     {kCockpitAddress, Screen::kCockpit},
    {kInboxAddress, Screen::kInbox},
}};

Route route_of_event(std::string_view rest) {
    const bool form = rest.size() > kFormEnding.size() && rest.ends_with(kFormEnding);
    const std::string_view id = form ? rest.substr(0, rest.size() - kFormEnding.size()) : rest;
    return {Screen::kEvents, std::string(id), std::string(form ? kForm : std::string_view())};
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
    if (address.starts_with(kLinkPrefix) && address.size() > kLinkPrefix.size()) {
        return {Screen::kSignIn, std::string(address.substr(kLinkPrefix.size())), {}};
    }
    if (address.starts_with(kNewAddressPrefix) && address.size() > kNewAddressPrefix.size()) {
        return {Screen::kConfirmAddress, std::string(address.substr(kNewAddressPrefix.size())), {}};
    }
    if (address.starts_with(kTopicPrefix) && address.size() > kTopicPrefix.size()) {
        return {Screen::kTopics, std::string(address.substr(kTopicPrefix.size())), {}};
    }
    if (address.starts_with(kLibraryPrefix) && address.size() > kLibraryPrefix.size()) {
        return {Screen::kLibrary, std::string(address.substr(kLibraryPrefix.size())), {}};
    }
    if (address.starts_with(kEventPrefix) && address.size() > kEventPrefix.size()) {
        return route_of_event(address.substr(kEventPrefix.size()));
    }
    if (address.starts_with(kThreadPrefix) && address.size() > kThreadPrefix.size()) {
        return {Screen::kForum, std::string(address.substr(kThreadPrefix.size())), {}};
    }
    if (address.starts_with(kCockpitPrefix) && address.size() > kCockpitPrefix.size()) {
        return {Screen::kCockpit, std::string(address.substr(kCockpitPrefix.size())), {}};
    }
    if (address.starts_with(kInboxPrefix) && address.size() > kInboxPrefix.size()) {
        return {Screen::kInbox, std::string(address.substr(kInboxPrefix.size())), {}};
    }
    return {Screen::kNotFound, {}, {}};
}

std::string pair_address(std::string_view first_id, std::string_view second_id) {
    return std::string(kPairPrefix).append(first_id).append("+").append(second_id);
}

std::string topic_address(std::string_view topic_id) { return std::string(kTopicPrefix).append(topic_id); }

std::string thread_address(std::string_view thread_id) { return std::string(kThreadPrefix).append(thread_id); }

std::string library_address(std::string_view topic_id) { return std::string(kLibraryPrefix).append(topic_id); }

std::string event_address(std::string_view event_id) { return std::string(kEventPrefix).append(event_id); }

std::string event_form_address(std::string_view event_id) { return event_address(event_id).append(kFormEnding); }

std::string cockpit_address(std::string_view partnership_id) { return std::string(kCockpitPrefix).append(partnership_id); }

std::string inbox_address(std::string_view request_id) { return std::string(kInboxPrefix).append(request_id); }

std::string address_of(const Route& route) {
    if (route.screen == Screen::kPair) {
        return pair_address(route.first_id, route.second_id);
    }
    if (route.screen == Screen::kSignIn && !route.first_id.empty()) {
        return std::string(kLinkPrefix) + route.first_id;
    }
    if (route.screen == Screen::kConfirmAddress) {
        return std::string(kNewAddressPrefix) + route.first_id;
    }
    if (route.screen == Screen::kTopics && !route.first_id.empty()) {
        return topic_address(route.first_id);
    }
    if (route.screen == Screen::kLibrary && !route.first_id.empty()) {
        return library_address(route.first_id);
    }
    if (route.screen == Screen::kForum && !route.first_id.empty()) {
        return thread_address(route.first_id);
    }
    if (route.screen == Screen::kEvents && !route.first_id.empty()) {
        return route.second_id.empty() ? event_address(route.first_id) : event_form_address(route.first_id);
    }
    if (route.screen == Screen::kCockpit && !route.first_id.empty()) {
        return cockpit_address(route.first_id);
    }
    if (route.screen == Screen::kInbox && !route.first_id.empty()) {
        return inbox_address(route.first_id);
    }
    for (const auto& [address, screen] : kAddresses) {
        if (route.screen == screen) {
            return std::string(address);
        }
    }
    return std::string(kStartAddress);
}

}  // namespace counterpart::app
