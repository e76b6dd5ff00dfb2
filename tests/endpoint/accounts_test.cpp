#include "endpoint/accounts.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart;
using namespace counterpart::endpoint;

TEST_CASE("the mail with a link holds the link, in the language asked for, and is useless once the link is") {
    const auto mail = sign_in_mails("https://example.org", fill_random)("ana@example.org", domain::UiLanguage::kSpanish, "secret", 1000);
    CHECK(mail.recipient == "ana@example.org");
    CHECK(mail.text.contains("https://example.org/#/sign-in/secret"));
    CHECK(mail.useless_after_s == 1000 + kLinkLife_s);
    CHECK(mail.message_id.size() == 32);
    CHECK(mail.subject != sign_in_mails("", fill_random)("ana@example.org", domain::UiLanguage::kEnglish, "secret", 1000).subject);
}
