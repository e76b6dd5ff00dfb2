#include "matching/event_queue.h"

#include <catch_amalgamated.hpp>
#include <random>
#include <set>

using namespace counterpart::matching;

namespace {

/// Adds at random moments from the present on and compares with an ordered set.
template <typename Time>
void compare_with_set(std::uint64_t reach) {
    std::mt19937_64 random(5);
    EventQueue<Time> queue;
    for (int round = 0; round < 3; ++round) {
        std::multiset<Time> expected;
        queue.clear();
        CHECK(queue.now() == 0);
        for (int step = 0; step < 3000; ++step) {
            if (random() % 5 < 3) {
                const auto time = static_cast<Time>(queue.now() + static_cast<Time>(random() % reach));
                queue.add(time, step);
                expected.insert(time);
                continue;
            }
            typename EventQueue<Time>::Event event;
            const bool found = queue.take_present(event) || (queue.advance() && queue.take_present(event));
            REQUIRE(found == !expected.empty());
            if (found) {
                REQUIRE(event.time == *expected.begin());
                REQUIRE(queue.now() == event.time);
                expected.erase(expected.begin());
            }
        }
    }
}

}  // namespace

TEST_CASE("events come in the order of time, short and long times alike") {
    compare_with_set<std::int32_t>(20);
    compare_with_set<std::int32_t>(700);
    compare_with_set<std::int32_t>(500'000);
    compare_with_set<std::int64_t>(700);
    compare_with_set<std::int64_t>(std::uint64_t{1} << 50U);
}

TEST_CASE("within one moment the first added comes first") {
    EventQueue<std::int32_t> queue;
    queue.add(3, 1);
    queue.add(3, 2);
    EventQueue<std::int32_t>::Event event;
    CHECK_FALSE(queue.take_present(event));
    REQUIRE(queue.advance());
    REQUIRE(queue.take_present(event));
    CHECK(event.code == 1);
    queue.add(3, 4);
    REQUIRE(queue.take_present(event));
    CHECK(event.code == 2);
    REQUIRE(queue.take_present(event));
    CHECK(event.code == 4);
    CHECK_FALSE(queue.take_present(event));
    CHECK_FALSE(queue.advance());
}
