#include "endpoint/sign_in_handlers.h"

#include <catch2/catch_test_macros.hpp>

#include "base/id.h"
#include "endpoint/cookies.h"
#include "endpoint/fake_view.h"
#include "endpoint/photo_routes.h"
#include "endpoint/sample_pictures.h"
#include "endpoint/temporary_site.h"
#include "endpoint/test_time.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

FakeView view_of_participants() {
    FakeView view;
    view.write(domain::Person{.id = kAna, .email = "ana@example.org"});
    view.write(domain::Person{.id = kBen, .email = "ben@example.org"});
    return view;
}

HttpRequest request_with(std::string_view secret) {
    HttpRequest request{.method = "GET", .target = "/", .fields = {{"User-Agent", "Firefox/1 Linux"}}, .body = {}, .peer = "127.0.0.1"};
    if (!secret.empty()) {
        request.fields.push_back({"Cookie", std::string(kSessionCookie) + "=" + std::string(secret)});
    }
    return request;
}

/// Signs an address in and returns the session's secret.
std::string signed_in(FakeView& view, std::string_view address, const std::string& former = {}) {
    const std::string token = random_secret(fill_random, kLinkSecretBytes);
    const std::string secret = random_secret(fill_random, kSessionSecretBytes);
    order_link(view, address, domain::UiLanguage::kEnglish, token, [](auto&&...) { return OutgoingMail(); });
    const auto answer = redeem(view, request_with(former), {.token = token}, secret, random_id(fill_random)).value();
    REQUIRE(answer.status == 200);
    CHECK(field_value(answer.fields, "Set-Cookie").starts_with("__Host-session=" + secret + ";"));
    CHECK(field_value(answer.fields, "Cache-Control") == "no-store");
    return secret;
}

std::string body(const Result<HttpResponse>& answer) { return *answer->body; }

}  // namespace

TEST_CASE("the body of asking is an address, a language at most, and nothing else") {
    CHECK(read_ask_for_link(R"({"email":"ana@example.org"})")->email == "ana@example.org");
    CHECK(read_ask_for_link(R"({"email":"ana@example.org","language":"es"})")->language == domain::UiLanguage::kSpanish);
    CHECK(read_ask_for_link(R"({"email":"ana@example.org","more":"x"})").error().code == "unknown_field");
    CHECK(read_ask_for_link(R"({"language":"es"})").error().code == "missing_field");
    CHECK(read_ask_for_link(R"({"email":"ana"})").error().code == "email_no_at");
    CHECK(read_ask_for_link("{\"email\":\"ana@example.org\\r\\nBcc: x@example.org\"}").error().code == "email_space");
    CHECK(read_ask_for_link(R"({"email":7})").error().code == "wrong_type");
    CHECK(read_ask_for_link("[]").has_value() == false);
    CHECK(read_ask_for_link("").error().code == "bad_json");
}

TEST_CASE("on a computer that others use too the session's cookie goes with the browser") {
    CHECK(read_redeem_link(R"({"token":"x","shared":"yes"})")->shared_computer);
    CHECK_FALSE(read_redeem_link(R"({"token":"x"})")->shared_computer);
    CHECK(read_redeem_link(R"({"token":"x","more":"y"})").error().code == "unknown_field");
    CHECK(read_redeem_link(R"({"shared":"yes"})").error().code == "missing_field");
    FakeView view;
    const std::string token = random_secret(fill_random, kLinkSecretBytes);
    order_link(view, "ana@example.org", domain::UiLanguage::kEnglish, token, [](auto&&...) { return OutgoingMail(); });
    const RedeemLink link{.token = token, .shared_computer = true};
    const auto answer =
        redeem(view, request_with(""), link, random_secret(fill_random, kSessionSecretBytes), random_id(fill_random)).value();
    CHECK_FALSE(field_value(answer.fields, "Set-Cookie").contains("Max-Age"));
}

TEST_CASE("a token is redeemed for a cookie, once, and the former session of the browser ends") {
    FakeView view = view_of_participants();
    const std::string first = signed_in(view, "ana@example.org");
    const std::string second = signed_in(view, "ana@example.org", first);
    CHECK_FALSE(session_of(view, request_with(first)).value());
    CHECK(session_of(view, request_with(second)).value()->person_id == kAna);
    const auto refused = redeem(view, request_with(""), {.token = std::string(22, 'A')}, "x", "y").value();
    CHECK(refused.status == 400);
    CHECK(field_value(refused.fields, "Set-Cookie").empty());
}

TEST_CASE("a person sees and ends their own sessions, and nobody else's") {
    FakeView view = view_of_participants();
    const std::string ana = signed_in(view, "ana@example.org");
    const std::string elsewhere = signed_in(view, "ana@example.org");
    const std::string ben = signed_in(view, "ben@example.org");
    const std::string list = body(list_sessions(view, request_with(ana)));
    CHECK(list.contains(sha256_hex(ana).substr(0, 32)));
    CHECK(list.contains(sha256_hex(elsewhere).substr(0, 32)));
    CHECK_FALSE(list.contains(sha256_hex(ben).substr(0, 32)));
    CHECK_FALSE(list.contains(sha256_hex(ana)));
    CHECK(list.contains("Firefox, Linux"));
    CHECK(end_sessions(view, request_with(ana), sha256_hex(ben).substr(0, 32))->status == 404);
    CHECK(session_of(view, request_with(ben)).value());
    CHECK(end_sessions(view, request_with(ana), "others")->status == 200);
    CHECK_FALSE(session_of(view, request_with(elsewhere)).value());
    CHECK(session_of(view, request_with(ana)).value());
    CHECK(end_sessions(view, request_with(ana), sha256_hex(ana).substr(0, 32))->status == 200);
    CHECK_FALSE(session_of(view, request_with(ana)).value());
}

TEST_CASE("a director ends all sessions of a person, and nobody else does") {
    FakeView view = view_of_participants();
    std::vector<SecurityEvent> events;
    const std::string ana = signed_in(view, "ana@example.org");
    const std::string first = signed_in(view, "ben@example.org");
    const std::string second = signed_in(view, "ben@example.org");
    const auto by_ana = [&](const std::string& person_id) { return end_sessions_of(view, request_with(ana), person_id, events).value(); };
    CHECK(end_sessions_of(view, request_with(""), kBen, events)->status == 401);
    CHECK(by_ana(kBen).status == 403);
    REQUIRE(events.size() == 1);
    CHECK((events[0].what == "refused" && events[0].by_id == kAna));
    domain::Person person = *view.programme().person(kAna);
    person.roles = {{.role = domain::Role::kCoordinator, .country = {}}};
    view.write(person);
    CHECK(by_ana(kBen).status == 403);
    person.roles = {{.role = domain::Role::kDirector, .country = {}}};
    view.write(person);
    CHECK(body(by_ana(kBen)) == R"({"ended":2})");
    CHECK((events.back().what == "session_ended" && events.back().to_id == kBen && events.back().detail == "2"));
    CHECK(session_of(view, request_with(first))->has_value() == false);
    CHECK(session_of(view, request_with(second))->has_value() == false);
    CHECK(session_of(view, request_with(ana))->has_value());
    CHECK(body(by_ana(kBen)) == R"({"ended":0})");
    CHECK(by_ana(id_from_text("nobody")).status == 404);
    CHECK(by_ana("../x").status == 404);
}

TEST_CASE("without a session there is no list, no data and nothing to end, and a stale cookie goes") {
    FakeView view = view_of_participants();
    CHECK(list_sessions(view, request_with(""))->status == 401);
    CHECK(end_sessions(view, request_with(""), "others")->status == 401);
    CHECK(my_data(view, request_with(""))->status == 401);
    const auto stale = list_sessions(view, request_with(std::string(43, 'A'))).value();
    CHECK(stale.status == 401);
    CHECK(field_value(stale.fields, "Set-Cookie").starts_with("__Host-session=; Path=/; Max-Age=0;"));
}

TEST_CASE("signing out ends the session at the endpoint and the cookie in the browser, also the second time") {
    FakeView view = view_of_participants();
    const std::string secret = signed_in(view, "ana@example.org");
    for (int k = 0; k < 2; ++k) {
        const auto answer = sign_out(view, request_with(secret)).value();
        CHECK(answer.status == 200);
        CHECK(field_value(answer.fields, "Set-Cookie").contains("Max-Age=0"));
        CHECK_FALSE(session_of(view, request_with(secret)).value());
    }
    CHECK(view.rows.empty());
}

TEST_CASE("my data holds my records and nobody else's") {
    FakeView view = view_of_participants();
    const std::string data = body(my_data(view, request_with(signed_in(view, "ana@example.org"))));
    CHECK(data.contains("ana@example.org"));
    CHECK_FALSE(data.contains("ben@example.org"));
}

TEST_CASE("a photo that passes is stored, one that does not or lies about its kind is not") {
    const TemporarySite folder;
    const PhotoFiles files(folder.folder() / "photos");
    HttpRequest request = request_with("");
    request.fields.push_back({"Content-Type", "image/png"});
    request.body = png_picture(5, 4);
    const HttpResponse taken = take_photo(files, request).answer;
    CHECK(taken.status == 201);
    CHECK(*taken.body == R"({"id":")" + sha256_hex(request.body) + R"(","type":"png","width":5,"height":4,"size":)" +
                             std::to_string(request.body.size()) + "}");
    request.body = jpeg_picture(5, 4);
    CHECK(take_photo(files, request).answer.status == 415);
    request.body = "<svg/>";
    CHECK(take_photo(files, request).answer.status == 415);
    request.body = png_picture(5, 4) + "x";
    CHECK(take_photo(files, request).answer.status == 422);
    request.body = std::string("\xFF\xD8\xFF") + std::string(8'000'000, 'x');
    CHECK(take_photo(files, request).answer.status == 413);
}

TEST_CASE("a photo is seen by whom its owner chose, and comes with its kind and without guessing") {
    const TemporarySite folder;
    const PhotoFiles files(folder.folder() / "photos");
    FakeView view = view_of_participants();
    const std::string id = files.store(webp_picture(5, 4)).value();
    domain::Photo photo{.id = id, .owner_id = kAna, .visibility = domain::PhotoVisibility::kOnlyMe, .type = domain::PhotoType::kWebp};
    view.write(photo);
    const std::string ana = signed_in(view, "ana@example.org");
    const std::string ben = signed_in(view, "ben@example.org");
    CHECK(may_see_photo(view, request_with(ana), id).value());
    CHECK_FALSE(may_see_photo(view, request_with(ben), id).value());
    CHECK_FALSE(may_see_photo(view, request_with(""), id).value());
    CHECK_FALSE(may_see_photo(view, request_with(ana), std::string(64, '0')).value());
    const HttpResponse answer = give_photo(files, request_with(ana), id);
    CHECK(answer.status == 200);
    CHECK(field_value(answer.fields, "Content-Type") == "image/webp");
    CHECK(field_value(answer.fields, "X-Content-Type-Options") == "nosniff");
    CHECK(field_value(answer.fields, "Content-Security-Policy") == "default-src 'none'; frame-ancestors 'none'");
    HttpRequest again = request_with(ana);
    again.fields.push_back({"If-None-Match", "\"" + id + "\""});
    CHECK(give_photo(files, again, id).status == 304);
    CHECK(give_photo(files, again, std::string(64, '0')).status == 404);
}

TEST_CASE("a photo that is offered to the showcase is given to visitors only while it is published") {
    FakeView view = view_of_participants();
    const std::string id(64, 'a');
    domain::Photo photo{.id = id, .owner_id = kAna, .visibility = domain::PhotoVisibility::kEverybody};
    photo.offered_at_s = kNow_s;
    view.write(photo);
    const std::string ana = signed_in(view, "ana@example.org");
    const std::string ben = signed_in(view, "ben@example.org");
    CHECK(may_see_photo(view, request_with(ana), id).value());
    CHECK_FALSE(may_see_photo(view, request_with(ben), id).value());
    CHECK_FALSE(may_see_photo(view, request_with(""), id).value());
    photo.published_at_s = kNow_s;
    view.write(photo);
    CHECK(may_see_photo(view, request_with(ben), id).value());
    CHECK(may_see_photo(view, request_with(""), id).value());
    photo.visibility = domain::PhotoVisibility::kPartner;
    view.write(photo);
    CHECK_FALSE(may_see_photo(view, request_with(""), id).value());
}
