#include "endpoint/delivery_routes.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/cookies.h"
#include "endpoint/fake_view.h"
#include "endpoint/mail_orders.h"
#include "endpoint/sessions.h"
#include "endpoint/sync.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::endpoint;

// Tests name the fields that matter.
#pragma clang diagnostic ignored "-Wmissing-designated-field-initializers"

namespace {

const std::string kRoundOfDeliveries = domain::sample_id("round 2");

/// The sample programme, its people's browsers, and the mails that are ordered.
class DeliveryOffice {
  public:
    DeliveryOffice() {
        view.now = domain::kSampleNow_s;
        for (const domain::Record& record : domain::sample_programme_records()) {
            view.write(record);
        }
    }
    HttpRequest as(const std::string& name) {
        HttpRequest request{.method = "GET", .target = "/", .fields = {}, .body = {}, .peer = "127.0.0.1"};
        if (!name.empty()) {
            const std::string secret = random_secret(fill_random, kSessionSecretBytes);
            REQUIRE(begin_session(view, secret, domain::sample_id(name), "").has_value());
            request.fields.push_back({"Cookie", std::string(kSessionCookie) + "=" + secret});
        }
        return request;
    }
    HttpResponse deliveries(const std::string& name, const std::string& round_id, std::string_view batch) {
        return list_deliveries(view, as(name), round_id, batch).value();
    }
    HttpResponse letters(const std::string& name, const codec::LettersWanted& wanted) {
        return write_letters(view, as(name), wanted, "https://a.example").value();
    }
    HttpResponse letters_of_act(const std::string& name, domain::OperationBody body) {
        const domain::Operation act{id_from_text("act to look at"), view.now, std::nullopt, std::move(body)};
        return write_act_letters(view, as(name), act, "https://a.example").value();
    }
    void act(domain::OperationBody body) {
        const codec::SyncRequest request{
            .cursor = {},
            .operations = {{.id = id_from_text(std::to_string(++acts_)), .made_at_s = 5, .body = std::move(body)}},
            .limit = 500,
            .person_id = {}};
        const auto answer = sync(view, domain::sample_id("coordinator"), request, queue);
        REQUIRE(answer.has_value());
        REQUIRE(answer->answers.at(0).problem == std::nullopt);
    }

    FakeView view;
    QueueOrder queue = orders_into_outbox("https://a.example", fill_random);

  private:
    int acts_ = 0;
};

codec::LettersWanted letters_of_pair(const std::string& one, const std::string& other) {
    return {.round_id = kRoundOfDeliveries, .groups = {{domain::sample_id("round 2 of " + one), domain::sample_id("round 2 of " + other)}}};
}

}  // namespace

TEST_CASE("coordinators see how far the mails of a batch came, and nobody else does") {
    DeliveryOffice office;
    office.act(domain::SendMatchAgain{domain::sample_id("one+two"), domain::sample_id("one")});
    REQUIRE(office.view.mails.size() == 1);
    CHECK(office.view.mails[0].round_id == kRoundOfDeliveries);
    const HttpResponse answer = office.deliveries("coordinator", kRoundOfDeliveries, "1");
    CHECK(answer.status == 200);
    const auto lines = codec::decode_deliveries(*answer.body).value().value;
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].person_id == domain::sample_id("one"));
    CHECK(codec::decode_deliveries(*office.deliveries("director", kRoundOfDeliveries, "2").body)->value.empty());
    for (const char* name : {"one", "officer", "ambassador"}) {
        CHECK(office.deliveries(name, kRoundOfDeliveries, "1").status == 403);
        CHECK(office.letters(name, letters_of_pair("one", "two")).status == 403);
    }
    CHECK(office.deliveries("", kRoundOfDeliveries, "1").status == 401);
    CHECK(office.letters("", letters_of_pair("one", "two")).status == 401);
    CHECK(office.deliveries("coordinator", domain::sample_id("nothing"), "1").status == 404);
    CHECK(office.deliveries("coordinator", kRoundOfDeliveries, "first").status == 404);
    CHECK(office.letters("coordinator", {.round_id = domain::sample_id("nothing")}).status == 404);
}

TEST_CASE("the letters of one pair are shown whole, and of many those with a fault") {
    DeliveryOffice office;
    const auto pair = codec::decode_letters(*office.letters("coordinator", letters_of_pair("one", "two")).body).value().value;
    CHECK(pair.written == 2);
    REQUIRE(pair.letters.size() == 2);
    CHECK(pair.letters[0].text.contains("Person two"));
    CHECK(pair.letters[0].text.contains("Hello Person one"));
    CHECK_FALSE(pair.letters[0].names_reader);

    domain::ApplicationRecord swapped = *office.view.programme().application(domain::sample_id("round 2 of two"));
    swapped.application.email = "one@example.org";
    office.view.write(swapped);
    codec::LettersWanted many = letters_of_pair("one", "two");
    many.groups.push_back(letters_of_pair("five", "six").groups.front());
    const auto faulty = codec::decode_letters(*office.letters("coordinator", many).body).value().value;
    CHECK(faulty.written == 4);
    REQUIRE(faulty.letters.size() == 1);
    CHECK(faulty.letters[0].application_id == domain::sample_id("round 2 of one"));
    CHECK(faulty.letters[0].names_reader);
    CHECK(office.view.mails.empty());
}

TEST_CASE("a mail that would give its reader as the partner is not ordered, and the coordinators are told once") {
    DeliveryOffice office;
    domain::ApplicationRecord swapped = *office.view.programme().application(domain::sample_id("round 2 of two"));
    swapped.application.email = "one@example.org";
    office.view.write(swapped);
    const std::size_t before = office.view.programme().all(domain::RecordKind::kHelpRequest).size();
    for (int k = 0; k < 2; ++k) {
        office.act(domain::SendMatchAgain{domain::sample_id("one+two"), domain::sample_id("one")});
    }
    CHECK(office.view.mails.empty());
    const auto requests = office.view.programme().all(domain::RecordKind::kHelpRequest);
    REQUIRE(requests.size() == before + 1);
    const auto told = std::ranges::find_if(
        requests, [](const domain::Record* one) { return std::get<domain::HelpRequest>(*one).kind == domain::HelpKind::kSelfMatch; });
    REQUIRE(told != requests.end());
    CHECK(std::get<domain::HelpRequest>(**told).partnership_id == domain::sample_id("one+two"));
    office.act(domain::SendMatchAgain{domain::sample_id("one+two"), domain::sample_id("two")});
    CHECK(office.view.mails.size() == 1);
}

TEST_CASE("a pause stands beside the mails as long as the round's record says so") {
    DeliveryOffice office;
    const PrivateKey held = held_mails_key(kRoundOfDeliveries);
    office.act(domain::PauseSending{kRoundOfDeliveries, true});
    CHECK(office.view.rows.contains(held));
    office.act(domain::PauseSending{kRoundOfDeliveries, true});
    office.act(domain::SaveCriteria{kRoundOfDeliveries, {}});
    CHECK(office.view.rows.contains(held));
    office.act(domain::PauseSending{kRoundOfDeliveries, false});
    CHECK_FALSE(office.view.rows.contains(held));
}

TEST_CASE("what an act would have mailed is written for its real readers, each in their language, and nothing is done") {
    DeliveryOffice office;
    domain::Person two = *office.view.programme().person(domain::sample_id("two"));
    two.language = domain::UiLanguage::kSpanish;
    office.view.write(two);
    const domain::EndPartnership end{domain::sample_id("one+two"), domain::EndReason::kByCoordinator};
    const auto written = codec::decode_letters(*office.letters_of_act("coordinator", end).body).value().value;
    REQUIRE(written.letters.size() == 2);
    CHECK(written.written == 2);
    CHECK(written.letters[0].application_id == domain::sample_id("round 2 of one"));
    CHECK(written.letters[0].text.contains("Hello Person one"));
    CHECK(written.letters[1].text.contains("Hola, Person two"));
    const domain::RemoveFromRound removal{domain::sample_id("round 2 of two"), "-"};
    CHECK(codec::decode_letters(*office.letters_of_act("director", removal).body)->value.letters.size() == 2);
    CHECK(office.view.mails.empty());
    CHECK(office.view.programme().partnership(domain::sample_id("one+two"))->ended_at_s == 0);
}

TEST_CASE("letters of an act are for coordinators, and of nothing but acts about partnerships") {
    DeliveryOffice office;
    const domain::NudgePartners nudge{domain::sample_id("one+two")};
    CHECK(office.letters_of_act("coordinator", nudge).status == 200);
    CHECK(office.letters_of_act("", nudge).status == 401);
    for (const char* name : {"one", "officer", "ambassador"}) {
        CHECK(office.letters_of_act(name, nudge).status == 403);
    }
    CHECK(office.letters_of_act("coordinator", domain::NudgePartners{domain::sample_id("nothing")}).status == 400);
    CHECK(office.letters_of_act("coordinator", domain::SaveProfile{.name = "Somebody"}).status == 400);
}
