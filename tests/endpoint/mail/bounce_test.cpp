#include "endpoint/mail/bounce.h"

#include <fstream>
#include <iterator>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/mail/fake_hash.h"

using namespace counterpart::endpoint;

namespace {

constexpr std::string_view kId = "0123456789abcdef0123456789abcdef";

std::string sample(const std::string& name) {
    std::ifstream file("tests/golden/bounces/" + name + ".eml", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

BounceReport failed(BounceSeverity severity, const std::string& status) {
    return {.kind = BounceKind::kFailed, .severity = severity, .status = status};
}

BounceReport harmless(BounceKind kind, const std::string& status = {}) {
    return {.kind = kind, .severity = BounceSeverity::kNone, .status = status};
}

std::string with_crlf(const std::string& text) {
    std::string result;
    for (const char letter : text) {
        result += letter == '\n' ? "\r\n" : std::string(1, letter);
    }
    return result;
}

}  // namespace

TEST_CASE("a bounce address names its mail, in any case of letters, and cannot be made without the key") {
    const std::string address = verp_address("bounces@counterpart.example", kId, fake_hash);
    CHECK(address.starts_with("bounces+0123456789abcdef0123456789abcdef-"));
    CHECK(address.ends_with("@counterpart.example"));
    CHECK(address.find('@') <= 64);
    CHECK(mail_of_verp_address(address, fake_hash) == kId);
    std::string loud = address;
    for (char& letter : loud) {
        letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 32) : letter;
    }
    CHECK(mail_of_verp_address(loud, fake_hash) == kId);
    CHECK(mail_of_verp_address("elsewhere+" + address.substr(8), fake_hash) == kId);
    for (const std::size_t at : {8U, 39U, 41U, 56U}) {
        std::string forged = address;
        forged[at] = forged[at] == '0' ? '1' : '0';
        CHECK_FALSE(mail_of_verp_address(forged, fake_hash).has_value());
    }
    for (const std::string_view other : {"", "@", "bounces@counterpart.example", "bounces+1-2@x.example", "bounces+"}) {
        CHECK_FALSE(mail_of_verp_address(other, fake_hash).has_value());
    }
    CHECK_FALSE(mail_of_verp_address(address, [](std::string_view) { return std::string(16, '0'); }).has_value());
    CHECK_FALSE(mail_of_verp_address(address, [](std::string_view) { return std::string(); }).has_value());
}

TEST_CASE("failures are counted as hard or soft, and everything else is not") {
    for (const bool crlf : {false, true}) {
        const auto read = [crlf](const std::string& name) { return read_bounce(crlf ? with_crlf(sample(name)) : sample(name)); };
        CHECK(read("failed_hard") == failed(BounceSeverity::kHard, "5.1.1"));
        CHECK(read("failed_soft") == failed(BounceSeverity::kSoft, "4.4.7"));
        CHECK(read("mailbox_full") == failed(BounceSeverity::kSoft, "5.2.2"));
        CHECK(read("refused_by_policy") == failed(BounceSeverity::kSoft, "5.7.1"));
        CHECK(read("delayed") == harmless(BounceKind::kDelayed, "4.4.1"));
        CHECK(read("delivered") == harmless(BounceKind::kDelivered, "2.1.5"));
        CHECK(read("relayed") == harmless(BounceKind::kDelivered, "2.1.9"));
        CHECK(read("two_recipients") == failed(BounceSeverity::kHard, "5.4.1"));
        CHECK(read("wrapped") == failed(BounceSeverity::kHard, "5.1.2"));
        CHECK(read("vacation") == harmless(BounceKind::kAutomatic));
        CHECK(read("letter") == harmless(BounceKind::kOther));
    }
}

TEST_CASE("a report cut at any byte is never more than it says") {
    const std::string whole = sample("failed_hard");
    REQUIRE(!whole.empty());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const BounceReport report = read_bounce(std::string_view(whole).substr(0, size));
        CHECK((report.kind == BounceKind::kFailed || report.severity == BounceSeverity::kNone));
    }
    CHECK(read_bounce("") == BounceReport{});
    CHECK(read_bounce(std::string_view("\0\0\n\n\0", 5)) == BounceReport{});
}

TEST_CASE("a failure without a sound status is soft") {
    const std::string head =
        "Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; x\n\n";
    CHECK(read_bounce(head + "Action: failed\n--b--\n") == failed(BounceSeverity::kSoft, ""));
    CHECK(read_bounce(head + "Action: failed\nStatus: 55.1.1\n--b--\n") == failed(BounceSeverity::kSoft, ""));
    CHECK(read_bounce(head + "Action: failed\nStatus: 5.1\n--b--\n") == failed(BounceSeverity::kSoft, ""));
    CHECK(read_bounce(head + "ACTION:\n FAILED\nstatus: 5.1.10 (null MX)\n--b--\n") == failed(BounceSeverity::kHard, "5.1.10"));
}

TEST_CASE("the addresses that a message was delivered to stand in its header only") {
    const std::string message =
        "Delivered-To: a@x.example\nX-Original-To: <b@x.example>\nTo: \"C, c\" <c@x.example>,\n d@x.example\nFrom: e@x.example\n\n"
        "Delivered-To: f@x.example\n";
    CHECK(delivered_to(message) == std::vector<std::string>{"a@x.example", "b@x.example", "c@x.example", "d@x.example"});
    std::string many = "To: ";
    for (int k = 0; k < 40; ++k) {
        many += "a@x.example, ";
    }
    CHECK(delivered_to(many).size() == 16);
}
