#include <string>

#include "support/deciding.h"

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("a profile keeps what its owner cannot say") {
    const Programme programme = sample_programme();
    const auto person = written<Person>(granted(programme, "officer", SaveProfile{"Ólafía", UiLanguage::kSpanish}));
    CHECK(person.name == "Ólafía");
    CHECK(person.language == UiLanguage::kSpanish);
    CHECK(person.email == "officer@example.org");
    CHECK(person.topic_mails);
    CHECK(person.roles == std::vector<RoleGrant>{{Role::kContentOfficer, {}}});
    CHECK(code_by(programme, "one", SaveProfile{" ", {}}) == "empty_field");
    CHECK(code_by(programme, "one", SaveProfile{"a\nb", {}}) == "bad_character");
    CHECK(code_by(programme, "one", SaveProfile{"\xFF", {}}) == "bad_character");
    CHECK(code_by(programme, "one", SaveProfile{std::string(201, 'x'), {}}) == "text_too_long");
    CHECK(code_by(programme, "one", SaveProfile{std::string(200, 'x'), {}}) == "ok");
}

TEST_CASE("mails about topics are switched off and on by a profile that says so, and stay as they are by any other") {
    Programme programme = sample_programme();
    const auto without = written<Person>(granted(programme, "one", SaveProfile{"Name", {}, false}));
    CHECK_FALSE(without.topic_mails);
    programme.apply(without, 100);
    CHECK_FALSE(written<Person>(granted(programme, "one", SaveProfile{"Other name", {}})).topic_mails);
    CHECK(written<Person>(granted(programme, "one", SaveProfile{"Name", {}, true})).topic_mails);
}

TEST_CASE("directors give every role, coordinators the lesser ones, others none") {
    const Programme programme = sample_programme();
    const GrantRole direct{sample_id("one"), {Role::kDirector, {}}};
    const GrantRole represent{sample_id("one"), {Role::kAmbassador, "ZA"}};
    CHECK(code_by(programme, "director", direct) == "ok");
    CHECK(code_by(programme, "coordinator", direct) == "not_allowed");
    CHECK(code_by(programme, "coordinator", represent) == "ok");
    CHECK(code_by(programme, "officer", represent) == "not_allowed");
    CHECK(code_by(programme, "one", represent) == "not_allowed");
    CHECK(code_by(programme, "director", GrantRole{sample_id("one"), {Role::kAmbassador, "XX"}}) == "unknown_country");
    CHECK(code_by(programme, "director", GrantRole{sample_id("one"), {Role::kDirector, "ZA"}}) == "unknown_country");
    CHECK(code_by(programme, "director", GrantRole{sample_id("nobody"), {Role::kDirector, {}}}) == "unknown_record");
    CHECK(granted(programme, "director", GrantRole{sample_id("officer"), {Role::kContentOfficer, {}}}) == Decision{});
}

TEST_CASE("somebody directs at all times") {
    Programme programme = sample_programme();
    const RevokeRole step_down{sample_id("director"), {Role::kDirector, {}}};
    CHECK(code_by(programme, "director", step_down) == "last_director");
    CHECK(code_by(programme, "director", DeleteMyData{}) == "last_director");
    programme.apply(sample_person("one", {{Role::kDirector, {}}}), 100);
    CHECK(written<Person>(granted(programme, "one", step_down)).roles.empty());
    CHECK(code_by(programme, "director", DeleteMyData{}) == "ok");
}
