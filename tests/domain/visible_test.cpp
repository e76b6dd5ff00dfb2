#include "domain/visible.h"

#include <map>
#include <set>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "support/every_operation.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

/// What each actor sees of the sample, whole ("=") or in part ("~"), written down by hand.
std::map<RecordKey, char> seen_by(const Programme& programme, const Actor& actor) {
    std::map<RecordKey, char> seen;
    for (const Record& record : sample_programme_records()) {
        if (const std::optional<Record> shown = visible(programme, actor, record); shown.has_value()) {
            seen[key_of(record)] = *shown == record ? '=' : '~';
        }
    }
    return seen;
}

char at(const std::map<RecordKey, char>& seen, RecordKind kind, const std::string& name) {
    const auto place = seen.find({kind, kind == RecordKind::kPhoto ? sample_photo_id(name) : sample_id(name)});
    return place == seen.end() ? '-' : place->second;
}

std::string row(const Programme& programme, const Actor& actor) {
    const auto seen = seen_by(programme, actor);
    std::string row;
    for (const char* name : {"one", "two", "three"}) {
        row += at(seen, RecordKind::kPerson, name);
    }
    row += ' ';
    row += at(seen, RecordKind::kRound, "round 2");
    row += ' ';
    for (const char* name : {"round 1 of four", "round 2 of one", "round 2 of two", "round 2 of three", "round 2 of five"}) {
        row += at(seen, RecordKind::kApplication, name);
    }
    row += ' ';
    for (const char* name : {"one+four", "one+two", "five+six"}) {
        row += at(seen, RecordKind::kPartnership, name);
    }
    row += ' ';
    for (const char* name : {"contact of one", "contact of two", "contact of four", "contact of five"}) {
        row += at(seen, RecordKind::kContactEntry, name);
    }
    row += ' ';
    for (const char* name : {"post of one", "post of two", "post of three", "post of a visitor"}) {
        row += at(seen, RecordKind::kPost, name);
    }
    row += ' ';
    for (const char* name : {"help of one", "help of five"}) {
        row += at(seen, RecordKind::kHelpRequest, name);
    }
    row += ' ';
    for (const char* name : {"photo of one", "photo of two", "photo of three", "photo of five", "photo of six"}) {
        row += at(seen, RecordKind::kPhoto, name);
    }
    row += ' ';
    row += at(seen, RecordKind::kSavedPreview, "preview");
    return row;
}

}  // namespace

TEST_CASE("each role sees its own part of the programme and no more") {
    const Programme programme = sample_programme();
    const auto row_of = [&](const char* name) { return row(programme, actor_of(programme, sample_id(name))); };
    //                          people round applications partnerships contacts posts help photos preview
    CHECK(row(programme, {}) == "--- ~ ----- --- ---- ~~~- -- --~-- -");
    CHECK(row_of("gone") == "--- ~ ----- --- ---- ~~~- -- --~-- -");
    CHECK(row_of("one") == "=-- ~ -=~-- ==- =~-- =~~- ~- ==~-- -");
    CHECK(row_of("two") == "-=- ~ -~=-- -=- ~=-- ~=~- -- -=~-- -");
    CHECK(row_of("three") == "--= ~ ---=- --- ---- ~~=- -- --=-- -");
    CHECK(row_of("four") == "--- ~ =---- =-- --=- ~~~- -- --~-- -");
    CHECK(row_of("ambassador") == "--- ~ ----- --- ---- ~~~- -- --~-- -");
    CHECK(row_of("officer") == "--- ~ ----- --- ---- ==== -- --~-- -");
    CHECK(row_of("coordinator") == "=== = ===== === ~~~~ ==== == --=-- =");
    CHECK(row_of("director") == "=== = ===== === ~~~~ ==== == --=-- =");
}

TEST_CASE("a partner sees exactly the fields that were agreed, for each field alone") {
    for (std::size_t k = 0; k < kSharedFieldCount; ++k) {
        Programme programme = sample_programme();
        ApplicationRecord record = sample_application("two", "TW", "round 2");
        const auto field = static_cast<SharedField>(k);
        record.shared = with_field(0, field);
        programme.apply(record, 100);
        const std::optional<Record> seen = visible(programme, actor_of(programme, sample_id("one")), record);
        REQUIRE(seen.has_value());
        const Application& whole = record.application;
        Application expected;
        expected.id = whole.id;
        switch (field) {
            case SharedField::kName: expected.name = whole.name; break;
            case SharedField::kCountry: expected.country = whole.country; break;
            case SharedField::kEmail: expected.email = whole.email; break;
            case SharedField::kTimeZone: expected.time_zone = whole.time_zone; break;
            case SharedField::kWorkplace: expected.workplace = whole.workplace; break;
            case SharedField::kRole: expected.role = whole.role; break;
            case SharedField::kPlace: expected.place = whole.place; break;
            case SharedField::kSector: expected.sector = whole.sector; break;
            case SharedField::kCareerStage: expected.career_stage = whole.career_stage; break;
            case SharedField::kLanguages: expected.languages = whole.languages; break;
            case SharedField::kInterests: expected.interests = whole.interests; break;
            case SharedField::kContactMethods: expected.contact_methods = whole.contact_methods; break;
            case SharedField::kHopes: expected.hopes = whole.hopes; break;
            case SharedField::kSocialProfiles: expected.social_profiles = whole.social_profiles; break;
            case SharedField::kAbsences: expected.absences = whole.absences; break;
        }
        CHECK(std::get<ApplicationRecord>(*seen).application == expected);
        CHECK(std::get<ApplicationRecord>(*seen).extent == Extent::kShared);
        CHECK(std::get<ApplicationRecord>(*seen).code_accepted_at_s == 0);
    }
}

TEST_CASE("a note is read by its writer and, once shared, by the partner; by nobody in office") {
    const Programme programme = sample_programme();
    const auto readers = [&](const Record& record) {
        std::string names;
        for (const char* name : {"one", "two", "three", "officer", "coordinator", "director"}) {
            names += visible(programme, actor_of(programme, sample_id(name)), record).has_value() ? std::string(name) + " " : "";
        }
        return names;
    };
    CHECK(readers(sample_note("one", "one+two", false)) == "one ");
    CHECK(readers(sample_note("two", "one+two", true)) == "one two ");
    CHECK(readers(*programme.find({RecordKind::kGlossary, sample_id("words of two")})) == "one two ");
    CHECK(readers(sample_answer("one")) == "one coordinator director ");
}

TEST_CASE("an open glossary is read by everybody, and says whose it is to its writer and the partner alone") {
    Programme programme = sample_programme();
    Glossary open = *programme.glossary(sample_id("words of two"));
    open.open = true;
    open.country = "TW";
    programme.apply(open, 100);
    for (const Actor& actor : every_actor(programme)) {
        INFO(actor.person_id);
        const std::optional<Record> seen = visible(programme, actor, open);
        REQUIRE(seen.has_value());
        const auto& glossary = std::get<Glossary>(*seen);
        const bool near = actor.person_id == sample_id("one") || actor.person_id == sample_id("two");
        CHECK(glossary.person_id == (near ? sample_id("two") : std::string()));
        CHECK(glossary.entries == open.entries);
        CHECK(glossary.country == "TW");
    }
    CHECK(visible(programme, {}, open).has_value());
    open.entries.push_back({"desk", "rude words", true});
    const auto entries_for = [&](const Actor& actor) { return std::get<Glossary>(*visible(programme, actor, open)).entries; };
    CHECK(entries_for({}).size() + 1 == open.entries.size());
    CHECK(entries_for(actor_of(programme, sample_id("three"))).size() + 1 == open.entries.size());
    CHECK(entries_for(actor_of(programme, sample_id("two"))) == open.entries);
    CHECK(entries_for(actor_of(programme, sample_id("officer"))) == open.entries);
    open.open = false;
    CHECK_FALSE(visible(programme, {}, open).has_value());
    CHECK_FALSE(visible(programme, actor_of(programme, sample_id("director")), open).has_value());
    CHECK(hiding_is_told(RecordKind::kGlossary));
    CHECK_FALSE(hiding_is_told(RecordKind::kPost));
}

TEST_CASE("that all is well, and that the match was opened, is not told to the partner") {
    const Programme programme = sample_programme();
    for (const ContactKind kind : {ContactKind::kAllWell, ContactKind::kSeen}) {
        ContactEntry entry = sample_contact("one", "one+two");
        entry.kind = kind;
        CHECK_FALSE(visible(programme, actor_of(programme, sample_id("two")), entry).has_value());
        CHECK(visible(programme, actor_of(programme, sample_id("coordinator")), entry).has_value());
    }
}

TEST_CASE("a partnership that is held is known to staff alone, and shows nobody a partner") {
    Programme programme = sample_programme();
    Partnership held = *programme.partnership(sample_id("one+two"));
    held.started_at_s = 0;
    programme.apply(held, 100);
    const Actor one = actor_of(programme, sample_id("one"));
    CHECK_FALSE(visible(programme, one, held).has_value());
    CHECK_FALSE(visible(programme, one, sample_application("two", "TW", "round 2")).has_value());
    CHECK_FALSE(visible(programme, one, sample_note("two", "one+two", true)).has_value());
    CHECK_FALSE(programme.are_partners(one.person_id, sample_id("two")));
    CHECK(visible(programme, actor_of(programme, sample_id("coordinator")), held).has_value());
}

TEST_CASE("after the end partners see each other if both want to stay in touch, and until then nobody learns who does") {
    Programme programme = sample_programme();
    Partnership past = *programme.partnership(sample_id("one+two"));
    past.ended_at_s = kSampleNow_s;
    past.stay_in_touch = {sample_id("two")};
    programme.apply(past, 100);
    const Actor one = actor_of(programme, sample_id("one"));
    const ApplicationRecord of_two = sample_application("two", "TW", "round 2");
    CHECK_FALSE(visible(programme, one, of_two).has_value());
    CHECK(std::get<Partnership>(*visible(programme, one, past)).stay_in_touch.empty());
    const std::int64_t scope = scope_sequence(programme, one);
    past.stay_in_touch = {sample_id("two"), sample_id("one")};
    programme.apply(past, 101);
    CHECK(visible(programme, one, of_two).has_value());
    CHECK(std::get<Partnership>(*visible(programme, one, past)).stay_in_touch.size() == 2);
    CHECK(scope_sequence(programme, one) > scope);
}

TEST_CASE("what partners agree on is no reason for them to read everything afresh") {
    Programme programme = sample_programme();
    const Actor one = actor_of(programme, sample_id("one"));
    const std::int64_t scope = scope_sequence(programme, one);
    Partnership agreed = *programme.partnership(sample_id("one+two"));
    agreed.agreed_at_s = kSampleNow_s;
    programme.apply(agreed, 100);
    CHECK(scope_sequence(programme, one) == scope);
}

TEST_CASE("notes stay with who wrote them, and staff notes with staff") {
    const Programme programme = sample_programme();
    for (const Actor& actor : every_actor(programme)) {
        for (const Record& record : sample_programme_records()) {
            const std::optional<Record> seen = visible(programme, actor, record);
            if (!seen.has_value()) {
                continue;
            }
            if (const auto* entry = std::get_if<ContactEntry>(&*seen)) {
                CHECK((entry->note.empty() || entry->person_id == actor.person_id));
            }
            if (const auto* request = std::get_if<HelpRequest>(&*seen)) {
                CHECK((request->staff_note.empty() || is_staff(actor)));
            }
            if (const auto* post = std::get_if<Post>(&*seen); post != nullptr && post->state == PostState::kHidden) {
                CHECK((post->text.empty() || post->author_id == actor.person_id || is_moderator(actor)));
            }
        }
    }
}

TEST_CASE("what a former participant left names nobody, and nobody becomes them") {
    Programme programme = sample_programme();
    Partnership left = *programme.partnership(sample_id("one+four"));
    left.person_ids[1] = kFormerPerson;
    programme.apply(left, 200);
    const Actor impostor{std::string(kFormerPerson), {}};
    CHECK_FALSE(visible(programme, impostor, left).has_value());
}

TEST_CASE("the scope of partners moves when a partnership or an agreement changes, and nobody else's") {
    Programme programme = sample_programme();
    const auto scope = [&](const char* name) { return scope_sequence(programme, actor_of(programme, sample_id(name))); };
    const std::int64_t three_before = scope("three");
    ApplicationRecord agreed = *programme.application(sample_id("round 2 of two"));
    agreed.shared = kAllShared;
    programme.apply(agreed, 100);
    CHECK(scope("one") == 100);
    CHECK(scope("two") < 100);
    agreed.application.hopes = "changed, and shown as a change of the record";
    programme.apply(agreed, 101);
    CHECK(scope("one") == 100);
    Partnership ended = *programme.partnership(sample_id("one+two"));
    ended.ended_at_s = kSampleNow_s;
    programme.apply(ended, 102);
    CHECK(scope("one") == 102);
    CHECK(scope("two") == 102);
    CHECK(scope("three") == three_before);
    Person promoted = *programme.person(sample_id("three"));
    promoted.name = "Other";
    programme.apply(promoted, 103);
    CHECK(scope("three") == three_before);
    promoted.roles = {{Role::kCoordinator, {}}};
    programme.apply(promoted, 104);
    CHECK(scope("three") == 104);
}

TEST_CASE("a photo that fewer may see starts everybody afresh, a new private one does not") {
    Programme programme = sample_programme();
    const std::int64_t before = scope_sequence(programme, {});
    Photo fresh = sample_photo("one", PhotoVisibility::kOnlyMe);
    fresh.id = sample_photo_id("new");
    programme.apply(fresh, 100);
    CHECK(scope_sequence(programme, {}) == before);
    Photo narrowed = *programme.photo(sample_photo_id("photo of three"));
    narrowed.visibility = PhotoVisibility::kOnlyMe;
    programme.apply(narrowed, 101);
    CHECK(scope_sequence(programme, {}) == 101);
    CHECK_FALSE(removal_is_told(RecordKind::kPhoto));
}

TEST_CASE("an offered photo is seen by its owner, partners and those who publish it; a published one by everybody") {
    Programme programme = sample_programme();
    const auto readers = [&](const Photo& photo) {
        std::string names;
        for (const char* name : {"nobody", "one", "two", "three", "ambassador", "officer", "coordinator"}) {
            names += visible(programme, actor_of(programme, sample_id(name)), photo).has_value() ? std::string(name) + " " : "";
        }
        return names;
    };
    Photo photo = sample_photo("two", PhotoVisibility::kEverybody);
    CHECK(readers(photo) == "nobody one two three ambassador officer coordinator ");
    photo.published_at_s = 0;
    CHECK(readers(photo) == "one two officer coordinator ");
    const Photo of_partner = std::get<Photo>(*visible(programme, actor_of(programme, sample_id("one")), photo));
    CHECK((of_partner.story.empty() && of_partner.credit == Credit() && of_partner.offered_at_s != 0));
    const Photo of_officer = std::get<Photo>(*visible(programme, actor_of(programme, sample_id("officer")), photo));
    CHECK((of_officer.story == "story of two" && of_officer.owner_id.empty()));
    photo.visibility = PhotoVisibility::kPartner;
    photo.offered_at_s = 0;
    CHECK(readers(photo) == "one two ");
    photo.visibility = PhotoVisibility::kOnlyMe;
    CHECK(readers(photo) == "two ");
}

TEST_CASE("a photo that is taken out of the showcase starts everybody afresh, also after the endpoint's next start") {
    Programme programme = sample_programme();
    Photo photo = *programme.photo(sample_photo_id("photo of three"));
    photo.published_at_s = 0;
    photo.was_wider = true;
    programme.apply(photo, 200);
    CHECK(scope_sequence(programme, {}) == 200);
    photo.published_at_s = 300;
    programme.apply(photo, 201);
    CHECK(scope_sequence(programme, {}) == 200);
    Programme started;
    photo.published_at_s = 0;
    started.apply(photo, 202);
    CHECK(scope_sequence(started, {}) == 202);
}

TEST_CASE("topics of the library are for those who look after topics, those of a round for everybody once they are published") {
    const Programme programme = sample_programme();
    const auto sees = [&](const char* name, const Topic& topic) {
        return visible(programme, actor_of(programme, sample_id(name)), topic).has_value();
    };
    Topic of_library = sample_topic();
    of_library.round_id.clear();
    Topic scheduled = sample_topic();
    scheduled.state = TopicState::kScheduled;
    for (const char* name : {"nobody", "one", "ambassador"}) {
        CHECK(sees(name, sample_topic()));
        CHECK_FALSE(sees(name, of_library));
        CHECK_FALSE(sees(name, scheduled));
    }
    for (const char* name : {"officer", "coordinator", "director"}) {
        CHECK(sees(name, of_library));
        CHECK(sees(name, scheduled));
    }
}
