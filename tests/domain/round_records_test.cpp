#include "domain/round_records.h"

#include <algorithm>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

std::vector<Record> records_as(std::string_view who, std::string_view round = "round 2") {
    const Programme programme = sample_programme();
    const auto records = records_of_round(programme, actor_of(programme, sample_id(who)), sample_id(round));
    REQUIRE(records.has_value());
    return *records;
}

bool has_record(const std::vector<Record>& records, RecordKind kind, const std::string& id) {
    return std::ranges::contains(records, RecordKey{kind, id}, [](const Record& record) { return key_of(record); });
}

}  // namespace

TEST_CASE("a coordinator's file of a round holds what belongs to it and nothing of another round") {
    const auto records = records_as("coordinator");
    CHECK(has_record(records, RecordKind::kRound, sample_id("round 2")));
    CHECK(has_record(records, RecordKind::kPerson, sample_id("one")));
    CHECK(has_record(records, RecordKind::kApplication, sample_id("round 2 of one")));
    CHECK(has_record(records, RecordKind::kContactEntry, sample_id("contact of one")));
    CHECK(has_record(records, RecordKind::kTopic, sample_id("topic")));
    CHECK(has_record(records, RecordKind::kHelpRequest, sample_id("help of one")));
    CHECK_FALSE(has_record(records, RecordKind::kRound, sample_id("round 1")));
    for (const Record& record : records) {
        CHECK(kind_of(record) != RecordKind::kNote);
        CHECK(kind_of(record) != RecordKind::kPhoto);
    }
}

TEST_CASE("notes about contacts stay with their writers") {
    for (const Record& record : records_as("director")) {
        if (const auto* entry = std::get_if<ContactEntry>(&record)) {
            CHECK(entry->note.empty());
        }
    }
}

TEST_CASE("the file is for coordinators and directors, and for a round that is there") {
    const Programme programme = sample_programme();
    CHECK(records_of_round(programme, {}, sample_id("round 2")).error().code == "not_allowed");
    CHECK(records_of_round(programme, actor_of(programme, sample_id("ambassador")), sample_id("round 2")).error().code == "not_allowed");
    CHECK(records_of_round(programme, actor_of(programme, sample_id("director")), sample_id("none")).error().code == "unknown_record");
}

TEST_CASE("the round of such records has all who take part, with a partner or without") {
    const auto round = round_of_records(records_as("coordinator"));
    REQUIRE(round.has_value());
    CHECK(round->name == "round 2");
    CHECK(round->applications.size() == 5);
    CHECK(round_of_records({}).error().code == "unknown_record");
}
