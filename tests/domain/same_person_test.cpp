#include "domain/same_person.h"

#include <string>
#include <vector>

#include "domain/visible.h"
#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("an account stands first among those of its person, and alone where nobody found another") {
    Programme programme = sample_programme();
    Person one = *programme.person(sample_id("one"));
    one.same_as = {sample_id("two")};
    one.told_apart = {sample_id("three")};
    programme.apply(one, 100);
    CHECK(accounts_of(programme, one.id) == std::vector<std::string>{one.id, sample_id("two")});
    CHECK(accounts_of(programme, sample_id("five")) == std::vector<std::string>{sample_id("five")});
    CHECK(are_one_person(programme, one.id, one.id));
    CHECK(are_one_person(programme, one.id, sample_id("two")));
    CHECK_FALSE(are_one_person(programme, one.id, sample_id("three")));
    CHECK(are_told_apart(programme, one.id, sample_id("three")));
    CHECK_FALSE(are_told_apart(programme, sample_id("nobody"), one.id));
}

TEST_CASE("people who were partners have met, under whichever account") {
    Programme programme = sample_programme();
    CHECK(have_met(programme, sample_id("one"), sample_id("four")));
    CHECK_FALSE(have_met(programme, sample_id("two"), sample_id("four")));
    Person two = *programme.person(sample_id("two"));
    two.same_as = {sample_id("one")};
    programme.apply(two, 100);
    CHECK(have_met(programme, sample_id("two"), sample_id("four")));
}

TEST_CASE("what coordinators found out about accounts is seen by them alone") {
    Programme programme = sample_programme();
    Person one = *programme.person(sample_id("one"));
    one.same_as = {sample_id("two")};
    programme.apply(one, 100);
    const auto seen_by = [&](const std::string& name) {
        return std::get<Person>(*visible(programme, actor_of(programme, sample_id(name)), one)).same_as.size();
    };
    CHECK(seen_by("coordinator") == 1);
    CHECK(seen_by("one") == 0);
}
