#include "codec/account_json.h"

#include <utility>

#include "codec/read_document.h"
#include "domain/limits.h"

namespace counterpart::codec {
namespace {

constexpr std::size_t kMostSessions = 1'000;
constexpr std::int64_t kLongestLinkLife_min = 100'000;

SessionLine read_session(const nlohmann::json& value, const JsonPath& path, Findings& findings) {
    FieldReader reader(value, path, findings);
    SessionLine line;
    line.id = reader.text("id", domain::kMaxNameLength, Need::kMandatory);
    line.device = reader.text("device", domain::kMaxNameLength);
    line.made_at_s = reader.time("made_at", Need::kMandatory);
    line.seen_at_s = reader.time("seen_at", Need::kMandatory);
    line.current = reader.boolean("current");
    reader.finish();
    return line;
}

}  // namespace

DecodeResult<PhotoTaken> decode_photo_taken(std::string_view json) {
    return read_object<PhotoTaken>(json, [](FieldReader& reader) {
        PhotoTaken photo;
        photo.id = reader.id("id", domain::RecordKind::kPhoto);
        photo.type = reader.term("type", photo.type);
        photo.width_px = static_cast<std::int32_t>(reader.integer("width", 1, domain::kMaxPhotoPixels));
        photo.height_px = static_cast<std::int32_t>(reader.integer("height", 1, domain::kMaxPhotoPixels));
        photo.size_bytes = reader.integer("size", 1, domain::kMaxPhotoBytes);
        return photo;
    });
}

DecodeResult<std::int64_t> decode_link_ordered(std::string_view json) {
    return read_object<std::int64_t>(json, [](FieldReader& reader) {
        reader.boolean("ok");
        return reader.integer("minutes", 1, kLongestLinkLife_min);
    });
}

DecodeResult<SignedInAs> decode_signed_in(std::string_view json) {
    return read_object<SignedInAs>(json, [](FieldReader& reader) {
        SignedInAs who;
        who.person_id = reader.id("person_id", domain::RecordKind::kPerson);
        who.is_new = reader.boolean("new");
        return who;
    });
}

DecodeResult<std::vector<SessionLine>> decode_sessions(std::string_view json) {
    return read_object<std::vector<SessionLine>>(json, [](FieldReader& reader) {
        std::vector<SessionLine> lines;
        const nlohmann::json::array_t* list = reader.array("sessions", kMostSessions);
        const JsonPath path = reader.path_of("sessions");
        for (std::size_t k = 0; list != nullptr && k < list->size(); ++k) {
            lines.push_back(read_session((*list)[k], JsonPath(&path, k), reader.findings()));
        }
        return lines;
    });
}

}  // namespace counterpart::codec
