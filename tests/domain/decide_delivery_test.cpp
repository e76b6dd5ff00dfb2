#include <algorithm>
#include <string>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

const MailOrder* mail_of_kind(const Decision& decision, MailKind kind) {
    const auto place = std::ranges::find(decision.mails, kind, &MailOrder::kind);
    return place == decision.mails.end() ? nullptr : &*place;
}

}  // namespace

TEST_CASE("a coordinator has somebody told once more who their partner is, and nobody else may") {
    const Programme programme = sample_programme();
    const SendMatchAgain again{sample_id("one+two"), sample_id("one")};
    const Decision decision = granted(programme, "coordinator", again);
    CHECK(decision.written.empty());
    REQUIRE(decision.mails.size() == 1);
    CHECK(decision.mails[0].kind == MailKind::kMatched);
    CHECK(decision.mails[0].address == "one@example.org");
    CHECK(decision.mails[0].round_id == sample_id("round 2"));
    CHECK(code_by(programme, "one", again) == "not_allowed");
    CHECK(code_by(programme, "officer", again) == "not_allowed");
    CHECK(code_by(programme, "coordinator", SendMatchAgain{sample_id("one+two"), sample_id("five")}) == "unknown_record");
    CHECK(code_by(programme, "coordinator", SendMatchAgain{sample_id("nothing"), sample_id("one")}) == "unknown_record");
    CHECK(code_by(programme, "coordinator", SendMatchAgain{sample_id("one+four"), sample_id("one")}) == "partnership_ended");
}

TEST_CASE("a corrected address is the account's and the applications', and the mail about the partner goes there") {
    const Programme programme = sample_programme();
    const CorrectAddress correct{sample_id("one"), "new@example.net", true};
    const Decision decision = granted(programme, "coordinator", correct);
    const auto person = written<Person>(decision);
    CHECK(person.email == "new@example.net");
    CHECK(person.email_confirmed_at_s == programme.person(person.id)->email_confirmed_at_s);
    CHECK(written<ApplicationRecord>(decision).application.email == "new@example.net");
    REQUIRE(decision.mails.size() == 2);
    CHECK(mail_of_kind(decision, MailKind::kAddressChanged)->address == "one@example.org");
    CHECK(mail_of_kind(decision, MailKind::kMatched)->address == "new@example.net");
    CHECK(granted(programme, "coordinator", CorrectAddress{sample_id("one"), "new@example.net", false}).mails.size() == 1);
}

TEST_CASE("an address that was not confirmed is asked to be, and the one of somebody with a role is theirs alone") {
    Programme programme = sample_programme();
    Person unsure = *programme.person(sample_id("three"));
    unsure.email_confirmed_at_s = 0;
    programme.apply(unsure, 900);
    const Decision decision = granted(programme, "coordinator", CorrectAddress{sample_id("three"), "new@example.net", true});
    CHECK(written<Person>(decision).email_confirmed_at_s == 0);
    REQUIRE(mail_of_kind(decision, MailKind::kConfirmApplication) != nullptr);
    CHECK(mail_of_kind(decision, MailKind::kConfirmApplication)->address == "new@example.net");
    const Decision same = granted(programme, "coordinator", CorrectAddress{sample_id("three"), "Three@example.org", true});
    REQUIRE(same.mails.size() == 1);
    CHECK(same.mails[0].kind == MailKind::kConfirmApplication);
    CHECK(code_by(programme, "coordinator", CorrectAddress{sample_id("officer"), "new@example.net", true}) == "has_role");
    CHECK(code_by(programme, "coordinator", CorrectAddress{sample_id("one"), "two@example.org", true}) == "address_taken");
    CHECK(code_by(programme, "coordinator", CorrectAddress{sample_id("one"), "nowhere", true}) == "email_no_at");
    CHECK(code_by(programme, "coordinator", CorrectAddress{sample_id("nobody"), "new@example.net", true}) == "unknown_record");
    CHECK(code_by(programme, "two", CorrectAddress{sample_id("one"), "new@example.net", true}) == "not_allowed");
}
