#include "endpoint/mail/smtp_client.h"

#include <chrono>
#include <thread>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/mail/message.h"
#include "endpoint/mail/smtp_sink.h"

using namespace counterpart::endpoint;

namespace {

Envelope envelope_to(const std::string& recipient, const std::string& sender = "bounces@counterpart.example") {
    const Mail mail{.message_id = "0123456789abcdef0123456789abcdef",
                    .from = "team@counterpart.example",
                    .from_name = "",
                    .to = recipient,
                    .subject = "Ñandú",
                    .text = "Hello\n.\nEnd",
                    .written_at_s = 1'800'000'000};
    return {.message_id = mail.message_id, .sender = sender, .recipient = recipient, .bytes = encode_mail(mail).value()};
}

Delivery delivered(SmtpClient& client, const std::string& recipient) { return client.send(envelope_to(recipient)); }

Delivery answer(DeliveryOutcome outcome, std::int32_t code) { return {.outcome = outcome, .code = code}; }

}  // namespace

TEST_CASE("a mail arrives whole, over STARTTLS, TLS, or on this machine without either") {
    const SmtpSink sink;
    for (const SmtpAccount& account : {sink.starttls(), sink.tls(), sink.plain()}) {
        SmtpClient client(account);
        CHECK(delivered(client, "maria@library.example") == answer(DeliveryOutcome::kAccepted, 250));
        CHECK(delivered(client, "jose@library.example") == answer(DeliveryOutcome::kAccepted, 250));
    }
    const auto mails = sink.mails();
    REQUIRE(mails.size() == 6);
    for (const SinkMail& mail : mails) {
        CHECK(mail.text == envelope_to(mail.recipient).bytes);
        CHECK(mail.sender == "bounces@counterpart.example");
    }
}

TEST_CASE("each refusal has its outcome, and the next mail goes out all the same") {
    const SmtpSink sink;
    SmtpClient client(sink.starttls());
    CHECK(delivered(client, "never.a@x.example") == answer(DeliveryOutcome::kNever, 550));
    CHECK(delivered(client, "later.a@x.example") == answer(DeliveryOutcome::kLater, 450));
    CHECK(delivered(client, "relay.a@x.example") == answer(DeliveryOutcome::kLater, 554));
    CHECK(delivered(client, "full.a@x.example") == answer(DeliveryOutcome::kUnreachable, 421));
    CHECK(delivered(client, "spam.a@x.example") == answer(DeliveryOutcome::kNever, 554));
    CHECK(delivered(client, "busy.a@x.example") == answer(DeliveryOutcome::kLater, 451));
    CHECK(client.send(envelope_to("a@x.example", "refused@counterpart.example")) == answer(DeliveryOutcome::kUnreachable, 553));
    CHECK(delivered(client, "a@x.example") == answer(DeliveryOutcome::kAccepted, 250));
}

TEST_CASE("a connection that breaks once the text is on its way leaves an unknown outcome") {
    const SmtpSink sink;
    SmtpClient client(sink.starttls());
    CHECK(delivered(client, "drop.a@x.example").outcome == DeliveryOutcome::kUnknown);
    CHECK(delivered(client, "lost.a@x.example").outcome == DeliveryOutcome::kUnknown);
    CHECK(sink.mails_to("drop.a@x.example").empty());
    CHECK(sink.mails_to("lost.a@x.example").size() == 1);
    CHECK(delivered(client, "a@x.example").outcome == DeliveryOutcome::kAccepted);
}

TEST_CASE("a wrong password is our configuration, and a server that asks for one when we have none as well") {
    const SmtpSink sink;
    SmtpAccount account = sink.starttls();
    account.password = "wrong";
    SmtpClient wrong(account);
    CHECK(delivered(wrong, "a@x.example") == answer(DeliveryOutcome::kOurConfiguration, 535));
    account.user = "";
    account.url = "smtps" + sink.tls().url.substr(5);
    SmtpClient without(account);
    CHECK(delivered(without, "a@x.example") == answer(DeliveryOutcome::kOurConfiguration, 530));
    CHECK(sink.mails().empty());
}

TEST_CASE("a server that is not there, not trusted or not protected gets neither the password nor the mail") {
    SmtpSink sink;
    SmtpAccount unknown = sink.starttls();
    unknown.ca_file = "";
    SmtpClient distrusting(unknown);
    CHECK(delivered(distrusting, "a@x.example").outcome == DeliveryOutcome::kUnreachable);
    SmtpAccount unprotected = sink.plain();
    unprotected.user = "sender";
    unprotected.password = "geheim";
    SmtpClient careful(unprotected);
    CHECK(delivered(careful, "a@x.example").outcome == DeliveryOutcome::kUnreachable);
    CHECK(sink.mails().empty());
    SmtpClient lonely(sink.starttls());
    sink.stop();
    CHECK(delivered(lonely, "a@x.example") == answer(DeliveryOutcome::kUnreachable, 0));
}

TEST_CASE("addresses that could break out of a command reach no server") {
    SmtpClient client({.url = "smtp://localhost:1"});
    Envelope envelope = envelope_to("a@x.example");
    envelope.recipient = "a@x.example>\r\nDATA";
    CHECK(client.send(envelope).outcome == DeliveryOutcome::kNever);
    envelope = envelope_to("a@x.example");
    envelope.sender = "a@x.example> BODY=8BITMIME";
    CHECK(client.send(envelope).outcome == DeliveryOutcome::kNever);
}

TEST_CASE("a connection that the server has closed meanwhile is opened again") {
    const SmtpSink sink;
    SmtpClient client(sink.starttls());
    CHECK(delivered(client, "a@x.example").outcome == DeliveryOutcome::kAccepted);
    client.rest();
    CHECK(delivered(client, "b@x.example").outcome == DeliveryOutcome::kAccepted);
}

TEST_CASE("a client in a hurry does not begin, but waits a little for the answer to a text that is sent") {
    const SmtpSink sink;
    SmtpClient client(sink.starttls());
    CHECK(delivered(client, "first@x.example").outcome == DeliveryOutcome::kAccepted);  // the next one finds the connection open
    std::thread stop([&client] {
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        client.hurry();
    });
    const auto start = std::chrono::steady_clock::now();
    const Delivery slow = delivered(client, "slow.a@x.example");
    stop.join();
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(9));
    CHECK((slow.outcome == DeliveryOutcome::kAccepted || slow.outcome == DeliveryOutcome::kUnknown));
    CHECK(delivered(client, "a@x.example").outcome == DeliveryOutcome::kUnreachable);
}
