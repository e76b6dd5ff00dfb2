#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "domain/decide_case.h"
#include "domain/forum_text.h"
#include "domain/limits.h"

// Topics, notes on their prompts, a participant's own words for terms. Problems of its own: bad_language, no_such_prompt, too_many_notes,
// bad_hashtag, bad_url, choose_time, banned.

namespace counterpart::domain {
namespace {

constexpr std::size_t kLongestLanguage = 8;

bool writes_topics(const Actor& actor) { return is_staff(actor) || has_role(actor, Role::kContentOfficer); }

/// Letters of any script, digits and "_".
bool is_hashtag(std::string_view tag) {
    return count_code_points(tag) <= kMaxNameLength && first_invalid_utf8(tag) == std::string_view::npos &&
           std::ranges::all_of(tag, [](char letter) {
               const auto byte = static_cast<unsigned char>(letter);
               return byte >= 0x80 || letter == '_' || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                      (byte >= 'a' && byte <= 'z');
           });
}

void check_credit(FieldChecks& checks, const Credit& credit, std::string_view where) {
    checks.line(credit.title, where, kMaxNameLength)
        .line(credit.author, where, kMaxNameLength)
        .line(credit.licence, where, kMaxNameLength)
        .require(credit.url.empty() || is_web_address(credit.url), "bad_url", where);
}

void check_topic(FieldChecks& checks, const Topic& topic) {
    checks.id(RecordKind::kTopic, topic.id, "topic.id")
        .require(topic.round_id.empty() || is_record_id(RecordKind::kRound, topic.round_id), "bad_id", "topic.round_id")
        .require(is_civil_date(topic.starts_on), "bad_date", "topic.starts_on")
        .filled_line(topic.title, "topic.title", kMaxNameLength)
        .text(topic.text, "topic.text", kMaxMessageLength)
        .count(topic.prompts.size(), "topic.prompts", kMaxPrompts)
        .line(topic.language, "topic.language", kLongestLanguage);
    for (const std::string& prompt : topic.prompts) {
        checks.filled_line(prompt, "topic.prompts", kMaxNameLength);
    }
    checks.text(topic.summary, "topic.summary", kMaxNoteLength)
        .require(is_hashtag(topic.hashtag), "bad_hashtag", "topic.hashtag")
        .text(topic.picture_text, "topic.picture_text", kMaxNoteLength)
        .require(topic.state != TopicState::kScheduled || topic.publish_at_s > 0, "choose_time", "topic.publish_at");
    check_credit(checks, topic.credit, "topic.credit");
    check_credit(checks, topic.picture_credit, "topic.picture_credit");
}

/// A picture is one that everybody may see, and it is told in words to those who cannot.
void check_picture(FieldChecks& checks, const Topic& topic, const Programme& programme) {
    if (topic.picture_id.empty()) {
        return;
    }
    const Photo* photo = programme.photo(topic.picture_id);
    checks.require(photo != nullptr && is_published(*photo), "unknown_record", "topic.picture_id")
        .require(!trimmed(topic.picture_text).empty(), "empty_field", "topic.picture_text");
}

/// Whether a note's place exists: a prompt of a topic of the partnership's round, or the partnership itself.
bool has_place(const Case& at, const SaveNote& body, const Partnership& partnership) {
    if (body.topic_id.empty()) {
        return body.prompt == 0;
    }
    const Topic* topic = at.programme.topic(body.topic_id);
    return topic != nullptr && topic->round_id == partnership.round_id && body.prompt >= 0 &&
           static_cast<std::size_t>(body.prompt) < topic->prompts.size();
}

std::size_t notes_of_person(const Case& at) {
    const auto own = at.programme.owned_by(at.actor.person_id);
    return static_cast<std::size_t>(std::ranges::count_if(own, [](const Record* record) { return std::holds_alternative<Note>(*record); }));
}

/// The country that a person named when they applied last, or nothing.
std::string country_of_newest_application(const Case& at) {
    const ApplicationRecord* newest = nullptr;
    for (const Record* record : at.programme.owned_by(at.actor.person_id)) {
        const auto* one = std::get_if<ApplicationRecord>(record);
        if (one != nullptr && (newest == nullptr || one->application.arrived_at_s > newest->application.arrived_at_s)) {
            newest = one;
        }
    }
    return newest == nullptr ? std::string() : newest->application.country;
}

}  // namespace

Result<Decision> decide_body(const Case& at, const SaveNote& body) {
    FieldChecks checks;
    checks.id(RecordKind::kNote, body.note_id, "note_id").text(body.text, "text", kMaxMessageLength);
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    const Partnership* partnership = at.programme.partnership(body.partnership_id);
    if (partnership == nullptr) {
        return fail("unknown_record", "partnership_id");
    }
    if (!is_partner(at, *partnership) || partnership->started_at_s == 0) {
        return refuse_foreign(at, *partnership, "partnership_id");
    }
    const Note* former = at.programme.note(body.note_id);
    if (former != nullptr && former->person_id != at.actor.person_id) {
        return fail("id_taken", "note_id");
    }
    checks.require(has_place(at, body, *partnership), "no_such_prompt", "prompt")
        .require(former != nullptr || notes_of_person(at) < kMaxNotesOfPerson, "too_many_notes", "note_id",
                 std::to_string(kMaxNotesOfPerson));
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    return Decision{{Note{body.note_id, at.actor.person_id, body.partnership_id, body.topic_id, body.prompt, body.text, body.shared,
                          body.done, at.now_s}},
                    {},
                    {}};
}

Result<Decision> decide_body(const Case& at, const SaveTopic& body) {
    if (!writes_topics(at.actor)) {
        return fail("not_allowed", "topic");
    }
    FieldChecks checks;
    check_topic(checks, body.topic);
    check_picture(checks, body.topic, at.programme);
    const Topic* of_library = at.programme.topic(body.topic.library_id);
    checks.require(body.topic.round_id.empty() || at.programme.round(body.topic.round_id) != nullptr, "unknown_record", "topic.round_id")
        .require(body.topic.library_id.empty() || (of_library != nullptr && of_library->round_id.empty()), "unknown_record",
                 "topic.library_id");
    const Topic* former = at.programme.topic(body.topic.id);
    checks.require(former == nullptr || former->round_id == body.topic.round_id, "id_taken", "topic.id");
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    Topic topic = body.topic;
    topic.told_at_s = former == nullptr ? 0 : former->told_at_s;
    return Decision{{std::move(topic)}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const SaveGlossary& body) {
    FieldChecks checks;
    checks.id(RecordKind::kGlossary, body.glossary_id, "glossary_id").count(body.entries.size(), "entries", kMaxListLength);
    for (const GlossaryEntry& entry : body.entries) {
        checks.filled_line(entry.term, "entries", kMaxNameLength).filled_line(entry.words, "entries", kMaxNameLength);
    }
    const Glossary* own = at.programme.glossary_of(at.actor.person_id);
    const Glossary* same_id = at.programme.glossary(body.glossary_id);
    checks.require(own == same_id, "id_taken", "glossary_id")
        .require(!body.open || at.person().banned_at_s == 0, "banned", "open", at.person().ban_reason);
    if (checks.problem().has_value()) {
        return std::unexpected(*checks.problem());
    }
    const std::string country = body.open ? country_of_newest_application(at) : std::string();
    Glossary glossary{body.glossary_id, at.actor.person_id, body.entries, body.open, country};
    for (GlossaryEntry& entry : glossary.entries) {
        entry.hidden = own != nullptr && std::ranges::any_of(own->entries, [&](const GlossaryEntry& former) {
                           return former.hidden && former.term == entry.term && former.words == entry.words;
                       });
    }
    return Decision{{std::move(glossary)}, {}, {}};
}

Result<Decision> decide_body(const Case& at, const HideWords& body) {
    if (!is_moderator(at.actor)) {
        return fail("not_allowed", "glossary_id");
    }
    const Glossary* glossary = at.programme.glossary(body.glossary_id);
    if (glossary == nullptr || !glossary->open) {
        return fail("unknown_record", "glossary_id");
    }
    Glossary changed = *glossary;
    std::size_t found = 0;
    for (GlossaryEntry& entry : changed.entries) {
        if (entry.term == body.term && entry.words == body.words) {
            entry.hidden = body.hidden;
            ++found;
        }
    }
    if (found == 0) {
        return fail("unknown_record", "words");
    }
    return Decision{{std::move(changed)}, {}, {}};
}

}  // namespace counterpart::domain
