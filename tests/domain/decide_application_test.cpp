#include <string>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

SubmitApplication application_to(const std::string& round) {
    SubmitApplication body{sample_id(round), kAllShared, true, sample_application("new", "PL", round).application};
    body.application.email = "somebody.else@example.org";
    body.application.arrived_at_s = 1;
    return body;
}

}  // namespace

TEST_CASE("an application takes its address and its time of arrival from the endpoint, not from its writer") {
    const Programme programme = sample_programme();
    const Decision decision = granted(programme, "three", application_to("round 3"));
    const auto record = written<ApplicationRecord>(decision);
    CHECK(record.person_id == sample_id("three"));
    CHECK(record.application.email == "three@example.org");
    CHECK(record.application.arrived_at_s == kSampleNow_s);
    CHECK(record.code_accepted_at_s == kSampleNow_s);
    REQUIRE(decision.mails.size() == 1);
    CHECK(decision.mails[0].kind == MailKind::kApplicationReceived);
    CHECK(decision.mails[0].address == "three@example.org");
}

TEST_CASE("a changed application keeps its place in the order of arrival, one that was withdrawn does not") {
    Programme programme = sample_programme();
    ApplicationRecord first = written<ApplicationRecord>(granted(programme, "three", application_to("round 3")));
    first.application.arrived_at_s -= 500;
    programme.apply(first, 100);
    SubmitApplication changed = application_to("round 3");
    changed.application.hopes = "other hopes";
    const Decision again = granted(programme, "three", changed);
    CHECK(written<ApplicationRecord>(again).application.arrived_at_s == kSampleNow_s - 500);
    CHECK(again.mails.empty());
    SubmitApplication second = changed;
    second.application.id = sample_id("second");
    CHECK(code_by(programme, "three", second) == "already_applied");
    programme.apply(written<ApplicationRecord>(granted(programme, "three", WithdrawApplication{changed.application.id})), 101);
    CHECK(written<ApplicationRecord>(granted(programme, "three", changed)).application.arrived_at_s == kSampleNow_s);
    CHECK(granted(programme, "three", second).removed == std::vector<RecordKey>{{RecordKind::kApplication, changed.application.id}});
    CHECK(code_by(programme, "four", changed) == "id_taken");
}

TEST_CASE("applications are taken while the round is open") {
    Programme programme = sample_programme();
    CHECK(code_by(programme, "three", application_to("round 1")) == "round_closed");
    RoundRecord round = *programme.round(sample_id("round 3"));
    round.closes_at_s = kSampleNow_s;
    programme.apply(round, 100);
    CHECK(code_by(programme, "three", application_to("round 3")) == "round_closed");
    round.closes_at_s = kSampleNow_s + 1;
    round.opens_at_s = kSampleNow_s + 1;
    programme.apply(round, 101);
    CHECK(code_by(programme, "three", application_to("round 3")) == "round_not_open");
    CHECK(code_by(programme, "three", application_to("round 9")) == "unknown_record");
}

TEST_CASE("an application without what it needs is refused") {
    const Programme programme = sample_programme();
    const auto code_after = [&](auto change) {
        SubmitApplication body = application_to("round 3");
        change(body);
        return code_by(programme, "three", body);
    };
    CHECK(code_after([](SubmitApplication& body) { body.code_accepted = false; }) == "code_not_accepted");
    CHECK(code_after([](SubmitApplication& body) { body.shared = 1; }) == "must_share_name");
    CHECK(code_after([](SubmitApplication& body) { body.shared = 0xFFFF; }) == "unknown_term");
    CHECK(code_after([](SubmitApplication& body) { body.application.name = ""; }) == "empty_field");
    CHECK(code_after([](SubmitApplication& body) { body.application.country = "XX"; }) == "unknown_country");
    CHECK(code_after([](SubmitApplication& body) { body.application.time_zone = "Moon"; }) == "unknown_time_zone");
    CHECK(code_after([](SubmitApplication& body) { body.application.id = "x"; }) == "bad_id");
    CHECK(code_after([](SubmitApplication& body) { body.application.interests.resize(51, "x"); }) == "too_many_entries");
    CHECK(code_after([](SubmitApplication& body) { body.application.hopes.assign(2'001, 'x'); }) == "text_too_long");
}

TEST_CASE("who has a partner ends the partnership before withdrawing") {
    const Programme programme = sample_programme();
    CHECK(code_by(programme, "one", WithdrawApplication{sample_id("round 2 of one")}) == "partnership_first");
    CHECK(code_by(programme, "three", WithdrawApplication{sample_id("round 2 of three")}) == "ok");
    CHECK(code_by(programme, "coordinator", WithdrawApplication{sample_id("round 2 of three")}) == "ok");
    CHECK(code_by(programme, "one", WithdrawApplication{sample_id("round 2 of two")}) == "not_allowed");
    CHECK(code_by(programme, "one", WithdrawApplication{sample_id("round 2 of five")}) == "unknown_record");
}

TEST_CASE("what somebody agreed to show, nobody else says") {
    const Programme programme = sample_programme();
    const AgreeToShow all{sample_id("round 2 of two"), kAllShared};
    CHECK(written<ApplicationRecord>(granted(programme, "two", all)).shared == kAllShared);
    CHECK(code_by(programme, "director", all) == "not_allowed");
    CHECK(code_by(programme, "one", all) == "not_allowed");
    CHECK(code_by(programme, "three", all) == "unknown_record");
    CHECK(code_by(programme, "two", AgreeToShow{sample_id("round 2 of two"), 0}) == "must_share_name");
}

namespace {

SubmitApplication visitors_application(const std::string& address) {
    SubmitApplication body = application_to("round 3");
    body.application.id = sample_id("application of a visitor");
    body.application.email = address;
    body.language = UiLanguage::kSpanish;
    return body;
}

Programme after_visitor(const std::string& address) {
    Programme programme = sample_programme();
    std::int64_t sequence = 100;
    for (const Record& record : granted(programme, "", visitors_application(address)).written) {
        programme.apply(record, ++sequence);
    }
    return programme;
}

}  // namespace

TEST_CASE("a visitor applies without an account, which comes with the application and waits for its address to be confirmed") {
    const Decision decision = granted(sample_programme(), "", visitors_application("new@example.org"));
    const auto person = written<Person>(decision);
    CHECK(person.id == sample_id("application of a visitor"));
    CHECK(person.email == "new@example.org");
    CHECK(person.email_confirmed_at_s == 0);
    CHECK(person.language == UiLanguage::kSpanish);
    CHECK(written<ApplicationRecord>(decision).person_id == person.id);
    REQUIRE(decision.mails.size() == 1);
    CHECK(decision.mails[0].kind == MailKind::kConfirmApplication);
    CHECK(code_by(sample_programme(), "", visitors_application("new@example")) == "email_bad_domain");
}

TEST_CASE("a visitor learns nothing about an address that has an account; its mailbox does") {
    const Decision decision = granted(sample_programme(), "", visitors_application("One@example.org"));
    CHECK(decision.written.empty());
    REQUIRE(decision.mails.size() == 1);
    CHECK(decision.mails[0].kind == MailKind::kApplyAfterSignIn);
    CHECK(decision.mails[0].address == "one@example.org");
}

TEST_CASE("until the address is confirmed, who knows the application's id may correct it, with a new address too") {
    Programme programme = after_visitor("gmial@example.org");
    SubmitApplication corrected = visitors_application("gmail@example.org");
    corrected.application.hopes = "other hopes";
    const Decision decision = granted(programme, "", corrected);
    CHECK(written<Person>(decision).email == "gmail@example.org");
    CHECK(written<ApplicationRecord>(decision).application.hopes == "other hopes");
    CHECK(decision.mails.at(0).address == "gmail@example.org");
    CHECK(granted(programme, "", visitors_application("gmial@example.org")).mails.empty());
    CHECK(granted(programme, "", visitors_application("one@example.org")).written.empty());
    Person confirmed = *programme.person(sample_id("application of a visitor"));
    confirmed.email_confirmed_at_s = kSampleNow_s;
    programme.apply(confirmed, 200);
    CHECK(granted(programme, "", corrected).written.empty());
    CHECK(code_by(programme, "", WithdrawApplication{corrected.application.id}) == "unknown_record");
}

TEST_CASE("a visitor withdraws an application whose address is not confirmed, and nothing of them is left") {
    const Programme programme = after_visitor("new@example.org");
    const Decision decision = granted(programme, "", WithdrawApplication{sample_id("application of a visitor")});
    CHECK(decision.removed.size() == 2);
    CHECK(decision.written.empty());
    CHECK(code_by(programme, "", WithdrawApplication{sample_id("round 2 of three")}) == "unknown_record");
    // Of an application that was not taken, because its address has an account, a visitor learns as much.
    CHECK(granted(programme, "", WithdrawApplication{sample_id("no application")}) == Decision{});
}

TEST_CASE("staff accept applications and put them on the waiting list, and the people are told") {
    Programme programme = sample_programme();
    const DecideApplications wait{sample_id("round 2"), ApplicationState::kWaitingList, {sample_id("round 2 of three")}};
    const Decision decision = granted(programme, "coordinator", wait);
    CHECK(written<ApplicationRecord>(decision).state == ApplicationState::kWaitingList);
    CHECK(decision.mails.at(0).kind == MailKind::kOnWaitingList);
    programme.apply(written<ApplicationRecord>(decision), 100);
    CHECK(granted(programme, "coordinator", wait) == Decision{});
    const DecideApplications take{sample_id("round 2"), ApplicationState::kAccepted, {sample_id("round 2 of three")}};
    CHECK(granted(programme, "director", take).mails.at(0).kind == MailKind::kAccepted);
    CHECK(code_by(programme, "three", take) == "not_allowed");
    CHECK(code_by(programme, "coordinator", DecideApplications{sample_id("round 3"), ApplicationState::kAccepted, take.application_ids}) ==
          "unknown_record");
    CHECK(code_by(programme, "coordinator", DecideApplications{sample_id("round 2"), ApplicationState::kWithdrawn, take.application_ids}) ==
          "wrong_state");
}

TEST_CASE("one says anew when one is away, while the round runs too, and nobody else says it") {
    const Programme programme = sample_programme();
    const SaveAbsences away{sample_id("round 2 of one"), {{{2014, 12, 24}, {2015, 1, 2}}}};
    CHECK(written<ApplicationRecord>(granted(programme, "one", away)).application.absences == away.absences);
    CHECK(code_by(programme, "three", away) == "unknown_record");
    CHECK(code_by(programme, "coordinator", away) == "not_allowed");
    CHECK(code_by(programme, "one", SaveAbsences{away.application_id, {{{2015, 1, 2}, {2014, 12, 24}}}}) == "absence_dates");
    CHECK(code_by(programme, "one", SaveAbsences{away.application_id, {{{2014, 2, 30}, {2014, 12, 24}}}}) == "absence_dates");
}
