#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "domain/decide_case.h"
#include "domain/limits.h"
#include "domain/term_names.h"

// Photos and the showcase. Problems of its own: photo_taken, photo_too_large, too_many_photos, offer_first,
// consent_needed, description_needed.

namespace counterpart::domain {
namespace {

std::size_t photos_of(const Case& at) {
    const auto owned = at.programme.owned_by(at.actor.person_id);
    return static_cast<std::size_t>(std::ranges::count_if(owned, [](const Record* one) { return std::holds_alternative<Photo>(*one); }));
}

/// Less than everybody takes it out of the showcase and out of its queue.
Photo with_visibility(Photo photo, PhotoVisibility visibility) {
    photo.was_wider = photo.was_wider || visibility < photo.visibility;
    photo.visibility = visibility;
    if (visibility != PhotoVisibility::kEverybody) {
        photo.offered_at_s = 0;
        photo.published_at_s = 0;
    }
    return photo;
}

/// In the queue, whether it was published before or not.
Photo offered_anew(Photo photo, std::int64_t now_s) {
    photo.was_wider = photo.was_wider || is_published(photo);
    photo.visibility = PhotoVisibility::kEverybody;
    photo.offered_at_s = now_s;
    photo.published_at_s = 0;
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
    const bool stays_offered = former != nullptr && is_offered(*former) && body.visibility == PhotoVisibility::kEverybody;
    checks.require(former == nullptr || former->owner_id == at.actor.person_id, "photo_taken", "photo_id")
        .require(former != nullptr || photos_of(at) < kMaxPhotosOfPerson, "too_many_photos", "photo_id", std::to_string(kMaxPhotosOfPerson))
        .require(stays_offered || body.visibility != PhotoVisibility::kEverybody, "offer_first", "visibility")
        .require(!stays_offered || !trimmed(body.description).empty(), "description_needed", "description");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    Photo photo = former == nullptr ? Photo() : with_visibility(*former, body.visibility);
    if (stays_offered && former->description != body.description) {
        photo = offered_anew(photo, at.now_s);  // nobody looked at these words yet
    }
    photo.id = body.photo_id;
    photo.owner_id = at.actor.person_id;
    photo.visibility = body.visibility;
    photo.type = body.type;
    photo.width_px = body.width_px;
    photo.height_px = body.height_px;
    photo.size_bytes = body.size_bytes;
    photo.description = body.description;
    photo.added_at_s = at.now_s;
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
    if (body.visibility == PhotoVisibility::kEverybody && !is_offered(*found)) {
        return fail("offer_first", "visibility");
    }
    return Decision{{with_visibility(*found, body.visibility)}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const OfferPhoto& body) {
    const Photo* found = at.programme.photo(body.photo_id);
    if (found == nullptr) {
        return fail("unknown_record", "photo_id");
    }
    if (found->owner_id != at.actor.person_id) {
        return refuse_foreign(at, *found, "photo_id");
    }
    FieldChecks checks;
    checks.require(!trimmed(body.description).empty(), "description_needed", "description")
        .text(body.description, "description", kMaxNoteLength)
        .text(body.story, "story", kMaxNoteLength)
        .line(body.author, "author", kMaxNameLength)
        .require(body.consent, "consent_needed", "consent");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    Photo photo = offered_anew(*found, at.now_s);
    photo.story = body.story;
    photo.description = body.description;
    photo.credit.author = trimmed(body.author);
    photo.credit.licence = licence_text(body.licence);
    return Decision{{photo}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const PublishPhoto& body) {
    const Photo* found = at.programme.photo(body.photo_id);
    if (found == nullptr) {
        return fail("unknown_record", "photo_id");
    }
    if (!is_moderator(at.actor) || !is_offered(*found)) {
        return refuse_foreign(at, *found, "photo_id");
    }
    if (!body.published) {
        return Decision{{with_visibility(*found, PhotoVisibility::kPartner)}, {}, {}};
    }
    Photo photo = *found;
    photo.published_at_s = is_published(photo) ? photo.published_at_s : at.now_s;
    return Decision{{photo}, {}, {}};
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
