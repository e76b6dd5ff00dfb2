#include "app/sync/device.h"

#include <algorithm>

#include <catch2/catch_test_macros.hpp>

#include "app/fake_endpoint.h"
#include "app/fake_page.h"
#include "support/sample_programme.h"

using namespace counterpart;
using namespace counterpart::app;
using domain::sample_id;

TEST_CASE("what a newer version left on the device is kept as it is, and records are read afresh") {
    FakePage page;
    page.device["person"] = sample_id("one");
    page.device["cursor"] = "c1.5.5." + sample_id("one");
    page.device["change/" + sample_id("new")] = R"({"format":"counterpart-change","version":2})";
    page.start();
    CHECK(page.state.sync.outbox.empty());
    CHECK(page.state.sync.unreadable.size() == 1);
    REQUIRE(std::ranges::count(page.all<AskEndpoint>(), "api/sync", &AskEndpoint::path) == 1);
    CHECK_FALSE(page.all<AskEndpoint>().front().body.contains("cursor"));
    CHECK(page.device.contains("change/" + sample_id("new")));
}

TEST_CASE("a tab that does not write orders nothing") {
    FakePage page;
    page.start();
    page.tell(WritingLost{});
    Effects effects;
    DeviceChange change;
    change.put_cursor("c1.0.0.-");
    std::move(change).order(page.state, effects);
    CHECK(effects.empty());
}
