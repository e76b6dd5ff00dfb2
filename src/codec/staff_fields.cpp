#include "codec/staff_fields.h"

#include <utility>

#include "codec/field_writer.h"
#include "domain/limits.h"
#include "domain/operation.h"
#include "domain/work_time.h"

namespace counterpart::codec {

using domain::RecordKind;

void write_nudges(JsonWriter& to, const std::vector<domain::Nudge>& nudges) {
    if (nudges.empty()) {
        return;
    }
    to.key("nudges");
    to.begin_array();
    for (const domain::Nudge& nudge : nudges) {
        to.begin_object();
        write_time(to, "at", nudge.at_s);
        write_text(to, "by", nudge.by);
        to.end_object();
    }
    to.end_array();
}

void write_held(JsonWriter& to, const domain::HeldNews& held) {
    if (held.act == domain::HeldAct::kNone) {
        return;
    }
    to.key("held");
    to.begin_object();
    write_text(to, "act", domain::term_name(held.act));
    write_time(to, "done_at", held.done_at_s);
    write_time(to, "tell_at", held.tell_at_s);
    write_text(to, "by", held.by);
    to.end_object();
}

void write_removal(JsonWriter& to, const domain::Removal& removal) {
    if (removal.removed_at_s == 0) {
        return;
    }
    to.key("removal");
    to.begin_object();
    write_time(to, "removed_at", removal.removed_at_s);
    write_time(to, "tell_at", removal.tell_at_s);
    write_if_filled(to, "reason", removal.reason);
    write_if_filled(to, "by", removal.by);
    write_text(to, "before", domain::term_name(removal.before));
    to.end_object();
}

void write_audit_entry(JsonWriter& to, const domain::AuditEntry& entry) {
    write_text(to, "id", entry.id);
    write_if_filled(to, "round_id", entry.round_id);
    write_time(to, "at", entry.at_s);
    write_text(to, "by", entry.by);
    write_text(to, "what", entry.what);
    to.key("person_ids");
    to.begin_array();
    for (const std::string& person_id : entry.person_ids) {
        to.text(person_id);
    }
    to.end_array();
    write_number(to, "people", entry.people);
    write_if_filled(to, "detail", entry.detail);
}

std::vector<std::string> read_people(FieldReader& reader, std::string_view key, std::size_t most) {
    std::vector<std::string> ids = reader.lines(key, most);
    for (const std::string& person_id : ids) {
        if (person_id != domain::kFormerPerson && !domain::is_record_id(RecordKind::kPerson, person_id)) {
            reader.add_problem("bad_id", std::string(key));
        }
    }
    return ids;
}

std::vector<domain::Nudge> read_nudges(FieldReader& reader) {
    std::vector<domain::Nudge> nudges;
    const nlohmann::json::array_t* elements = reader.array("nudges", domain::kMaxNudges, Need::kOptional);
    const JsonPath list = reader.path_of("nudges");
    for (std::size_t k = 0; elements != nullptr && k < elements->size(); ++k) {
        const JsonPath path(&list, k);
        FieldReader fields((*elements)[k], path, reader.findings());
        domain::Nudge nudge;
        nudge.at_s = fields.time("at");
        nudge.by = fields.person_or_former("by", Need::kMandatory);
        fields.finish();
        nudges.push_back(std::move(nudge));
    }
    return nudges;
}

domain::HeldNews read_held(FieldReader& reader) {
    domain::HeldNews held;
    if (const nlohmann::json* value = reader.object().value("held", Need::kOptional); value != nullptr) {
        const JsonPath path = reader.path_of("held");
        FieldReader fields(*value, path, reader.findings());
        held.act = fields.term("act", held.act);
        held.done_at_s = fields.time("done_at");
        held.tell_at_s = fields.time("tell_at");
        held.by = fields.person_or_former("by", Need::kMandatory);
        fields.finish();
    }
    return held;
}

domain::Removal read_removal(FieldReader& reader) {
    domain::Removal removal;
    if (const nlohmann::json* value = reader.object().value("removal", Need::kOptional); value != nullptr) {
        const JsonPath path = reader.path_of("removal");
        FieldReader fields(*value, path, reader.findings());
        removal.removed_at_s = fields.time("removed_at", Need::kMandatory);
        removal.tell_at_s = fields.time("tell_at");
        removal.reason = fields.text("reason", domain::kMaxNoteLength);
        removal.by = fields.person_or_former("by", Need::kOptional);
        removal.before = fields.term("before", removal.before);
        fields.finish();
    }
    return removal;
}

domain::AuditEntry read_audit_entry(FieldReader& reader) {
    domain::AuditEntry entry;
    entry.id = reader.id("id", RecordKind::kAuditEntry);
    entry.round_id = reader.id("round_id", RecordKind::kRound, Need::kOptional);
    entry.at_s = reader.time("at", Need::kMandatory);
    entry.by = reader.person_or_former("by", Need::kMandatory);
    entry.what = reader.text("what", domain::kMaxNameLength, Need::kMandatory);
    if (reader.is_object() && !domain::operation_kind_from_name(entry.what).has_value()) {
        reader.add_problem("unknown_operation", "what", entry.what);
    }
    entry.person_ids = read_people(reader, "person_ids", domain::kMaxAuditPeople);
    entry.people = static_cast<std::int32_t>(reader.integer("people", 0, domain::kMaxPeopleOfBatch));
    entry.detail = reader.text("detail", domain::kMaxNameLength);
    return entry;
}

void write_work_day(JsonWriter& to, const domain::WorkDay& day) {
    write_text(to, "id", day.id);
    write_text(to, "person_id", day.person_id);
    write_text(to, "day", format_civil_date(day.day));
    write_number(to, "minutes", day.minutes);
}

domain::WorkDay read_work_day(FieldReader& reader) {
    domain::WorkDay day;
    day.id = reader.id("id", RecordKind::kWorkDay);
    day.person_id = reader.id("person_id", RecordKind::kPerson);
    day.day = reader.date("day");
    day.minutes = static_cast<std::int32_t>(reader.integer("minutes", 0, domain::kMinutesOfDay));
    return day;
}

}  // namespace counterpart::codec
