#include "domain/account.h"

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("an account is made once for an address") {
    const Programme programme = sample_programme();
    const auto person = new_person(programme, sample_id("new"), " New@Example.org ", UiLanguage::kSpanish, 7);
    REQUIRE(person.has_value());
    CHECK(person->email == "New@Example.org");
    CHECK(person->email_confirmed_at_s == 7);
    CHECK(person->roles.empty());
    CHECK(new_person(programme, sample_id("new"), "ONE+tag@example.org", {}, 7).error().code == "address_taken");
    CHECK(new_person(programme, sample_id("one"), "new@example.org", {}, 7).error().code == "id_taken");
    CHECK(new_person(programme, "x", "new@example.org", {}, 7).error().code == "bad_id");
    CHECK(new_person(programme, sample_id("new"), "new", {}, 7).error().code == "email_no_at");
}
