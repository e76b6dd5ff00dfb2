#include "codec/account_json.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/date_time.h"
#include "codec/json_writer.h"
#include "codec/read_document.h"
#include "domain/limits.h"

namespace counterpart::codec {
namespace {

constexpr std::size_t kMostSessions = 1'000;
constexpr std::size_t kMostMails = 10'000;
constexpr std::array<std::string_view, kMailProgressCount> kMailProgressNames{"waiting", "sending", "sent", "failed"};
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

MailProgress read_progress(FieldReader& reader) {
    const std::string name = reader.text("state", domain::kMaxNameLength, Need::kMandatory);
    const auto found = std::ranges::find(kMailProgressNames, name);
    if (found == kMailProgressNames.end()) {
        if (!name.empty()) {
            reader.add_problem("unknown_term", "state", name);
        }
        return MailProgress::kWaiting;
    }
    return static_cast<MailProgress>(found - kMailProgressNames.begin());
}

MailLine read_mail(const nlohmann::json& value, const JsonPath& path, Findings& findings) {
    FieldReader reader(value, path, findings);
    MailLine line;
    line.id = reader.text("id", domain::kMaxNameLength, Need::kMandatory);
    line.kind = reader.text("kind", domain::kMaxNameLength, Need::kMandatory);
    line.address = reader.text("address", domain::kMaxNoteLength, Need::kMandatory);
    line.ordered_at_s = reader.time("ordered_at", Need::kMandatory);
    line.state = read_progress(reader);
    line.sent_at_s = reader.time("sent_at");
    line.bounced = reader.boolean("bounced");
    reader.finish();
    return line;
}

void write_mail_line(JsonWriter& json, const MailLine& mail) {
    json.begin_object();
    json.key("id");
    json.text(mail.id);
    json.key("kind");
    json.text(mail.kind);
    json.key("address");
    json.text(mail.address);
    json.key("ordered_at");
    json.text(format_date_time_utc(mail.ordered_at_s));
    json.key("state");
    json.text(kMailProgressNames[static_cast<std::size_t>(mail.state)]);
    if (mail.sent_at_s != 0) {
        json.key("sent_at");
        json.text(format_date_time_utc(mail.sent_at_s));
    }
    json.key("bounced");
    json.boolean(mail.bounced);
    json.end_object();
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

std::string encode_my_mails(const std::vector<MailLine>& mails) {
    JsonWriter json;
    json.begin_object();
    json.key("mails");
    json.begin_array();
    for (const MailLine& mail : mails) {
        write_mail_line(json, mail);
    }
    json.end_array();
    json.end_object();
    return json.document();
}

DecodeResult<std::vector<MailLine>> decode_my_mails(std::string_view json) {
    return read_object<std::vector<MailLine>>(json, [](FieldReader& reader) {
        std::vector<MailLine> mails;
        const nlohmann::json::array_t* list = reader.array("mails", kMostMails);
        const JsonPath path = reader.path_of("mails");
        for (std::size_t k = 0; list != nullptr && k < list->size(); ++k) {
            mails.push_back(read_mail((*list)[k], JsonPath(&path, k), reader.findings()));
        }
        return mails;
    });
}

}  // namespace counterpart::codec
