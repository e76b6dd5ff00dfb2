#include "domain/intake.h"

#include <string>
#include <vector>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

Application from_form(const std::string& name, const std::string& address, const std::string& id) {
    Application application = sample_application("new", "PL", "round 3").application;
    application.id = sample_id(id);
    application.name = name;
    application.email = address;
    return application;
}

std::vector<IntakeRow> looked_at(const Programme& programme, const std::vector<Application>& applications) {
    return plan_intake(programme, *programme.round(sample_id("round 3")), applications);
}

/// The sample with one applicant of a file in round 3.
Programme with_imported(Programme programme) {
    ApplicationRecord record = sample_application("five", "PL", "round 3");
    record.imported_at_s = kSampleNow_s;
    programme.apply(record, 100);
    return programme;
}

std::string code_of_row(const IntakeRow& row) { return row.problem ? row.problem->code + " " + row.problem->detail : "ok"; }

}  // namespace

TEST_CASE("an address that nobody has is new, one that has an account is a returner's") {
    const Programme programme = sample_programme();
    const auto rows =
        looked_at(programme, {from_form("Ewa Nowak", "ewa@example.org", "a"), from_form("Person two", "TWO+x@example.org", "b")});
    CHECK(rows == std::vector<IntakeRow>{{IntakeOutcome::kNew, sample_id("a"), {}}, {IntakeOutcome::kReturner, sample_id("b"), {}}});
}

TEST_CASE("the same file again changes nothing, and other answers change what a file brought") {
    const Programme programme = with_imported(sample_programme());
    Application same = sample_application("five", "PL", "round 3").application;
    same.id = sample_id("another id");
    same.arrived_at_s += 5;
    Application other = same;
    other.workplace = "Elsewhere";
    CHECK(looked_at(programme, {same})[0] == IntakeRow{IntakeOutcome::kSame, sample_id("round 3 of five"), {}});
    CHECK(looked_at(programme, {other})[0] == IntakeRow{IntakeOutcome::kChanged, sample_id("round 3 of five"), {}});
}

TEST_CASE("what people handed in or withdrew themselves stands") {
    Programme programme = sample_programme();
    programme.apply(sample_application("five", "PL", "round 3"), 100);
    ApplicationRecord gone = sample_application("six", "BW", "round 3");
    gone.imported_at_s = kSampleNow_s;
    gone.state = ApplicationState::kWithdrawn;
    programme.apply(gone, 101);
    const auto rows =
        looked_at(programme, {from_form("Person five", "five@example.org", "a"), from_form("Person six", "six@example.org", "b")});
    CHECK(rows[0].outcome == IntakeOutcome::kOwnStands);
    CHECK(rows[1].outcome == IntakeOutcome::kOwnStands);
}

TEST_CASE("one address with two names is refused, with the name that has it: it may be a household") {
    const auto rows =
        looked_at(sample_programme(), {from_form("Ana Ruiz", "two@example.org", "a"), from_form("Luis Gil", "casa@example.org", "b"),
                                       from_form("Eva Gil", "Casa@example.org", "c")});
    CHECK(code_of_row(rows[0]) == "shared_address Person two");
    CHECK(code_of_row(rows[1]) == "ok");
    CHECK(code_of_row(rows[2]) == "shared_address Luis Gil");
}

TEST_CASE("who fills in the form twice is in once, with the later answers") {
    const auto rows = looked_at(sample_programme(),
                                {from_form("Mª José Gil", "mj@example.org", "a"), from_form("María José Gil", "m.j+iln@example.org", "b"),
                                 from_form("María José Gil", "mj@example.org", "c")});
    CHECK(rows[0].outcome == IntakeOutcome::kReplaced);
    CHECK(rows[1].outcome == IntakeOutcome::kNew);  // only some providers ignore dots: another mailbox, and a question of the merge queue
    CHECK(rows[2].outcome == IntakeOutcome::kNew);
}

TEST_CASE("an application that is not sound is refused with its place, and the others are not") {
    Application without_country = from_form("Ewa Nowak", "ewa@example.org", "a");
    without_country.country = "XX";
    const auto rows =
        looked_at(sample_programme(), {without_country, from_form("Ewa Nowak", "ewa@", "b"), from_form("Jan", "jan@example.org", "c")});
    CHECK(code_of_row(rows[0]) == "unknown_country XX");
    CHECK(rows[0].problem->where == "application.country");
    CHECK(rows[1].problem->where == "application.email");
    CHECK(code_of_row(rows[2]) == "ok");
    const auto taken = looked_at(sample_programme(), {from_form("Ewa Nowak", "ewa@example.org", "round 2 of one")});
    CHECK(code_of_row(taken[0]) == "id_taken ");
}
