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

TEST_CASE("the showcase has each photo's story, whose it is and how it may be used") {
    TalkPage one("one", "#/photos");
    const WorkspacesView view = workspaces_view(one.page.state);
    REQUIRE(view.others.size() == 1);
    CHECK(view.others[0].story == "story of three");
    CHECK(view.others[0].credit == "Photo: Author three \u00b7 CC BY 4.0");
    CHECK_FALSE(view.others[0].may_take_down);
    CHECK_FALSE(view.may_publish);
}

TEST_CASE("a photo that one offers waits among one's own, and the partner goes on seeing it without what is meant for all") {
    TalkPage two("two", "#/photos");
    const std::string id = domain::sample_photo_id("photo of two");
    two.endpoint.act(domain::sample_id("two"),
                     domain::OfferPhoto{id, "How I came here", "desk of two", domain::PhotoLicence::kCcBy, {}, true});
    TalkPage one("one", "#/photos", two.endpoint);
    const WorkspacesView of_partner = workspaces_view(one.page.state);
    REQUIRE(of_partner.partners.size() == 1);
    CHECK(of_partner.partners[0].story.empty());
    CHECK(of_partner.others.size() == 1);
    CHECK(of_partner.queue.empty());
    TalkPage three("three", "#/photos", two.endpoint);
    CHECK(workspaces_view(three.page.state).others.empty());
}

TEST_CASE("those who look after the showcase see what waits, publish it, and take it down") {
    TalkPage officer("officer", "#/photos");
    CHECK(workspaces_view(officer.page.state).may_publish);
    CHECK(workspaces_view(officer.page.state).queue.empty());
    const std::string id = domain::sample_photo_id("photo of two");
    officer.endpoint.act(domain::sample_id("two"),
                         domain::OfferPhoto{id, "How I came here", "A desk", domain::PhotoLicence::kByPermission, "Two", true});
    TalkPage again("officer", "#/photos", officer.endpoint);
    const WorkspacesView waits = workspaces_view(again.page.state);
    REQUIRE(waits.queue.size() == 1);
    CHECK(waits.queue[0].story == "How I came here");
    CHECK(waits.queue[0].credit == "Photo: Two \u00b7 All rights reserved, shown by permission");
    CHECK(waits.others.size() == 1);
    again.page.say(PublishOffered{id, true});
    const WorkspacesView shown = workspaces_view(again.page.state);
    CHECK(shown.queue.empty());
    REQUIRE(shown.others.size() == 2);
    CHECK((shown.others[0].id == id && shown.others[0].may_take_down));  // the latest first
    CHECK(domain::is_published(*officer.endpoint.programme.photo(id)));
    again.page.say(PublishOffered{id, false});
    CHECK(workspaces_view(again.page.state).others.size() == 1);
    CHECK(workspaces_view(again.page.state).queue.empty());
    CHECK_FALSE(domain::is_offered(*officer.endpoint.programme.photo(id)));
}
