#include "endpoint/test_clock.h"

#include <fstream>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/temporary_site.h"

using namespace counterpart::endpoint;

TEST_CASE("a test's clock is the machine's, moved by what its file says at each look") {
    const TemporarySite folder;
    const auto file = folder.folder() / "clock";
    std::ofstream(file) << "86400\n";
    const auto now_s = test_clock_s(file.string()).value();
    const std::int64_t before_s = system_clock_s();
    CHECK(now_s() >= before_s + 86'400);
    CHECK(now_s() <= system_clock_s() + 86'400);
    std::ofstream(file) << "-86400";
    CHECK(now_s() <= system_clock_s() - 86'400);
    CHECK(now_s() >= before_s - 86'400);
}

TEST_CASE("a test's clock stays where it was while its file cannot be read, and does not start without it") {
    const TemporarySite folder;
    const auto file = folder.folder() / "clock";
    CHECK(test_clock_s(file.string()).error().code == "test_clock_unreadable");
    std::ofstream(file) << "soon";
    CHECK(test_clock_s(file.string()).error().where == file.string());
    std::ofstream(file) << "3600";
    const auto now_s = test_clock_s(file.string()).value();
    std::filesystem::remove(file);
    CHECK(now_s() >= system_clock_s() + 3'599);
}
