#include "endpoint/sign_in_routes.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <mutex>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/ledger_wait.h"
#include "endpoint/photo_routes.h"
#include "endpoint/running_server.h"
#include "endpoint/sample_pictures.h"
#include "endpoint/sync.h"
#include "endpoint/test_stores.h"
#include "endpoint/test_time.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

/// A server with a database, sign-in and photos; the mails with links are caught on their way.
class SignInServer {
  public:
    SignInServer() : files_(folder_.path() / "photos") {
        ledger_ = Ledger::open(database_.open(), [this] { return now_s.load(); }).value();
        sign_in_.ledger = photos_.ledger = ledger_.get();
        sign_in_.now_s = photos_.now_s = [this] { return now_s.load(); };
        sign_in_.trusted_proxies = {"127.0.0.1"};
        sign_in_.log = photos_.log = &log_;
        sign_in_.write_mail = [this](std::string_view address, domain::UiLanguage, std::string_view secret, std::int64_t at_s) {
            const std::lock_guard lock(mutex_);
            last_secret_ = secret;
            ++mail_count_;
            return OutgoingMail{.message_id = random_id(fill_random), .recipient = std::string(address), .created_at_s = at_s};
        };
        photos_.files = &files_;
        photos_.background = &background_;
        std::vector<Route> routes = sign_in_routes(sign_in_);
        std::ranges::move(photo_routes(photos_), std::back_inserter(routes));
        routes.push_back(sync_route({.ledger = ledger_.get(), .find_actor = actor_by_session(sign_in_), .queue_order = {}, .log = &log_}));
        server_ = std::make_unique<RunningServer>(ServerOptions{}, std::move(routes));
    }
    ~SignInServer() {
        server_->stop();
        ledger_->stop();
    }
    SignInServer(const SignInServer&) = delete;
    SignInServer& operator=(const SignInServer&) = delete;

    [[nodiscard]] std::string send(std::string_view method, std::string_view target, std::string_view body, const std::string& fields,
                                   std::string_view content_type = "application/json") const {
        return exchange(server_->port(),
                        std::string(method) + " " + std::string(target) +
                            " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + std::string(content_type) +
                            "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + fields + "\r\n" + std::string(body));
    }
    [[nodiscard]] std::string post(std::string_view target, std::string_view body, const std::string& fields = {}) const {
        return send("POST", target, body, fields);
    }

    /// Signs an address in; the field with the session's cookie.
    std::string sign_in(const std::string& address) {
        CHECK(status_of(post("/api/sign-in/ask", R"({"email":")" + address + "\"}")) == 202);
        const std::string answer = post("/api/sign-in/redeem", R"({"token":")" + last_secret() + "\"}");
        CHECK(status_of(answer) == 200);
        const std::string cookie = field_of(answer, "Set-Cookie");
        return "Cookie: " + cookie.substr(0, cookie.find(';')) + "\r\n";
    }

    std::string last_secret() {
        const std::lock_guard lock(mutex_);
        return last_secret_;
    }
    int mail_count() {
        const std::lock_guard lock(mutex_);
        return mail_count_;
    }

    /// The lines of the security log so far, once all jobs are done.
    std::vector<std::string> logged() {
        REQUIRE(do_in_ledger(*ledger_, JobAccess::kRead, [](LedgerView&) { return Result<void>(); }).has_value());
        const std::lock_guard lock(mutex_);
        return lines_;
    }
    /// Somebody becomes a director.
    void make_director(std::string_view address) {
        REQUIRE(do_in_ledger(*ledger_, JobAccess::kWrite, [&](LedgerView& view) {
                    domain::Person person = *view.programme().person_by_address(address);
                    person.roles = {{.role = domain::Role::kDirector, .country = {}}};
                    view.write(person);
                    return Result<void>();
                }).has_value());
    }
    std::string id_at(std::string_view address) {
        std::string id;
        REQUIRE(do_in_ledger(*ledger_, JobAccess::kRead, [&](LedgerView& view) {
                    id = view.programme().person_by_address(address)->id;
                    return Result<void>();
                }).has_value());
        return id;
    }

    std::atomic<std::int64_t> now_s = kNow_s;

  private:
    TestDatabase database_{StoreKind::kSqlite};
    TemporaryFolder folder_;
    PhotoFiles files_;
    std::mutex mutex_;
    std::string last_secret_;
    int mail_count_ = 0;
    std::vector<std::string> lines_;
    SecurityLog log_{[this](std::string_view line) {
                         const std::lock_guard lock(mutex_);
                         lines_.emplace_back(line);
                     },
                     [] { return kNow_s; }, [](std::string_view text) { return sha256_hex(text); }};
    std::unique_ptr<Ledger> ledger_;
    SignInParts sign_in_;
    PhotoParts photos_;
    Background background_{kMostPhotosWaiting};
    std::unique_ptr<RunningServer> server_;
};

}  // namespace

TEST_CASE("over the wire: ask, redeem, be somebody, see the sessions, sign out, be nobody") {
    SignInServer server;
    const std::string cookie = server.sign_in("ana@example.org");
    CHECK(body_of(server.send("GET", "/api/sessions", "", cookie)).contains(R"("current":true)"));
    CHECK(body_of(server.send("GET", "/api/my-data", "", cookie)).contains("ana@example.org"));
    const std::string reading = R"({"format":"counterpart-sync","version":1,"cursor":null,"operations":[],"limit":500})";
    CHECK(body_of(server.post("/api/sync", reading, cookie)).contains("ana@example.org"));
    CHECK_FALSE(body_of(server.post("/api/sync", reading)).contains("ana@example.org"));
    CHECK(status_of(server.post("/api/sign-out", "{}", cookie)) == 200);
    CHECK(status_of(server.send("GET", "/api/sessions", "", cookie)) == 401);
    CHECK(status_of(server.send("GET", "/api/my-data", "", cookie)) == 401);
}

TEST_CASE("over the wire: what happens to the locks is logged, without addresses and tokens") {
    SignInServer server;
    const std::string ana = server.sign_in("ana@example.org");
    const std::string ben = server.sign_in("ben@example.org");
    CHECK(status_of(server.post("/api/sign-in/redeem", R"({"token":")" + server.last_secret() + "\"}")) == 400);
    const std::string target = "/api/people/" + server.id_at("ben@example.org") + "/sign-out";
    CHECK(status_of(server.post(target, "{}", ana)) == 403);
    server.make_director("ana@example.org");
    CHECK(body_of(server.post(target, "{}", ana)) == R"({"ended":1})");
    CHECK(status_of(server.send("GET", "/api/sessions", "", ben)) == 401);
    CHECK(status_of(server.post("/api/sign-out", "{}", ana)) == 200);
    const std::vector<std::string> lines = server.logged();
    REQUIRE(lines.size() == 6);
    const std::string network = " network=" + sha256_hex("127.0.0.1").substr(0, 8);
    const std::string ana_id = " by=" + server.id_at("ana@example.org").substr(0, 8);
    CHECK(lines[0] == "security 2027-01-15T08:00:00Z sign_in" + ana_id + network + " detail=new");
    CHECK(lines[2] == "security 2027-01-15T08:00:00Z link_refused" + network);
    CHECK(lines[3].ends_with("refused" + ana_id + " detail=end_sessions"));
    CHECK(lines[4].ends_with(" to=" + server.id_at("ben@example.org").substr(0, 8) + " detail=1"));
    CHECK(lines[5].ends_with("session_ended" + ana_id + " detail=own"));
    for (const std::string& line : lines) {
        CHECK_FALSE(line.contains('@'));
        CHECK_FALSE(line.contains(server.last_secret()));
    }
}

TEST_CASE("over the wire: known and unknown addresses are answered with the same bytes") {
    SignInServer server;
    server.sign_in("known@example.org");
    const auto answer = [&](std::string_view address) {
        std::string bytes = server.post("/api/sign-in/ask", R"({"email":")" + std::string(address) + "\"}");
        return bytes.erase(bytes.find("Date: "), 37);
    };
    CHECK(answer("known@example.org") == answer("other@example.org"));
    CHECK(server.mail_count() == 3);
}

TEST_CASE("over the wire: a link works once, and for ten minutes") {
    SignInServer server;
    const auto ask = [&] { return status_of(server.post("/api/sign-in/ask", R"({"email":"ana@example.org"})")); };
    const auto redeem = [&] { return status_of(server.post("/api/sign-in/redeem", R"({"token":")" + server.last_secret() + "\"}")); };
    CHECK(ask() == 202);
    server.now_s += kLinkLife_s;
    CHECK(redeem() == 400);
    CHECK(ask() == 202);
    CHECK(redeem() == 200);
    CHECK(redeem() == 400);
}

TEST_CASE("over the wire: an address gets few mails, and nobody is told; a network is told to wait") {
    SignInServer server;
    for (int k = 0; k < 10; ++k) {
        CHECK(status_of(server.post("/api/sign-in/ask", R"({"email":"ana@example.org"})",
                                    "X-Forwarded-For: 203.0.113." + std::to_string(k) + "\r\n")) == 202);
    }
    CHECK(server.mail_count() == 4);
    int told = 0;
    for (int k = 0; k < 40; ++k) {
        const std::string answer = server.post("/api/sign-in/ask", R"({"email":"a)" + std::to_string(k) + R"(@example.org"})");
        told += status_of(answer) == 429 && field_of(answer, "Retry-After") != "(none)" ? 1 : 0;
    }
    CHECK(told == 10);
    const std::vector<std::string> lines = server.logged();
    CHECK(std::ranges::count_if(lines, [](const std::string& line) { return line.ends_with("detail=mails"); }) == 6);
    CHECK(std::ranges::count_if(lines, [](const std::string& line) { return line.ends_with("detail=ask"); }) == 10);
}

TEST_CASE("over the wire: malformed requests get a 4xx with a problem and a sentence, and change nothing") {
    SignInServer server;
    for (const std::string_view body : {"", "[]", "{", "{}", R"({"email":""})", R"({"email":"a@b"})", R"({"email":null})", "\xFF\xFE",
                                        R"({"email":"a@b.org","email":"c@d.org"})"}) {
        const std::string answer = server.post("/api/sign-in/ask", body);
        CHECK(status_of(answer) == 400);
        CHECK(body_of(answer).contains("\"problem\":{\"code\":\""));
        CHECK(body_of(answer).contains("\"sentence\":\""));
    }
    for (const std::string_view body : {"", "{}", R"({"token":""})", R"({"token":"AAAAAAAAAAAAAAAAAAAAAA"})", R"({"token":1})"}) {
        CHECK(status_of(server.post("/api/sign-in/redeem", body)) == 400);
    }
    CHECK(status_of(server.post("/api/sign-in/redeem", "{}", "Sec-Fetch-Site: cross-site\r\n")) == 403);
    CHECK(status_of(server.send("POST", "/api/sign-in/redeem", "{}", "", "text/plain")) == 415);
    CHECK(status_of(server.send("GET", "/api/sign-in/redeem", "", "")) == 405);
    CHECK(server.mail_count() == 0);
}

TEST_CASE("over the wire: a photo is sent, added by its operation, and seen by its owner alone") {
    SignInServer server;
    const std::string picture = jpeg_picture(64, 48);
    CHECK(status_of(server.send("PUT", "/api/photos", picture, "", "image/jpeg")) == 401);
    const std::string ana = server.sign_in("ana@example.org");
    const std::string ben = server.sign_in("ben@example.org");
    CHECK(status_of(server.send("PUT", "/api/photos", picture, ana, "image/svg+xml")) == 415);
    CHECK(status_of(server.send("PUT", "/api/photos", picture + "x", ana, "image/jpeg")) == 422);
    CHECK(status_of(server.send("PUT", "/api/photos", picture, ana + "Sec-Fetch-Site: cross-site\r\n", "image/jpeg")) == 403);
    const std::string taken = server.send("PUT", "/api/photos", picture, ana, "image/jpeg");
    REQUIRE(status_of(taken) == 201);
    const std::string id = sha256_hex(picture);
    CHECK(body_of(taken).contains(id));
    CHECK(status_of(server.send("GET", "/api/photos/" + id, "", ana)) == 404);
    const std::string body = server.post(
        "/api/sync",
        R"({"format":"counterpart-sync","version":1,"cursor":null,"operations":[{"id":"0123456789abcdef0123456789abcdef","kind":"add_photo","made_at":"2027-01-15T08:00:00Z","body":{"photo_id":")" +
            id + R"(","visibility":"only_me","type":"jpeg","width_px":64,"height_px":48,"size_bytes":)" + std::to_string(picture.size()) +
            R"(,"description":"A desk"}}],"limit":500})",
        ana);
    INFO(body);
    CHECK(body.contains(R"("ok":true)"));
    const std::string seen = server.send("GET", "/api/photos/" + id, "", ana);
    CHECK(status_of(seen) == 200);
    CHECK(body_of(seen) == picture);
    CHECK(field_of(seen, "Content-Type") == "image/jpeg");
    CHECK(status_of(server.send("GET", "/api/photos/" + id, "", ben)) == 404);
    CHECK(status_of(server.send("GET", "/api/photos/" + id, "", "")) == 404);
    CHECK(status_of(server.send("GET", "/api/photos/../../counterpart.db", "", ana)) == 404);
}
