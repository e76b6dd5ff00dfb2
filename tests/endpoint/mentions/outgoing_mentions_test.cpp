#include "endpoint/mentions/outgoing_mentions.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <thread>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/ledger_wait.h"
#include "endpoint/mentions/other_site.h"
#include "endpoint/test_stores.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

/// The sample programme that tells other sites on this machine, and can be started again.
class TellingServer {
  public:
    TellingServer() {
        open();
        act([](LedgerView& view) {
            for (const domain::Record& record : domain::sample_programme_records()) {
                view.write(record);
            }
        });
        start();
        // The first look is done once it is noted how far it went.
        for (int tries = 0; tries < 500 && !has_looked(); ++tries) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }

    void start_again() {
        outgoing_.reset();
        ledger_.reset();
        open();
        start();
    }

    void write(const domain::Record& record) {
        act([&](LedgerView& view) { view.write(record); });
    }

    /// Ends what is under way: everything that was due has been tried.
    void wait_until_told() {
        for (int tries = 0; tries < 1'000 && links_due() > 0; ++tries) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }

    std::atomic<std::int64_t> now_s = domain::kSampleNow_s;

  private:
    void open() {
        ledger_ = Ledger::open(database_.open(), [this] { return now_s.load(); }).value();
    }
    void start() {
        outgoing_.emplace(
            *ledger_,
            OutgoingSettings{.page_address = "https://x.example", .reach = Reach::kThisMachine, .interval = std::chrono::milliseconds(5)});
    }
    void act(const std::function<void(LedgerView&)>& what) {
        REQUIRE(do_in_ledger(*ledger_, JobAccess::kWrite, [&](LedgerView& view) {
                    what(view);
                    return Result<void>();
                }).has_value());
    }
    bool has_looked() {
        bool looked = false;
        act([&](LedgerView& view) { looked = !view.private_rows("_links_seen", "").value().empty(); });
        return looked;
    }
    /// How many links wait to be told now, and whether there are changes to be looked at.
    std::size_t links_due() {
        std::size_t due = 0;
        act([&](LedgerView& view) {
            REQUIRE(note_changed_links(view, "https://x.example").has_value());
            due = view.private_rows("_link_due", "").value().size();
        });
        return due;
    }

    TestDatabase database_{StoreKind::kSqlite};
    std::unique_ptr<Ledger> ledger_;
    std::optional<OutgoingMentions> outgoing_;
};

domain::Post post_telling(const std::string& text) {
    domain::Post post = domain::sample_post("telling", "one", domain::PostState::kShown);
    post.text = text;
    return post;
}

std::string address_of_telling() {
    const domain::Post post = post_telling("");
    return "https://x.example/forum/" + post.thread_id + "#post-" + post.id;
}

/// What the site was told, without an order, once it is this many.
std::vector<std::string> told_when(const OtherSite& site, std::size_t count) {
    for (int tries = 0; tries < 1'000 && site.told().size() < count; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    std::vector<std::string> told = site.told();
    std::ranges::sort(told);
    return told;
}

}  // namespace

TEST_CASE("over the wire: pages that a post links to are told once, where each of them wants it, and over a restart") {
    const OtherSite site;
    TellingServer server;
    const std::string source = address_of_telling();
    server.write(post_telling(site.address("/header") + " " + site.address("/page") + " " + site.address("/moved") + " " +
                              site.address("/silent") + " " + site.address("/gone") + " " + site.address("/picture") +
                              " https://x.example/topics/1"));
    const std::vector<std::string> told{"/deep/told " + source + " " + site.address("/moved"),
                                        "/told/by-header?a=b " + source + " " + site.address("/header"),
                                        "/told/by-page " + source + " " + site.address("/page")};
    CHECK(told_when(site, 3) == told);
    server.wait_until_told();
    server.start_again();
    server.wait_until_told();
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    CHECK(told_when(site, 3) == told);
    CHECK(site.asked().size() == 7);  // six, and the one behind the redirect
}

TEST_CASE("over the wire: a text that changes or is hidden is told again, a topic as a post is") {
    const OtherSite site;
    TellingServer server;
    domain::Post post = post_telling("See " + site.address("/page"));
    server.write(post);
    CHECK(told_when(site, 1).size() == 1);
    server.wait_until_told();
    post.text += " and read it.";
    server.write(post);
    CHECK(told_when(site, 2).size() == 2);
    server.wait_until_told();
    post.state = domain::PostState::kHidden;
    server.write(post);
    CHECK(told_when(site, 3).size() == 3);
    server.wait_until_told();
    domain::Topic topic = domain::sample_topic();
    topic.text = "Read " + site.address("/header");
    server.write(topic);
    CHECK(told_when(site, 4).back() == "/told/by-page " + address_of_telling() + " " + site.address("/page"));
    CHECK(told_when(site, 4).front() == "/told/by-header?a=b https://x.example/topics/" + topic.id + " " + site.address("/header"));
}

TEST_CASE("over the wire: a site in trouble is told later, after a pause") {
    const OtherSite site;
    TellingServer server;
    server.write(post_telling(site.address("/refusing")));
    CHECK(told_when(site, 1).size() == 1);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    CHECK(site.told().size() == 1);
    server.now_s += kPausesOfLink_s[0];
    CHECK(told_when(site, 2).size() == 2);
    server.wait_until_told();
    server.now_s += kPausesOfLink_s[1];
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    CHECK(site.told().size() == 2);
}

TEST_CASE("a link is done with or tried again, by what the other site says") {
    const LinkToTell link{.id = "i", .source = "https://x.example/s#p", .target = "https://a.example/t", .digest = "d"};
    std::string sent;
    const auto outcome = [&](FetchedPage page, FormOutcome form_outcome) {
        sent.clear();
        return tell_link(
            link, [&](const std::string&) { return page; },
            [&](const std::string& address, const std::string& form) {
                sent = address + " " + form;
                return form_outcome;
            });
    };
    const FetchedPage page{.outcome = FetchOutcome::kPage,
                           .media_type = "text/html",
                           .body = "<a rel=webmention href='?m=1'>",
                           .address = "https://a.example/behind"};
    CHECK(outcome(page, FormOutcome::kTaken) == TellOutcome::kDone);
    CHECK(sent == "https://a.example/behind?m=1 source=https%3A%2F%2Fx.example%2Fs%23p&target=https%3A%2F%2Fa.example%2Ft");
    CHECK(outcome(page, FormOutcome::kRefused) == TellOutcome::kDone);
    CHECK(outcome(page, FormOutcome::kNotNow) == TellOutcome::kTryAgain);
    CHECK(outcome({.outcome = FetchOutcome::kNotNow, .media_type = {}, .body = {}}, FormOutcome::kTaken) == TellOutcome::kTryAgain);
    CHECK(outcome({.outcome = FetchOutcome::kGone, .media_type = {}, .body = {}}, FormOutcome::kTaken) == TellOutcome::kDone);
    FetchedPage hostile = page;
    hostile.body = "<a rel=webmention href='file:///etc/passwd'>";
    CHECK(outcome(hostile, FormOutcome::kTaken) == TellOutcome::kDone);
    CHECK(sent.empty());
}
