#include "codec/record_json.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "codec/sample_records.h"
#include "domain/visible.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::codec;
using domain::sample_id;

namespace {

void check_round_trip(const domain::Record& record) {
    const std::string json = encode_record(record);
    INFO(json);
    const auto decoded = decode_record(kind_of(record), json);
    REQUIRE(decoded.has_value());
    CHECK(decoded->notes.empty());
    CHECK(decoded->value == record);
    CHECK(encode_record(decoded->value) == json);
}

Problem record_fault(domain::RecordKind kind, const std::string& json) {
    const auto decoded = decode_record(kind, json);
    REQUIRE_FALSE(decoded.has_value());
    return decoded.error().front();
}

}  // namespace

TEST_CASE("every record survives being written and read, whole and as each partner sees it") {
    const domain::Programme programme = domain::sample_programme();
    for (const domain::Record& record : domain::sample_programme_records()) {
        check_round_trip(record);
        for (const char* name : {"one", "two", "three", "officer"}) {
            const auto seen = domain::visible(programme, domain::actor_of(programme, sample_id(name)), record);
            if (seen.has_value()) {
                check_round_trip(*seen);
            }
        }
    }
    domain::RoundRecord round = domain::sample_round_record("r", {2015, 3, 1}, domain::RoundState::kClosed);
    round.forbidden_pairs = {domain::make_person_pair(sample_id("a"), sample_id("b"))};
    round.fixed_pairs = {domain::make_person_pair(sample_id("a"), sample_id("c"))};
    check_round_trip(round);
}

TEST_CASE("what the forum and the topics' library know of a record survives, and what they do not know is not written") {
    domain::Post post = domain::sample_post("post of one", "one", domain::PostState::kShown);
    CHECK_FALSE(encode_record(post).contains("edits"));
    post.kind = domain::PostKind::kReblog;
    post.by_team = true;
    post.country = "CU";
    post.source_url = "https://blog.example/a?b=c";
    post.source_name = "A blog";
    post.edits = {{1'411'000'100, "before"}, {1'411'000'200, ""}};
    post.edited_at_s = 1'411'000'200;
    check_round_trip(post);
    domain::Topic topic = domain::sample_topic();
    CHECK_FALSE(encode_record(topic).contains("credit"));
    topic.round_id.clear();
    topic.state = domain::TopicState::kScheduled;
    topic.publish_at_s = 1'411'000'000;
    topic.library_id = sample_id("library");
    topic.summary = "In short";
    topic.hashtag = "librarysurprise";
    topic.credit = {"Getting to know you", "International Librarians Network", "https://blog.example/topic", ""};
    topic.picture_id = domain::sample_photo_id("picture");
    topic.picture_text = "A desk";
    topic.picture_credit = {"Two halves", "Somebody", "", "CC BY 4.0"};
    topic.told_at_s = 1'411'000'300;
    check_round_trip(topic);
    CHECK_FALSE(encode_record(domain::sample_photo("one", domain::PhotoVisibility::kOnlyMe)).contains("offered_at"));
    domain::Photo photo = domain::sample_photo("one", domain::PhotoVisibility::kEverybody);
    photo.credit = {"Two halves", "Somebody", "https://a.example/", "CC0 1.0"};
    check_round_trip(photo);
    photo.published_at_s = 0;
    check_round_trip(photo);
    domain::Person person = domain::sample_person("one");
    person.banned_at_s = 1'411'000'000;
    person.ban_reason = "insults";
    check_round_trip(person);
    CHECK_FALSE(encode_record(person).contains("topic_mails"));
    person.topic_mails = false;
    check_round_trip(person);
    domain::HelpRequest request = domain::sample_help("one", "one+two");
    request.kind = domain::HelpKind::kPost;
    request.post_id = sample_id("post of one");
    check_round_trip(request);
    domain::LiveEvent event = domain::sample_event();
    event.digest = "What came of it\nin two lines";
    event.cancelled = true;
    check_round_trip(event);
    CHECK_FALSE(encode_record(domain::sample_event()).contains("cancelled"));
}

TEST_CASE("how a round's people are told survives, and a round that knows nothing of it is written as before") {
    domain::RoundRecord round = domain::sample_round_record("round 2", {2014, 8, 31}, domain::RoundState::kRunning);
    CHECK_FALSE(encode_record(round).contains("overrulings"));
    CHECK_FALSE(encode_record(round).contains("sending_paused_at"));
    round.batches = {{500, 0, domain::kSampleNow_s}, {72, domain::kSampleNow_s + 60, 0, domain::kSampleNow_s + 120}};
    round.sending_paused_at_s = domain::kSampleNow_s;
    round.overrulings = {
        {domain::FindingKind::kOwnCopy, {sample_id("a"), sample_id("b")}, "Mother and daughter.", sample_id("coordinator"), 5},
        {domain::FindingKind::kWithoutPartner, {sample_id("c")}, "Waits.", std::string(domain::kFormerPerson), 6}};
    check_round_trip(round);
}

TEST_CASE("what coordinators did survives, and what they did not do is not written") {
    domain::Partnership partnership{sample_id("p"), sample_id("r"), {sample_id("a"), sample_id("b")}, 1, 5, 0, {}};
    CHECK_FALSE(encode_record(partnership).contains("nudges"));
    CHECK_FALSE(encode_record(partnership).contains("held"));
    partnership.nudges = {{1'411'000'000, sample_id("coordinator")}, {1'411'300'000, "former"}};
    partnership.held = {domain::HeldAct::kNudge, 1'411'300'000, 1'411'300'300, sample_id("coordinator")};
    check_round_trip(partnership);
    partnership.ended_at_s = 1'411'300'000;
    partnership.end_reason = domain::EndReason::kWrongMatch;
    check_round_trip(partnership);
    CHECK(
        record_fault(domain::RecordKind::kPartnership, replaced(encode_record(partnership), "\"act\":\"nudge\"", "\"act\":\"x\"")).where ==
        "held.act");
    domain::ApplicationRecord application = domain::sample_application("two", "TW", "round 2");
    CHECK_FALSE(encode_record(application).contains("removal"));
    CHECK_FALSE(encode_record(application).contains("waits_since"));
    application.waits_since_s = 1'411'000'000;
    application.state = domain::ApplicationState::kRemoved;
    application.removal = {1'411'000'000, 1'411'000'300, "decided\nby two", sample_id("coordinator"), domain::ApplicationState::kSubmitted};
    check_round_trip(application);
    domain::HelpRequest request = domain::sample_help("one", "one+two");
    CHECK_FALSE(encode_record(request).contains("claimed"));
    request.claimed_by = sample_id("coordinator");
    request.claimed_at_s = 1'411'000'000;
    check_round_trip(request);
    domain::AuditEntry entry = domain::sample_audit_entry();
    entry.round_id.clear();
    entry.detail.clear();
    entry.by = "former";
    check_round_trip(entry);
    CHECK(record_fault(domain::RecordKind::kAuditEntry, replaced(encode_record(entry), "answer_help", "answer_all")) ==
          problem("unknown_operation", "what", "answer_all"));
}

TEST_CASE("a photo that was shown to everybody before there was a showcase is in it") {
    domain::Photo photo = domain::sample_photo("one", domain::PhotoVisibility::kEverybody);
    photo.offered_at_s = photo.published_at_s = 0;
    const auto read = [](const domain::Photo& former) {
        return std::get<domain::Photo>(decode_record(domain::RecordKind::kPhoto, encode_record(former)).value().value);
    };
    CHECK(read(photo).published_at_s == photo.added_at_s);
    CHECK(read(photo).offered_at_s == photo.added_at_s);
    photo.added_at_s = 0;
    CHECK(domain::is_published(read(photo)));
    photo.visibility = domain::PhotoVisibility::kPartner;
    CHECK(read(photo) == photo);
}

TEST_CASE("what is not shared does not stand in the text that a partner gets") {
    const domain::Programme programme = domain::sample_programme();
    const domain::Record record = domain::sample_application("two", "TW", "round 2");
    const auto seen = domain::visible(programme, domain::actor_of(programme, sample_id("one")), record);
    REQUIRE(seen.has_value());
    const std::string json = encode_record(*seen);
    CHECK(json.contains("interest of two"));
    for (const char* secret :
         {"workplace", "role of", "place of", "hopes", "museum", "late", "Africa", "answer", "2013", "languages", "wishes"}) {
        CHECK_FALSE(json.contains(secret));
    }
}

TEST_CASE("each fault of a record is named with its path") {
    const std::string post = encode_record(domain::sample_post("post of one", "one", domain::PostState::kShown));
    using enum domain::RecordKind;
    CHECK(record_fault(kPost, replaced(post, "\"state\":\"shown\"", "\"state\":\"loud\"")) == problem("unknown_term", "state", "loud"));
    CHECK(record_fault(kPost, replaced(post, sample_id("one"), "one")) == problem("bad_id", "author_id"));
    CHECK(record_fault(kPost, replaced(post, "2014-", "x-")).code == "bad_date_time");
    CHECK(record_fault(kPost, replaced(post, "text of", std::string(10'000, 'x'))) == problem("text_too_long", "text", "10000"));
    CHECK(record_fault(kPost, "[]") == problem("wrong_type", "", "object"));
    const std::string event = encode_record(domain::sample_event());
    CHECK(record_fault(kLiveEvent, replaced(event, "\"minutes\":45", "\"minutes\":4")).where == "minutes");
    CHECK(record_fault(kLiveEvent, replaced(event, "\"starts_at\":\"2014-", "\"starts_at\":\"x-")).code == "bad_date_time");
    const std::string application = encode_record(domain::sample_application("two", "TW", "round 2"));
    CHECK(record_fault(kApplication, replaced(application, "workplace of", std::string(200, 'x'))).where == "application.workplace");
    CHECK(record_fault(kApplication, replaced(application, "\"shared\":[\"name\"", "\"shared\":[\"shoe\"")).where == "shared[0]");
    const std::string partnership =
        encode_record(domain::Partnership{sample_id("p"), sample_id("r"), {sample_id("a"), "former"}, 1, 5, 0, {}});
    CHECK(decode_record(kPartnership, partnership).has_value());
    CHECK(record_fault(kPartnership, replaced(partnership, "\"former\"", "\"formed\"")) == problem("bad_id", "person_ids"));
    CHECK(record_fault(kPartnership, replaced(partnership, ",\"former\"", "")).code == "wrong_length");
}

TEST_CASE("an open glossary survives, with its person and without, and a closed one is written as before") {
    domain::Glossary glossary{sample_id("words"), sample_id("one"), {{"librarian", "mkutubi"}}};
    const std::string closed = encode_record(glossary);
    CHECK_FALSE(closed.contains("open"));
    CHECK_FALSE(closed.contains("country"));
    glossary.open = true;
    glossary.country = "KE";
    check_round_trip(glossary);
    glossary.person_id.clear();
    check_round_trip(glossary);
    CHECK_FALSE(encode_record(glossary).contains("person_id"));
}

TEST_CASE("another kind's record is refused for every pair of kinds") {
    for (const domain::Record& record : domain::sample_programme_records()) {
        for (std::size_t kind = 0; kind < domain::kRecordKindCount; ++kind) {
            const bool right = static_cast<domain::RecordKind>(kind) == kind_of(record);
            CHECK(decode_record(static_cast<domain::RecordKind>(kind), encode_record(record)).has_value() == right);
        }
    }
}

TEST_CASE("what coordinators set up or found out survives, and what is as usual is not written") {
    domain::RoundRecord round = domain::sample_round_record("r", {2015, 3, 1}, domain::RoundState::kClosed);
    for (const char* field : {"months", "slots", "cap_percent", "cap_reading", "odd_one_out", "stand_in_id", "mails_a_day", "mail_texts"}) {
        CHECK_FALSE(encode_record(round).contains(field));
    }
    round.months = 6;
    round.slots = {{2015, 3, 1}, {2015, 4, 5}};
    round.cap_percent = 0;
    round.cap_reading = domain::CapReading::kOfAccepted;
    round.odd_one_out = domain::OddOneOut::kStandIn;
    round.stand_in_id = sample_id("officer");
    round.mails_a_day = 90;
    round.mail_texts = {{domain::MailKind::kMatched, domain::UiLanguage::kSpanish, "Hola, {name}.\n{partner}"}};
    check_round_trip(round);
    domain::Person person = domain::sample_person("one");
    CHECK_FALSE(encode_record(person).contains("same_as"));
    person.same_as = {sample_id("two")};
    person.told_apart = {sample_id("three"), sample_id("four")};
    check_round_trip(person);
    domain::ApplicationRecord application = domain::sample_application("one", "ZA", "round 3");
    CHECK_FALSE(encode_record(application).contains("imported_at"));
    application.imported_at_s = 1'411'000'000;
    application.merged_into = sample_id("other");
    application.asked_to_check_at_s = 1'411'000'001;
    application.invited_at_s = 1'411'000'002;
    check_round_trip(application);
}

TEST_CASE("faults of a round's settings are named") {
    domain::RoundRecord round = domain::sample_round_record("r", {2015, 3, 1}, domain::RoundState::kClosed);
    round.slots = {{2015, 3, 1}};
    CHECK(record_fault(domain::RecordKind::kRound, replaced(encode_record(round), "[\"2015-03-01\"]", "[\"1 March\"]")) ==
          problem("bad_date", "slots", "1 March"));
    round.cap_percent = 30;
    CHECK(record_fault(domain::RecordKind::kRound, replaced(encode_record(round), "\"cap_percent\":30", "\"cap_percent\":101")).where ==
          "cap_percent");
    domain::Person person = domain::sample_person("one");
    person.same_as = {sample_id("two")};
    CHECK(record_fault(domain::RecordKind::kPerson, replaced(encode_record(person), "[\"" + sample_id("two") + "\"]", "[\"two\"]")).code ==
          "bad_id");
}
