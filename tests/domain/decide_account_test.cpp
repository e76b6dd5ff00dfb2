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

TEST_CASE("somebody without an account gets one with the role, and a mail that leads into it") {
    const Programme programme = sample_programme();
    const InviteToTeam body{sample_id("new"), " ana@example.org ", UiLanguage::kSpanish, {Role::kAmbassador, "ES"}};
    const Decision decision = granted(programme, "coordinator", body);
    const auto person = written<Person>(decision);
    CHECK(person.id == sample_id("new"));
    CHECK(person.email == "ana@example.org");
    CHECK(person.language == UiLanguage::kSpanish);
    CHECK(person.email_confirmed_at_s == 0);
    CHECK(person.roles == std::vector<RoleGrant>{{Role::kAmbassador, "ES"}});
    REQUIRE(decision.mails.size() == 1);
    CHECK(decision.mails[0].kind == MailKind::kInvitedToTeam);
    CHECK(decision.mails[0].parameters.back() == std::pair<std::string, std::string>("role", "ambassador"));
}

TEST_CASE("an address that has an account gives the role to it") {
    const Programme programme = sample_programme();
    const InviteToTeam body{sample_id("new"), "ONE@example.org", UiLanguage::kSpanish, {Role::kContentOfficer, {}}};
    const auto person = written<Person>(granted(programme, "coordinator", body));
    CHECK(person.id == sample_id("one"));
    CHECK(person.language == UiLanguage::kEnglish);
    CHECK(person.roles.size() == 1);
}

TEST_CASE("who may give a role may invite to it") {
    const Programme programme = sample_programme();
    const auto code = [&](const char* who, const char* address, RoleGrant grant, const char* id = "new") {
        return code_by(programme, who, InviteToTeam{sample_id(id), address, UiLanguage::kEnglish, std::move(grant)});
    };
    CHECK(code("coordinator", "ana@example.org", {Role::kCoordinator, {}}) == "not_allowed");
    CHECK(code("director", "ana@example.org", {Role::kCoordinator, {}}) == "ok");
    CHECK(code("officer", "ana@example.org", {Role::kContentOfficer, {}}) == "not_allowed");
    CHECK(code("one", "ana@example.org", {Role::kContentOfficer, {}}) == "not_allowed");
    CHECK(code("director", "ana@", {Role::kCoordinator, {}}).starts_with("email_"));
    CHECK(code("director", "ana@example.org", {Role::kAmbassador, "XX"}) == "unknown_country");
    CHECK(code("director", "ana@example.org", {Role::kCoordinator, {}}, "one") == "id_taken");
    CHECK(code("director", "officer@example.org", {Role::kContentOfficer, {}}) == "role_given");
}
