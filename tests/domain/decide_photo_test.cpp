#include <string>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

OfferPhoto sample_offer(const std::string& owner) {
    return {sample_photo_id("photo of " + owner), "How I came to this desk.", "A desk", PhotoLicence::kCcBySa, " Two Sample ", true};
}

}  // namespace

TEST_CASE("a photo belongs to who added it first, within limits") {
    Programme programme = sample_programme();
    AddPhoto body{sample_photo_id("new"), PhotoVisibility::kPartner, PhotoType::kWebp, 4'000, 3'000, 2'000'000, "My desk"};
    CHECK(written<Photo>(granted(programme, "one", body)).owner_id == sample_id("one"));
    body.size_bytes = 8'000'001;
    CHECK(code_by(programme, "one", body) == "photo_too_large");
    body.size_bytes = 1;
    body.width_px = body.height_px = 40'000;
    CHECK(code_by(programme, "one", body) == "photo_too_large");
    body.width_px = body.height_px = 1;
    body.photo_id = sample_photo_id("photo of two");
    CHECK(code_by(programme, "one", body) == "photo_taken");
    body.photo_id = sample_id("short");
    CHECK(code_by(programme, "one", body) == "bad_id");
    for (int k = 0; k < 19; ++k) {
        Photo more = sample_photo("one", PhotoVisibility::kOnlyMe);
        more.id = sample_photo_id("photo " + std::to_string(k));
        programme.apply(more, 100 + k);
    }
    body.photo_id = sample_photo_id("new");
    CHECK(code_by(programme, "one", body) == "too_many_photos");
    body.photo_id = sample_photo_id("photo of one");
    CHECK(code_by(programme, "one", body) == "ok");
}

TEST_CASE("a photo remembers that more people could see it") {
    const Programme programme = sample_programme();
    const std::string id = sample_photo_id("photo of two");
    CHECK(written<Photo>(granted(programme, "two", ChoosePhotoVisibility{id, PhotoVisibility::kOnlyMe})).was_wider);
    CHECK_FALSE(written<Photo>(granted(programme, "two", ChoosePhotoVisibility{id, PhotoVisibility::kPartner})).was_wider);
    CHECK(code_by(programme, "one", ChoosePhotoVisibility{id, PhotoVisibility::kOnlyMe}) == "not_allowed");
    CHECK(code_by(programme, "three", ChoosePhotoVisibility{id, PhotoVisibility::kOnlyMe}) == "unknown_record");
}

TEST_CASE("a photo is shown to everybody only by way of an offer") {
    const Programme programme = sample_programme();
    const std::string id = sample_photo_id("photo of two");
    CHECK(code_by(programme, "two", ChoosePhotoVisibility{id, PhotoVisibility::kEverybody}) == "offer_first");
    CHECK(code_by(programme, "one", ChoosePhotoVisibility{id, PhotoVisibility::kEverybody}) == "not_allowed");
    CHECK(code_by(programme, "two", AddPhoto{id, PhotoVisibility::kEverybody, PhotoType::kPng, 40, 30, 1'000, "desk"}) == "offer_first");
    CHECK(code_by(programme, "two",
                  AddPhoto{sample_photo_id("new"), PhotoVisibility::kEverybody, PhotoType::kPng, 40, 30, 1'000, "desk"}) == "offer_first");
    // What is in the showcase stays there, whoever says so again.
    const auto again = granted(programme, "three", ChoosePhotoVisibility{sample_photo_id("photo of three"), PhotoVisibility::kEverybody});
    CHECK(is_published(written<Photo>(again)));
}

TEST_CASE("an offer says all that the showcase needs, and waits") {
    const Programme programme = sample_programme();
    const OfferPhoto offer = sample_offer("two");
    const Photo photo = written<Photo>(granted(programme, "two", offer));
    CHECK(is_offered(photo));
    CHECK_FALSE(is_published(photo));
    CHECK(photo.offered_at_s == kSampleNow_s);
    CHECK(photo.story == offer.story);
    CHECK(photo.description == offer.description);
    CHECK(photo.credit == Credit{{}, "Two Sample", {}, "CC BY-SA 4.0"});
    CHECK(photo.added_at_s == programme.photo(offer.photo_id)->added_at_s);
    CHECK_FALSE(photo.was_wider);
}

TEST_CASE("an offer without consent, without words for those who cannot see, or of somebody else's photo is refused") {
    const Programme programme = sample_programme();
    const OfferPhoto sound = sample_offer("two");
    OfferPhoto offer = sound;
    offer.consent = false;
    CHECK(code_by(programme, "two", offer) == "consent_needed");
    offer = sound;
    offer.description = " \n";
    CHECK(code_by(programme, "two", offer) == "description_needed");
    offer = sound;
    offer.story = std::string(2'001, 'x');
    CHECK(code_by(programme, "two", offer) == "text_too_long");
    offer = sound;
    offer.author = "Two\nlines";
    CHECK(code_by(programme, "two", offer) == "bad_character");
    offer = sound;
    offer.author.clear();
    CHECK(written<Photo>(granted(programme, "two", offer)).credit.author.empty());
    CHECK(code_by(programme, "one", sound) == "not_allowed");
    CHECK(code_by(programme, "three", sound) == "unknown_record");
    CHECK(code_by(programme, "coordinator", sound) == "unknown_record");
    CHECK(code_by(programme, "", sound) == "sign_in_first");
    offer.photo_id = sample_photo_id("nothing");
    CHECK(code_by(programme, "two", offer) == "unknown_record");
}

TEST_CASE("those who look after the showcase publish what was offered and give it back; nobody else does") {
    Programme programme = sample_programme();
    const std::string id = sample_photo_id("photo of two");
    CHECK(code_by(programme, "officer", PublishPhoto{id, true}) == "unknown_record");
    const Photo waiting = written<Photo>(granted(programme, "two", sample_offer("two")));
    programme.apply(waiting, 100);
    CHECK(code_by(programme, "two", PublishPhoto{id, true}) == "not_allowed");
    CHECK(code_by(programme, "three", PublishPhoto{id, true}) == "unknown_record");
    CHECK(code_by(programme, "ambassador", PublishPhoto{id, true}) == "unknown_record");
    for (const char* name : {"officer", "coordinator", "director"}) {
        const Photo published = written<Photo>(granted(programme, name, PublishPhoto{id, true}));
        CHECK(is_published(published));
        CHECK(published.published_at_s == kSampleNow_s);
        CHECK(published.story == waiting.story);
    }
    const Photo given_back = written<Photo>(granted(programme, "officer", PublishPhoto{id, false}));
    CHECK(given_back.visibility == PhotoVisibility::kPartner);
    CHECK((given_back.offered_at_s == 0 && given_back.was_wider));
    // In the showcase already: since when does not change. And out of it at once.
    const std::string of_three = sample_photo_id("photo of three");
    const Photo* shown = programme.photo(of_three);
    CHECK(written<Photo>(granted(programme, "officer", PublishPhoto{of_three, true})) == *shown);
    const Photo taken_down = written<Photo>(granted(programme, "officer", PublishPhoto{of_three, false}));
    CHECK_FALSE(is_published(taken_down));
    CHECK(taken_down.published_at_s == 0);
}

TEST_CASE("whoever shows a photo to fewer than everybody takes their consent back, and it is gone at once") {
    const Programme programme = sample_programme();
    const std::string id = sample_photo_id("photo of three");
    for (const auto visibility : {PhotoVisibility::kOnlyMe, PhotoVisibility::kPartner}) {
        const Photo chosen = written<Photo>(granted(programme, "three", ChoosePhotoVisibility{id, visibility}));
        CHECK((chosen.offered_at_s == 0 && chosen.published_at_s == 0 && chosen.was_wider));
        CHECK(chosen.visibility == visibility);
        const Photo added = written<Photo>(granted(programme, "three", AddPhoto{id, visibility, PhotoType::kPng, 40, 30, 1'000, "desk"}));
        CHECK((added.offered_at_s == 0 && added.published_at_s == 0 && added.was_wider));
    }
}

TEST_CASE("a photo of the showcase waits again once it is offered again or described otherwise") {
    const Programme programme = sample_programme();
    const Photo* shown = programme.photo(sample_photo_id("photo of three"));
    const Photo offered = written<Photo>(granted(programme, "three", sample_offer("three")));
    CHECK((is_offered(offered) && !is_published(offered) && offered.was_wider));
    AddPhoto described{shown->id, PhotoVisibility::kEverybody, shown->type, 40, 30, 1'000, "another desk"};
    const Photo waits = written<Photo>(granted(programme, "three", described));
    CHECK((is_offered(waits) && !is_published(waits) && waits.was_wider && waits.story == shown->story));
    described.description = shown->description;
    CHECK(is_published(written<Photo>(granted(programme, "three", described))));
    described.description.clear();
    CHECK(code_by(programme, "three", described) == "description_needed");
}

TEST_CASE("a photo is removed by its owner, a public one by who looks after the forum, too") {
    const Programme programme = sample_programme();
    CHECK(granted(programme, "two", RemovePhoto{sample_photo_id("photo of two")}).removed.size() == 1);
    CHECK(code_by(programme, "officer", RemovePhoto{sample_photo_id("photo of two")}) == "unknown_record");
    CHECK(code_by(programme, "officer", RemovePhoto{sample_photo_id("photo of three")}) == "ok");
    CHECK(code_by(programme, "one", RemovePhoto{sample_photo_id("photo of three")}) == "not_allowed");
}
