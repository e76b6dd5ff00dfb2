#include "app/showcase/showcase.h"

#include <catch2/catch_test_macros.hpp>

#include "app/talk/talk_page.h"
#include "app/view_parts.h"

using namespace counterpart;
using namespace counterpart::app;

namespace {

PhotoView own_photo(const FakePage& page) { return photos_view(page.state).photos.at(0); }

std::string photo_of_one() { return domain::sample_photo_id("photo of one"); }

}  // namespace

TEST_CASE("the form of an offer begins with what is known, and without a name, a licence or consent") {
    TalkPage one("one", "#/photos");
    CHECK_FALSE(own_photo(one.page).offer);
    CHECK(own_photo(one.page).standing.empty());
    one.page.say(DescribePhoto{photo_of_one(), "My desk by the window"});
    one.page.say(OpenOffer{photo_of_one()});
    const PhotoView photo = own_photo(one.page);
    REQUIRE(photo.offer);
    CHECK(photo.offer->description == "My desk by the window");
    CHECK((photo.offer->story.empty() && photo.offer->author.empty() && !photo.offer->consent));
    CHECK(photo.offer->licences.size() == domain::kPhotoLicenceCount);
    CHECK(photo.offer->licence_values.at(static_cast<std::size_t>(photo.offer->licence)) == "by_permission");
    one.page.say(DropOffer{photo_of_one()});
    CHECK_FALSE(own_photo(one.page).offer);
}

TEST_CASE("what is typed for the showcase is there after the page was closed, and gone once it is put away") {
    TalkPage one("one", "#/photos");
    one.page.say(OpenOffer{photo_of_one()});
    one.page.say(TypeOffer{photo_of_one(), OfferField::kStory, "The river is behind me."});
    one.page.say(TypeOffer{photo_of_one(), OfferField::kLicence, "cc_zero"});
    FakePage again;
    one.reload_into(again, "#/photos");
    REQUIRE(own_photo(again).offer);
    CHECK(own_photo(again).offer->story == "The river is behind me.");
    CHECK(own_photo(again).offer->licence == static_cast<int>(domain::PhotoLicence::kCcZero));
    again.say(DropOffer{photo_of_one()});
    CHECK_FALSE(own_photo(again).offer);
}

TEST_CASE("an offer without consent or description says what is missing, and nothing typed goes") {
    TalkPage one("one", "#/photos");
    one.page.say(OpenOffer{photo_of_one()});
    one.page.say(TypeOffer{photo_of_one(), OfferField::kStory, "A story"});
    one.page.say(SendOffer{photo_of_one()});
    CHECK(own_photo(one.page).offer->consent_problem == "Say that you agree, or it cannot be shown.");
    one.page.say(TypeOffer{photo_of_one(), OfferField::kConsent, "yes"});
    CHECK(own_photo(one.page).offer->consent_problem.empty());
    one.page.say(TypeOffer{photo_of_one(), OfferField::kDescription, " "});
    one.page.say(SendOffer{photo_of_one()});
    CHECK_FALSE(own_photo(one.page).offer->description_problem.empty());
    CHECK(own_photo(one.page).offer->story == "A story");
    CHECK(one.endpoint.operations_done == 0);
}

TEST_CASE("an offer is sent, waits, is published, and taken back by one press") {
    TalkPage one("one", "#/photos");
    one.page.say(DescribePhoto{photo_of_one(), "My desk by the window"});
    one.page.say(OpenOffer{photo_of_one()});
    one.page.say(TypeOffer{photo_of_one(), OfferField::kStory, "A story"});
    one.page.say(TypeOffer{photo_of_one(), OfferField::kLicence, "cc_by_sa"});
    one.page.say(TypeOffer{photo_of_one(), OfferField::kAuthor, "Person One"});
    one.page.say(TypeOffer{photo_of_one(), OfferField::kConsent, "yes"});
    one.page.say(SendOffer{photo_of_one()});
    CHECK_FALSE(own_photo(one.page).offer);
    CHECK(own_photo(one.page).standing == "Waits for the team");
    const domain::Photo* there = one.endpoint.programme.photo(photo_of_one());
    CHECK((domain::is_offered(*there) && !domain::is_published(*there)));
    CHECK((there->story == "A story" && there->description == "My desk by the window"));
    CHECK((there->credit.author == "Person One" && there->credit.licence == "CC BY-SA 4.0"));
    one.endpoint.act(domain::sample_id("officer"), domain::PublishPhoto{photo_of_one(), true});
    TalkPage again("one", "#/photos", one.endpoint);
    CHECK(own_photo(again.page).standing.starts_with("Shown to everybody since"));
    again.page.say(ShowPhotoTo{photo_of_one(), domain::PhotoVisibility::kPartner});
    CHECK(own_photo(again.page).standing.empty());
    CHECK(one.endpoint.programme.photo(photo_of_one())->published_at_s == 0);
    // The next offer begins with what was said before.
    again.page.say(OpenOffer{photo_of_one()});
    CHECK(own_photo(again.page).offer->story == "A story");
    CHECK_FALSE(own_photo(again.page).offer->consent);
}

TEST_CASE("who may not publish is told so, and nothing changes") {
    TalkPage one("one", "#/photos");
    one.page.say(PublishOffered{domain::sample_photo_id("photo of three"), false});
    CHECK(one.page.state.showcase.queue_problem);
    CHECK(domain::is_published(*one.endpoint.programme.photo(domain::sample_photo_id("photo of three"))));
}
