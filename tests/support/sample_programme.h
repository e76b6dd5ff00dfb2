#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/id.h"
#include "domain/operation.h"
#include "domain/programme.h"
#include "domain/work_time.h"

namespace counterpart::domain {

// An invented programme that uses every kind of record. One and two are partners, five and six are; three is alone; four was one's
// partner in an earlier round. Header only, because the tests of several modules use it.

inline constexpr std::int64_t kSampleNow_s = 1'412'000'000;

inline std::string sample_id(std::string_view name) { return id_from_text(name); }
inline std::string sample_photo_id(std::string_view name) { return id_from_text(name) + id_from_text(name); }

inline Person sample_person(const std::string& name, std::vector<RoleGrant> roles = {}) {
    Person person;
    person.id = sample_id(name);
    person.email = name + "@example.org";
    person.name = "Person " + name;
    person.roles = std::move(roles);
    person.joined_at_s = 1'400'000'000;
    person.email_confirmed_at_s = 1'400'000'000;
    return person;
}

/// Every field filled, with the name in each text.
inline ApplicationRecord sample_application(const std::string& name, const std::string& country, const std::string& round) {
    ApplicationRecord record;
    record.round_id = sample_id(round);
    record.person_id = sample_id(name);
    record.shared = with_field(with_field(kAlwaysShared, SharedField::kEmail), SharedField::kInterests);
    record.code_accepted_at_s = 1'408'000'000;
    Application& application = record.application;
    application.id = sample_id(round + " of " + name);
    application.name = "Person " + name;
    application.email = name + "@example.org";
    application.country = country;
    application.time_zone = "Africa/Lagos";
    application.workplace = "workplace of " + name;
    application.role = "role of " + name;
    application.place = "place of " + name;
    application.sector = Sector::kMuseum;
    application.career_stage = CareerStage::kLate;
    application.languages = {{"en", LanguageLevel::kGood}};
    application.interests = {"interest of " + name};
    application.contact_methods = 0b11;
    application.wishes = {Wish::kSame};
    application.hopes = "hopes of " + name + "\nin two lines";
    application.rhythm = Rhythm::kFortnightly;
    application.social_profiles = "profile of " + name;
    application.second_contact = "telephone of " + name;
    application.do_differently = "plans of " + name;
    application.absences = {{{2014, 9, 1}, {2014, 9, 8}}};
    application.earlier_rounds = {"2013"};
    application.arrived_at_s = 1'408'000'000;
    application.other_answers = {{"question", "answer of " + name}};
    return record;
}

inline RoundRecord sample_round_record(const std::string& name, CivilDate starts_on, RoundState state) {
    RoundRecord round;
    round.id = sample_id(name);
    round.name = name;
    round.starts_on = starts_on;
    round.opens_at_s = days_from_civil(starts_on) * kSecondsPerDay - 40 * kSecondsPerDay;
    round.closes_at_s = round.opens_at_s + 30 * kSecondsPerDay;
    round.state = state;
    round.criteria.common_language = false;
    return round;
}

inline Post sample_post(const std::string& name, const std::string& author, PostState state) {
    Post post;
    post.id = sample_id(name);
    post.thread_id = sample_id("post of one");
    post.answers_id = post.id == post.thread_id ? std::string() : post.thread_id;
    post.title = post.answers_id.empty() ? "A title" : "";
    post.author_id = author.empty() ? std::string() : sample_id(author);
    post.author_name = author.empty() ? "A visitor" : "Person " + author;
    post.text = "text of " + name;
    post.language = "en";
    post.state = state;
    post.posted_at_s = 1'411'000'000;
    post.topic_id = sample_id("topic");
    return post;
}

/// One for everybody is in the showcase.
inline Photo sample_photo(const std::string& owner, PhotoVisibility visibility) {
    Photo photo;
    photo.id = sample_photo_id("photo of " + owner);
    photo.owner_id = sample_id(owner);
    photo.visibility = visibility;
    photo.type = PhotoType::kPng;
    photo.width_px = 40;
    photo.height_px = 30;
    photo.size_bytes = 1'000;
    photo.description = "desk of " + owner;
    photo.added_at_s = 1'411'000'000;
    if (visibility == PhotoVisibility::kEverybody) {
        photo.story = "story of " + owner;
        photo.credit.author = "Author " + owner;
        photo.credit.licence = "CC BY 4.0";
        photo.offered_at_s = 1'411'100'000;
        photo.published_at_s = 1'411'200'000;
    }
    return photo;
}

inline HelpRequest sample_help(const std::string& asker, const std::string& partnership) {
    HelpRequest request;
    request.id = sample_id("help of " + asker);
    request.person_id = sample_id(asker);
    request.partnership_id = sample_id(partnership);
    request.kind = HelpKind::kNoAnswer;
    request.text = "trouble of " + asker;
    request.answer = "answer to " + asker;
    request.staff_note = "staff note about " + asker;
    request.answered_by = sample_id("coordinator");
    request.asked_at_s = 1'411'000'000;
    request.answered_at_s = 1'411'500'000;
    return request;
}

inline ContactEntry sample_contact(const std::string& writer, const std::string& partnership) {
    return {sample_id("contact of " + writer),
            sample_id(partnership),
            sample_id(writer),
            ContactKind::kWeMet,
            ContactMethod::kVideo,
            1'411'000'000,
            "private note of " + writer};
}

inline Topic sample_topic() {
    return {sample_id("topic"),
            sample_id("round 2"),
            {2014, 8, 31},
            "Getting to know you",
            "intro",
            {"What do you do?", "And your hopes?"},
            "en"};
}

inline LiveEvent sample_event() {
    LiveEvent event;
    event.id = sample_id("event");
    event.round_id = sample_id("round 2");
    event.topic_id = sample_id("topic");
    event.title = "Chat about reading rooms";
    event.text = "All are welcome.";
    event.place = "https://meet.example.org/reading-rooms";
    event.starts_at_s = kSampleNow_s + 3 * kSecondsPerDay;
    event.minutes = 45;
    event.time_zone = "Europe/London";
    return event;
}

inline Note sample_note(const std::string& writer, const std::string& partnership, bool shared) {
    return {sample_id("note of " + writer),
            sample_id(writer),
            sample_id(partnership),
            sample_id("topic"),
            1,
            "note text of " + writer,
            shared,
            true,
            1'411'000'000};
}

inline SurveyAnswer sample_answer(const std::string& name) {
    SurveyAnswer answer;
    answer.id = sample_id("survey of " + name);
    answer.person_id = sample_id(name);
    answer.round_id = sample_id("round 2");
    answer.moment = SurveyMoment::kMiddle;
    answer.contact = ContactBand::kFortnightly;
    answer.again = true;
    answer.text = "survey text of " + name;
    answer.answered_at_s = 1'411'000'000;
    return answer;
}

inline AuditEntry sample_audit_entry() {
    AuditEntry entry;
    entry.id = sample_id("audit entry");
    entry.round_id = sample_id("round 2");
    entry.at_s = 1'411'600'000;
    entry.by = sample_id("coordinator");
    entry.what = "answer_help";
    entry.person_ids = {sample_id("one")};
    entry.people = 1;
    entry.detail = "in_progress";
    return entry;
}

inline std::vector<Record> sample_programme_records() {
    const std::string first_round = "round 1";
    const std::string round = "round 2";
    const std::string r1 = sample_id(first_round);
    const std::string r2 = sample_id(round);
    std::vector<Record> records{
        sample_person("director", {{Role::kDirector, {}}}), sample_person("coordinator", {{Role::kCoordinator, {}}}),
        sample_person("officer", {{Role::kContentOfficer, {}}}), sample_person("ambassador", {{Role::kAmbassador, "ZA"}})};
    for (const char* name : {"one", "two", "three", "four", "five", "six"}) {
        records.emplace_back(sample_person(name));
    }
    records.emplace_back(sample_round_record(first_round, {2014, 3, 1}, RoundState::kEnded));
    records.emplace_back(sample_round_record(round, {2014, 8, 31}, RoundState::kRunning));
    RoundRecord open = sample_round_record("round 3", {2014, 11, 1}, RoundState::kOpen);
    open.opens_at_s = kSampleNow_s - kSecondsPerDay;
    open.closes_at_s = kSampleNow_s + kSecondsPerDay;
    records.emplace_back(open);
    records.emplace_back(sample_application("one", "ZA", first_round));
    records.emplace_back(sample_application("four", "IS", first_round));
    const std::vector<std::pair<std::string, std::string>> applicants{
        {"one", "ZA"}, {"two", "TW"}, {"three", "MA"}, {"five", "PL"}, {"six", "BW"}};
    for (const auto& [name, country] : applicants) {
        records.emplace_back(sample_application(name, country, round));
    }
    records.emplace_back(Partnership{
        sample_id("one+four"), r1, {sample_id("one"), sample_id("four")}, 1, 1'394'000'000, 1'404'000'000, EndReason::kRoundOver});
    records.emplace_back(
        Partnership{sample_id("one+two"), r2, {sample_id("one"), sample_id("two")}, 1, 1'409'500'000, 0, EndReason::kRoundOver});
    records.emplace_back(
        Partnership{sample_id("five+six"), r2, {sample_id("five"), sample_id("six")}, 2, 1'409'600'000, 0, EndReason::kRoundOver});
    records.emplace_back(sample_contact("one", "one+two"));
    records.emplace_back(sample_contact("two", "one+two"));
    records.emplace_back(sample_contact("four", "one+four"));
    records.emplace_back(sample_contact("five", "five+six"));
    records.emplace_back(sample_post("post of one", "one", PostState::kShown));
    records.emplace_back(sample_post("post of two", "two", PostState::kHidden));
    records.emplace_back(sample_post("post of three", "three", PostState::kShown));
    records.emplace_back(sample_post("post of a visitor", "", PostState::kWaiting));
    records.emplace_back(sample_help("one", "one+two"));
    records.emplace_back(sample_help("five", "five+six"));
    records.emplace_back(sample_photo("one", PhotoVisibility::kOnlyMe));
    records.emplace_back(sample_photo("two", PhotoVisibility::kPartner));
    records.emplace_back(sample_photo("three", PhotoVisibility::kEverybody));
    records.emplace_back(sample_photo("five", PhotoVisibility::kPartner));
    records.emplace_back(sample_photo("six", PhotoVisibility::kOnlyMe));
    records.emplace_back(SavedPreview{sample_id("preview"), r2, "First try", sample_id("coordinator"), 1'409'000'000, "{}"});
    records.emplace_back(sample_topic());
    records.emplace_back(sample_note("one", "one+two", false));
    records.emplace_back(sample_note("two", "one+two", true));
    records.emplace_back(sample_note("five", "five+six", true));
    records.emplace_back(sample_answer("one"));
    records.emplace_back(Glossary{sample_id("words of two"), sample_id("two"), {{"librarian", "word of two"}}});
    records.emplace_back(Subscription{sample_id("subscription"), "curious@example.org", UiLanguage::kSpanish, 1'409'000'000});
    records.emplace_back(sample_event());
    records.emplace_back(sample_audit_entry());
    records.emplace_back(WorkDay{work_day_id(sample_id("coordinator"), {2014, 9, 28}), sample_id("coordinator"), {2014, 9, 28}, 42});
    return records;
}

inline Programme programme_of(const std::vector<Record>& records) {
    Programme programme;
    std::int64_t sequence = 0;
    for (const Record& record : records) {
        programme.apply(record, ++sequence);
    }
    return programme;
}

inline Programme sample_programme() { return programme_of(sample_programme_records()); }

inline Operation sample_operation(OperationBody body) { return {sample_id("operation"), kSampleNow_s, std::nullopt, std::move(body)}; }

}  // namespace counterpart::domain
