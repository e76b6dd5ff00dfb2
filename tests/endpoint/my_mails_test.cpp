#include "endpoint/my_mails.h"

#include <catch2/catch_test_macros.hpp>

#include "codec/account_json.h"
#include "endpoint/cookies.h"
#include "endpoint/fake_view.h"
#include "endpoint/sessions.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::endpoint;

// Tests name the fields that matter.
#pragma clang diagnostic ignored "-Wmissing-designated-field-initializers"

namespace {

/// The sample programme, and a browser of each of its people.
class MailReader {
  public:
    MailReader() {
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
    std::vector<codec::MailLine> mails(const std::string& name) {
        return codec::decode_my_mails(*list_my_mails(view, as(name)).value().body).value().value;
    }
    HttpResponse again(const std::string& name, const std::string& kind) { return send_mail_again(view, as(name), kind, queue).value(); }

    FakeView view;
    QueueOrder queue = orders_into_outbox("https://a.example", fill_random);
};

}  // namespace

TEST_CASE("somebody sees the mails about themselves, and links that went to their address; nobody else does") {
    MailReader reader;
    CHECK(list_my_mails(reader.view, reader.as("")).value().status == 401);
    reader.view.queue_mail({.message_id = id_from_text("link"), .recipient = "two@example.org", .created_at_s = 5, .kind = "sign_in"});
    reader.view.queue_mail({.message_id = id_from_text("new address"), .recipient = "two@example.org", .kind = "confirm_address"});
    CHECK(reader.again("one", "matched").status == 200);
    const auto mails = reader.mails("one");
    REQUIRE(mails.size() == 1);
    CHECK(mails[0].kind == "matched");
    CHECK(mails[0].address == "one@example.org");
    CHECK(mails[0].ordered_at_s == domain::kSampleNow_s);
    CHECK(mails[0].state == codec::MailProgress::kWaiting);
    REQUIRE(reader.mails("two").size() == 1);
    CHECK(reader.mails("two")[0].kind == "sign_in");
    CHECK(reader.mails("three").empty());
}

TEST_CASE("a mail that got lost is written anew from the records, and says so in the list") {
    MailReader reader;
    const HttpResponse answer = reader.again("one", "matched");
    CHECK(answer.status == 200);
    CHECK(codec::decode_my_mails(*answer.body)->value.size() == 1);
    CHECK(reader.view.mails.at(0).text.contains("Person two"));
    CHECK_FALSE(reader.view.mails.at(0).text.contains("Person one\n    "));
    CHECK(reader.again("two", "application_received").status == 200);
}

TEST_CASE("what there is nothing to tell of is not sent, and visitors get nothing") {
    MailReader reader;
    CHECK(reader.again("three", "matched").status == 404);
    CHECK(reader.again("one", "confirm_application").status == 404);
    CHECK(reader.again("one", "data_deleted").status == 404);
    CHECK(reader.again("one", "nonsense").status == 404);
    CHECK(send_mail_again(reader.view, reader.as(""), "matched", reader.queue).value().status == 401);
    CHECK(reader.view.mails.empty());
}

TEST_CASE("mails are sent again three times a day, ten minutes apart") {
    MailReader reader;
    const auto wait = [&] {
        const HttpResponse answer = reader.again("one", "matched");
        return answer.status == 429 ? field_value(answer.fields, "Retry-After") : std::to_string(answer.status);
    };
    CHECK(wait() == "200");
    CHECK(wait() == "600");
    CHECK(reader.again("two", "matched").status == 200);
    reader.view.now += kBetweenAgain_s;
    CHECK(wait() == "200");
    reader.view.now += kBetweenAgain_s;
    CHECK(wait() == "200");
    reader.view.now += kBetweenAgain_s;
    CHECK(wait() == std::to_string(86'400 - 3 * kBetweenAgain_s));
    reader.view.now = domain::kSampleNow_s + 86'400;
    CHECK(wait() == "200");
}
