#include "endpoint/sign_in.h"

#include <set>

#include <catch2/catch_test_macros.hpp>

#include "base/id.h"
#include "endpoint/fake_view.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

OutgoingMail link_mail(std::string_view address, domain::UiLanguage language, std::string_view secret, std::int64_t now_s) {
    return {.message_id = {},
            .recipient = std::string(address),
            .subject = language == domain::UiLanguage::kSpanish ? "es" : "en",
            .text = sign_in_link("https://example.org", secret),
            .created_at_s = now_s};
}

domain::Person ana() {
    return {.id = id_from_text("ana"), .email = "ana@example.org", .name = "Ana", .language = domain::UiLanguage::kSpanish};
}

std::string ask(FakeView& view, std::string_view address) {
    const std::string secret = random_secret(fill_random, kLinkSecretBytes);
    order_link(view, address, domain::UiLanguage::kEnglish, secret, link_mail);
    return secret;
}

Result<SignedIn> redeem(FakeView& view, const std::string& secret) {
    return redeem_link(view, secret, random_secret(fill_random, kSessionSecretBytes), "Firefox", random_id(fill_random));
}

}  // namespace

TEST_CASE("a link signs its person in, once") {
    FakeView view;
    view.write(ana());
    const std::string secret = ask(view, "ana@example.org");
    const auto signed_in = redeem(view, secret);
    REQUIRE(signed_in);
    CHECK(signed_in->session.person_id == ana().id);
    CHECK(signed_in->account == SignedIn::Account::kKnown);
    CHECK(view.programme().person(ana().id)->email_confirmed_at_s == view.now);
    CHECK(redeem(view, secret).error().code == "link_not_valid");
}

TEST_CASE("a link stands in the mail's fragment, and its secret is stored nowhere else") {
    FakeView view;
    const std::string secret = ask(view, "new@example.org");
    CHECK(view.mails.at(0).text == "https://example.org/#/sign-in/" + secret);
    for (const auto& [key, row] : view.rows) {
        CHECK_FALSE(key.id.contains(secret));
        CHECK_FALSE(row.content.contains(secret));
    }
}

TEST_CASE("a link lives for ten minutes") {
    FakeView view;
    const std::string early = ask(view, "ana@example.org");
    const std::string late = ask(view, "ana@example.org");
    view.now += kLinkLife_s - 1;
    CHECK(redeem(view, early));
    view.now += 1;
    CHECK(redeem(view, late).error().code == "link_not_valid");
}

TEST_CASE("known and unknown addresses cost the same rows and the same mail") {
    FakeView known;
    known.write(ana());
    FakeView unknown;
    ask(known, "ana@example.org");
    ask(unknown, "ana@example.org");
    CHECK(known.rows.size() == unknown.rows.size());
    CHECK(known.rows.begin()->second.content.size() == unknown.rows.begin()->second.content.size());
    CHECK(known.mails.at(0).recipient == unknown.mails.at(0).recipient);
    CHECK(known.mails.at(0).subject == "es");
}

TEST_CASE("another spelling of a known address gets no mail: it may be somebody else's mailbox") {
    FakeView view;
    view.write(ana());
    ask(view, "ANA+x@example.org");
    CHECK(view.mails.at(0).recipient == "ana@example.org");
}

TEST_CASE("an unknown address gets an account when its link is redeemed, and not before") {
    FakeView view;
    const std::string secret = ask(view, " new@example.org ");
    CHECK(view.programme().person_by_address("new@example.org") == nullptr);
    const auto signed_in = redeem(view, secret);
    REQUIRE(signed_in);
    CHECK(signed_in->account == SignedIn::Account::kNew);
    const auto* person = view.programme().person_by_address("new@example.org");
    REQUIRE(person != nullptr);
    CHECK(person->email == "new@example.org");
    CHECK(person->roles.empty());
    CHECK(person->id == signed_in->session.person_id);
}

TEST_CASE("two links of a new address lead to one account") {
    FakeView view;
    const std::string one = ask(view, "new@example.org");
    const std::string other = ask(view, "New@Example.org");
    const auto first = redeem(view, one);
    const auto second = redeem(view, other);
    REQUIRE((first && second));
    CHECK(first->session.person_id == second->session.person_id);
}

TEST_CASE("what is no token is not valid, and is looked up nowhere") {
    FakeView view;
    for (const std::string& text :
         {std::string(), std::string("x"), std::string(22, '='), std::string(22, 'A'), std::string(100'000, 'A')}) {
        CHECK(redeem(view, text).error().code == "link_not_valid");
    }
    CHECK(view.rows.empty());
}
