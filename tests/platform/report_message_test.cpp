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
    for (std::uint32_t k = 1; k <= 8; ++k) {
        out.u32(k);
    }
    out.text("America/Mexico_City");
    out.u8(1);
    const auto report = read_report(Message::kStarted, out.bytes());
    REQUIRE(report);
    const auto& started = std::get<app::PageStarted>(*report);
    CHECK(started.languages == std::vector<std::string>{"es-MX", "en"});
    CHECK(started.now_s == 1'794'000'000);
    CHECK(started.utc_offset_minutes == -360);
    CHECK(started.seed == std::array<std::uint64_t, 4>{(1ULL << 32U) + 2, (3ULL << 32U) + 4, (5ULL << 32U) + 6, (7ULL << 32U) + 8});
    CHECK(started.time_zone == "America/Mexico_City");
    CHECK(started.keeps_nothing);
}

TEST_CASE("what the device keeps, and what the endpoint answers, is read byte by byte") {
    ByteWriter kept;
    kept.u32(2);
    for (const std::string_view text : {"cursor", "c1.1.1.-", "record/post/1", "{}"}) {
        kept.text(text);
    }
    const auto loaded = read_report(Message::kDeviceLoaded, kept.bytes());
    REQUIRE(loaded);
    CHECK(std::get<app::DeviceLoaded>(*loaded).entries ==
          std::vector<std::pair<std::string, std::string>>{{"cursor", "c1.1.1.-"}, {"record/post/1", "{}"}});
    CHECK_FALSE(read_report(Message::kDeviceLoaded, std::string_view(kept.bytes()).substr(0, 9)));
    ByteWriter answer;
    answer.f64(7);
    answer.i32(503);
    answer.i32(20);
    answer.text("{}");
    const auto answered = read_report(Message::kAnswered, answer.bytes());
    REQUIRE(answered);
    CHECK(std::get<app::Answered>(*answered).number == 7);
    CHECK(std::get<app::Answered>(*answered).status == 503);
    CHECK(std::get<app::Answered>(*answered).retry_after_s == 20);
    ByteWriter missed;
    missed.f64(8);
    missed.text("endpoint_silent");
    missed.text("no answer");
    const auto not_reached = read_report(Message::kNotReached, missed.bytes());
    REQUIRE(not_reached);
    CHECK(std::get<app::NotReached>(*not_reached).number == 8);
    CHECK(std::get<app::NotReached>(*not_reached).problem == problem("endpoint_silent", {}, "no answer"));
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

TEST_CASE("a copied address says whether it was copied") {
    ByteWriter out;
    out.u8(1);
    out.text("https://example.org/topics/1");
    const auto report = read_report(Message::kLinkCopied, out.bytes());
    REQUIRE(report);
    CHECK(std::get<app::LinkCopied>(*report).done);
    CHECK(std::get<app::LinkCopied>(*report).address == "https://example.org/topics/1");
}

TEST_CASE("a message that is cut short is no report") {
    CHECK_FALSE(read_report(Message::kFileChosen, std::string_view("\xFF\0\0\0abc", 7)));
    CHECK_FALSE(read_report(Message::kMirrorEvents, ""));
}
