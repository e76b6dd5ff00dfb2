#include "endpoint/mail_orders.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/fake_view.h"
#include "endpoint/sign_in.h"
#include "endpoint/sync.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

/// A view over the sample programme, at its time.
FakeView view_of_sample() {
    FakeView view;
    view.now = domain::kSampleNow_s;
    for (const domain::Record& record : domain::sample_programme_records()) {
        view.write(record);
    }
    return view;
}

codec::SyncRequest application_of_visitor(const std::string& address) {
    domain::SubmitApplication body;
    body.round_id = domain::sample_id("round 3");
    body.application = domain::sample_application("new", "DE", "round 3").application;
    body.application.email = address;
    body.code_accepted = true;
    body.language = domain::UiLanguage::kSpanish;
    return {.cursor = {},
            .operations = {{.id = domain::sample_id("apply"), .made_at_s = 5, .base_sequence = {}, .body = std::move(body)}},
            .limit = 500,
            .person_id = {}};
}

std::string secret_in(const std::string& text) {
    constexpr std::string_view kPath = "https://a.example/#/sign-in/";
    const std::size_t at = text.find(kPath);
    return at == std::string::npos ? "" : text.substr(at + kPath.size(), 22);
}

const QueueOrder kQueue = orders_into_outbox("https://a.example", fill_random);

}  // namespace

TEST_CASE("a visitor writes in the forum, gets a mail with a link, and following it makes the post theirs") {
    FakeView view = view_of_sample();
    domain::PostMessage body;
    body.post_id = id_from_text("post of a visitor who confirms");
    body.title = "A title";
    body.text = "A word";
    body.visitor_name = "Odalys";
    body.visitor_email = "odalys@example.net";
    const codec::SyncRequest request{.cursor = {},
                                     .operations = {{.id = domain::sample_id("write"), .made_at_s = 5, .base_sequence = {}, .body = body}},
                                     .limit = 500,
                                     .person_id = {}};
    const auto answer = sync(view, "", request, kQueue);
    REQUIRE(answer.has_value());
    REQUIRE(answer->answers.at(0).problem == std::nullopt);
    REQUIRE(view.mails.size() == 1);
    CHECK(view.mails[0].kind == "confirm_post");
    CHECK_FALSE(view.mails[0].text.contains("Odalys"));  // who gets it may never have heard of who typed that name
    const auto signed_in =
        redeem_link(view, secret_in(view.mails[0].text), random_secret(fill_random, kSessionSecretBytes), "", id_from_text("unused"));
    REQUIRE(signed_in.has_value());
    CHECK(signed_in->session.person_id == body.post_id);
    CHECK(view.programme().post(body.post_id)->author_id == body.post_id);
    CHECK(view.programme().person(body.post_id)->email_confirmed_at_s == view.now);
}

TEST_CASE("a visitor applies, gets a mail with a link, follows it days later, and finds the application as their own") {
    FakeView view = view_of_sample();
    const auto answer = sync(view, "", application_of_visitor("new@example.org"), kQueue);
    REQUIRE(answer.has_value());
    REQUIRE(answer->answers.at(0).problem == std::nullopt);
    REQUIRE(view.mails.size() == 1);
    const OutgoingMail& mail = view.mails[0];
    CHECK(mail.recipient == "new@example.org");
    CHECK(mail.subject == "Confirma tu solicitud para round 3");
    CHECK(mail.kind == "confirm_application");
    CHECK(mail.useless_after_s == view.now + kConfirmLinkLife_s);
    CHECK(mail.text.contains("3 días"));
    CHECK(view.programme().person_by_address("new@example.org")->email_confirmed_at_s == 0);
    view.now += kConfirmLinkLife_s - 1;
    const std::string secret = secret_in(mail.text);
    const auto signed_in = redeem_link(view, secret, random_secret(fill_random, kSessionSecretBytes), "", id_from_text("unused"));
    REQUIRE(signed_in.has_value());
    CHECK(signed_in->account == SignedIn::Account::kKnown);
    const domain::Person* person = view.programme().person_by_address("new@example.org");
    CHECK(person->id == signed_in->session.person_id);
    CHECK(person->email_confirmed_at_s == view.now);
    const auto seen = sync(view, person->id, {}, kQueue);
    REQUIRE(seen.has_value());
    CHECK(std::ranges::any_of(seen->records, [](const codec::SyncRecord& record) {
        return domain::id_of(record.record) == domain::sample_id("round 3 of new");
    }));
    CHECK_FALSE(redeem_link(view, secret, random_secret(fill_random, kSessionSecretBytes), "", id_from_text("unused")).has_value());
}

TEST_CASE("the link of an application's mail runs out after three days") {
    FakeView view = view_of_sample();
    REQUIRE(sync(view, "", application_of_visitor("new@example.org"), kQueue).has_value());
    view.now += kConfirmLinkLife_s;
    const auto late = redeem_link(view, secret_in(view.mails.at(0).text), random_secret(fill_random, kSessionSecretBytes), "", kAna);
    CHECK(late.error().code == "link_not_valid");
}

TEST_CASE("whoever has an account is told to sign in, and gets no link") {
    FakeView view = view_of_sample();
    REQUIRE(sync(view, "", application_of_visitor("One@example.org"), kQueue).has_value());
    REQUIRE(view.mails.size() == 1);
    CHECK(view.mails[0].kind == "apply_after_sign_in");
    CHECK(view.mails[0].recipient == "one@example.org");
    CHECK(secret_in(view.mails[0].text).empty());
    CHECK(view.programme().application(domain::sample_id("round 3 of new")) == nullptr);
}

TEST_CASE("somebody invited to the team follows the link, and has the role") {
    FakeView view = view_of_sample();
    const domain::InviteToTeam body{.person_id = id_from_text("invited"),
                                    .email = "invited@example.net",
                                    .language = domain::UiLanguage::kSpanish,
                                    .grant = {.role = domain::Role::kContentOfficer, .country = {}}};
    const codec::SyncRequest request{.cursor = {},
                                     .operations = {{.id = domain::sample_id("invite"), .made_at_s = 5, .base_sequence = {}, .body = body}},
                                     .limit = 500,
                                     .person_id = {}};
    const auto answer = sync(view, domain::sample_id("coordinator"), request, kQueue);
    REQUIRE(answer.has_value());
    REQUIRE(answer->answers.at(0).problem == std::nullopt);
    REQUIRE(view.mails.size() == 1);
    CHECK(view.mails[0].kind == "invited_to_team");
    CHECK(view.mails[0].text.contains("responsable de contenidos"));
    const auto signed_in =
        redeem_link(view, secret_in(view.mails[0].text), random_secret(fill_random, kSessionSecretBytes), "", id_from_text("unused"));
    REQUIRE(signed_in.has_value());
    CHECK(signed_in->session.person_id == body.person_id);
    CHECK(view.programme().person(body.person_id)->roles.size() == 1);
    CHECK(view.programme().person(body.person_id)->email_confirmed_at_s == view.now);
}

TEST_CASE("who only gave an address is told that a round opens, in their language") {
    FakeView view;
    kQueue(view, {.person_id = std::string(domain::kFormerPerson),
                  .address = "curious@example.org",
                  .kind = domain::MailKind::kRoundOpen,
                  .language = domain::UiLanguage::kSpanish,
                  .parameters = {{"name", ""}, {"round", "2026A"}}});
    REQUIRE(view.mails.size() == 1);
    CHECK(view.mails[0].subject == "Se abre el plazo de 2026A");
    CHECK(view.mails[0].recipient == "curious@example.org");
    CHECK(view.mails[0].person_id.empty());
    CHECK(view.mails[0].useless_after_s == 0);
}

TEST_CASE("a mail about a topic says it in short, where to read it and how to get no more of them; what is written there breaks nothing") {
    FakeView view;
    kQueue(view, {.person_id = kAna,
                  .address = "ana@example.org",
                  .kind = domain::MailKind::kTopicBegins,
                  .language = domain::UiLanguage::kEnglish,
                  .parameters = {{"name", "Ana"},
                                 {"round", "2026A"},
                                 {"title", "Games\r\nBcc: x@example.org"},
                                 {"hashtag", " #games"},
                                 {"summary", "Do you\x1b[31m play {link}?"},
                                 {"topic", domain::sample_id("topic")}}});
    REQUIRE(view.mails.size() == 1);
    const OutgoingMail& mail = view.mails[0];
    CHECK(mail.kind == "topic_begins");
    CHECK(mail.person_id == kAna);
    CHECK(mail.subject == "A new topic: Games  Bcc: x@example.org");
    CHECK(mail.text.contains(" #games\n\nDo you [31m play {link}?\n"));
    CHECK(mail.text.contains("\nhttps://a.example/topics/" + domain::sample_id("topic") + "\n"));
    CHECK(mail.text.contains("\nhttps://a.example/#/account\n"));
    CHECK(mail.useless_after_s == view.now + kTopicMailLife_s);
}
