#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "codec/application_fields.h"
#include "codec/field_writer.h"
#include "codec/record_fields.h"
#include "codec/round_fields.h"
#include "codec/staff_fields.h"

namespace counterpart::codec {
namespace {

void write_if(JsonWriter& to, std::string_view key, bool value) {
    if (value) {
        write_boolean(to, key, true);
    }
}

void write_time_if(JsonWriter& to, std::string_view key, std::int64_t time_s) {
    if (time_s != 0) {
        write_time(to, key, time_s);
    }
}

void write_edits(JsonWriter& to, const std::vector<domain::PostEdit>& edits) {
    if (edits.empty()) {
        return;
    }
    to.key("edits");
    to.begin_array();
    for (const domain::PostEdit& edit : edits) {
        to.begin_object();
        write_time(to, "until", edit.until_s);
        write_text(to, "text", edit.text);
        to.end_object();
    }
    to.end_array();
}

void write_credit(JsonWriter& to, std::string_view key, const domain::Credit& credit) {
    if (credit == domain::Credit()) {
        return;
    }
    to.key(key);
    to.begin_object();
    write_if_filled(to, "title", credit.title);
    write_if_filled(to, "author", credit.author);
    write_if_filled(to, "url", credit.url);
    write_if_filled(to, "licence", credit.licence);
    to.end_object();
}

void write_filled_list(JsonWriter& to, std::string_view key, const std::vector<std::string>& texts) {
    if (texts.empty()) {
        return;
    }
    to.key(key);
    to.begin_array();
    for (const std::string& text : texts) {
        to.text(text);
    }
    to.end_array();
}

/// Writes the fields of each kind of record.
struct RecordWriting {
    JsonWriter& to;

    void operator()(const domain::Person& person) const {
        write_text(to, "id", person.id);
        write_text(to, "email", person.email);
        write_if_filled(to, "name", person.name);
        write_text(to, "language", domain::term_name(person.language));
        write_roles(to, "roles", person.roles);
        write_time(to, "joined_at", person.joined_at_s);
        write_time(to, "email_confirmed_at", person.email_confirmed_at_s);
        write_time_if(to, "banned_at", person.banned_at_s);
        write_if_filled(to, "ban_reason", person.ban_reason);
        if (!person.topic_mails) {
            write_boolean(to, "topic_mails", false);
        }
        write_filled_list(to, "same_as", person.same_as);
        write_filled_list(to, "told_apart", person.told_apart);
    }

    void operator()(const domain::RoundRecord& round) const { write_round_record(to, round); }

    void operator()(const domain::ApplicationRecord& record) const {
        write_text(to, "round_id", record.round_id);
        write_text(to, "person_id", record.person_id);
        write_text(to, "state", domain::term_name(record.state));
        write_shared_fields(to, "shared", record.shared);
        write_boolean(to, "whole", record.extent == domain::Extent::kWhole);
        if (record.batch != 0) {
            write_number(to, "batch", record.batch);
        }
        write_time(to, "code_accepted_at", record.code_accepted_at_s);
        if (record.code_version != 0) {
            write_number(to, "code_version", record.code_version);
        }
        write_time_if(to, "imported_at", record.imported_at_s);
        write_if_filled(to, "merged_into", record.merged_into);
        write_time_if(to, "asked_to_check_at", record.asked_to_check_at_s);
        write_time_if(to, "invited_at", record.invited_at_s);
        write_time_if(to, "waits_since", record.waits_since_s);
        write_removal(to, record.removal);
        to.key("application");
        if (record.extent == domain::Extent::kWhole) {
            write_application(to, record.application);
        } else {
            write_shared_application(to, record);
        }
    }

    void operator()(const domain::Partnership& partnership) const {
        write_text(to, "id", partnership.id);
        write_text(to, "round_id", partnership.round_id);
        to.key("person_ids");
        to.begin_array();
        for (const std::string& person_id : partnership.person_ids) {
            to.text(person_id);
        }
        to.end_array();
        write_number(to, "batch", partnership.batch);
        write_time(to, "started_at", partnership.started_at_s);
        if (partnership.ended_at_s != 0) {
            write_time(to, "ended_at", partnership.ended_at_s);
            write_text(to, "end_reason", domain::term_name(partnership.end_reason));
        }
        if (partnership.agreed_at_s != 0) {
            write_time(to, "agreed_at", partnership.agreed_at_s);
            write_text(to, "rhythm", domain::term_name(partnership.rhythm));
            write_text(to, "method", domain::term_name(partnership.method));
        }
        write_time(to, "next_call_at", partnership.next_call_at_s);
        if (!partnership.stay_in_touch.empty()) {
            to.key("stay_in_touch");
            to.begin_array();
            for (const std::string& person_id : partnership.stay_in_touch) {
                to.text(person_id);
            }
            to.end_array();
        }
        write_nudges(to, partnership.nudges);
        write_held(to, partnership.held);
    }

    void operator()(const domain::ContactEntry& entry) const {
        write_text(to, "id", entry.id);
        write_text(to, "partnership_id", entry.partnership_id);
        write_text(to, "person_id", entry.person_id);
        write_text(to, "kind", domain::term_name(entry.kind));
        write_text(to, "method", domain::term_name(entry.method));
        write_time(to, "at", entry.at_s);
        write_if_filled(to, "note", entry.note);
    }

    void operator()(const domain::Post& post) const {
        write_text(to, "id", post.id);
        write_text(to, "thread_id", post.thread_id);
        write_if_filled(to, "answers_id", post.answers_id);
        write_if_filled(to, "title", post.title);
        write_if_filled(to, "author_id", post.author_id);
        write_if_filled(to, "author_name", post.author_name);
        write_if_filled(to, "text", post.text);
        write_if_filled(to, "language", post.language);
        write_text(to, "state", domain::term_name(post.state));
        write_time(to, "posted_at", post.posted_at_s);
        write_if_filled(to, "topic_id", post.topic_id);
        if (post.kind != domain::PostKind::kMessage) {
            write_text(to, "post_kind", domain::term_name(post.kind));
        }
        write_if(to, "by_team", post.by_team);
        write_if_filled(to, "country", post.country);
        write_if_filled(to, "source_url", post.source_url);
        write_if_filled(to, "source_name", post.source_name);
        write_edits(to, post.edits);
        write_time_if(to, "edited_at", post.edited_at_s);
    }

    void operator()(const domain::HelpRequest& request) const {
        write_text(to, "id", request.id);
        write_if_filled(to, "person_id", request.person_id);
        write_if_filled(to, "partnership_id", request.partnership_id);
        write_text(to, "kind", domain::term_name(request.kind));
        write_text(to, "state", domain::term_name(request.state));
        write_if_filled(to, "text", request.text);
        write_if_filled(to, "answer", request.answer);
        write_if_filled(to, "staff_note", request.staff_note);
        write_if_filled(to, "answered_by", request.answered_by);
        write_time(to, "asked_at", request.asked_at_s);
        write_time(to, "answered_at", request.answered_at_s);
        write_if_filled(to, "post_id", request.post_id);
        write_if_filled(to, "claimed_by", request.claimed_by);
        write_time_if(to, "claimed_at", request.claimed_at_s);
    }

    void operator()(const domain::Photo& photo) const {
        write_text(to, "id", photo.id);
        write_if_filled(to, "owner_id", photo.owner_id);
        write_text(to, "visibility", domain::term_name(photo.visibility));
        write_text(to, "type", domain::term_name(photo.type));
        write_number(to, "width_px", photo.width_px);
        write_number(to, "height_px", photo.height_px);
        write_number(to, "size_bytes", photo.size_bytes);
        write_if_filled(to, "description", photo.description);
        write_boolean(to, "was_wider", photo.was_wider);
        write_time(to, "added_at", photo.added_at_s);
        write_if_filled(to, "story", photo.story);
        write_credit(to, "credit", photo.credit);
        write_time(to, "offered_at", photo.offered_at_s);
        write_time(to, "published_at", photo.published_at_s);
    }

    void operator()(const domain::SavedPreview& preview) const {
        write_text(to, "id", preview.id);
        write_text(to, "round_id", preview.round_id);
        write_text(to, "name", preview.name);
        write_text(to, "saved_by", preview.saved_by);
        write_time(to, "saved_at", preview.saved_at_s);
        write_text(to, "preview", preview.preview_json);
    }

    void operator()(const domain::Topic& topic) const { write_topic(to, topic); }

    void operator()(const domain::Note& note) const {
        write_text(to, "id", note.id);
        write_text(to, "person_id", note.person_id);
        write_text(to, "partnership_id", note.partnership_id);
        write_if_filled(to, "topic_id", note.topic_id);
        write_number(to, "prompt", note.prompt);
        write_if_filled(to, "text", note.text);
        write_boolean(to, "shared", note.shared);
        write_boolean(to, "done", note.done);
        write_time(to, "changed_at", note.changed_at_s);
    }

    void operator()(const domain::SurveyAnswer& answer) const { write_survey_answer(to, answer); }

    void operator()(const domain::Glossary& glossary) const {
        write_text(to, "id", glossary.id);
        write_if_filled(to, "person_id", glossary.person_id);
        write_glossary_entries(to, glossary.entries);
        write_if(to, "open", glossary.open);
        write_if_filled(to, "country", glossary.country);
    }

    void operator()(const domain::Subscription& subscription) const {
        write_text(to, "id", subscription.id);
        write_text(to, "email", subscription.email);
        write_text(to, "language", domain::term_name(subscription.language));
        write_time(to, "asked_at", subscription.asked_at_s);
    }

    void operator()(const domain::LiveEvent& event) const { write_live_event(to, event); }

    void operator()(const domain::AuditEntry& entry) const { write_audit_entry(to, entry); }

    void operator()(const domain::WorkDay& day) const { write_work_day(to, day); }
};

void write_mail_texts(JsonWriter& writer, const std::vector<domain::RoundMailText>& texts) {
    if (texts.empty()) {
        return;
    }
    writer.key("mail_texts");
    writer.begin_array();
    for (const domain::RoundMailText& text : texts) {
        writer.begin_object();
        write_text(writer, "mail", domain::term_name(text.kind));
        write_text(writer, "language", domain::term_name(text.language));
        write_text(writer, "text", text.text);
        writer.end_object();
    }
    writer.end_array();
}

/// The settings that are not as in a round that nobody has set up otherwise.
void write_round_settings(JsonWriter& writer, const domain::RoundRecord& round) {
    const domain::RoundRecord usual;
    const auto number = [&](std::string_view key, std::int32_t value, std::int32_t usual_value) {
        if (value != usual_value) {
            write_number(writer, key, value);
        }
    };
    number("months", round.months, usual.months);
    std::vector<std::string> slots;
    std::ranges::transform(round.slots, std::back_inserter(slots), format_civil_date);
    write_filled_list(writer, "slots", slots);
    number("cap_percent", round.cap_percent, usual.cap_percent);
    if (round.cap_reading != usual.cap_reading) {
        write_text(writer, "cap_reading", domain::term_name(round.cap_reading));
    }
    if (round.odd_one_out != usual.odd_one_out) {
        write_text(writer, "odd_one_out", domain::term_name(round.odd_one_out));
    }
    write_if_filled(writer, "stand_in_id", round.stand_in_id);
    number("mails_a_day", round.mails_a_day, usual.mails_a_day);
    write_mail_texts(writer, round.mail_texts);
}

}  // namespace

namespace {

void write_batches(JsonWriter& writer, const std::vector<domain::RoundBatch>& batches) {
    writer.key("batches");
    writer.begin_array();
    for (const domain::RoundBatch& batch : batches) {
        writer.begin_object();
        write_number(writer, "people", batch.people);
        write_time(writer, "planned_at", batch.planned_at_s);
        write_time(writer, "sent_at", batch.sent_at_s);
        write_time(writer, "held_told_at", batch.held_told_at_s);
        writer.end_object();
    }
    writer.end_array();
}

}  // namespace

void write_round_record(JsonWriter& writer, const domain::RoundRecord& round) {
    write_text(writer, "id", round.id);
    write_text(writer, "name", round.name);
    write_text(writer, "starts_on", format_civil_date(round.starts_on));
    write_number(writer, "weeks", round.weeks);
    write_time(writer, "opens_at", round.opens_at_s);
    write_time(writer, "closes_at", round.closes_at_s);
    write_text(writer, "close_zone", round.close_zone);
    write_text(writer, "state", domain::term_name(round.state));
    write_number(writer, "keep_days", round.keep_days);
    writer.key("criteria");
    writer.begin_object();
    write_criteria_fields(writer, round.criteria);
    writer.end_object();
    write_person_pairs(writer, "forbidden_pairs", round.forbidden_pairs);
    write_person_pairs(writer, "fixed_pairs", round.fixed_pairs);
    write_round_settings(writer, round);
    if (!round.batches.empty()) {
        write_batches(writer, round.batches);
    }
    if (round.sending_paused_at_s != 0) {
        write_time(writer, "sending_paused_at", round.sending_paused_at_s);
    }
    write_overrulings(writer, "overrulings", round.overrulings);
}

void write_overrulings(JsonWriter& writer, std::string_view key, const std::vector<domain::Overruling>& overrulings) {
    if (overrulings.empty()) {
        return;
    }
    writer.key(key);
    writer.begin_array();
    for (const domain::Overruling& one : overrulings) {
        writer.begin_object();
        write_text(writer, "kind", domain::term_name(one.kind));
        writer.key("application_ids");
        writer.begin_array();
        for (const std::string& id : one.application_ids) {
            writer.text(id);
        }
        writer.end_array();
        write_text(writer, "reason", one.reason);
        write_if_filled(writer, "by_id", one.by_id);
        if (one.at_s != 0) {
            write_time(writer, "at", one.at_s);
        }
        writer.end_object();
    }
    writer.end_array();
}

void write_topic(JsonWriter& writer, const domain::Topic& topic) {
    write_text(writer, "id", topic.id);
    write_if_filled(writer, "round_id", topic.round_id);
    write_text(writer, "starts_on", format_civil_date(topic.starts_on));
    write_text(writer, "title", topic.title);
    write_if_filled(writer, "text", topic.text);
    writer.key("prompts");
    writer.begin_array();
    for (const std::string& prompt : topic.prompts) {
        writer.text(prompt);
    }
    writer.end_array();
    write_if_filled(writer, "language", topic.language);
    if (topic.state != domain::TopicState::kPublished) {
        write_text(writer, "state", domain::term_name(topic.state));
    }
    write_time_if(writer, "publish_at", topic.publish_at_s);
    write_if_filled(writer, "library_id", topic.library_id);
    write_if_filled(writer, "summary", topic.summary);
    write_if_filled(writer, "hashtag", topic.hashtag);
    write_credit(writer, "credit", topic.credit);
    write_if_filled(writer, "picture_id", topic.picture_id);
    write_if_filled(writer, "picture_text", topic.picture_text);
    write_credit(writer, "picture_credit", topic.picture_credit);
    write_time_if(writer, "told_at", topic.told_at_s);
}

void write_live_event(JsonWriter& writer, const domain::LiveEvent& event) {
    write_text(writer, "id", event.id);
    write_if_filled(writer, "round_id", event.round_id);
    write_if_filled(writer, "topic_id", event.topic_id);
    write_text(writer, "title", event.title);
    write_if_filled(writer, "text", event.text);
    write_if_filled(writer, "place", event.place);
    write_time(writer, "starts_at", event.starts_at_s);
    write_number(writer, "minutes", event.minutes);
    write_text(writer, "time_zone", event.time_zone);
    write_if_filled(writer, "digest", event.digest);
    write_if(writer, "cancelled", event.cancelled);
}

void write_survey_answer(JsonWriter& writer, const domain::SurveyAnswer& answer) {
    write_text(writer, "id", answer.id);
    write_if_filled(writer, "person_id", answer.person_id);
    write_text(writer, "round_id", answer.round_id);
    write_text(writer, "moment", domain::term_name(answer.moment));
    write_text(writer, "contact", domain::term_name(answer.contact));
    write_text(writer, "satisfaction", domain::term_name(answer.satisfaction));
    write_text(writer, "topics", domain::term_name(answer.topics));
    write_boolean(writer, "again", answer.again);
    write_if_filled(writer, "text", answer.text);
    write_time(writer, "answered_at", answer.answered_at_s);
}

void write_glossary_entries(JsonWriter& writer, const std::vector<domain::GlossaryEntry>& entries) {
    writer.key("entries");
    writer.begin_array();
    for (const domain::GlossaryEntry& entry : entries) {
        writer.begin_object();
        write_text(writer, "term", entry.term);
        write_text(writer, "words", entry.words);
        write_if(writer, "hidden", entry.hidden);
        writer.end_object();
    }
    writer.end_array();
}

void write_record(JsonWriter& writer, const domain::Record& record) {
    writer.begin_object();
    std::visit(RecordWriting{writer}, record);
    writer.end_object();
}

}  // namespace counterpart::codec
