#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "endpoint/mail/bounce_intake.h"
#include "endpoint/mail/fake_hash.h"
#include "endpoint/mail/fake_queue.h"
#include "endpoint/mail/mailer.h"
#include "endpoint/mail/smtp_sink.h"
#include "endpoint/test_stores.h"
#include "endpoint/test_time.h"

using namespace counterpart::endpoint;

namespace {

/// A mail server, a database and a clock that is moved by hand; the process may "die" and start again over the same database.
struct Post {
    explicit Post(StoreKind kind) : database(kind), store(database.open()) {}

    void put(std::initializer_list<OutgoingMail> mails) {
        REQUIRE(store->begin({}).has_value());
        REQUIRE(store->commit({.rows = {}, .private_rows = {}, .answers = {}, .mails = mails, .last_sequence = 0}).has_value());
    }

    void restart() {
        store.reset();
        store = database.open();
    }

    void send_for(std::int64_t time_s) {
        const MailerSettings settings{
            .from = "team@counterpart.example", .from_name = "", .bounce_address = "bounces@counterpart.example", .pace = {}};
        const MailerSurroundings surroundings{
            .now_s = [this] { return now_s; }, .chance = [] { return 0.0; }, .say = [](std::string_view) {}, .hash = fake_hash};
        Mailing mailing(store->mails(), client, settings, surroundings);
        for (const std::int64_t end_s = now_s + time_s; now_s < end_s; now_s += 60) {
            while (mailing.send_due([] { return false; }) == MailRound::kMore) {
            }
        }
    }

    TestDatabase database;
    std::unique_ptr<Store> store;
    SmtpSink sink;
    SmtpClient client{sink.starttls()};
    std::int64_t now_s = kNow_s;
};

std::string failure_to(const std::string& address) {
    return "To: " + address + "\nContent-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nA: b\n\n" +
           "Action: failed\nStatus: 5.1.1\n--b--\n";
}

}  // namespace

TEST_CASE("mails of a database go out over SMTP under one Message-ID each, whatever the server does") {
    Post post(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    post.put({sample_mail(1, "a@x.example", kNow_s), sample_mail(2, "first-later.b@x.example", kNow_s),
              sample_mail(3, "first-lost.c@x.example", kNow_s), sample_mail(4, "never.d@x.example", kNow_s)});
    post.send_for(900);
    CHECK(post.sink.mails_to("a@x.example").size() == 1);
    CHECK(post.sink.mails_to("first-later.b@x.example").size() == 1);
    const auto twice = post.sink.mails_to("first-lost.c@x.example");
    REQUIRE(twice.size() == 2);
    CHECK(twice[0].text == twice[1].text);
    CHECK(post.sink.mails().size() == 4);
}

TEST_CASE("a mail that was taken when the process died goes out once the claim is over, and one that was sent does not") {
    Post post(StoreKind::kSqlite);
    post.put({sample_mail(1, "a@x.example", kNow_s)});
    post.send_for(60);
    post.put({sample_mail(2, "b@x.example", kNow_s)});
    REQUIRE(post.store->mails().take_due({}, post.now_s, 20).value().size() == 1);
    post.restart();
    post.send_for(kClaim_s - 60);
    CHECK(post.sink.mails().size() == 1);
    post.send_for(120);
    CHECK(post.sink.mails_to("a@x.example").size() == 1);
    CHECK(post.sink.mails_to("b@x.example").size() == 1);
}

TEST_CASE("the letters of a batch go out before older mails that have more time") {
    Post post(GENERATE(StoreKind::kSqlite, StoreKind::kPostgres));
    OutgoingMail letter = sample_mail(3, "c@x.example", kNow_s + 1);
    letter.batch = 1;
    post.put({sample_mail(1, "a@x.example", kNow_s), sample_mail(2, "b@x.example", kNow_s), letter});
    const auto due = post.store->mails().take_due({}, kNow_s + 60, 2).value();
    REQUIRE(due.size() == 2);
    CHECK(due[0].mail.recipient == "c@x.example");
    CHECK(due[1].mail.recipient == "a@x.example");
}

TEST_CASE("a bounce that comes in holds back the next mail to its address") {
    Post post(StoreKind::kSqlite);
    post.put({sample_mail(1, "a@x.example", kNow_s)});
    post.send_for(60);
    REQUIRE(post.sink.mails().size() == 1);
    const MailFolder maildir;
    maildir.write("new/1", failure_to(post.sink.mails().front().sender));
    BounceIntake intake(maildir.path(), post.store->mails(), fake_hash);
    CHECK(intake.look(post.now_s).counted == 1);
    post.put({sample_mail(2, "a@x.example", kNow_s), sample_mail(3, "b@x.example", kNow_s)});
    post.send_for(60);
    CHECK(post.sink.mails_to("a@x.example").size() == 1);
    CHECK(post.sink.mails_to("b@x.example").size() == 1);
}
