#include "codec/account_json.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart;
using namespace counterpart::codec;

TEST_CASE("answers about accounts are read, also those of a newer endpoint") {
    CHECK(decode_link_ordered(R"({"ok":true,"minutes":10})").value().value == 10);
    const auto who = decode_signed_in(R"({"person_id":"00112233445566778899aabbccddeeff","new":true,"mood":"good"})");
    REQUIRE(who.has_value());
    CHECK(who->value.person_id == "00112233445566778899aabbccddeeff");
    CHECK(who->value.is_new);
    CHECK(who->notes.size() == 1);
    const auto sessions = decode_sessions(
        R"({"sessions":[{"id":"a","device":"Firefox, Linux","made_at":"2026-11-26T02:00:00Z","seen_at":"2026-11-26T03:00:00Z","current":true},
            {"id":"b","device":"","made_at":"2026-11-20T02:00:00Z","seen_at":"2026-11-20T02:00:00Z","current":false}]})");
    REQUIRE(sessions.has_value());
    REQUIRE(sessions->value.size() == 2);
    CHECK(sessions->value[0].current);
    CHECK(sessions->value[0].seen_at_s - sessions->value[0].made_at_s == 3'600);
    CHECK(sessions->value[1].device.empty());
}

TEST_CASE("a picture that was taken comes with its id and size") {
    const std::string id(64, 'a');
    const auto photo = decode_photo_taken(R"({"id":")" + id + R"(","type":"jpeg","width":800,"height":600,"size":12345})");
    REQUIRE(photo.has_value());
    CHECK(photo->value.id == id);
    CHECK(photo->value.height_px == 600);
    CHECK_FALSE(decode_photo_taken(R"({"id":"a","type":"jpeg","width":800,"height":600,"size":12345})").has_value());
}

TEST_CASE("one's own mails come back as they were written") {
    const std::vector<MailLine> mails{{"a", "matched", "ana@example.org", 1'800'000'000, MailProgress::kSent, 1'800'000'060, true},
                                      {"b", "sign_in", "ana@example.org", 1'799'000'000, MailProgress::kWaiting, 0, false}};
    const std::string json = encode_my_mails(mails);
    CHECK(json == R"({"mails":[{"id":"a","kind":"matched","address":"ana@example.org","ordered_at":"2027-01-15T08:00:00Z","state":"sent",)"
                  R"("sent_at":"2027-01-15T08:01:00Z","bounced":true},{"id":"b","kind":"sign_in","address":"ana@example.org",)"
                  R"("ordered_at":"2027-01-03T18:13:20Z","state":"waiting","bounced":false}]})");
    const auto read = decode_my_mails(json);
    REQUIRE(read.has_value());
    CHECK(read->value == mails);
    CHECK_FALSE(
        decode_my_mails(R"({"mails":[{"id":"a","kind":"matched","address":"x","ordered_at":"2027-01-15T08:00:00Z","state":"lost"}]})")
            .has_value());
    CHECK_FALSE(decode_my_mails("{}").has_value());
}

TEST_CASE("an answer that is none says what is wrong") {
    CHECK_FALSE(decode_link_ordered("<html>").has_value());
    CHECK_FALSE(decode_link_ordered("{}").has_value());
    CHECK_FALSE(decode_signed_in(R"({"person_id":"me","new":false})").has_value());
    CHECK_FALSE(decode_sessions(R"({"sessions":[{"id":"a"}]})").has_value());
}
