#include "codec/delivery_json.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "base/id.h"
#include "codec/sample_records.h"

using namespace counterpart;
using namespace counterpart::codec;

TEST_CASE("deliveries survive being written and read, and say nothing of what did not happen") {
    const std::vector<DeliveryLine> lines{
        {.person_id = id_from_text("ana"), .address = "ana@example.org", .ordered_at_s = 1'000},
        {.person_id = id_from_text("ben"),
         .address = "ben@example.org",
         .state = DeliveryState::kSent,
         .ordered_at_s = 1'000,
         .tried_at_s = 1'100,
         .attempts = 2,
         .code = 250,
         .bounce = DeliveryBounce::kHard,
         .bounce_status = "5.1.1",
         .bounced_at_s = 1'200,
         .mails = 2},
        {.person_id = id_from_text("cyd"), .address = "cyd@example.org", .state = DeliveryState::kStopped, .ordered_at_s = 1'000}};
    const std::string json = encode_deliveries(lines);
    const auto decoded = decode_deliveries(json);
    REQUIRE(decoded.has_value());
    CHECK(decoded->value == lines);
    CHECK(decoded->notes.empty());
    CHECK_FALSE(encode_deliveries({lines[0]}).contains("bounce"));
    CHECK(decode_deliveries(replaced(json, "stopped", "flown")).error().front().code == "unknown_term");
    CHECK(decode_deliveries(R"({"deliveries":[{}]})").error().front().code == "missing_field");
}

TEST_CASE("letters that are asked for and letters that come survive, and a group has two or three people") {
    const LettersWanted wanted{.round_id = id_from_text("round"), .groups = {{id_from_text("a"), id_from_text("b")}}};
    const std::string json = encode_letters_wanted(wanted);
    CHECK(decode_letters_wanted(json)->value == wanted);
    LettersWanted alone = wanted;
    alone.groups.front().pop_back();
    CHECK(decode_letters_wanted(encode_letters_wanted(alone)).error().front().code == "wrong_length");
    CHECK(decode_letters_wanted(R"({"groups":[7]})").error().size() == 2);
    const Letters letters{.written = 572,
                          .letters = {{.application_id = id_from_text("a"), .subject = "Your partner", .text = "…", .names_reader = true},
                                      {.application_id = id_from_text("b"), .text = "", .without_partner = true}}};
    CHECK(decode_letters(encode_letters(letters))->value == letters);
}
