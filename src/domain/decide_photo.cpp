#include <algorithm>
#include <string>

#include "domain/decide_case.h"
#include "domain/limits.h"

// Photos. Problems of its own: photo_taken, photo_too_large, too_many_photos.

namespace counterpart::domain {
namespace {

std::size_t photos_of(const Case& at) {
    const auto owned = at.programme.owned_by(at.actor.person_id);
    return static_cast<std::size_t>(std::ranges::count_if(owned, [](const Record* one) { return std::holds_alternative<Photo>(*one); }));
}

Photo with_visibility(Photo photo, PhotoVisibility visibility) {
    photo.was_wider = photo.was_wider || visibility < photo.visibility;
    photo.visibility = visibility;
    return photo;
}

}  // namespace

Result<Decision> decide_body(const Case& at, const AddPhoto& body) {
    FieldChecks checks;
    checks.id(RecordKind::kPhoto, body.photo_id, "photo_id").text(body.description, "description", kMaxNoteLength);
    const bool sound = body.width_px > 0 && body.height_px > 0 && body.size_bytes > 0 && body.size_bytes <= kMaxPhotoBytes &&
                       std::int64_t{body.width_px} * body.height_px <= kMaxPhotoPixels;
    checks.require(sound, "photo_too_large", "size_bytes");
    const Photo* former = at.programme.photo(body.photo_id);
    checks.require(former == nullptr || former->owner_id == at.actor.person_id, "photo_taken", "photo_id");
    checks.require(former != nullptr || photos_of(at) < kMaxPhotosOfPerson, "too_many_photos", "photo_id",
                   std::to_string(kMaxPhotosOfPerson));
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    Photo photo;
    photo.id = body.photo_id;
    photo.owner_id = at.actor.person_id;
    photo.visibility = body.visibility;
    photo.type = body.type;
    photo.width_px = body.width_px;
    photo.height_px = body.height_px;
    photo.size_bytes = body.size_bytes;
    photo.description = body.description;
    photo.added_at_s = at.now_s;
    if (former != nullptr) {
        photo.was_wider = with_visibility(*former, body.visibility).was_wider;
    }
    return Decision{{photo}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const ChoosePhotoVisibility& body) {
    const Photo* found = at.programme.photo(body.photo_id);
    if (found == nullptr) {
        return fail("unknown_record", "photo_id");
    }
    if (found->owner_id != at.actor.person_id) {
        return refuse_foreign(at, *found, "photo_id");
    }
    return Decision{{with_visibility(*found, body.visibility)}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const RemovePhoto& body) {
    const Photo* found = at.programme.photo(body.photo_id);
    if (found == nullptr) {
        return fail("unknown_record", "photo_id");
    }
    const bool looked_after = is_moderator(at.actor) && found->visibility == PhotoVisibility::kEverybody;
    if (found->owner_id != at.actor.person_id && !looked_after) {
        return refuse_foreign(at, *found, "photo_id");
    }
    return Decision{{}, {{RecordKind::kPhoto, body.photo_id}}, {}};
}

}  // namespace counterpart::domain
