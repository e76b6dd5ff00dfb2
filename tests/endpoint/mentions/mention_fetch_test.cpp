#include "endpoint/mentions/mention_fetch.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/running_server.h"

using namespace counterpart::endpoint;

TEST_CASE("no page is asked for on this machine, in a private network or by another protocol") {
    const RunningServer server;
    const std::atomic<bool> is_ending = false;
    const FetchPage fetch = fetch_public_pages("https://example.org", is_ending);
    const auto at = [](const std::string& host) { return "http://" + host + "/"; };
    for (const std::string& address : {at("127.0.0.1:" + std::to_string(server.port())), at("localhost:" + std::to_string(server.port())),
                                       at("[::1]"), at("169.254.169.254"), at("10.0.0.1"), at("0x7f000001"),
                                       std::string("file:///etc/passwd"), std::string("ftp://127.0.0.1/"), std::string("nonsense://x")}) {
        CAPTURE(address);
        const FetchedPage page = fetch(address);
        CHECK(page.outcome == FetchOutcome::kNotNow);
        CHECK(page.body.empty());
    }
}
