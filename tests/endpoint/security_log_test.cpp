#include "endpoint/security_log.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/fake_view.h"
#include "endpoint/test_time.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

std::string line_of_event(const SecurityEvent& event) {
    std::string written;
    const SecurityLog log([&](std::string_view line) { written += line; }, [] { return kNow_s; },
                          [](std::string_view text) { return "0123456789" + std::string(text); });
    log.note(event);
    return written;
}

}  // namespace

TEST_CASE("an event is one line with its time, and names nobody in full") {
    CHECK(line_of_event({.what = "sign_in", .by_id = kAna, .network = "203.0.113.7", .detail = "new"}) ==
          "security 2027-01-15T08:00:00Z sign_in by=" + kAna.substr(0, 8) + " network=01234567 detail=new");
    CHECK(line_of_event({.what = "rate_limited"}) == "security 2027-01-15T08:00:00Z rate_limited");
    CHECK(line_of_event({.what = "role_given", .by_id = kAna, .to_id = kBen, .detail = "ambassador:ES"})
              .ends_with(" to=" + kBen.substr(0, 8) + " detail=ambassador:ES"));
}

TEST_CASE("nothing in an event can begin a line or a field of its own") {
    const std::string line = line_of_event({.what = "x\ny", .by_id = "a b", .detail = "c=d\r\nsecurity é"});
    CHECK(line.find_first_of("\r\n") == std::string::npos);
    CHECK(line == "security 2027-01-15T08:00:00Z x_y by=a_b detail=c_d__security___");
}

TEST_CASE("without a log nothing is written") { CHECK_NOTHROW(note_in(nullptr, {{.what = "sign_in"}})); }

TEST_CASE("strangers cannot fill the log, and hide nothing that others do") {
    std::vector<std::string> lines;
    std::int64_t now_s = kNow_s;
    const SecurityLog log([&](std::string_view line) { lines.emplace_back(line); }, [&] { return now_s; },
                          [](std::string_view text) { return std::string(text); });
    for (int k = 0; k < 1'000; ++k) {
        log.note(SecurityEvent{.what = "rate_limited"});
    }
    CHECK(lines.size() == 100);
    log.note(SecurityEvent{.what = "sign_in", .by_id = kAna});
    CHECK(lines.size() == 101);
    ++now_s;
    log.note(SecurityEvent{.what = "link_refused"});
    REQUIRE(lines.size() == 103);
    CHECK(lines[101].ends_with("left_out detail=900"));
}
