#include "endpoint/background.h"

#include <atomic>
#include <future>

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

TEST_CASE("work is done one piece after the other, all of it before the end") {
    std::atomic<int> running = 0;
    std::atomic<int> done = 0;
    std::atomic<bool> overlapped = false;
    {
        Background background(100);
        for (int k = 0; k < 50; ++k) {
            CHECK(background.take([&] {
                overlapped = overlapped || ++running > 1;
                --running;
                ++done;
            }));
        }
    }
    CHECK(done == 50);
    CHECK_FALSE(overlapped);
}

TEST_CASE("what would wait too long is not taken") {
    std::promise<void> gate;
    std::promise<void> started;
    Background background(1);
    REQUIRE(background.take([&, open = gate.get_future().share()] {
        started.set_value();
        open.wait();
    }));
    started.get_future().wait();
    CHECK(background.take([] {}));
    CHECK_FALSE(background.take([] {}));
    gate.set_value();
}
