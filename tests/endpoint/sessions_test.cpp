#include "endpoint/sessions.h"

#include <catch2/catch_test_macros.hpp>

#include "base/id.h"
#include "endpoint/fake_view.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

FakeView view_of_two() {
    FakeView view;
    view.write(domain::Person{.id = kAna, .email = "ana@example.org"});
    view.write(domain::Person{.id = kBen, .email = "ben@example.org", .roles = {{domain::Role::kCoordinator, ""}}});
    return view;
}

std::string begin(FakeView& view, const std::string& person_id) {
    const std::string secret = random_secret(fill_random, kSessionSecretBytes);
    REQUIRE(begin_session(view, secret, person_id, "Firefox, Linux"));
    return secret;
}

bool lives(FakeView& view, const std::string& secret) { return find_session(view, secret).value().has_value(); }

}  // namespace

TEST_CASE("a session is found by its secret, which is stored nowhere") {
    FakeView view = view_of_two();
    const std::string secret = begin(view, kAna);
    CHECK(find_session(view, secret).value()->person_id == kAna);
    CHECK_FALSE(lives(view, random_secret(fill_random, kSessionSecretBytes)));
    CHECK_FALSE(lives(view, ""));
    for (const auto& [key, row] : view.rows) {
        CHECK_FALSE((key.id.contains(secret) || row.content.contains(secret)));
    }
}

TEST_CASE("an unused session ends, and a used one goes on until its last day") {
    FakeView view = view_of_two();
    const std::string unused = begin(view, kAna);
    const std::string used = begin(view, kAna);
    const std::int64_t start = view.now;
    for (view.now = start; view.now < start + kParticipantSession.absolute_s; view.now += kDayOfSession_s) {
        CHECK(lives(view, used));
        CHECK(lives(view, unused) == (view.now < start + kParticipantSession.idle_s));
        REQUIRE(note_use(view, sha256_hex(used)));
    }
    CHECK_FALSE(lives(view, used));
}

TEST_CASE("whoever may see others' records signs in more often, also when the role came later") {
    FakeView view = view_of_two();
    const std::string of_staff = begin(view, kBen);
    const std::string of_participant = begin(view, kAna);
    view.now += kStaffSession.idle_s;
    CHECK_FALSE(lives(view, of_staff));
    CHECK(lives(view, of_participant));
    view.write(domain::Person{.id = kAna, .email = "ana@example.org", .roles = {{domain::Role::kDirector, ""}}});
    CHECK_FALSE(lives(view, of_participant));
}

TEST_CASE("the list holds a person's own sessions, the latest used first, and an ended one is gone") {
    FakeView view = view_of_two();
    const std::string first = begin(view, kAna);
    begin(view, kBen);
    view.now += kHour_s;
    const std::string second = begin(view, kAna);
    const auto sessions = sessions_of(view, kAna).value();
    REQUIRE(sessions.size() == 2);
    CHECK(sessions[0].hash == sha256_hex(second));
    CHECK(session_id(sessions[0]) != session_id(sessions[1]));
    end_session(view, sessions[1]);
    CHECK_FALSE(lives(view, first));
    CHECK(lives(view, second));
    CHECK(sessions_of(view, kAna).value().size() == 1);
}

TEST_CASE("a person who is gone has no session") {
    FakeView view = view_of_two();
    const std::string secret = begin(view, kAna);
    view.remove({domain::RecordKind::kPerson, kAna});
    CHECK_FALSE(lives(view, secret));
}

TEST_CASE("one person's sessions are bounded: the one that was unused longest ends") {
    FakeView view = view_of_two();
    const std::string first = begin(view, kAna);
    for (std::size_t k = 1; k < kMostSessions; ++k) {
        view.now += 60;
        begin(view, kAna);
    }
    CHECK(lives(view, first));
    view.now += 60;
    begin(view, kAna);
    CHECK_FALSE(lives(view, first));
    CHECK(sessions_of(view, kAna).value().size() == kMostSessions);
}

TEST_CASE("a damaged row is no session") {
    FakeView view = view_of_two();
    const std::string secret = begin(view, kAna);
    for (auto& [key, row] : view.rows) {
        row.content += "x";
    }
    CHECK_FALSE(lives(view, secret));
}

TEST_CASE("a device is named by browser and system, not by all that it says") {
    CHECK(device_name("Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0") == "Firefox, Linux");
    CHECK(device_name("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36 Edg/120.0") ==
          "Edge, Windows");
    CHECK(device_name("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Version/17.0 Safari/604.1") ==
          "Safari, iPhone");
    CHECK(device_name("curl/7.88") == "");
}
