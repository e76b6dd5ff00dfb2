#include "endpoint/mail/message.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/mail/mime.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

Mail sample_mail() {
    return {.message_id = "0123456789abcdef0123456789abcdef",
            .from = "team@counterpart.example",
            .from_name = "Counterpart",
            .to = "maria@library.example",
            .subject = "Your link to sign in",
            .text = "Hello",
            .written_at_s = 1'795'657'525};
}

std::string field_with(Mail mail, std::string_view name) { return mail_field(split_entity(encode_mail(mail).value()).header, name); }

std::string refused(const Mail& mail) {
    const auto bytes = encode_mail(mail);
    return bytes ? "" : bytes.error().code + " " + bytes.error().where;
}

bool lines_are_short(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t end = bytes.find("\r\n");
        if (end == std::string_view::npos || end > 78 || bytes.substr(0, end).find_first_of("\r\n") != std::string_view::npos) {
            return false;
        }
        bytes.remove_prefix(end + 2);
    }
    return true;
}

}  // namespace

TEST_CASE("a mail is written as RFC 5322 wants it, byte for byte") {
    CHECK(encode_mail(sample_mail()).value() ==
          "Date: Thu, 26 Nov 2026 01:45:25 +0000\r\n"
          "From: \"Counterpart\"\r\n <team@counterpart.example>\r\n"
          "To:\r\n maria@library.example\r\n"
          "Subject: Your link to sign in\r\n"
          "Message-ID:\r\n <0123456789abcdef0123456789abcdef@counterpart.example>\r\n"
          "Auto-Submitted: auto-generated\r\n"
          "MIME-Version: 1.0\r\n"
          "Content-Type: text/plain; charset=utf-8\r\n"
          "Content-Transfer-Encoding: base64\r\n"
          "\r\n"
          "SGVsbG8NCg==\r\n");
}

TEST_CASE("other scripts are encoded in words that cut no letter, and lines stay short") {
    Mail mail = sample_mail();
    mail.subject = "Tu pareja en la ronda 2026A es 林 雅子, de Japón: escríbele esta semana, por favor";
    mail.from_name = "El equipo de «Counterpart»";
    mail.text = std::string(3'000, 'x') + "\nñ\n.\n\nEnd\n";
    const std::string bytes = encode_mail(mail).value();
    CHECK(lines_are_short(bytes));
    CHECK(field_with(mail, "Subject") ==
          "=?UTF-8?B?VHUgcGFyZWphIGVuIGxhIHJvbmRhIDIwMjZBIGVzIOaelyDpm4XlrZAs?= "
          "=?UTF-8?B?IGRlIEphcMOzbjogZXNjcsOtYmVsZSBlc3RhIHNlbWFuYSwgcG9yIGZh?= "
          "=?UTF-8?B?dm9y?=");
    mail.subject = "Plain, but =?UTF-8?B?QQ==?= is not to be taken for a word";
    CHECK(field_with(mail, "Subject").starts_with("=?UTF-8?B?"));
    mail.from_name = "A \"quoted\" name";
    CHECK(field_with(mail, "From").starts_with("=?UTF-8?B?"));
    mail.from_name = "";
    CHECK(field_with(mail, "From") == "team@counterpart.example");
}

TEST_CASE("nothing can be put into the headers through an address, a subject or a name") {
    const auto with = [](std::string Mail::* part, std::string_view value) {
        Mail mail = sample_mail();
        mail.*part = value;
        return refused(mail);
    };
    for (const std::string_view bad : {"a@b.example\r\nBcc: c@d.example", "a@b.example>", "<a@b.example", "a b@c.example",
                                       "a@b.example, c@d.example", "", "a", "josé@b.example", "a@bücher.example", "\"a\"@b.example"}) {
        CHECK(with(&Mail::to, bad) == "mail_unsendable to");
        CHECK(with(&Mail::from, bad) == "mail_unsendable from");
    }
    for (const std::string_view bad :
         {std::string_view("a\r\nBcc: c@d.example"), std::string_view("a\nb"), std::string_view("a\0b", 3), std::string_view("\xff")}) {
        CHECK(with(&Mail::subject, bad) == "mail_unsendable subject");
        CHECK(with(&Mail::from_name, bad) == "mail_unsendable from_name");
    }
    CHECK(with(&Mail::subject, "") == "mail_unsendable subject");
    CHECK(with(&Mail::message_id, "1\r\n2") == "mail_unsendable message_id");
    CHECK(with(&Mail::text, "\xc3") == "mail_unsendable text");
    CHECK(with(&Mail::text, std::string_view("a\0", 2)) == "mail_unsendable text");
    CHECK(with(&Mail::text, "a\r\n.\r\nQUIT\r\n").empty());
}
