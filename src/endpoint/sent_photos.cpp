#include "endpoint/sent_photos.h"

#include <string>

namespace counterpart::endpoint {
namespace {

PrivateKey sent_photo_key(std::string_view person_id, std::string_view photo_id) {
    return {"_sent_photo", std::string(photo_id) + "/" + std::string(person_id)};
}

}  // namespace

void note_sent_photo(LedgerView& view, std::string_view person_id, std::string_view photo_id) {
    view.put_private({.key = sent_photo_key(person_id, photo_id), .content = {}, .expires_at_s = view.now_s() + kSentPhotoLife_s});
}

Result<bool> has_sent_photo(LedgerView& view, std::string_view person_id, std::string_view photo_id) {
    return view.private_row(sent_photo_key(person_id, photo_id)).transform([](const auto& row) { return row.has_value(); });
}

}  // namespace counterpart::endpoint
