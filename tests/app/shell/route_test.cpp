#include "app/shell/route.h"

#include <catch2/catch_test_macros.hpp>

namespace counterpart::app {

TEST_CASE("every screen is found again by its address") {
    for (const std::string_view address :
         {kStartAddress, kApplicationsAddress, kImportAddress, kPreviewAddress, kSettingsAddress, kGalleryAddress, kTopicsAddress,
          kWordsAddress, kPhotosAddress, kSurveyAddress, kFarewellAddress, kEventsAddress, kRoundsAddress, kIntakeAddress, kTeamAddress,
          kReportsAddress, kCockpitAddress, kInboxAddress}) {
        CHECK(address_of(route_of(address)) == address);
    }
    const Route pair = route_of("#/rounds/current/pairs/a1+b2");
    CHECK(pair.screen == Screen::kPair);
    CHECK(pair.first_id == "a1");
    CHECK(pair.second_id == "b2");
    CHECK(address_of(pair) == "#/rounds/current/pairs/a1+b2");
    CHECK(route_of(topic_address("ab12")) == Route{Screen::kTopics, "ab12", {}});
    CHECK(address_of(route_of("#/topics/ab12")) == "#/topics/ab12");
    CHECK(route_of("#/topics/").screen == Screen::kNotFound);
    CHECK(route_of(thread_address("ab12")) == Route{Screen::kForum, "ab12", {}});
    CHECK(address_of(route_of("#/forum/ab12")) == "#/forum/ab12");
    CHECK(route_of(event_address("ab12")) == Route{Screen::kEvents, "ab12", {}});
    CHECK(route_of("#/events/ab12/change") == Route{Screen::kEvents, "ab12", "change"});
    for (const std::string_view address : {"#/events/new", "#/events/ab12", "#/events/ab12/change"}) {
        CHECK(address_of(route_of(address)) == address);
    }
    CHECK(route_of(report_address("ab12")) == Route{Screen::kReports, "ab12", {}});
    CHECK(address_of(route_of("#/reports/ab12")) == "#/reports/ab12");
    CHECK(route_of("#/events/").screen == Screen::kNotFound);
    CHECK(route_of(cockpit_address("ab12")) == Route{Screen::kCockpit, "ab12", {}});
    CHECK(route_of(inbox_address("ab12")) == Route{Screen::kInbox, "ab12", {}});
    for (const std::string_view address : {"#/cockpit/ab12", "#/inbox/ab12"}) {
        CHECK(address_of(route_of(address)) == address);
    }
    CHECK(route_of("#/cockpit/").screen == Screen::kNotFound);
    CHECK(route_of("#/inbox/").screen == Screen::kNotFound);
}

TEST_CASE("a round, its copy and the parts of its applications have addresses, and the round of the device is none of them") {
    for (const std::string& address : {round_address("ab12"), round_copy_address("ab12"), intake_address("ab12", {}),
                                       intake_address("ab12", "cap"), std::string(kNewRoundAddress)}) {
        CHECK(address_of(route_of(address)) == address);
    }
    CHECK(route_of("#/rounds/ab12/copy") == Route{Screen::kRounds, "ab12", "copy"});
    CHECK(route_of("#/rounds/current/applications").screen == Screen::kApplications);
    for (const std::string_view address :
         {"#/rounds/", "#/rounds/current", "#/rounds/ab12/", "#/rounds/ab12/other", "#/intake/ab12/cap/more", "#/intake/"}) {
        CHECK(route_of(address).screen == Screen::kNotFound);
    }
}

TEST_CASE("no address is the start, a wrong one is said to be wrong") {
    CHECK(route_of("").screen == Screen::kStart);
    CHECK(route_of("#/nowhere").screen == Screen::kNotFound);
    CHECK(route_of("#/rounds/current/pairs/alone").screen == Screen::kNotFound);
}

}  // namespace counterpart::app
