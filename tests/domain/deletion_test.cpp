#include "domain/deletion.h"

#include <algorithm>
#include <string>

#include "domain/own_data.h"
#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

Programme after(Programme programme, const Decision& decision) {
    for (const Record& record : decision.written) {
        programme.apply(record, programme.last_sequence() + 1);
    }
    for (const RecordKey& key : decision.removed) {
        programme.remove(key, programme.last_sequence() + 1);
    }
    return programme;
}

/// Whether a record still names the person.
bool names(const Record& record, const std::string& person_id) {
    if (owner_of(record) == person_id) {
        return true;
    }
    if (const auto* partnership = std::get_if<Partnership>(&record)) {
        const bool nudged = std::ranges::contains(partnership->nudges, person_id, &Nudge::by);
        return nudged || partnership->held.by == person_id || std::ranges::contains(partnership->person_ids, person_id);
    }
    if (const auto* request = std::get_if<HelpRequest>(&record)) {
        return request->answered_by == person_id || request->claimed_by == person_id;
    }
    if (const auto* application = std::get_if<ApplicationRecord>(&record)) {
        return application->removal.by == person_id;
    }
    if (const auto* entry = std::get_if<AuditEntry>(&record)) {
        return entry->by == person_id || std::ranges::contains(entry->person_ids, person_id);
    }
    const auto* preview = std::get_if<SavedPreview>(&record);
    return preview != nullptr && preview->saved_by == person_id;
}

}  // namespace

TEST_CASE("after deleting one's data no record names one") {
    for (const char* name : {"one", "two", "three", "four", "five", "coordinator", "officer"}) {
        for (const PostsOfLeaver posts : {PostsOfLeaver::kGo, PostsOfLeaver::kStayWithoutName}) {
            const Programme before = sample_programme();
            const Programme programme = after(before, granted(before, name, DeleteMyData{posts}));
            CHECK(programme.person(sample_id(name)) == nullptr);
            CHECK(programme.person_by_address(std::string(name) + "@example.org") == nullptr);
            CHECK(my_data(programme, sample_id(name)).empty());
            for (std::size_t kind = 0; kind < kRecordKindCount; ++kind) {
                for (const Record* record : programme.all(static_cast<RecordKind>(kind))) {
                    CHECK_FALSE(names(*record, sample_id(name)));
                }
            }
        }
    }
}

TEST_CASE("what a coordinator did to others stays, without the coordinator, when they leave") {
    Programme before = sample_programme();
    for (const OperationBody& body :
         {OperationBody(NudgePartners{sample_id("one+two")}), OperationBody(ClaimHelp{sample_id("help of one")}),
          OperationBody(RemoveFromRound{sample_id("round 2 of five"), "decided"})}) {
        const Decision decision = granted(before, "coordinator", body);
        before = after(std::move(before), decision);
    }
    const Programme programme = after(before, granted(before, "coordinator", DeleteMyData{}));
    for (std::size_t kind = 0; kind < kRecordKindCount; ++kind) {
        for (const Record* record : programme.all(static_cast<RecordKind>(kind))) {
            CHECK_FALSE(names(*record, sample_id("coordinator")));
        }
    }
    CHECK(programme.partnership(sample_id("one+two"))->nudges == std::vector<Nudge>{{kSampleNow_s, std::string(kFormerPerson)}});
    CHECK(programme.application(sample_id("round 2 of five"))->removal.reason == "decided");
    CHECK(programme.audit_entry(sample_id("audit entry"))->by == kFormerPerson);
}

TEST_CASE("what somebody put into the shared glossary goes with them") {
    Programme before = sample_programme();
    Glossary open = *before.glossary(sample_id("words of two"));
    open.open = true;
    before.apply(open, 100);
    const Programme programme = after(before, granted(before, "two", DeleteMyData{}));
    CHECK(programme.all(RecordKind::kGlossary).empty());
}

TEST_CASE("partnerships stay without the person, a current one ends, and the partner is told") {
    const Programme before = sample_programme();
    const Decision decision = granted(before, "one", DeleteMyData{});
    const Programme programme = after(before, decision);
    const Partnership* past = programme.partnership(sample_id("one+four"));
    REQUIRE(past != nullptr);
    CHECK(past->person_ids == std::vector<std::string>{std::string(kFormerPerson), sample_id("four")});
    CHECK(past->end_reason == EndReason::kRoundOver);
    const Partnership* current = programme.partnership(sample_id("one+two"));
    CHECK(current->ended_at_s == kSampleNow_s);
    CHECK(current->end_reason == EndReason::kPersonLeft);
    REQUIRE(decision.mails.size() == 2);
    CHECK(decision.mails[0].kind == MailKind::kPartnerLeft);
    CHECK(decision.mails[0].person_id == sample_id("two"));
    CHECK(decision.mails[1].kind == MailKind::kDataDeleted);
    CHECK(decision.mails[1].address == "one@example.org");
}

TEST_CASE("two of three go on when the third leaves") {
    Programme before = sample_programme();
    Partnership trio = *before.partnership(sample_id("one+two"));
    trio.person_ids.push_back(sample_id("three"));
    before.apply(trio, 100);
    const Programme programme = after(before, granted(before, "three", DeleteMyData{}));
    CHECK(programme.partnership(trio.id)->ended_at_s == 0);
    CHECK(programme.are_partners(sample_id("one"), sample_id("two")));
}

TEST_CASE("posts go or stay without a name, as the person chose") {
    const Programme before = sample_programme();
    CHECK(after(before, granted(before, "three", DeleteMyData{PostsOfLeaver::kGo})).post(sample_id("post of three")) == nullptr);
    const Programme programme = after(before, granted(before, "three", DeleteMyData{PostsOfLeaver::kStayWithoutName}));
    const Post* post = programme.post(sample_id("post of three"));
    REQUIRE(post != nullptr);
    CHECK(post->author_id == kFormerPerson);
    CHECK(post->author_name.empty());
    CHECK(post->text == "text of post of three");
}

TEST_CASE("what was overruled about a person goes with them, and a coordinator who leaves is not named as its author") {
    Programme before = sample_programme();
    RoundRecord round = *before.round(sample_id("round 2"));
    const std::string coordinator = sample_id("coordinator");
    round.overrulings = {{FindingKind::kOwnCopy, {sample_id("round 2 of one"), sample_id("round 2 of two")}, "Sisters.", coordinator, 1},
                         {FindingKind::kWithoutPartner, {sample_id("round 2 of three")}, "Waits.", coordinator, 1}};
    before.apply(round, 100);
    const Programme programme = after(before, granted(before, "one", DeleteMyData{}));
    REQUIRE(programme.round(round.id)->overrulings.size() == 1);
    CHECK(programme.round(round.id)->overrulings[0].reason == "Waits.");
    const Programme later = after(programme, granted(programme, "coordinator", DeleteMyData{}));
    CHECK(later.round(round.id)->overrulings[0].by_id == kFormerPerson);
}

TEST_CASE("traces in other records go, too") {
    Programme before = sample_programme();
    RoundRecord round = *before.round(sample_id("round 2"));
    round.forbidden_pairs = {make_person_pair(sample_id("round 2 of three"), sample_id("round 2 of one")),
                             make_person_pair(sample_id("round 2 of two"), sample_id("round 2 of one"))};
    before.apply(round, 100);
    ApplicationRecord other = *before.application(sample_id("round 2 of two"));
    other.application.earlier_partners = {"Three@Example.org", "four@example.org"};
    before.apply(other, 101);
    const Programme programme = after(before, granted(before, "three", DeleteMyData{}));
    CHECK(programme.round(round.id)->forbidden_pairs.size() == 1);
    CHECK(programme.application(other.application.id)->application.earlier_partners == std::vector<std::string>{"four@example.org"});
    CHECK(programme.saved_preview(sample_id("preview")) == nullptr);
}
