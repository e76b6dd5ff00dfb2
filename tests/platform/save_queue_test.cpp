#include "platform/save_queue.h"

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::platform;
using Drafts = std::vector<DraftRevision>;

TEST_CASE("changes are gathered for a moment, then synced together") {
    SaveQueue queue;
    queue.note("a", 1, 1000);
    queue.note("a", 2, 1040);
    queue.note("b", 3, 1050);
    CHECK_FALSE(queue.due(1059));
    CHECK(queue.next_in_ms(1040) == 20);
    REQUIRE(queue.due(1060));
    queue.start(1060);
    const SaveOutcome outcome = queue.finish(true, 1160);
    CHECK(outcome.stored == Drafts{{"a", 2}, {"b", 3}});
    CHECK(queue.everything_saved());
    CHECK(queue.next_in_ms(1160) < 0);
}

TEST_CASE("one sync runs at a time, and what is written meanwhile waits for the next") {
    SaveQueue queue;
    queue.note("a", 1, 0);
    queue.start(200);
    queue.note("a", 2, 210);
    CHECK_FALSE(queue.due(5000));
    CHECK(queue.finish(true, 300).stored == Drafts{{"a", 1}});
    CHECK_FALSE(queue.everything_saved());
    CHECK(queue.due(360));
}

TEST_CASE("what failed is saved by the next sync that succeeds") {
    SaveQueue queue;
    queue.note("a", 1, 0);
    queue.start(200);
    CHECK(queue.finish(false, 250).failed == Drafts{{"a", 1}});
    CHECK_FALSE(queue.everything_saved());
    queue.note("b", 2, 300);
    queue.start(500);
    CHECK(queue.finish(true, 520).stored == Drafts{{"b", 2}, {"a", 1}});
    CHECK(queue.everything_saved());
}

TEST_CASE("a sync that never answers is told as not saved, once") {
    SaveQueue queue;
    queue.note("a", 1, 0);
    queue.start(200);
    CHECK(queue.lose_patience(10'199).failed.empty());
    CHECK(queue.next_in_ms(10'000) == 200);
    CHECK(queue.lose_patience(10'200).failed == Drafts{{"a", 1}});
    CHECK(queue.lose_patience(10'300).failed.empty());
    CHECK(queue.syncing());
}

TEST_CASE("what is written behind a silent sync is told as not saved too") {
    SaveQueue queue;
    queue.note("a", 1, 0);
    queue.start(200);
    queue.lose_patience(10'200);
    queue.note("a", 2, 11'000);
    CHECK(queue.lose_patience(20'999).failed.empty());
    CHECK(queue.lose_patience(21'000).failed == Drafts{{"a", 2}});
}

TEST_CASE("a late answer saves what was in the sync, and the rest follows") {
    SaveQueue queue;
    queue.note("a", 1, 0);
    queue.note("b", 2, 0);
    queue.start(200);
    queue.lose_patience(10'200);
    queue.note("a", 3, 11'000);
    CHECK(queue.finish(true, 12'000).stored == Drafts{{"b", 2}});
    REQUIRE(queue.due(12'000));
    queue.start(12'000);
    CHECK(queue.finish(true, 12'100).stored == Drafts{{"a", 3}});
    CHECK(queue.everything_saved());
}

TEST_CASE("giving up writing names everything that is not saved") {
    SaveQueue queue;
    queue.note("a", 1, 0);
    queue.start(200);
    queue.note("b", 2, 250);
    CHECK(queue.abandon() == Drafts{{"b", 2}, {"a", 1}});
    CHECK(queue.everything_saved());
}
