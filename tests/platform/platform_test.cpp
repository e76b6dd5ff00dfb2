#include "platform/platform.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <utility>

#include "base/byte_stream.h"
#include "platform/fake_host.h"
#include "platform/temporary_folder.h"

using namespace counterpart;
using namespace counterpart::platform;
using counterpart::tests::FakeHost;
using counterpart::tests::TemporaryFolder;

namespace {

std::string texts(std::initializer_list<std::string_view> list) {
    ByteWriter out;
    for (const std::string_view text : list) {
        out.text(text);
    }
    return out.take();
}

/// A platform with its own folder that may write at moment 0.
struct Writer {
    TemporaryFolder place;
    FakeHost host;
    Platform platform{host, place.path()};

    Writer() {
        platform.receive(Message::kDraftsReady, std::string(1, '\1'), 0);
        platform.poll();
    }
};

}  // namespace

TEST_CASE("a draft is stored when the sync has answered, not before") {
    Writer writer;
    writer.platform.run({app::StoreDraft{"a", "content", 5}}, 1000);
    writer.platform.receive(Message::kTick, {}, 1150);
    CHECK(writer.host.count(Order::kSyncDrafts) == 1);
    CHECK(writer.platform.poll().empty());
    writer.platform.receive(Message::kDraftsSynced, texts({"", ""}), 1170);
    const auto reports = writer.platform.poll();
    REQUIRE(reports.size() == 1);
    CHECK(std::get<app::DraftStored>(reports[0]).revision == 5);
}

TEST_CASE("every change of a draft is noted at once, long before it is copied") {
    Writer writer;
    writer.platform.run({app::StoreDraft{"a", "content", 5}, app::RemoveDraft{"b", 6}}, 1000);
    CHECK(writer.host.count(Order::kNoteDraft) == 2);
    CHECK(writer.host.count(Order::kSyncDrafts) == 0);
    CHECK(std::ranges::contains(writer.host.orders, std::pair(Order::kNoteDraft, texts({"b"}))));
}

TEST_CASE("an address to share goes to the page's JavaScript with its title and text") {
    Writer writer;
    writer.platform.run({app::ShareLink{"Books", "What people read", "topics/1"}}, 1000);
    REQUIRE(writer.host.count(Order::kShareLink) == 1);
    CHECK(writer.host.orders.back().second == texts({"Books", "What people read", "topics/1"}));
}

TEST_CASE("a full disk is told with its reason") {
    Writer writer;
    writer.platform.run({app::StoreDraft{"a", "content", 5}}, 1000);
    writer.platform.receive(Message::kTick, {}, 1150);
    writer.platform.receive(Message::kDraftsSynced, texts({"storage_full", "QuotaExceededError"}), 1170);
    const auto reports = writer.platform.poll();
    REQUIRE(reports.size() == 1);
    CHECK(std::get<app::DraftFailed>(reports[0]).problem.code == "storage_full");
}

TEST_CASE("nothing is written before what is stored was loaded, nor by a tab that only reads") {
    const TemporaryFolder place;
    FakeHost host;
    Platform platform(host, place.path());
    platform.run({app::StoreDraft{"a", "early", 1}}, 0);
    platform.receive(Message::kDraftsReady, std::string(1, '\0'), 10);
    platform.run({app::StoreDraft{"a", "second tab", 2}}, 20);
    const auto reports = platform.poll();
    REQUIRE(reports.size() == 3);
    CHECK(std::get<app::DraftFailed>(reports[0]).problem.code == "storage_not_ours");
    CHECK(std::get<app::DraftsLoaded>(reports[1]).files.empty());
    CHECK_FALSE(std::get<app::DraftsLoaded>(reports[1]).may_write);
    CHECK(std::get<app::DraftFailed>(reports[2]).revision == 2);
    CHECK(host.count(Order::kSyncDrafts) == 0);
}

TEST_CASE("a tab that loses the right to write says what it could not save") {
    Writer writer;
    writer.platform.run({app::StoreDraft{"a", "content", 5}}, 1000);
    writer.platform.receive(Message::kWritingLost, {}, 1010);
    const auto reports = writer.platform.poll();
    REQUIRE(reports.size() == 2);
    CHECK(std::get<app::DraftFailed>(reports[0]).revision == 5);
    CHECK(std::holds_alternative<app::WritingLost>(reports[1]));
}

TEST_CASE("a tab that takes over reads what the other one left, and may write") {
    Writer writer;
    writer.platform.receive(Message::kWritingLost, {}, 10);
    writer.platform.receive(Message::kWritingGranted, {}, 20);
    writer.platform.run({app::StoreDraft{"a", "mine", 1}}, 30);
    for (const app::Report& report : writer.platform.poll()) {
        CHECK_FALSE(std::holds_alternative<app::DraftFailed>(report));
    }
}

TEST_CASE("a sync that is silent for ten seconds is told as not saved") {
    Writer writer;
    writer.platform.run({app::StoreDraft{"a", "content", 5}}, 1000);
    writer.platform.receive(Message::kTick, {}, 1150);
    writer.platform.receive(Message::kTick, {}, 11'150);
    const auto reports = writer.platform.poll();
    REQUIRE(reports.size() == 1);
    CHECK(std::get<app::DraftFailed>(reports[0]).problem.code == "storage_silent");
}

TEST_CASE("each report asks for a frame") {
    Writer writer;
    const int before = writer.host.count(Order::kRequestFrame);
    writer.platform.receive(Message::kAddressChanged, texts({"#/settings"}), 0);
    CHECK(writer.host.count(Order::kRequestFrame) == before + 1);
    CHECK(std::get<app::AddressChanged>(writer.platform.poll().at(0)).address == "#/settings");
}
