#include "endpoint/mentions/mentions.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/ledger_wait.h"
#include "endpoint/running_server.h"
#include "endpoint/test_stores.h"
#include "endpoint/test_time.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

const std::string kOurTopic = "https://x.example/topics/" + domain::sample_id("topic");

/// The web of the tests: pages under good.example link to our topic, all others link to nothing.
FetchedPage page_of_test_web(const std::string& address) {
    if (address.contains("away.example")) {
        return {};
    }
    const bool links = address.contains("good.example");
    return {.outcome = FetchOutcome::kPage,
            .media_type = "text/html",
            .body = "<title>A page</title>Words " + (links ? "<a href=\"" + kOurTopic + "\">here</a>" : std::string())};
}

/// The sample programme that listens for mentions.
class MentionServer {
  public:
    MentionServer()
        : ledger_(Ledger::open(database_.open(), [] { return kNow_s; }).value()),
          mentions_(*ledger_, {.page_address = "https://x.example", .trusted_proxies = {}, .log = nullptr, .fetch = page_of_test_web}),
          server_({}, mentions_.routes()) {
        REQUIRE(do_in_ledger(*ledger_, JobAccess::kWrite, [](LedgerView& view) {
                    for (const domain::Record& record : domain::sample_programme_records()) {
                        view.write(record);
                    }
                    return Result<void>();
                }).has_value());
    }

    [[nodiscard]] std::string post(const std::string& path, const std::string& type, const std::string& body,
                                   const std::string& more = {}) const {
        return exchange(server_.port(), "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type +
                                            "\r\n" + more + "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body);
    }
    [[nodiscard]] std::string webmention(const std::string& source, const std::string& target = kOurTopic) const {
        return post("/api/webmention", "application/x-www-form-urlencoded", "source=" + source + "&target=" + target);
    }
    /// The pages that are kept, once one of them is this one; what came before it is done with then.
    [[nodiscard]] std::vector<std::string> sources_when_kept(const std::string& source) {
        std::vector<std::string> sources;
        for (int tries = 0; tries < 500 && !std::ranges::contains(sources, source); ++tries) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
            sources.clear();
            (void)do_in_ledger(*ledger_, JobAccess::kRead, [&sources](LedgerView& view) {
                for (const domain::Post* one : view.programme().posts_of(domain::sample_id("topic"))) {
                    if (one->kind == domain::PostKind::kMention) {
                        sources.push_back(one->source_url);
                    }
                }
                return Result<void>();
            });
        }
        std::ranges::sort(sources);
        return sources;
    }

  private:
    TestDatabase database_{StoreKind::kSqlite};
    std::unique_ptr<Ledger> ledger_;
    Mentions mentions_;
    RunningServer server_;
};

}  // namespace

TEST_CASE("over the wire: a webmention is taken, its page is looked at, and only one that links to us is kept") {
    MentionServer server;
    CHECK(status_of(server.webmention("https://liar.example/1")) == 202);
    CHECK(status_of(server.webmention("https://away.example/1")) == 202);
    CHECK(status_of(server.webmention("https://good.example/1")) == 202);
    CHECK(status_of(server.webmention("https://good.example/1")) == 202);
    CHECK(status_of(server.webmention("https://good.example/2")) == 202);
    CHECK(server.sources_when_kept("https://good.example/2") ==
          std::vector<std::string>{"https://good.example/1", "https://good.example/2"});
}

TEST_CASE("over the wire: what is no webmention is refused") {
    const MentionServer server;
    CHECK(status_of(server.webmention(kOurTopic)) == 400);
    CHECK(status_of(server.webmention("javascript:alert(1)")) == 400);
    CHECK(status_of(server.webmention("https://good.example/1", "https://x.example/")) == 400);
    CHECK(status_of(server.webmention("https://good.example/1", "https://other.example/topics/1")) == 400);
    CHECK(status_of(server.post("/api/webmention", "application/x-www-form-urlencoded", "source=%")) == 400);
    CHECK(status_of(server.post("/api/webmention", "application/json", "{}")) == 415);
    CHECK(status_of(server.post("/api/webmention", "application/x-www-form-urlencoded", std::string(10'000, 'x'))) == 413);
    CHECK(status_of(server.post("/api/webmention", "application/x-www-form-urlencoded", "source=https://good.example/1&target=" + kOurTopic,
                                "Sec-Fetch-Site: cross-site\r\n")) == 403);
}

TEST_CASE("over the wire: a network that tells too much is told to wait") {
    const MentionServer server;
    int refused = 0;
    for (int k = 0; k < 25; ++k) {
        const std::string answer = server.webmention("https://liar.example/" + std::to_string(k));
        if (status_of(answer) == 429) {
            ++refused;
            CHECK(field_of(answer, "Retry-After") != "(none)");
        }
    }
    CHECK(refused == 5);
}

TEST_CASE("over the wire: a pingback is a webmention in XML") {
    MentionServer server;
    const auto ping = [&](const std::string& source, const std::string& target) {
        return server.post("/api/pingback", "text/xml",
                           "<?xml version=\"1.0\"?><methodCall><methodName>pingback.ping</methodName><params><param><value><string>" +
                               source + "</string></value></param><param><value><string>" + target +
                               "</string></value></param></params></methodCall>");
    };
    const std::string taken = ping("https://good.example/1", kOurTopic);
    CHECK(status_of(taken) == 200);
    CHECK(field_of(taken, "Content-Type") == "text/xml; charset=utf-8");
    CHECK_FALSE(body_of(taken).contains("faultCode"));
    CHECK(server.sources_when_kept("https://good.example/1") == std::vector<std::string>{"https://good.example/1"});
    CHECK(body_of(ping("https://good.example/1", "https://x.example/nothing")).contains("<int>33</int>"));
    CHECK(body_of(server.post("/api/pingback", "text/xml", "<no/>")).contains("<int>-32700</int>"));
}
