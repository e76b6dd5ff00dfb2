#include <algorithm>
#include <utility>

#include "codec/application_fields.h"
#include "codec/record_fields.h"
#include "codec/round_fields.h"
#include "codec/staff_fields.h"
#include "domain/limits.h"

namespace counterpart::codec {
namespace {

using domain::RecordKind;

constexpr std::size_t kLongestAddress = 254;

std::vector<domain::PostEdit> read_edits(FieldReader& reader) {
    std::vector<domain::PostEdit> edits;
    const nlohmann::json::array_t* elements = reader.array("edits", domain::kMaxEdits, Need::kOptional);
    const JsonPath list = reader.path_of("edits");
    for (std::size_t k = 0; elements != nullptr && k < elements->size(); ++k) {
        const JsonPath path(&list, k);
        FieldReader fields((*elements)[k], path, reader.findings());
        domain::PostEdit edit;
        edit.until_s = fields.time("until");
        edit.text = fields.text("text", domain::kMaxMessageLength);
        fields.finish();
        edits.push_back(std::move(edit));
    }
    return edits;
}

domain::Credit read_credit(FieldReader& reader, std::string_view key) {
    const nlohmann::json* value = reader.object().value(key, Need::kOptional);
    if (value == nullptr) {
        return {};
    }
    const JsonPath path = reader.path_of(key);
    FieldReader fields(*value, path, reader.findings());
    domain::Credit credit;
    credit.title = fields.text("title", domain::kMaxNameLength);
    credit.author = fields.text("author", domain::kMaxNameLength);
    credit.url = fields.text("url", domain::kMaxUrlLength);
    credit.licence = fields.text("licence", domain::kMaxNameLength);
    fields.finish();
    return credit;
}

std::vector<std::string> read_linked(FieldReader& reader, std::string_view key) {
    if (reader.object().value(key, Need::kOptional) == nullptr) {
        return {};
    }
    std::vector<std::string> ids = reader.lines(key, domain::kMaxLinkedAccounts);
    if (!std::ranges::all_of(ids, [](const std::string& id) { return domain::is_record_id(RecordKind::kPerson, id); })) {
        reader.add_problem("bad_id", key);
    }
    return ids;
}

domain::Record read_person(FieldReader& reader) {
    domain::Person person;
    person.id = reader.id("id", RecordKind::kPerson);
    person.email = reader.text("email", kLongestAddress, Need::kMandatory);
    person.name = reader.text("name", domain::kMaxNameLength);
    person.language = reader.term("language", person.language);
    person.roles = read_roles(reader, "roles");
    person.joined_at_s = reader.time("joined_at");
    person.email_confirmed_at_s = reader.time("email_confirmed_at");
    person.banned_at_s = reader.time("banned_at");
    person.ban_reason = reader.text("ban_reason", domain::kMaxNoteLength);
    person.topic_mails = reader.object().boolean("topic_mails", Need::kOptional, true);
    person.same_as = read_linked(reader, "same_as");
    person.told_apart = read_linked(reader, "told_apart");
    return person;
}

domain::Record read_application_record(FieldReader& reader) {
    domain::ApplicationRecord record;
    record.round_id = reader.id("round_id", RecordKind::kRound);
    record.person_id = reader.id("person_id", RecordKind::kPerson);
    record.state = reader.term("state", record.state);
    record.shared = reader.shared_fields("shared");
    record.extent = reader.object().boolean("whole", Need::kMandatory, true) ? domain::Extent::kWhole : domain::Extent::kShared;
    record.batch = static_cast<std::int32_t>(reader.integer("batch", 0, domain::kMaxBatch, 0, Need::kOptional));
    record.code_accepted_at_s = reader.time("code_accepted_at");
    record.code_version = static_cast<std::int32_t>(reader.integer("code_version", 0, domain::kMaxCodeVersion, 0, Need::kOptional));
    record.imported_at_s = reader.time("imported_at");
    record.merged_into = reader.id("merged_into", RecordKind::kApplication, Need::kOptional);
    record.asked_to_check_at_s = reader.time("asked_to_check_at");
    record.invited_at_s = reader.time("invited_at");
    record.waits_since_s = reader.time("waits_since");
    record.removal = read_removal(reader);
    const nlohmann::json* value = reader.object().value("application", Need::kMandatory);
    if (value == nullptr) {
        return record;
    }
    const JsonPath path = reader.path_of("application");
    const std::size_t problems_before = reader.findings().problems.size();
    if (record.extent == domain::Extent::kShared) {
        record.application = read_shared_application(*value, path, record.shared, reader.findings());
        return record;
    }
    record.application = read_application(*value, path, reader.findings());
    if (reader.findings().problems.size() == problems_before) {
        check_application_limits(record.application, path, reader.findings());
    }
    return record;
}

domain::Record read_partnership(FieldReader& reader) {
    domain::Partnership partnership;
    partnership.id = reader.id("id", RecordKind::kPartnership);
    partnership.round_id = reader.id("round_id", RecordKind::kRound);
    partnership.person_ids = read_people(reader, "person_ids", 3);
    if (partnership.person_ids.size() < 2 && reader.is_object()) {
        reader.add_problem("wrong_length", "person_ids", "2");
    }
    partnership.batch = static_cast<std::int32_t>(reader.integer("batch", 1, domain::kMaxBatch, 1));
    partnership.started_at_s = reader.time("started_at");
    partnership.ended_at_s = reader.time("ended_at");
    partnership.end_reason = reader.term("end_reason", partnership.end_reason, Need::kOptional);
    partnership.agreed_at_s = reader.time("agreed_at");
    if (partnership.agreed_at_s != 0) {
        partnership.rhythm = reader.term("rhythm", partnership.rhythm);
        partnership.method = reader.term("method", partnership.method);
    }
    partnership.next_call_at_s = reader.time("next_call_at");
    if (reader.object().value("stay_in_touch", Need::kOptional) != nullptr) {
        partnership.stay_in_touch = reader.lines("stay_in_touch", 3);
    }
    partnership.nudges = read_nudges(reader);
    partnership.held = read_held(reader);
    return partnership;
}

domain::Record read_contact_entry(FieldReader& reader) {
    domain::ContactEntry entry;
    entry.id = reader.id("id", RecordKind::kContactEntry);
    entry.partnership_id = reader.id("partnership_id", RecordKind::kPartnership);
    entry.person_id = reader.id("person_id", RecordKind::kPerson);
    entry.kind = reader.term("kind", entry.kind);
    entry.method = reader.term("method", entry.method);
    entry.at_s = reader.time("at");
    entry.note = reader.text("note", domain::kMaxNoteLength);
    return entry;
}

domain::Record read_post(FieldReader& reader) {
    domain::Post post;
    post.id = reader.id("id", RecordKind::kPost);
    post.thread_id = reader.id("thread_id", RecordKind::kPost);
    post.answers_id = reader.id("answers_id", RecordKind::kPost, Need::kOptional);
    post.title = reader.text("title", domain::kMaxNameLength);
    post.author_id = reader.person_or_former("author_id", Need::kOptional);
    post.author_name = reader.text("author_name", domain::kMaxNameLength);
    post.text = reader.text("text", domain::kMaxMessageLength);
    post.language = reader.text("language", domain::kMaxNameLength);
    post.state = reader.term("state", post.state);
    post.posted_at_s = reader.time("posted_at");
    post.topic_id = reader.id("topic_id", RecordKind::kTopic, Need::kOptional);
    post.kind = reader.term("post_kind", post.kind, Need::kOptional);
    post.by_team = reader.boolean("by_team");
    post.country = reader.text("country", domain::kMaxNameLength);
    post.source_url = reader.text("source_url", domain::kMaxUrlLength);
    post.source_name = reader.text("source_name", domain::kMaxNameLength);
    post.edits = read_edits(reader);
    post.edited_at_s = reader.time("edited_at");
    return post;
}

domain::Record read_help_request(FieldReader& reader) {
    domain::HelpRequest request;
    request.id = reader.id("id", RecordKind::kHelpRequest);
    request.person_id = reader.id("person_id", RecordKind::kPerson, Need::kOptional);
    request.partnership_id = reader.id("partnership_id", RecordKind::kPartnership, Need::kOptional);
    request.kind = reader.term("kind", request.kind);
    request.state = reader.term("state", request.state);
    request.text = reader.text("text", domain::kMaxMessageLength);
    request.answer = reader.text("answer", domain::kMaxMessageLength);
    request.staff_note = reader.text("staff_note", domain::kMaxMessageLength);
    request.answered_by = reader.person_or_former("answered_by", Need::kOptional);
    request.asked_at_s = reader.time("asked_at");
    request.answered_at_s = reader.time("answered_at");
    request.post_id = reader.id("post_id", RecordKind::kPost, Need::kOptional);
    request.claimed_by = reader.person_or_former("claimed_by", Need::kOptional);
    request.claimed_at_s = reader.time("claimed_at");
    return request;
}

domain::Record read_photo(FieldReader& reader) {
    domain::Photo photo;
    photo.id = reader.id("id", RecordKind::kPhoto);
    photo.owner_id = reader.id("owner_id", RecordKind::kPerson, Need::kOptional);
    photo.visibility = reader.term("visibility", photo.visibility);
    photo.type = reader.term("type", photo.type);
    photo.width_px = static_cast<std::int32_t>(reader.integer("width_px", 1, domain::kMaxPhotoPixels));
    photo.height_px = static_cast<std::int32_t>(reader.integer("height_px", 1, domain::kMaxPhotoPixels));
    photo.size_bytes = reader.integer("size_bytes", 1, domain::kMaxPhotoBytes);
    photo.description = reader.text("description", domain::kMaxNoteLength);
    photo.was_wider = reader.boolean("was_wider");
    photo.added_at_s = reader.time("added_at");
    photo.story = reader.text("story", domain::kMaxNoteLength);
    photo.credit = read_credit(reader, "credit");
    photo.offered_at_s = reader.time("offered_at");
    photo.published_at_s = reader.time("published_at");
    // Before there was a showcase, what was shown to everybody was shown at once.
    if (photo.visibility == domain::PhotoVisibility::kEverybody && photo.offered_at_s == 0) {
        photo.offered_at_s = photo.published_at_s = std::max<std::int64_t>(photo.added_at_s, 1);
    }
    return photo;
}

domain::Record read_saved_preview(FieldReader& reader) {
    domain::SavedPreview preview;
    preview.id = reader.id("id", RecordKind::kSavedPreview);
    preview.round_id = reader.id("round_id", RecordKind::kRound);
    preview.name = reader.text("name", domain::kMaxNameLength, Need::kMandatory);
    preview.saved_by = reader.person_or_former("saved_by", Need::kMandatory);
    preview.saved_at_s = reader.time("saved_at");
    preview.preview_json = reader.text("preview", domain::kMaxPreviewBytes, Need::kMandatory);
    return preview;
}

domain::Record read_note(FieldReader& reader) {
    domain::Note note;
    note.id = reader.id("id", RecordKind::kNote);
    note.person_id = reader.id("person_id", RecordKind::kPerson);
    note.partnership_id = reader.id("partnership_id", RecordKind::kPartnership);
    note.topic_id = reader.id("topic_id", RecordKind::kTopic, Need::kOptional);
    note.prompt = static_cast<std::int32_t>(reader.integer("prompt", 0, domain::kMaxPrompts));
    note.text = reader.text("text", domain::kMaxMessageLength);
    note.shared = reader.boolean("shared");
    note.done = reader.boolean("done");
    note.changed_at_s = reader.time("changed_at");
    return note;
}

domain::Record read_glossary(FieldReader& reader) {
    domain::Glossary glossary;
    glossary.id = reader.id("id", RecordKind::kGlossary);
    glossary.person_id = reader.id("person_id", RecordKind::kPerson, Need::kOptional);
    glossary.entries = read_glossary_entries(reader);
    glossary.open = reader.boolean("open");
    glossary.country = reader.text("country", domain::kMaxNameLength);
    return glossary;
}

domain::Record read_subscription(FieldReader& reader) {
    domain::Subscription subscription;
    subscription.id = reader.id("id", RecordKind::kSubscription);
    subscription.email = reader.text("email", kLongestAddress, Need::kMandatory);
    subscription.language = reader.term("language", subscription.language);
    subscription.asked_at_s = reader.time("asked_at", Need::kMandatory);  // a person's record has no such field
    return subscription;
}

std::vector<domain::RoundBatch> read_batches(FieldReader& reader) {
    std::vector<domain::RoundBatch> batches;
    const nlohmann::json::array_t* elements = reader.array("batches", domain::kMaxBatch, Need::kOptional);
    const JsonPath list = reader.path_of("batches");
    for (std::size_t k = 0; elements != nullptr && k < elements->size(); ++k) {
        const JsonPath path(&list, k);
        FieldReader fields((*elements)[k], path, reader.findings());
        domain::RoundBatch batch;
        batch.people = static_cast<std::int32_t>(fields.integer("people", 0, domain::kMaxPeopleOfBatch));
        batch.planned_at_s = fields.time("planned_at");
        batch.sent_at_s = fields.time("sent_at");
        batch.held_told_at_s = fields.time("held_told_at");
        fields.finish();
        batches.push_back(batch);
    }
    return batches;
}

domain::Record read_fields(RecordKind kind, FieldReader& reader) {
    switch (kind) {
        case RecordKind::kPerson: return read_person(reader);
        case RecordKind::kRound: return read_round_record(reader);
        case RecordKind::kApplication: return read_application_record(reader);
        case RecordKind::kPartnership: return read_partnership(reader);
        case RecordKind::kContactEntry: return read_contact_entry(reader);
        case RecordKind::kPost: return read_post(reader);
        case RecordKind::kHelpRequest: return read_help_request(reader);
        case RecordKind::kPhoto: return read_photo(reader);
        case RecordKind::kSavedPreview: return read_saved_preview(reader);
        case RecordKind::kTopic: return read_topic(reader);
        case RecordKind::kNote: return read_note(reader);
        case RecordKind::kSurveyAnswer: return read_survey_answer(reader);
        case RecordKind::kGlossary: return read_glossary(reader);
        case RecordKind::kSubscription: return read_subscription(reader);
        case RecordKind::kLiveEvent: return read_live_event(reader);
        case RecordKind::kAuditEntry: return read_audit_entry(reader);
        case RecordKind::kWorkDay: return read_work_day(reader);
    }
    return domain::Person{};
}

}  // namespace

namespace {

std::vector<CivilDate> read_slots(FieldReader& reader) {
    std::vector<CivilDate> slots;
    if (reader.object().value("slots", Need::kOptional) == nullptr) {
        return slots;
    }
    for (const std::string& text : reader.lines("slots", domain::kMaxSlots)) {
        const Result<CivilDate> day = parse_civil_date(text);
        if (day.has_value()) {
            slots.push_back(*day);
        } else {
            reader.add_problem("bad_date", "slots", text);
        }
    }
    return slots;
}

std::vector<domain::RoundMailText> read_mail_texts(FieldReader& reader) {
    std::vector<domain::RoundMailText> texts;
    const nlohmann::json::array_t* elements = reader.array("mail_texts", domain::kMaxMailTexts, Need::kOptional);
    const JsonPath list = reader.path_of("mail_texts");
    for (std::size_t k = 0; elements != nullptr && k < elements->size(); ++k) {
        const JsonPath path(&list, k);
        FieldReader fields((*elements)[k], path, reader.findings());
        domain::RoundMailText text;
        text.kind = fields.term("mail", text.kind);
        text.language = fields.term("language", text.language);
        text.text = fields.text("text", domain::kMaxNoteLength, Need::kMandatory);
        fields.finish();
        texts.push_back(std::move(text));
    }
    return texts;
}

/// The settings of a round that were added later: each as in a round that nobody has set up otherwise, where it is not there.
void read_round_settings(FieldReader& reader, domain::RoundRecord& round) {
    const auto number = [&](std::string_view key, std::int32_t least, std::int32_t most, std::int32_t& value) {
        value = static_cast<std::int32_t>(reader.integer(key, least, most, value, Need::kOptional));
    };
    number("months", 0, domain::kMaxRoundMonths, round.months);
    round.slots = read_slots(reader);
    number("cap_percent", 0, 100, round.cap_percent);
    round.cap_reading = reader.term("cap_reading", round.cap_reading, Need::kOptional);
    round.odd_one_out = reader.term("odd_one_out", round.odd_one_out, Need::kOptional);
    round.stand_in_id = reader.id("stand_in_id", RecordKind::kPerson, Need::kOptional);
    number("mails_a_day", 1, domain::kMaxMailsADay, round.mails_a_day);
    round.mail_texts = read_mail_texts(reader);
}

}  // namespace

domain::RoundRecord read_round_record(FieldReader& reader) {
    domain::RoundRecord round;
    round.id = reader.id("id", RecordKind::kRound);
    round.name = reader.text("name", domain::kMaxNameLength, Need::kMandatory);
    round.starts_on = reader.date("starts_on");
    round.weeks = static_cast<std::int32_t>(reader.integer("weeks", 1, domain::kMaxRoundWeeks));
    round.opens_at_s = reader.time("opens_at");
    round.closes_at_s = reader.time("closes_at");
    round.close_zone = reader.text("close_zone", domain::kMaxNameLength, Need::kMandatory);
    round.state = reader.term("state", round.state);
    round.keep_days = static_cast<std::int32_t>(reader.integer("keep_days", 0, domain::kMaxKeepDays));
    if (const nlohmann::json* value = reader.object().value("criteria", Need::kMandatory); value != nullptr) {
        const JsonPath path = reader.path_of("criteria");
        ObjectReader fields(*value, path, reader.findings());
        round.criteria = read_criteria_fields(fields, reader.findings());
        fields.finish();
    }
    round.forbidden_pairs = reader.pairs("forbidden_pairs");
    round.fixed_pairs = reader.pairs("fixed_pairs");
    round.batches = read_batches(reader);
    read_round_settings(reader, round);
    round.sending_paused_at_s = reader.time("sending_paused_at");
    round.overrulings = read_overrulings(reader, "overrulings");
    return round;
}

std::vector<domain::Overruling> read_overrulings(FieldReader& reader, std::string_view key) {
    std::vector<domain::Overruling> overrulings;
    const nlohmann::json::array_t* elements = reader.array(key, domain::kMaxOverrulings, Need::kOptional);
    const JsonPath list = reader.path_of(key);
    for (std::size_t k = 0; elements != nullptr && k < elements->size(); ++k) {
        const JsonPath path(&list, k);
        FieldReader fields((*elements)[k], path, reader.findings());
        domain::Overruling one;
        one.kind = fields.term("kind", one.kind);
        one.application_ids = fields.lines("application_ids", domain::kMaxListLength);
        one.reason = fields.text("reason", domain::kMaxNoteLength, Need::kMandatory);
        one.by_id = fields.person_or_former("by_id", Need::kOptional);
        one.at_s = fields.time("at");
        fields.finish();
        overrulings.push_back(std::move(one));
    }
    return overrulings;
}

domain::Topic read_topic(FieldReader& reader) {
    domain::Topic topic;
    topic.id = reader.id("id", RecordKind::kTopic);
    topic.round_id = reader.id("round_id", RecordKind::kRound, Need::kOptional);
    topic.starts_on = reader.date("starts_on");
    topic.title = reader.text("title", domain::kMaxNameLength, Need::kMandatory);
    topic.text = reader.text("text", domain::kMaxMessageLength);
    topic.prompts = reader.lines("prompts", domain::kMaxPrompts);
    topic.language = reader.text("language", domain::kMaxNameLength);
    topic.state = reader.term("state", topic.state, Need::kOptional);
    topic.publish_at_s = reader.time("publish_at");
    topic.library_id = reader.id("library_id", RecordKind::kTopic, Need::kOptional);
    topic.summary = reader.text("summary", domain::kMaxNoteLength);
    topic.hashtag = reader.text("hashtag", domain::kMaxNameLength);
    topic.credit = read_credit(reader, "credit");
    topic.picture_id = reader.id("picture_id", RecordKind::kPhoto, Need::kOptional);
    topic.picture_text = reader.text("picture_text", domain::kMaxNoteLength);
    topic.picture_credit = read_credit(reader, "picture_credit");
    topic.told_at_s = reader.time("told_at");
    return topic;
}

domain::LiveEvent read_live_event(FieldReader& reader) {
    domain::LiveEvent event;
    event.id = reader.id("id", RecordKind::kLiveEvent);
    event.round_id = reader.id("round_id", RecordKind::kRound, Need::kOptional);
    event.topic_id = reader.id("topic_id", RecordKind::kTopic, Need::kOptional);
    event.title = reader.text("title", domain::kMaxNameLength, Need::kMandatory);
    event.text = reader.text("text", domain::kMaxMessageLength);
    event.place = reader.text("place", domain::kMaxUrlLength);
    event.starts_at_s = reader.time("starts_at", Need::kMandatory);
    event.minutes = static_cast<std::int32_t>(reader.integer("minutes", domain::kMinEventMinutes, domain::kMaxEventMinutes, event.minutes));
    event.time_zone = reader.text("time_zone", domain::kMaxNameLength, Need::kMandatory);
    event.digest = reader.text("digest", domain::kMaxMessageLength);
    event.cancelled = reader.boolean("cancelled");
    return event;
}

domain::SurveyAnswer read_survey_answer(FieldReader& reader) {
    domain::SurveyAnswer answer;
    answer.id = reader.id("id", RecordKind::kSurveyAnswer);
    answer.person_id = reader.id("person_id", RecordKind::kPerson, Need::kOptional);
    answer.round_id = reader.id("round_id", RecordKind::kRound);
    answer.moment = reader.term("moment", answer.moment);
    answer.contact = reader.term("contact", answer.contact);
    answer.satisfaction = reader.term("satisfaction", answer.satisfaction);
    answer.topics = reader.term("topics", answer.topics);
    answer.again = reader.boolean("again");
    answer.text = reader.text("text", domain::kMaxMessageLength);
    answer.answered_at_s = reader.time("answered_at");
    return answer;
}

std::vector<domain::GlossaryEntry> read_glossary_entries(FieldReader& reader) {
    std::vector<domain::GlossaryEntry> entries;
    const nlohmann::json::array_t* elements = reader.array("entries", domain::kMaxListLength);
    const JsonPath list = reader.path_of("entries");
    for (std::size_t k = 0; elements != nullptr && k < elements->size(); ++k) {
        const JsonPath path(&list, k);
        FieldReader fields((*elements)[k], path, reader.findings());
        domain::GlossaryEntry entry;
        entry.term = fields.text("term", domain::kMaxNameLength, Need::kMandatory);
        entry.words = fields.text("words", domain::kMaxNameLength, Need::kMandatory);
        entry.hidden = fields.boolean("hidden");
        fields.finish();
        entries.push_back(std::move(entry));
    }
    return entries;
}

domain::RoleGrant read_role(const nlohmann::json& value, const JsonPath& path, Findings& findings) {
    FieldReader reader(value, path, findings);
    domain::RoleGrant grant;
    grant.role = reader.term("role", grant.role);
    grant.country = reader.text("country", domain::kMaxNameLength);
    reader.finish();
    return grant;
}

std::vector<domain::RoleGrant> read_roles(FieldReader& reader, std::string_view key) {
    std::vector<domain::RoleGrant> roles;
    const nlohmann::json::array_t* elements = reader.array(key, domain::kMaxRoles);
    const JsonPath list = reader.path_of(key);
    for (std::size_t k = 0; elements != nullptr && k < elements->size(); ++k) {
        roles.push_back(read_role((*elements)[k], JsonPath(&list, k), reader.findings()));
    }
    return roles;
}

domain::Record read_record(RecordKind kind, const nlohmann::json& value, const JsonPath& path, Findings& findings) {
    FieldReader reader(value, path, findings);
    domain::Record record = read_fields(kind, reader);
    reader.finish();
    return record;
}

}  // namespace counterpart::codec
