#include "domain/mail_again.h"

#include <catch2/catch_test_macros.hpp>

#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::domain;

namespace {

std::string value_of(const MailOrder& mail, std::string_view name) {
    for (const auto& [key, value] : mail.parameters) {
        if (key == name) {
            return value;
        }
    }
    return "(none)";
}

}  // namespace

TEST_CASE("a lost mail about the partner is written anew, as the records are now") {
    Programme programme = sample_programme();
    ApplicationRecord changed = *programme.application(sample_id("round 2 of two"));
    changed.application.name = "Two Anew";
    programme.apply(changed, programme.last_sequence() + 1);
    const auto mail = mail_again(programme, sample_id("one"), MailKind::kMatched);
    REQUIRE(mail.has_value());
    CHECK(mail->address == "one@example.org");
    CHECK(value_of(*mail, "partner") == "Two Anew");
    CHECK(value_of(*mail, "email") == "two@example.org");
    CHECK(value_of(*mail, "round") == "round 2");
    CHECK_FALSE(mail_again(programme, sample_id("three"), MailKind::kMatched).has_value());
    CHECK_FALSE(mail_again(programme, sample_id("four"), MailKind::kMatched).has_value());
}

TEST_CASE("a lost mail about the application says what is so now: received, or to be confirmed") {
    Programme programme = sample_programme();
    CHECK(value_of(mail_again(programme, sample_id("one"), MailKind::kApplicationReceived).value(), "round") == "round 2");
    CHECK_FALSE(mail_again(programme, sample_id("one"), MailKind::kConfirmApplication).has_value());
    Person person = *programme.person(sample_id("one"));
    person.email_confirmed_at_s = 0;
    programme.apply(person, programme.last_sequence() + 1);
    CHECK(mail_again(programme, sample_id("one"), MailKind::kConfirmApplication).has_value());
    CHECK_FALSE(mail_again(programme, sample_id("one"), MailKind::kApplicationReceived).has_value());
    CHECK_FALSE(mail_again(programme, sample_id("four"), MailKind::kApplicationReceived).has_value());  // that round has ended
    CHECK_FALSE(mail_again(programme, sample_id("one"), MailKind::kDataDeleted).has_value());
    CHECK_FALSE(mail_again(programme, sample_id("nobody"), MailKind::kMatched).has_value());
}
