#include "endpoint/mentions/mention_fetch.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/mentions/other_site.h"
#include "endpoint/running_server.h"

using namespace counterpart::endpoint;

TEST_CASE("no page is asked for on this machine, in a private network or by another protocol") {
    const RunningServer server;
    const std::atomic<bool> is_ending = false;
    const FetchPage fetch = fetch_public_pages("https://example.org", is_ending);
    const PostForm post = post_public_forms("https://example.org", is_ending);
    const auto at = [](const std::string& host) { return "http://" + host + "/"; };
    for (const std::string& address : {at("127.0.0.1:" + std::to_string(server.port())), at("localhost:" + std::to_string(server.port())),
                                       at("[::1]"), at("169.254.169.254"), at("10.0.0.1"), at("0x7f000001"),
                                       std::string("file:///etc/passwd"), std::string("ftp://127.0.0.1/"), std::string("nonsense://x")}) {
        CAPTURE(address);
        const FetchedPage page = fetch(address);
        CHECK(page.outcome == FetchOutcome::kNotNow);
        CHECK(page.body.empty());
        CHECK(post(address, "a=b") == FormOutcome::kNotNow);
    }
}

TEST_CASE("where tests reach this machine, they reach nothing else") {
    const std::atomic<bool> is_ending = false;
    const FetchPage fetch = fetch_public_pages("https://example.org", is_ending, Reach::kThisMachine);
    for (const std::string host : {"192.0.2.1", "10.0.0.1", "[::1]", "169.254.169.254"}) {
        CAPTURE(host);
        CHECK(fetch("http://" + host + "/").outcome == FetchOutcome::kNotNow);
    }
}

TEST_CASE("a page comes with where it is behind redirects and what its header links to") {
    const OtherSite site;
    const std::atomic<bool> is_ending = false;
    const FetchPage fetch = fetch_public_pages("https://example.org", is_ending, Reach::kThisMachine);
    const FetchedPage page = fetch(site.address("/header"));
    CHECK(page.outcome == FetchOutcome::kPage);
    CHECK(page.address == site.address("/header"));
    CHECK(page.link_fields == std::vector<std::string>{"</told/by-header?a=b>; rel=webmention"});
    const FetchedPage moved = fetch(site.address("/moved"));
    CHECK(moved.address == site.address("/deep/page"));
    CHECK(moved.media_type == "text/html");
    CHECK(moved.link_fields.empty());
    CHECK(fetch(site.address("/gone")).outcome == FetchOutcome::kGone);
    CHECK(fetch(site.address("/broken")).outcome == FetchOutcome::kNotNow);
}

TEST_CASE("a form is taken, refused or to be sent again, and follows a redirect") {
    const OtherSite site;
    const std::atomic<bool> is_ending = false;
    const PostForm post = post_public_forms("https://example.org", is_ending, Reach::kThisMachine);
    const std::string form = "source=s&target=t";
    CHECK(post(site.address("/told/by-page"), form) == FormOutcome::kTaken);
    CHECK(post(site.address("/told/redirected"), form) == FormOutcome::kTaken);
    CHECK(post(site.address("/told/wrong"), form) == FormOutcome::kRefused);
    CHECK(post(site.address("/told/refusing"), form) == FormOutcome::kNotNow);
    CHECK(post(site.address("/told/refusing"), form) == FormOutcome::kTaken);
    CHECK(site.told() == std::vector<std::string>{"/told/by-page s t", "/told/redirected s t", "/told/by-page s t", "/told/wrong s t",
                                                  "/told/refusing s t", "/told/refusing s t"});
    const std::atomic<bool> has_ended = true;
    CHECK(post_public_forms("https://example.org", has_ended, Reach::kThisMachine)(site.address("/told/by-page"), form) ==
          FormOutcome::kNotNow);
}
