#include "endpoint/mail/mime.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

namespace {

std::vector<std::string> parts_of(std::string_view message) {
    std::vector<std::string> parts;
    for_each_part(message, [&](const MailEntity& part) { parts.push_back(media_type(part.header) + ": " + std::string(part.body)); });
    return parts;
}

}  // namespace

TEST_CASE("the first empty line divides header and body, whatever the line ends are") {
    for (const std::string_view text : {"A: 1\nB: 2\n\nbody", "A: 1\r\nB: 2\r\n\r\nbody"}) {
        const MailEntity entity = split_entity(text);
        CHECK(mail_field(entity.header, "b") == "2");
        CHECK(entity.body == "body");
    }
    CHECK(split_entity("A: 1").body.empty());
    CHECK(split_entity("").header.empty());
    CHECK(split_entity("\nA: 1\n\nB: 2").header.empty());
    CHECK(split_entity("\nA: 1\n\nB: 2").body == "A: 1\n\nB: 2");
}

TEST_CASE("a folded field is one value, and a field may stand twice") {
    constexpr std::string_view kHeader = "To: a,\r\n\tb\r\nto : c\r\nnothing\r\n d\r\n";
    CHECK(mail_fields(kHeader, "To") == std::vector<std::string>{"a, b", "c"});
    CHECK(mail_field(kHeader, "From").empty());
    CHECK(mail_field("Message-ID:\r\n <a@b.example>\r\n", "Message-ID") == "<a@b.example>");
}

TEST_CASE("parts are found at any depth, and an end that is missing is the end of the message") {
    CHECK(parts_of("\nplain") == std::vector<std::string>{"text/plain: plain"});
    CHECK(parts_of("Content-Type: multipart/mixed; Boundary=\"a b\"\n\nbefore\n--a b\nContent-Type: text/HTML; x=y\n\none\n--a b "
                   "\n\ntwo\n--a b--\nafter") == std::vector<std::string>{"text/html: one\n", "text/plain: two\n"});
    CHECK(parts_of("Content-Type: multipart/mixed; boundary=a\n\n--a\n\none") == std::vector<std::string>{"text/plain: one"});
    CHECK(
        parts_of("Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/x; boundary=b\n\n--b\n\none\n--b--\n--a--\n") ==
        std::vector<std::string>{"text/plain: one\n"});
    CHECK(parts_of("Content-Type: multipart/mixed; notboundary=a\n\n--a\n\none").size() == 1);
}

TEST_CASE("many parts and deep nesting end early") {
    std::string many = "Content-Type: multipart/mixed; boundary=a\n\n";
    for (int k = 0; k < 1'000; ++k) {
        many += "--a\n\nx\n";
    }
    CHECK(parts_of(many).size() == 64);
    std::string deep;
    for (int k = 0; k < 100; ++k) {
        deep += "Content-Type: multipart/mixed; boundary=b" + std::to_string(k) + "\n\n--b" + std::to_string(k) + "\n";
    }
    CHECK(parts_of(deep).empty());
}
