#include "endpoint/mail/eml_folder.h"

#include <filesystem>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/mail/mail_folder.h"

using namespace counterpart::endpoint;

TEST_CASE("a mail becomes one file for the server's own user, however often it is sent") {
    const MailFolder folder;
    EmlFolder mails(folder.path() / "data" / "mail");
    const Envelope envelope{.message_id = "ab", .sender = "s@x.example", .recipient = "r@x.example", .bytes = "Subject: a\r\n\r\nb\r\n"};
    CHECK(mails.send(envelope).outcome == DeliveryOutcome::kAccepted);
    CHECK(mails.send(envelope).outcome == DeliveryOutcome::kAccepted);
    CHECK(folder.names("data/mail") == std::vector<std::string>{"ab.eml"});
    CHECK(folder.read("data/mail/ab.eml") == envelope.bytes);
    using std::filesystem::perms;
    CHECK(std::filesystem::status(folder.path() / "data/mail/ab.eml").permissions() == (perms::owner_read | perms::owner_write));
    CHECK(std::filesystem::status(folder.path() / "data/mail").permissions() == perms::owner_all);
}

TEST_CASE("a folder that cannot be written keeps the mail waiting") {
    const MailFolder folder;
    folder.write("mail", "a file where the folder should be");
    EmlFolder mails(folder.path() / "mail");
    CHECK(mails.send({.message_id = "ab", .sender = "", .recipient = "", .bytes = "x"}).outcome == DeliveryOutcome::kUnreachable);
}
