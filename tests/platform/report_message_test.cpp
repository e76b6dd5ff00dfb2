#include "platform/report_message.h"

#include <catch2/catch_test_macros.hpp>

#include "base/byte_stream.h"

using namespace counterpart;
using namespace counterpart::platform;

TEST_CASE("the start of the page is read with its languages and clock") {
    ByteWriter out;
    out.text("#/rounds/current/preview");
    out.u32(2);
    out.text("es-MX");
    out.text("en");
    out.f64(1'794'000'000);
    out.i32(-360);
    const auto report = read_report(Message::kStarted, out.bytes());
    REQUIRE(report);
    const auto& started = std::get<app::PageStarted>(*report);
    CHECK(started.languages == std::vector<std::string>{"es-MX", "en"});
    CHECK(started.now_s == 1'794'000'000);
    CHECK(started.utc_offset_minutes == -360);
}

TEST_CASE("a refused file carries its name and the problem") {
    ByteWriter out;
    out.text("huge.csv");
    out.text("file_too_large");
    out.text("73 MB");
    const auto report = read_report(Message::kFileRefused, out.bytes());
    REQUIRE(report);
    const auto& refused = std::get<app::FileRefused>(*report);
    CHECK(refused.name == "huge.csv");
    CHECK(refused.problem == problem("file_too_large", "huge.csv", "73 MB"));
}

TEST_CASE("a message that is cut short is no report") {
    CHECK_FALSE(read_report(Message::kFileChosen, std::string_view("\xFF\0\0\0abc", 7)));
    CHECK_FALSE(read_report(Message::kMirrorEvents, ""));
}
