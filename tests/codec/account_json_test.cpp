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

TEST_CASE("an answer that is none says what is wrong") {
    CHECK_FALSE(decode_link_ordered("<html>").has_value());
    CHECK_FALSE(decode_link_ordered("{}").has_value());
    CHECK_FALSE(decode_signed_in(R"({"person_id":"me","new":false})").has_value());
    CHECK_FALSE(decode_sessions(R"({"sessions":[{"id":"a"}]})").has_value());
}
