#include "codec/outbox_json.h"

#include <set>

#include <catch2/catch_test_macros.hpp>

#include "support/every_operation.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::codec;

TEST_CASE("every change survives being kept on the device") {
    std::int64_t number = 0;
    std::set<std::size_t> kinds;
    for (const domain::OperationBody& body : domain::every_operation()) {
        if (std::holds_alternative<domain::SavePreview>(body)) {
            continue;  // the samples hold no real preview
        }
        OutboxEntry entry;
        entry.number = ++number;
        entry.person_id = domain::sample_id("one");
        entry.operation = {domain::sample_id("operation"), 1'700'000'000, number, body};
        const auto decoded = decode_outbox_entry(encode_outbox_entry(entry));
        REQUIRE(decoded.has_value());
        CHECK(decoded->value == entry);
        kinds.insert(body.index());
    }
    CHECK(kinds.size() == domain::kOperationKindCount - 1);
}

TEST_CASE("a conflict keeps the other version, and a refusal its reason") {
    OutboxEntry entry;
    entry.operation = {domain::sample_id("operation"), 1'700'000'000, {}, domain::SaveProfile{"Ana", domain::UiLanguage::kSpanish}};
    entry.state = OutboxState::kConflict;
    entry.current = SyncRecord{domain::sample_programme_records().front(), 9};
    CHECK(decode_outbox_entry(encode_outbox_entry(entry)).value().value == entry);
    entry.current.reset();
    entry.state = OutboxState::kRefused;
    entry.problem = problem("text_too_long", "body.note", "200");
    CHECK(decode_outbox_entry(encode_outbox_entry(entry)).value().value == entry);
}

TEST_CASE("a change that cannot be read says where") {
    CHECK_FALSE(decode_outbox_entry("{}").has_value());
    CHECK(decode_outbox_entry(R"({"format":"counterpart-change","version":1,"number":1,"state":"lost"})").error().front() ==
          problem("unknown_term", "state", "lost"));
}
