#include "domain/email.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::domain;

namespace {

std::string verdict(std::string_view address) {
    const auto checked = check_email(address);
    return checked.has_value() ? "ok" : checked.error().code;
}

}  // namespace

TEST_CASE("ordinary and unusual sound addresses pass") {
    for (const char* address : {"a@example.org", "first.last+tag@mail.example.co.uk", "o'neill@example.ie", "x_y-z@sub.example",
                                " padded@example.org ", "jose@xn--bcher-kva.example", "1@2.example"}) {
        CHECK(verdict(address) == "ok");
    }
}

TEST_CASE("each fault has its own reason") {
    CHECK(verdict("") == "email_empty");
    CHECK(verdict("reader.example.org") == "email_no_at");
    CHECK(verdict("a@b@example.org") == "email_several_at");
    CHECK(verdict("@example.org") == "email_no_name");
    CHECK(verdict("reader@") == "email_no_domain");
    CHECK(verdict("reader@example") == "email_bad_domain");
    CHECK(verdict("reader@.example.org") == "email_bad_domain");
    CHECK(verdict("reader@-x.example") == "email_bad_domain");
    CHECK(verdict("reader@127.0.0.1") == "email_bad_domain");
    CHECK(verdict("two words@example.org") == "email_space");
    CHECK(verdict("read(er@example.org") == "email_bad_character");
    CHECK(verdict("josé@example.org") == "email_not_ascii");
    CHECK(verdict("jose@bücher.example") == "email_not_ascii");
    CHECK(verdict(".reader@example.org") == "email_bad_dot");
    CHECK(verdict("rea..der@example.org") == "email_bad_dot");
    CHECK(verdict(std::string(65, 'a') + "@example.org") == "email_too_long");
}

TEST_CASE("a likely slip of the fingers is pointed out, not corrected") {
    CHECK(check_email("Reader@gmial.com")->likely_meant == "Reader@gmail.com");
    CHECK(check_email("reader@gmail.com")->likely_meant.empty());
    CHECK(check_email("reader@example.org")->likely_meant.empty());
}

TEST_CASE("addresses of one mailbox are one, and only those") {
    CHECK(normalised_email("Ana.Ruiz+Library@Gmail.com") == "anaruiz@gmail.com");
    CHECK(normalised_email("anaruiz@googlemail.com") == "anaruiz@gmail.com");
    CHECK(normalised_email("Ana.Ruiz+Library@Example.org") == "ana.ruiz@example.org");
    CHECK(normalised_email("ana.ruiz@example.org") != normalised_email("anaruiz@example.org"));
    CHECK(normalised_email("+tag@example.org") == "+tag@example.org");
    CHECK(normalised_email("no at") == "no at");
}
