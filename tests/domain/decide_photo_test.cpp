#include <string>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

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
    CHECK_FALSE(written<Photo>(granted(programme, "two", ChoosePhotoVisibility{id, PhotoVisibility::kEverybody})).was_wider);
    CHECK(code_by(programme, "one", ChoosePhotoVisibility{id, PhotoVisibility::kOnlyMe}) == "not_allowed");
    CHECK(code_by(programme, "three", ChoosePhotoVisibility{id, PhotoVisibility::kOnlyMe}) == "unknown_record");
}

TEST_CASE("a photo is removed by its owner, a public one by who looks after the forum, too") {
    const Programme programme = sample_programme();
    CHECK(granted(programme, "two", RemovePhoto{sample_photo_id("photo of two")}).removed.size() == 1);
    CHECK(code_by(programme, "officer", RemovePhoto{sample_photo_id("photo of two")}) == "unknown_record");
    CHECK(code_by(programme, "officer", RemovePhoto{sample_photo_id("photo of three")}) == "ok");
    CHECK(code_by(programme, "one", RemovePhoto{sample_photo_id("photo of three")}) == "not_allowed");
}
