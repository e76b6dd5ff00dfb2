#include "domain/programme.h"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <string>

#include "domain/actor.h"
#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("records are found by what people know of them") {
    const Programme programme = sample_programme();
    CHECK(programme.person_by_address("ONE+list@Example.org")->id == sample_id("one"));
    CHECK(programme.person_by_address("nobody@example.org") == nullptr);
    CHECK(programme.application_of(sample_id("one"), sample_id("round 1"))->application.id == sample_id("round 1 of one"));
    CHECK(programme.application_of(sample_id("four"), sample_id("round 2")) == nullptr);
    CHECK(programme.partnerships_of(sample_id("one")).size() == 2);
    CHECK(programme.current_partnership(sample_id("one"), sample_id("round 2"))->id == sample_id("one+two"));
    CHECK(programme.current_partnership(sample_id("one"), sample_id("round 1")) == nullptr);
    CHECK(programme.are_partners(sample_id("one"), sample_id("two")));
    CHECK_FALSE(programme.are_partners(sample_id("one"), sample_id("four")));
    CHECK_FALSE(programme.are_partners(sample_id("one"), sample_id("one")));
    CHECK(programme.contacts_of(sample_id("one+two")).size() == 2);
    CHECK(programme.of_round(sample_id("round 2")).size() == 12);
    CHECK(programme.all(RecordKind::kPhoto).size() == 5);
    CHECK(programme.owned_by("").empty());
    CHECK(actor_of(programme, sample_id("nobody")) == Actor{});
}

TEST_CASE("the records of a round are found kind by kind, in the order in which all of them are") {
    const Programme programme = sample_programme();
    for (const char* round : {"round 1", "round 2", "round 3", "none"}) {
        std::vector<const Record*> by_kind;
        for (std::size_t kind = 0; kind < kRecordKindCount; ++kind) {
            for (const Record* record : programme.of_round(sample_id(round), static_cast<RecordKind>(kind))) {
                CHECK(kind_of(*record) == static_cast<RecordKind>(kind));
                by_kind.push_back(record);
            }
        }
        CHECK(by_kind == programme.of_round(sample_id(round)));
    }
    CHECK(programme.of_round(sample_id("round 2"), RecordKind::kApplication).size() == 5);
}

TEST_CASE("a copy leads to its own records, whatever becomes of what it was copied from") {
    auto original = std::make_unique<Programme>(sample_programme());
    Programme assigned;
    assigned = *original;
    const Programme copied = *original;
    Person renamed = *original->person(sample_id("one"));
    renamed.name = "Somebody Else";
    original->apply(renamed, 900);
    original.reset();
    for (const Programme& copy : {std::cref(assigned), std::cref(copied)}) {
        CHECK(copy.person(sample_id("one"))->name == "Person one");
        CHECK(copy.person_by_address("one@example.org") == copy.person(sample_id("one")));
        CHECK(copy.application_of(sample_id("one"), sample_id("round 1")) == copy.application(sample_id("round 1 of one")));
        CHECK(copy.glossary_of(sample_id("two")) == copy.glossary(sample_id("words of two")));
        for (const Partnership* one : copy.partnerships_of(sample_id("one"))) {
            CHECK(one == copy.partnership(one->id));
        }
        for (const Record* record : copy.of_round(sample_id("round 2"))) {
            CHECK(record == copy.find(key_of(*record)));
        }
        for (const Record* record : copy.owned_by(sample_id("one"))) {
            CHECK(record == copy.find(key_of(*record)));
        }
        for (const ContactEntry* entry : copy.contacts_of(sample_id("one+two"))) {
            CHECK(entry == copy.contact_entry(entry->id));
        }
        CHECK(copy.last_sequence() == sample_programme().last_sequence());
    }
}

TEST_CASE("a record is taken over from another programme as it is there, or forgotten") {
    Programme mine = sample_programme();
    Programme theirs = sample_programme();
    Person renamed = *theirs.person(sample_id("one"));
    renamed.email = "elsewhere@example.org";
    theirs.apply(renamed, 900);
    theirs.forget({RecordKind::kContactEntry, sample_id("contact of one")});
    mine.take_over(theirs, {RecordKind::kPerson, sample_id("one")});
    mine.take_over(theirs, {RecordKind::kContactEntry, sample_id("contact of one")});
    mine.take_over(theirs, {RecordKind::kContactEntry, sample_id("never there")});
    CHECK(mine.person_by_address("elsewhere@example.org") == mine.person(sample_id("one")));
    CHECK(mine.person_by_address("one@example.org") == nullptr);
    CHECK(mine.sequence_of({RecordKind::kPerson, sample_id("one")}) == 900);
    CHECK(mine.last_sequence() == 900);
    CHECK(mine.contacts_of(sample_id("one+two")).size() == 1);
    CHECK(mine.sequence_of({RecordKind::kContactEntry, sample_id("contact of one")}) == 0);
}

TEST_CASE("a changed address and a changed partnership leave no old way to them") {
    Programme programme = sample_programme();
    Person moved = *programme.person(sample_id("one"));
    moved.email = "elsewhere@example.org";
    programme.apply(moved, 100);
    CHECK(programme.person_by_address("one@example.org") == nullptr);
    CHECK(programme.person_by_address("elsewhere@example.org") != nullptr);
    Partnership other = *programme.partnership(sample_id("one+two"));
    other.person_ids = {sample_id("one"), sample_id("three")};
    programme.apply(other, 101);
    CHECK(programme.partnerships_of(sample_id("two")).empty());
    CHECK(programme.are_partners(sample_id("three"), sample_id("one")));
    programme.remove(key_of(other), 102);
    CHECK(programme.partnerships_of(sample_id("three")).empty());
}

TEST_CASE("changes come in their order, each record once, removals too") {
    Programme programme = sample_programme();
    const std::int64_t last = programme.last_sequence();
    const Record post = *programme.find({RecordKind::kPost, sample_id("post of one")});
    programme.apply(post, last + 1);
    programme.remove({RecordKind::kPost, sample_id("post of two")}, last + 2);
    programme.apply(post, last + 3);
    const std::vector<Change> changes = programme.changes_after(last, 10);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].sequence == last + 2);
    CHECK(changes[0].record == nullptr);
    CHECK(*changes[1].record == post);
    CHECK(programme.changes_after(0, 3).size() == 3);
    CHECK(programme.sequence_of({RecordKind::kPost, sample_id("post of two")}) == last + 2);
}

TEST_CASE("what was tried and taken back leaves the programme as it was") {
    std::mt19937 random(5);
    const std::vector<Record> records = sample_programme_records();
    Programme programme = programme_of(records);
    const auto picture = [](const Programme& of) {
        std::map<RecordKey, std::pair<std::int64_t, Record>> all;
        for (const Change& change : of.changes_after(0, 10'000)) {
            all.emplace(change.key, std::pair(change.sequence, *change.record));
        }
        return all;
    };
    const auto before = picture(programme);
    for (int round = 0; round < 200; ++round) {
        const Record& former = records[random() % records.size()];
        const RecordKey key = key_of(former);
        const std::int64_t sequence = programme.sequence_of(key);
        const Record added = sample_person("new");
        programme.apply(added, 1'000);
        if (random() % 2 == 0) {
            programme.remove(key, 1'001);
        } else {
            programme.apply(former, 1'001);
        }
        programme.apply(former, sequence);
        programme.forget(key_of(added));
    }
    CHECK(picture(programme) == before);
    CHECK(programme.last_sequence() == static_cast<std::int64_t>(records.size()));
    CHECK(programme.person_by_address("new@example.org") == nullptr);
}
