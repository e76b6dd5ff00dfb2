#include "endpoint/address_routes.h"

#include <atomic>
#include <mutex>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/accounts.h"
#include "endpoint/cookies.h"
#include "endpoint/ledger_wait.h"
#include "endpoint/my_mails.h"
#include "endpoint/running_server.h"
#include "endpoint/test_stores.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

/// A server over the sample programme with the routes about addresses and mails.
class AddressServer {
  public:
    AddressServer() {
        ledger_ = Ledger::open(database_.open(), [] { return domain::kSampleNow_s; }).value();
        parts_.ledger = ledger_.get();
        parts_.now_s = [] { return domain::kSampleNow_s; };
        parts_.log = &log_;
        parts_.write_address_mail = [this](std::string_view address, domain::UiLanguage language, std::string_view secret,
                                           std::int64_t at_s) {
            const std::lock_guard lock(mutex_);
            secret_ = secret;
            return address_mails("https://a.example", fill_random)(address, language, secret, at_s);
        };
        parts_.write_address_changed = address_changed_mails("https://a.example", fill_random);
        parts_.queue_order = orders_into_outbox("https://a.example", fill_random);
        std::vector<Route> routes = address_routes(parts_);
        for (Route& route : my_mails_routes(parts_)) {
            routes.push_back(std::move(route));
        }
        server_ = std::make_unique<RunningServer>(ServerOptions{}, std::move(routes));
        in_job([](LedgerView& view) {
            for (const domain::Record& record : domain::sample_programme_records()) {
                view.write(record);
            }
        });
    }
    ~AddressServer() {
        server_->stop();
        ledger_->stop();
    }
    AddressServer(const AddressServer&) = delete;
    AddressServer& operator=(const AddressServer&) = delete;

    void in_job(const std::function<void(LedgerView&)>& run) const {
        REQUIRE(do_in_ledger(*ledger_, JobAccess::kWrite, [&](LedgerView& view) {
                    run(view);
                    return Result<void>();
                }).has_value());
    }
    /// The field with the cookie of a new session.
    [[nodiscard]] std::string sign_in(const std::string& name) const {
        const std::string secret = random_secret(fill_random, kSessionSecretBytes);
        in_job([&](LedgerView& view) { REQUIRE(begin_session(view, secret, domain::sample_id(name), "").has_value()); });
        return "Cookie: " + std::string(kSessionCookie) + "=" + secret + "\r\n";
    }
    [[nodiscard]] std::string send(std::string_view method, std::string_view target, std::string_view body,
                                   const std::string& fields) const {
        return exchange(server_->port(),
                        std::string(method) + " " + std::string(target) +
                            " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: " +
                            std::to_string(body.size()) + "\r\n" + fields + "\r\n" + std::string(body));
    }
    [[nodiscard]] std::string post(std::string_view target, std::string_view body, const std::string& fields = {}) const {
        return send("POST", target, body, fields);
    }
    std::string secret() {
        const std::lock_guard lock(mutex_);
        return secret_;
    }
    std::vector<std::string> logged() {
        in_job([](LedgerView&) {});
        const std::lock_guard lock(mutex_);
        return lines_;
    }

  private:
    TestDatabase database_{StoreKind::kSqlite};
    std::mutex mutex_;
    std::string secret_;
    std::vector<std::string> lines_;
    SecurityLog log_{[this](std::string_view line) {
                         const std::lock_guard lock(mutex_);
                         lines_.emplace_back(line);
                     },
                     [] { return domain::kSampleNow_s; }, [](std::string_view text) { return sha256_hex(text); }};
    std::unique_ptr<Ledger> ledger_;
    SignInParts parts_;
    std::unique_ptr<RunningServer> server_;
};

std::string token_body(const std::string& token) { return R"({"token":")" + token + "\"}"; }

}  // namespace

TEST_CASE("over the wire: an address is changed by the link to the new one, and other browsers are signed out") {
    AddressServer server;
    const std::string here = server.sign_in("one");
    const std::string elsewhere = server.sign_in("one");
    const std::string asked = server.post("/api/address", R"({"email":"new@example.org"})", here);
    CHECK(status_of(asked) == 202);
    CHECK(body_of(asked) == R"({"ok":true,"minutes":10})");
    const std::string confirmed = server.post("/api/address/confirm", token_body(server.secret()), here);
    CHECK(status_of(confirmed) == 200);
    CHECK(body_of(confirmed) == R"({"ok":true})");
    server.in_job([](LedgerView& view) { CHECK(view.programme().person(domain::sample_id("one"))->email == "new@example.org"); });
    CHECK(status_of(server.send("GET", "/api/my-mails", "", here)) == 200);
    CHECK(status_of(server.send("GET", "/api/my-mails", "", elsewhere)) == 401);
    CHECK(status_of(server.post("/api/address/confirm", token_body(server.secret()), here)) == 400);
    const std::vector<std::string> lines = server.logged();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].contains(" address_changed by=" + domain::sample_id("one").substr(0, 8)));
    CHECK(lines[1].contains(" link_refused "));
    CHECK_FALSE((lines[0] + lines[1]).contains('@'));
}

TEST_CASE("over the wire: whether an address is taken is not told to who asks for it") {
    AddressServer server;
    const std::string cookie = server.sign_in("one");
    const auto answer = [&](std::string_view address) {
        std::string bytes = server.post("/api/address", R"({"email":")" + std::string(address) + "\"}", cookie);
        return bytes.erase(bytes.find("Date: "), 37);
    };
    CHECK(answer("free@example.org") == answer("two@example.org"));
    CHECK(body_of(server.send("GET", "/api/my-mails", "", cookie)) == R"({"mails":[]})");
}

TEST_CASE("over the wire: who is not signed in, or sends no address, changes nothing") {
    AddressServer server;
    CHECK(status_of(server.post("/api/address", R"({"email":"new@example.org"})")) == 401);
    const std::string cookie = server.sign_in("one");
    CHECK(status_of(server.post("/api/address", R"({"email":"new"})", cookie)) == 400);
    CHECK(status_of(server.post("/api/address", "{}", cookie)) == 400);
    CHECK(status_of(server.post("/api/address/confirm", "{}", cookie)) == 400);
    CHECK(status_of(server.post("/api/address/confirm", token_body(std::string(22, 'A')), cookie)) == 400);
}

TEST_CASE("over the wire: a network that asks too often is told to wait") {
    AddressServer server;
    const std::string cookie = server.sign_in("one");
    int told = 0;
    for (int k = 0; k < 33; ++k) {
        const std::string answer = server.post("/api/address", R"({"email":"a)" + std::to_string(k) + R"(@example.org"})", cookie);
        told += status_of(answer) == 429 && field_of(answer, "Retry-After") != "(none)" ? 1 : 0;
    }
    CHECK(told == 3);
}

TEST_CASE("over the wire: a mail is sent again and stands in the list") {
    AddressServer server;
    const std::string cookie = server.sign_in("one");
    CHECK(status_of(server.post("/api/my-mails", R"({"send_again":"matched"})")) == 401);
    CHECK(status_of(server.post("/api/my-mails", R"({"send":"matched"})", cookie)) == 400);
    CHECK(status_of(server.post("/api/my-mails", R"({"send_again":"partner_left"})", cookie)) == 404);
    const std::string sent = server.post("/api/my-mails", R"({"send_again":"matched"})", cookie);
    CHECK(status_of(sent) == 200);
    CHECK(body_of(sent).contains(
        R"("kind":"matched","address":"one@example.org","ordered_at":"2014-09-29T14:13:20Z","state":"waiting","bounced":false)"));
    CHECK(body_of(server.send("GET", "/api/my-mails", "", cookie)) == body_of(sent));
    const std::string again = server.post("/api/my-mails", R"({"send_again":"matched"})", cookie);
    CHECK(status_of(again) == 429);
    CHECK(field_of(again, "Retry-After") == "600");
}
