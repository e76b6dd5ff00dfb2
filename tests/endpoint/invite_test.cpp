#include "endpoint/invite.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/backup.h"
#include "endpoint/control_socket.h"
#include "endpoint/fake_view.h"
#include "endpoint/sign_in.h"
#include "endpoint/test_stores.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

constexpr domain::RoleGrant kDirects{.role = domain::Role::kDirector, .country = {}};

Result<void> invited(FakeView& view, const Invitation& invitation, std::string& secret) {
    secret = random_secret(fill_random, kLinkSecretBytes);
    return let_in(view, invitation, secret, fill_random);
}

const domain::Person& person_at(const FakeView& view, std::string_view address) {
    const domain::Person* person = view.programme().person_by_address(address);
    REQUIRE(person != nullptr);
    return *person;
}

}  // namespace

TEST_CASE("roles are named by words, and only an ambassador's has a country") {
    CHECK(role_from_word("participant").value() == std::nullopt);
    CHECK(role_from_word("director").value() == kDirects);
    CHECK(role_from_word("content-officer").value()->role == domain::Role::kContentOfficer);
    CHECK(role_from_word("ambassador:ES").value() == domain::RoleGrant{.role = domain::Role::kAmbassador, .country = "ES"});
    for (const std::string_view word : {"", "Director", "ambassador", "ambassador:", "director:ES", "director:", "queen"}) {
        CHECK(role_from_word(word).error().where == "--role");
    }
}

TEST_CASE("an invitation makes the account, gives the role, and its link signs in once") {
    FakeView view;
    std::string secret;
    REQUIRE(invited(view, {.address = " ana@example.org ", .name = "Ana", .role = kDirects}, secret).has_value());
    const domain::Person made = person_at(view, "ana@example.org");
    CHECK(made.name == "Ana");
    CHECK(made.email == "ana@example.org");
    CHECK(made.roles == std::vector{kDirects});
    CHECK(made.email_confirmed_at_s == 0);
    CHECK(view.mails.empty());
    const auto signed_in = redeem_link(view, secret, random_secret(fill_random, kSessionSecretBytes), "", kBen);
    CHECK(signed_in.value().session.person_id == made.id);
    CHECK(person_at(view, "ana@example.org").email_confirmed_at_s == view.now);
    CHECK(redeem_link(view, secret, random_secret(fill_random, kSessionSecretBytes), "", kBen).error().code == "link_not_valid");
}

TEST_CASE("somebody known keeps name and roles, and gets one role more") {
    FakeView view;
    std::string secret;
    REQUIRE(invited(view, {.address = "ana@example.org", .name = "Ana", .role = kDirects}, secret).has_value());
    const domain::RoleGrant more{.role = domain::Role::kAmbassador, .country = "ES"};
    REQUIRE(invited(view, {.address = "ANA@example.org", .name = {}, .role = more}, secret).has_value());
    REQUIRE(invited(view, {.address = "ana@example.org", .name = {}, .role = std::nullopt}, secret).has_value());
    CHECK(person_at(view, "ana@example.org").name == "Ana");
    CHECK(person_at(view, "ana@example.org").roles == std::vector{kDirects, more});
    CHECK(view.programme().all(domain::RecordKind::kPerson).size() == 1);
}

TEST_CASE("what is wrong with an invitation is said by the same rules as for everybody") {
    FakeView view;
    std::string secret;
    CHECK(invited(view, {.address = "ana", .name = {}, .role = {}}, secret).error().code == "email_no_at");
    const domain::RoleGrant nowhere{.role = domain::Role::kAmbassador, .country = "XX"};
    CHECK(invited(view, {.address = "a@example.org", .name = {}, .role = nowhere}, secret).error().code == "unknown_country");
    CHECK(invited(view, {.address = "b@example.org", .name = std::string(300, 'x'), .role = {}}, secret).error().code == "text_too_long");
}

TEST_CASE("the command asks the server that runs, and opens the database where none does") {
    const TemporaryFolder folder;
    EndpointOptions options;
    options.data = folder.path().string();
    options.invitation = {.address = "ana@example.org", .name = "Ana", .role = kDirects};
    CHECK(invite_by_command(options).error().code == "database_missing");
    {
        const auto ledger = Ledger::open(open_store(store_address("", options.data)).value(), [] { return std::int64_t{1}; }).value();
        const auto socket = ControlSocket::listen(options.data, [&](std::string_view line) {
                                CHECK(is_invitation_line(line));
                                return answer_invitation(*ledger, line, "https://example.org");
                            }).value();
        CHECK(invite_by_command(options).value().starts_with("https://example.org/#/sign-in/"));
        options.invitation.address = "nobody";
        CHECK(invite_by_command(options).error().code == "email_no_at");
    }
    options.invitation.address = "ben@example.org";
    CHECK(invite_by_command(options).value().starts_with("http://localhost:8080/#/sign-in/"));
    CHECK_FALSE(is_invitation_line("backup /a/b"));
}
