#include "endpoint/mail/mailer.h"

#include <atomic>
#include <chrono>
#include <thread>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/mail/fake_hash.h"
#include "endpoint/mail/fake_queue.h"
#include "endpoint/mail/smtp_sink.h"
#include "endpoint/test_time.h"

using namespace counterpart::endpoint;

namespace {

/// A transport that answers as it is told, and remembers what it got.
class FakeTransport : public MailTransport {
  public:
    Delivery send(const Envelope& envelope) override {
        sent.push_back(envelope);
        return answer;
    }

    void hurry() override { hurried = true; }

    Delivery answer{.outcome = DeliveryOutcome::kAccepted, .code = 250};
    std::vector<Envelope> sent;
    std::atomic<bool> hurried = false;
};

/// A queue and a clock that stands still until it is moved.
struct Office {
    explicit Office(MailTransport& by, MailPace pace = {}) : transport(&by), mailing(queue, by, settings(pace), surroundings()) {}

    static MailerSettings settings(MailPace pace) {
        return {
            .from = "team@counterpart.example", .from_name = "Counterpart", .bounce_address = "bounces@counterpart.example", .pace = pace};
    }

    MailerSurroundings surroundings() {
        return {.now_s = [this] { return now_s.load(); },
                .chance = [] { return 0.0; },
                .say = [this](std::string_view sentence) { said.emplace_back(sentence); },
                .hash = fake_hash};
    }

    void put(int number, const std::string& recipient) { queue.put(sample_mail(number, recipient, now_s)); }
    MailRound send() {
        return mailing.send_due([] { return false; });
    }
    FakeRow row(int number) { return queue.row(sample_mail(number, "").message_id); }

    std::atomic<std::int64_t> now_s = kNow_s;
    std::vector<std::string> said;
    FakeQueue queue;
    MailTransport* transport;
    Mailing mailing;
};

}  // namespace

TEST_CASE("due mails go out with a bounce address of their own, and are sent then") {
    FakeTransport transport;
    Office office(transport);
    office.put(1, "a@x.example");
    office.put(2, "b@x.example");
    CHECK(office.send() == MailRound::kMore);
    CHECK(office.send() == MailRound::kNothingDue);
    REQUIRE(transport.sent.size() == 2);
    CHECK(mail_of_verp_address(transport.sent[0].sender, fake_hash) == office.row(1).mail.message_id);
    CHECK(transport.sent[0].bytes.contains("Message-ID:\r\n <00000000000000000000000000000001@counterpart.example>"));
    CHECK(office.queue.count(MailState::kSent) == 2);
    CHECK(office.said.empty());
}

TEST_CASE("no more mails a day than the limit, and urgent ones first") {
    FakeTransport transport;
    Office office(transport, {.daily_limit = 10});
    for (int k = 1; k <= 30; ++k) {
        office.put(k, "a@x.example");
    }
    while (office.send() == MailRound::kMore) {
    }
    CHECK(transport.sent.size() == 9);
    OutgoingMail urgent = sample_mail(31, "b@x.example", kNow_s);
    urgent.urgency = MailUrgency::kUrgent;
    office.queue.put(urgent);
    office.send();
    CHECK(transport.sent.back().recipient == "b@x.example");
    CHECK(transport.sent.size() == 10);
    office.now_s += kDay_s - 1;
    CHECK(office.send() == MailRound::kNothingDue);
    office.now_s += 1;
    while (office.send() == MailRound::kMore) {
    }
    CHECK(transport.sent.size() == 19);
    office.now_s += kDay_s;
    while (office.send() == MailRound::kMore) {
    }
    CHECK(transport.sent.size() == 28);
}

TEST_CASE("an unknown outcome goes out again with the same bytes") {
    FakeTransport transport;
    Office office(transport);
    office.put(1, "a@x.example");
    transport.answer = {.outcome = DeliveryOutcome::kUnknown, .code = 354};
    office.send();
    CHECK(office.send() == MailRound::kNothingDue);
    office.now_s += 60;
    transport.answer = {.outcome = DeliveryOutcome::kAccepted, .code = 250};
    office.send();
    REQUIRE(transport.sent.size() == 2);
    CHECK(transport.sent[0].bytes == transport.sent[1].bytes);
    CHECK(office.row(1).state == MailState::kSent);
    CHECK(office.row(1).mail.attempts == 2);
}

TEST_CASE("a refused password stops the queue, says so once, and marks no mail") {
    FakeTransport transport;
    Office office(transport);
    office.put(1, "a@x.example");
    office.put(2, "b@x.example");
    transport.answer = {.outcome = DeliveryOutcome::kOurConfiguration, .code = 535};
    CHECK(office.mailing.last_round() == MailRound::kNothingDue);
    CHECK(office.send() == MailRound::kStopped);
    CHECK(office.mailing.last_round() == MailRound::kStopped);
    office.now_s += kDay_s;
    CHECK(office.send() == MailRound::kStopped);
    CHECK(transport.sent.size() == 1);
    REQUIRE(office.said.size() == 1);
    CHECK(office.said.front().contains("refuses the user or the password (answer 535)"));
    CHECK(office.queue.count(MailState::kWaiting) == 2);
    CHECK(office.row(1).mail.attempts == 0);
    CHECK(office.row(2).mail.attempts == 0);
}

TEST_CASE("a server that cannot be reached makes the queue wait longer each time, and counts against no mail") {
    FakeTransport transport;
    Office office(transport);
    office.put(1, "a@x.example");
    office.put(2, "b@x.example");
    transport.answer = {.outcome = DeliveryOutcome::kUnreachable, .code = 0};
    for (const std::int64_t wait_s : {60, 120, 240, 480, 900, 900}) {
        const std::size_t before = transport.sent.size();
        CHECK(office.send() == MailRound::kPaused);
        CHECK(transport.sent.size() == before + 1);
        office.now_s += wait_s - 1;
        CHECK(office.send() == MailRound::kPaused);
        CHECK(transport.sent.size() == before + 1);
        office.now_s += 1;
    }
    transport.answer = {.outcome = DeliveryOutcome::kAccepted, .code = 250};
    office.send();
    CHECK(office.queue.count(MailState::kSent) == 2);
    CHECK(office.row(1).mail.attempts == 1);
    CHECK(office.said.size() == 2);
}

TEST_CASE("a link that has run out, an address that bounced and a mail that cannot be written are not sent") {
    FakeTransport transport;
    Office office(transport);
    OutgoingMail late = sample_mail(1, "a@x.example", kNow_s);
    late.useless_after_s = kNow_s - 1;
    office.queue.put(late);
    office.put(2, "gone@x.example");
    CHECK(office.queue.note_bounce(sample_mail(2, "").message_id, {.kind = BounceKind::kFailed, .severity = BounceSeverity::kHard},
                                   kNow_s - 5));
    office.put(3, "josé@x.example");
    office.send();
    CHECK(transport.sent.empty());
    CHECK(office.queue.count(MailState::kFailed) == 3);
}

TEST_CASE("stopping gives back what was taken") {
    FakeTransport transport;
    Office office(transport);
    for (int k = 1; k <= 3; ++k) {
        office.put(k, "a@x.example");
    }
    office.mailing.send_due([&] { return transport.sent.size() == 1; });
    CHECK(transport.sent.size() == 1);
    CHECK(office.queue.count(MailState::kWaiting) == 2);
    CHECK(office.row(3).mail.attempts == 0);
}

TEST_CASE("a mail that was taken by a process that died goes out after the claim") {
    FakeTransport transport;
    Office office(transport);
    office.put(1, "a@x.example");
    CHECK(office.queue.take_due({}, kNow_s, 5).value().size() == 1);
    CHECK(office.send() == MailRound::kNothingDue);
    office.now_s += kClaim_s;
    CHECK(office.send() == MailRound::kMore);
    CHECK(transport.sent.size() == 1);
}

TEST_CASE("a queue that fails makes no noise but one sentence") {
    FakeTransport transport;
    Office office(transport);
    office.queue.broken = true;
    CHECK(office.send() == MailRound::kPaused);
    CHECK(office.send() == MailRound::kPaused);
    CHECK(office.said.size() == 1);
}

TEST_CASE("the thread sends what it is woken for, reads bounces, and stops at once") {
    FakeTransport transport;
    Office office(transport);
    const MailFolder folder;
    BounceIntake intake(folder.path(), office.queue, fake_hash);
    office.put(1, "a@x.example");
    folder.write("new/1", "To: " + verp_address("b@c.example", office.row(1).mail.message_id, fake_hash) +
                              "\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nA: b\n\n"
                              "Action: failed\nStatus: 4.2.0\n--b--\n");
    const auto start = std::chrono::steady_clock::now();
    {
        Mailer mailer(office.mailing, intake, transport, [&] { return office.now_s.load(); }, 600);
        const auto sent = [&](std::size_t wanted) {
            for (int k = 0; k < 500 && office.queue.count(MailState::kSent) < wanted; ++k) {
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            }
            return office.queue.count(MailState::kSent) == wanted;
        };
        CHECK(sent(1));
        office.put(2, "b@x.example");
        mailer.wake();
        CHECK(sent(2));
    }
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
    CHECK(transport.hurried);
    CHECK(office.row(1).bounce.severity == BounceSeverity::kSoft);
}

TEST_CASE("against a real server that fails in every way, each mail arrives under one Message-ID and is accepted once more at most") {
    const SmtpSink sink;
    SmtpClient client(sink.starttls());
    Office office(client);
    const std::vector<std::string> recipients{
        "a@x.example",       "first-later.b@x.example", "first-drop.c@x.example", "first-lost.d@x.example", "first-busy.e@x.example",
        "never.f@x.example", "first-full.g@x.example",  "spam.h@x.example"};
    for (std::size_t k = 0; k < recipients.size(); ++k) {
        office.put(static_cast<int>(k) + 1, recipients[k]);
    }
    for (int k = 0; k < 10; ++k) {
        office.send();
        office.now_s += 120;
    }
    CHECK(office.queue.count(MailState::kSent) == 6);
    CHECK(office.queue.count(MailState::kFailed) == 2);
    CHECK(office.row(6).last_code == 550);
    CHECK(office.row(8).last_code == 554);
    CHECK(sink.mails_to(recipients[0]).size() == 1);
    CHECK(sink.mails_to(recipients[2]).size() == 1);
    const auto twice = sink.mails_to(recipients[3]);
    REQUIRE(twice.size() == 2);
    CHECK(twice[0].message_id == twice[1].message_id);
    CHECK(twice[0].text == twice[1].text);
    CHECK(sink.mails_to(recipients[5]).empty());
}

TEST_CASE("a mail that gives its reader as the partner is never handed over, whoever put it into the outbox") {
    FakeTransport transport;
    Office office(transport);
    std::vector<std::string> told;
    MailerSurroundings surroundings = office.surroundings();
    surroundings.stopped = [&told](const OutgoingMail& mail) { told.push_back(mail.person_id); };
    Mailing mailing(office.queue, transport, Office::settings({}), surroundings);
    OutgoingMail planted = sample_mail(1, "ana@x.example", office.now_s);
    planted.kind = "matched";
    planted.person_id = "ana";
    planted.text = "You are together with:\n\n    Ana\n    Ana@x.example\n";
    office.queue.put(planted);
    OutgoingMail sound = planted;
    sound.message_id = sample_mail(2, "").message_id;
    sound.text = "You are together with:\n\n    Ben\n    ben@x.example\n";
    office.queue.put(sound);
    CHECK(mailing.send_due([] { return false; }) == MailRound::kMore);
    REQUIRE(transport.sent.size() == 1);
    CHECK(transport.sent[0].message_id == sound.message_id);
    CHECK(office.row(1).state == MailState::kFailed);
    CHECK(office.row(1).last_code == kStoppedCode);
    CHECK(told == std::vector<std::string>{"ana"});
    CHECK(office.said.size() == 1);
}
