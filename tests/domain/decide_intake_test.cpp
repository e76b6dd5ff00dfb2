#include <algorithm>
#include <string>
#include <vector>

#include "domain/matching_round.h"
#include "domain/same_person.h"
#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

Programme after_all(Programme programme, const Decision& decision) {
    for (const Record& record : decision.written) {
        programme.apply(record, programme.last_sequence() + 1);
    }
    return programme;
}

ImportApplications file_of(std::vector<std::string> names) {
    ImportApplications body;
    body.round_id = sample_id("round 3");
    for (const std::string& name : names) {
        Application application = sample_application(name, "PL", "round 3").application;
        application.arrived_at_s = kSampleNow_s - 100;
        body.applications.push_back(std::move(application));
    }
    return body;
}

/// Ana twice in round 3, under two addresses; and a pair of strangers.
Programme with_ana_twice() {
    Programme programme = sample_programme();
    for (const char* name : {"ana", "ana at home"}) {
        Person person = sample_person(name);
        person.email = std::string(name).substr(0, 3) + std::to_string(std::string(name).size()) + "@example.org";
        ApplicationRecord record = sample_application(name, "ES", "round 3");
        record.application.email = person.email;
        record.application.arrived_at_s = kSampleNow_s - static_cast<std::int64_t>(std::string(name).size());
        programme.apply(person, programme.last_sequence() + 1);
        programme.apply(record, programme.last_sequence() + 1);
    }
    return programme;
}

const std::string kAna = sample_id("round 3 of ana");
const std::string kAnaAtHome = sample_id("round 3 of ana at home");

}  // namespace

TEST_CASE("a file's applications come in with accounts whose addresses are to be confirmed, and come in once") {
    const Programme before = sample_programme();
    const Decision decision = granted(before, "coordinator", file_of({"ewa", "two"}));
    const Programme programme = after_all(before, decision);
    const ApplicationRecord* ewa = programme.application(sample_id("round 3 of ewa"));
    REQUIRE(ewa != nullptr);
    CHECK(ewa->imported_at_s == kSampleNow_s);
    CHECK(ewa->application.arrived_at_s == kSampleNow_s - 100);
    CHECK(ewa->code_accepted_at_s == 0);
    CHECK(programme.person(ewa->person_id)->email_confirmed_at_s == 0);
    CHECK(programme.application(sample_id("round 3 of two"))->person_id == sample_id("two"));
    REQUIRE(decision.mails.size() == 2);
    CHECK(decision.mails[0].kind == MailKind::kConfirmApplication);
    CHECK(decision.mails[1].kind == MailKind::kApplicationReceived);
    CHECK(granted(programme, "coordinator", file_of({"ewa", "two"})) == Decision{});
}

TEST_CASE("a file changes only what a file brought") {
    const Programme before = after_all(sample_programme(), granted(sample_programme(), "coordinator", file_of({"ewa"})));
    ImportApplications body = file_of({"ewa"});
    body.applications[0].workplace = "Elsewhere";
    body.applications[0].id = sample_id("a new id");
    const Decision decision = granted(before, "coordinator", body);
    REQUIRE(decision.written.size() == 1);
    const auto changed = written<ApplicationRecord>(decision);
    CHECK(changed.application.workplace == "Elsewhere");
    CHECK(changed.application.id == sample_id("round 3 of ewa"));
    CHECK(decision.mails.empty());
}

TEST_CASE("who was put in from a file and then hands in their own accepts the code, and no file touches it again") {
    Programme programme = after_all(sample_programme(), granted(sample_programme(), "coordinator", file_of({"two"})));
    SubmitApplication own{sample_id("round 3"), kAlwaysShared, true, programme.application(sample_id("round 3 of two"))->application};
    own.application.workplace = "My own words";
    const auto record = written<ApplicationRecord>(granted(programme, "two", own));
    CHECK(record.imported_at_s == 0);
    CHECK(record.code_accepted_at_s == kSampleNow_s);
    CHECK(record.code_version > 0);
    CHECK(record.application.arrived_at_s == kSampleNow_s - 100);
    programme.apply(record, 900);
    CHECK(granted(programme, "coordinator", file_of({"two"})) == Decision{});
}

TEST_CASE("a time that lies ahead is not believed") {
    ImportApplications body = file_of({"ewa"});
    body.applications[0].arrived_at_s = kSampleNow_s + 1;
    CHECK(written<ApplicationRecord>(granted(sample_programme(), "coordinator", body)).application.arrived_at_s == kSampleNow_s);
}

TEST_CASE("files are for coordinators, for rounds that have not ended, and of some length") {
    const Programme programme = sample_programme();
    CHECK(code_by(programme, "officer", file_of({"ewa"})) == "not_allowed");
    CHECK(code_by(programme, "ambassador", file_of({"ewa"})) == "not_allowed");
    CHECK(code_by(programme, "coordinator", file_of({})) == "empty_field");
    CHECK(code_by(programme, "coordinator", file_of(std::vector<std::string>(101, "ewa"))) == "too_many_entries");
    ImportApplications body = file_of({"ewa"});
    body.shared = 0;
    CHECK(code_by(programme, "coordinator", body) == "must_share_name");
    body.round_id = sample_id("round 1");
    body.shared = kAlwaysShared;
    CHECK(code_by(programme, "coordinator", body) == "round_ended");
    body.round_id = sample_id("no round");
    CHECK(code_by(programme, "coordinator", body) == "unknown_record");
}

TEST_CASE("of two applications of one person one stays, with the time of the first and the answers that were chosen") {
    const Programme before = with_ana_twice();
    const Decision decision = granted(before, "coordinator", MergeApplications{kAna, kAnaAtHome, true});
    const Programme programme = after_all(before, decision);
    const ApplicationRecord& kept = *programme.application(kAna);
    CHECK(kept.application.workplace == "workplace of ana at home");
    CHECK(kept.application.email == "ana3@example.org");
    CHECK(kept.application.arrived_at_s == kSampleNow_s - 11);
    CHECK(programme.application(kAnaAtHome)->state == ApplicationState::kWithdrawn);
    CHECK(programme.application(kAnaAtHome)->merged_into == kAna);
    CHECK(are_one_person(programme, sample_id("ana"), sample_id("ana at home")));
    CHECK(are_one_person(programme, sample_id("ana at home"), sample_id("ana")));
    REQUIRE(decision.mails.size() == 1);
    CHECK(decision.mails[0].kind == MailKind::kApplicationsMerged);
    CHECK(decision.mails[0].person_id == sample_id("ana at home"));
    CHECK(code_by(programme, "coordinator", MergeApplications{kAna, kAnaAtHome, false}) == "application_withdrawn");
}

TEST_CASE("what was accepted stays accepted in a merge, and what is paired is not merged away") {
    Programme programme = with_ana_twice();
    ApplicationRecord accepted = *programme.application(kAnaAtHome);
    accepted.state = ApplicationState::kAccepted;
    programme.apply(accepted, 500);
    const Decision decision = granted(programme, "coordinator", MergeApplications{kAna, kAnaAtHome, false});
    const Programme merged = after_all(programme, decision);
    CHECK(merged.application(kAna)->state == ApplicationState::kAccepted);
    CHECK(merged.application(kAna)->application.workplace == "workplace of ana");
    accepted.batch = 1;
    programme.apply(accepted, 501);
    CHECK(code_by(programme, "coordinator", MergeApplications{kAna, kAnaAtHome, false}) == "already_partnered");
}

TEST_CASE("a person found again from another round keeps the application, and past partners of either account count") {
    Programme before = with_ana_twice();
    const Decision decision = granted(before, "director", MergeApplications{kAna, sample_id("round 1 of one"), false});
    CHECK(decision.mails.empty());
    const Programme programme = after_all(before, decision);
    CHECK(programme.application(sample_id("round 1 of one"))->state != ApplicationState::kWithdrawn);
    CHECK(programme.application(kAna)->state == ApplicationState::kSubmitted);
    CHECK(have_met(programme, sample_id("ana"), sample_id("four")));
    CHECK(have_met(programme, sample_id("four"), sample_id("ana")));
    CHECK_FALSE(have_met(before, sample_id("ana"), sample_id("four")));
    const auto round = matching_round(programme, sample_id("round 3"));
    REQUIRE(round.has_value());
    const auto ana = std::ranges::find(round->applications, kAna, &Application::id);
    REQUIRE(ana != round->applications.end());
    CHECK(std::ranges::contains(ana->earlier_partners, "four@example.org"));
    CHECK(std::ranges::contains(ana->earlier_partners, "one@example.org"));  // nobody meets their own other account
}

TEST_CASE("two accounts of one person are never released as a pair") {
    Programme before = with_ana_twice();
    RoundRecord closed = *before.round(sample_id("round 3"));
    closed.state = RoundState::kClosed;
    closed.criteria.different_country = false;
    closed.criteria.never_earlier_partner = false;
    before.apply(closed, 500);
    const ReleasePairs pair{closed.id, 1, {{sample_id("new"), {kAna, kAnaAtHome}}}};
    CHECK(code_by(before, "coordinator", pair) == "own_copy");  // they look like one, and a reason could overrule it
    Person ana = *before.person(sample_id("ana"));
    ana.same_as = {sample_id("ana at home")};
    before.apply(ana, 501);
    CHECK(code_by(before, "coordinator", pair) == "with_themselves");
}

TEST_CASE("two people are told apart for good, and a wrong merge is taken back") {
    const Programme merged =
        after_all(with_ana_twice(), granted(with_ana_twice(), "coordinator", MergeApplications{kAna, kAnaAtHome, false}));
    const Programme programme = after_all(merged, granted(merged, "coordinator", TellApart{kAna, kAnaAtHome}));
    CHECK(programme.application(kAnaAtHome)->state == ApplicationState::kSubmitted);
    CHECK(programme.application(kAnaAtHome)->merged_into.empty());
    CHECK_FALSE(are_one_person(programme, sample_id("ana"), sample_id("ana at home")));
    CHECK(are_told_apart(programme, sample_id("ana"), sample_id("ana at home")));
    CHECK(are_told_apart(programme, sample_id("ana at home"), sample_id("ana")));
    CHECK(granted(programme, "coordinator", TellApart{kAna, kAnaAtHome}).written.empty());
}

TEST_CASE("whose an application is, coordinators say, about two people that are there") {
    const Programme programme = with_ana_twice();
    CHECK(code_by(programme, "one", MergeApplications{kAna, kAnaAtHome, false}) == "not_allowed");
    CHECK(code_by(programme, "officer", TellApart{kAna, kAnaAtHome}) == "not_allowed");
    CHECK(code_by(programme, "coordinator", MergeApplications{kAna, sample_id("none"), false}) == "unknown_record");
    CHECK(code_by(programme, "coordinator", TellApart{sample_id("none"), kAna}) == "unknown_record");
    CHECK(code_by(programme, "coordinator", MergeApplications{sample_id("round 2 of one"), sample_id("round 1 of one"), false}) ==
          "same_person");
}

TEST_CASE("who leaves is forgotten by the other accounts of the same person") {
    const Programme before =
        after_all(with_ana_twice(), granted(with_ana_twice(), "coordinator", MergeApplications{kAna, kAnaAtHome, false}));
    const Decision decision = granted(before, "ana", DeleteMyData{PostsOfLeaver::kGo});
    const Programme programme = after_all(before, decision);
    CHECK(programme.person(sample_id("ana at home"))->same_as.empty());
    CHECK(programme.application(kAnaAtHome)->merged_into.empty());
}
