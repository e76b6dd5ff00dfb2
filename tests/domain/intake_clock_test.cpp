#include "domain/intake_clock.h"

#include <algorithm>
#include <string>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

Programme with_applicants_of_3() {
    Programme programme = sample_programme();
    programme.apply(sample_application("three", "MA", "round 3"), 100);
    programme.apply(sample_application("five", "PL", "round 3"), 101);
    return programme;
}

Programme with_all(Programme programme, const Decision& decision) {
    for (const Record& record : decision.written) {
        programme.apply(record, programme.last_sequence() + 1);
    }
    return programme;
}

}  // namespace

TEST_CASE("after the close everybody in the round is asked once to check their answers, until it begins") {
    Programme programme = with_applicants_of_3();
    ApplicationRecord waits = *programme.application(sample_id("round 3 of five"));
    waits.state = ApplicationState::kWaitingList;
    programme.apply(waits, 102);
    const RoundRecord& round = *programme.round(sample_id("round 3"));
    CHECK(due_in_intake(programme, round.closes_at_s - 1) == Decision{});
    const Decision decision = due_in_intake(programme, round.closes_at_s);
    REQUIRE(decision.mails.size() == 1);
    CHECK(decision.mails[0].kind == MailKind::kCheckYourData);
    CHECK(decision.mails[0].person_id == sample_id("three"));
    CHECK(due_in_intake(with_all(programme, decision), round.closes_at_s + 60) == Decision{});
    CHECK(due_in_intake(programme, days_from_civil(round.starts_on) * kSecondsPerDay) == Decision{});
}

TEST_CASE("nobody is asked at an address that is not confirmed, or once they are paired") {
    Programme programme = with_applicants_of_3();
    Person three = *programme.person(sample_id("three"));
    three.email_confirmed_at_s = 0;
    programme.apply(three, 102);
    ApplicationRecord paired = *programme.application(sample_id("round 3 of five"));
    paired.batch = 1;
    programme.apply(paired, 103);
    CHECK(due_in_intake(programme, programme.round(sample_id("round 3"))->closes_at_s) == Decision{});
}

TEST_CASE("those on the waiting list of an earlier round are invited once when another takes applications") {
    Programme programme = sample_programme();
    for (const char* name : {"three", "one"}) {
        ApplicationRecord waits = *programme.application(sample_id(std::string("round 2 of ") + name));
        waits.state = ApplicationState::kWaitingList;
        programme.apply(waits, programme.last_sequence() + 1);
    }
    programme.apply(sample_application("one", "ZA", "round 3"), 500);  // is there already
    const Decision decision = due_in_intake(programme, kSampleNow_s);
    REQUIRE(decision.mails.size() == 1);
    CHECK(decision.mails[0].kind == MailKind::kInvitedAgain);
    CHECK(decision.mails[0].person_id == sample_id("three"));
    CHECK(std::ranges::contains(decision.mails[0].parameters, std::pair<std::string, std::string>("round", "round 3")));
    CHECK(due_in_intake(with_all(programme, decision), kSampleNow_s) == Decision{});
    CHECK(due_in_intake(programme, kSampleNow_s - 10 * kSecondsPerDay) == Decision{});
}

TEST_CASE("who is mailed to check their answers can correct them, but not move to another country") {
    Programme programme = with_applicants_of_3();
    RoundRecord round = *programme.round(sample_id("round 3"));
    round.closes_at_s = kSampleNow_s;
    round.state = RoundState::kClosed;
    programme.apply(round, 500);
    programme = with_all(programme, due_in_intake(programme, kSampleNow_s));
    SubmitApplication body{round.id, kAlwaysShared, true, programme.application(sample_id("round 3 of three"))->application};
    body.application.workplace = "Elsewhere";
    const Decision corrected = granted(programme, "three", body);
    CHECK(written<ApplicationRecord>(corrected).application.workplace == "Elsewhere");
    CHECK(due_in_intake(with_all(programme, corrected), kSampleNow_s) == Decision{});  // nobody is asked twice
    SubmitApplication moved = body;
    moved.application.country = "ES";
    CHECK(code_by(programme, "three", moved) == "round_closed");
    ApplicationRecord paired = *programme.application(sample_id("round 3 of three"));
    paired.batch = 1;
    programme.apply(paired, 501);
    CHECK(code_by(programme, "three", body) == "round_closed");
}
