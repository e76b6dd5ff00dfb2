#include "domain/forum_text.h"

#include <string>

#include <catch2/catch_test_macros.hpp>

using namespace counterpart;
using namespace counterpart::domain;

TEST_CASE("addresses of the web are http or https with a host, and nothing else") {
    CHECK(is_web_address("https://library.example/path?a=b#c"));
    CHECK(is_web_address("http://example.org"));
    for (const char* other :
         {"", "javascript:alert(1)", "https://", "https://nohost", "ftp://example.org", "https://exa mple.org", "https://a.example/<b>",
          "https://user@host.example", "https://example.org/\"onclick", "//example.org", "HTTPS://EXAMPLE.ORG"}) {
        INFO(other);
        CHECK_FALSE(is_web_address(other));
    }
    CHECK_FALSE(is_web_address("https://example.org/" + std::string(3'000, 'a')));
}

TEST_CASE("an address is found in a sentence without the punctuation behind it") {
    const auto found = [](std::string_view text) {
        const TextSpan span = find_web_address(text, 0);
        return std::string(text.substr(span.begin, span.end - span.begin));
    };
    CHECK(found("See https://example.org/a, then b.") == "https://example.org/a");
    CHECK(found("(see https://example.org/a_(b))") == "https://example.org/a_(b)");
    CHECK(found("https://example.org.") == "https://example.org");
    CHECK(found("xhttps://example.org") == "");
    CHECK(found("nothing here http") == "");
    CHECK(count_web_addresses("https://a.example https://b.example/x and http://c.example!") == 3);
}

TEST_CASE("a text in which a thousand addresses seem to begin is read in no time, and one beyond the longest address is none") {
    const std::string begun = "http://a.";
    std::string hostile;
    while (hostile.size() < 5'000) {
        hostile += begun;
    }
    hostile += std::string(5'000, ')');
    CHECK(count_web_addresses(hostile) == 0);
    CHECK(count_web_addresses("https://example.org/" + std::string(3'000, '.')) == 0);
    CHECK(count_web_addresses("https://example.org/" + std::string(1'900, '.')) == 1);
    CHECK(count_web_addresses("(https://example.org/" + std::string(1'900, ')')) == 1);
}

TEST_CASE("mentions are counted and addresses of mailboxes are none") {
    CHECK(count_mentions("@Ana and @Bo, write to ana@example.org, or @ nobody") == 2);
    CHECK(count_mentions("@@@@") == 0);
}

TEST_CASE("living scripts pile few marks on a letter") {
    CHECK(highest_pile_of_marks("María José, nguyễn, אִמָּא, ที่นี่, يُحِبُّ") <= 3);
    CHECK(highest_pile_of_marks("z\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308") == 9);
    CHECK(highest_pile_of_marks("") == 0);
}

TEST_CASE("only invisible signs that turn the direction are left out") {
    CHECK(without_overrides("a\u202Eb\u202Cc\u2067d\u2069") == "abcd");
    CHECK(without_overrides("نوال \U0001F60A é") == "نوال \U0001F60A é");
}

TEST_CASE("advertising scores high, and what librarians write low") {
    CHECK(spam_score(
              "I keep the law reports, 1890 to yesterday. Is anyone else still waiting for their match? I am curious who it will be!") ==
          0);
    CHECK(spam_score("Our workspace is shown at https://library.example/workspace, with the old reading room and the new one behind it. Do "
                     "come by.") < kSpamScoreThatWaits);
    CHECK(spam_score("CHEAP PILLS https://a.example https://b.example https://c.example") >= kSpamScoreThatWaits);
    CHECK(spam_score("casino casino casino casino casino casino casino casino casino casino casino casino https://casino.example") >=
          kSpamScoreThatWaits);
    CHECK(spam_score(std::string(100'000, '!')) <= 100);
}
