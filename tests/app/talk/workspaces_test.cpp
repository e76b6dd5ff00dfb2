#include "app/talk/workspaces_view.h"

#include <catch2/catch_test_macros.hpp>

#include "app/talk/talk_page.h"
#include "app/view_parts.h"

using namespace counterpart;
using namespace counterpart::app;

TEST_CASE("one's own photos, the partner's and those of everybody stand apart") {
    TalkPage one("one", "#/photos");
    const WorkspacesView view = workspaces_view(one.page.state);
    REQUIRE(view.mine.photos.size() == 1);
    CHECK(view.mine.photos[0].description == "desk of one");
    REQUIRE(view.partners.size() == 1);
    CHECK(view.partners[0].description == "desk of two");
    CHECK(view.partner_heading.contains("Person"));
    REQUIRE(view.others.size() == 1);
    CHECK(view.others[0].description == "desk of three");
}

TEST_CASE("a visitor sees what is shown to everybody, and nothing of a partner") {
    FakeEndpoint endpoint;
    FakePage page;
    page.endpoint = [&](const AskEndpoint& question) { return Reports{endpoint.answer(question)}; };
    page.start("#/photos");
    const WorkspacesView view = workspaces_view(page.state);
    CHECK_FALSE(view.signed_in);
    CHECK_FALSE(view.has_partner);
    CHECK(view.mine.photos.empty());
    CHECK(view.others.size() == 1);
}

TEST_CASE("a photo that one shows to everybody stays among one's own") {
    TalkPage one("one", "#/photos");
    one.page.say(ShowPhotoTo{domain::sample_photo_id("photo of one"), domain::PhotoVisibility::kEverybody});
    CHECK(workspaces_view(one.page.state).mine.photos.at(0).visibility == domain::PhotoVisibility::kEverybody);
    CHECK(workspaces_view(one.page.state).others.size() == 1);
    TalkPage two("two", "#/photos", one.endpoint);
    CHECK(workspaces_view(two.page.state).partners.size() == 1);
}
