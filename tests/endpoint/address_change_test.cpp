#include "endpoint/address_change.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/accounts.h"
#include "endpoint/fake_view.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

/// The sample programme, in which one changes their address.
class Mover {
  public:
    Mover() {
        view.now = domain::kSampleNow_s;
        for (const domain::Record& record : domain::sample_programme_records()) {
            view.write(record);
        }
    }
    std::string ask(std::string_view address) {
        const std::string secret = random_secret(fill_random, kAddressSecretBytes);
        order_address_link(view, *view.programme().person(one), address, secret, address_mails("https://a.example", fill_random));
        return secret;
    }
    Result<std::string> confirm(std::string_view secret) {
        return confirm_address(view, secret, address_changed_mails("https://a.example", fill_random));
    }

    std::string one = domain::sample_id("one");
    FakeView view;
};

}  // namespace

TEST_CASE("an address changes once the new one is confirmed, in the account and in the applications, and the former one is told") {
    Mover mover;
    const std::string secret = mover.ask(" New@example.org ");
    REQUIRE(mover.view.mails.size() == 1);
    CHECK(mover.view.mails[0].recipient == "New@example.org");
    CHECK(mover.view.mails[0].text.contains("https://a.example/#/confirm-address/" + secret));
    CHECK(mover.view.programme().person(mover.one)->email == "one@example.org");
    CHECK(mover.confirm(secret) == mover.one);
    const auto& programme = mover.view.programme();
    CHECK(programme.person(mover.one)->email == "New@example.org");
    CHECK(programme.person(mover.one)->email_confirmed_at_s == mover.view.now);
    CHECK(programme.application(domain::sample_id("round 1 of one"))->application.email == "New@example.org");
    CHECK(programme.application(domain::sample_id("round 2 of one"))->application.email == "New@example.org");
    CHECK(programme.application(domain::sample_id("round 2 of two"))->application.email == "two@example.org");
    REQUIRE(mover.view.mails.size() == 2);
    CHECK(mover.view.mails[1].recipient == "one@example.org");
    CHECK(mover.view.mails[1].kind == "address_changed");
    CHECK_FALSE(mover.view.mails[1].text.contains("New@"));
    CHECK(mover.confirm(secret).error().code == "link_not_valid");
}

TEST_CASE("the address of somebody else gets no mail, and a link to it opens nothing") {
    Mover mover;
    const std::string secret = mover.ask("Two@example.org");
    CHECK(mover.view.mails.empty());
    CHECK(mover.view.rows.size() == 1);
    CHECK(mover.confirm(secret).error().code == "link_not_valid");
}

TEST_CASE("an address that somebody took meanwhile is not given") {
    Mover mover;
    const std::string secret = mover.ask("new@example.org");
    domain::Person quick = domain::sample_person("quick");
    quick.email = "NEW@example.org";
    mover.view.write(quick);
    CHECK(mover.confirm(secret).error().code == "address_taken");
    CHECK(mover.view.programme().person(mover.one)->email == "one@example.org");
}

TEST_CASE("a link to confirm an address works for ten minutes, and what is none never does") {
    Mover mover;
    const std::string secret = mover.ask("new@example.org");
    mover.view.now += kAddressLinkLife_s;
    CHECK(mover.confirm(secret).error().code == "link_not_valid");
    CHECK(mover.confirm("nonsense").error().code == "link_not_valid");
    CHECK(mover.confirm(random_secret(fill_random, kAddressSecretBytes)).error().code == "link_not_valid");
}

TEST_CASE("another spelling of one's own address can be taken") {
    Mover mover;
    CHECK(mover.confirm(mover.ask("One@example.org")).has_value());
    CHECK(mover.view.programme().person(mover.one)->email == "One@example.org");
}
