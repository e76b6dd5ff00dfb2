#include "endpoint/mail/bounce_command.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/mail/mail_folder.h"

using namespace counterpart::endpoint;

namespace {

std::string stored(const MailFolder& folder, const std::string& message, std::string_view recipient = {}) {
    std::FILE* input = std::tmpfile();
    std::fwrite(message.data(), 1, message.size(), input);
    std::rewind(input);
    const auto done = store_bounce(input, folder.path() / "bounces", recipient, "17");
    std::fclose(input);
    return done ? folder.read("bounces/new/17") : done.error().detail;
}

}  // namespace

TEST_CASE("a piped message lands in the maildir, with the address that the mail server names") {
    const MailFolder folder;
    CHECK(stored(folder, "Subject: a\n\nb\n") == "Subject: a\n\nb\n");
    CHECK(stored(folder, "Subject: a\n\nb\n", "c@d.example") == "Delivered-To: c@d.example\nSubject: a\n\nb\n");
}

TEST_CASE("a long message is cut, and none at all is refused") {
    const MailFolder folder;
    CHECK(stored(folder, std::string(5 << 20, 'x')).size() == 4U << 20U);
    CHECK(stored(folder, "") == "no message came in");
}
