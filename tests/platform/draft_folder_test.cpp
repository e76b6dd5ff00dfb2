#include "platform/draft_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <chrono>
#include <filesystem>

#include "platform/temporary_folder.h"

using counterpart::platform::DraftFolder;
using counterpart::tests::TemporaryFolder;

TEST_CASE("files are read back with their content, sorted by name") {
    const TemporaryFolder place;
    DraftFolder folder(place.path());
    REQUIRE(folder.write("round.json", std::string("\0binary\xFF", 8)));
    REQUIRE(folder.write("criteria.json", ""));
    REQUIRE(folder.write("criteria.json", "{}"));
    const auto files = folder.read_all();
    REQUIRE(files.size() == 2);
    CHECK(files[0] == std::pair<std::string, std::string>("criteria.json", "{}"));
    CHECK(files[1].second == std::string("\0binary\xFF", 8));
}

TEST_CASE("a removed file is gone, and removing it again is no problem") {
    const TemporaryFolder place;
    DraftFolder folder(place.path());
    REQUIRE(folder.write("a", "1"));
    CHECK(folder.remove("a"));
    CHECK(folder.remove("a"));
    CHECK(folder.read_all().empty());
}

TEST_CASE("a name cannot leave the folder") {
    const TemporaryFolder place;
    DraftFolder folder(place.path());
    CHECK(folder.write("../a", "1").error().code == "draft_name_bad");
    CHECK(folder.write(".hidden", "1").error().code == "draft_name_bad");
    CHECK(folder.remove("").error().code == "draft_name_bad");
}

TEST_CASE("a folder that is not there reads as empty and refuses to be written") {
    DraftFolder folder("/nowhere/at/all");
    CHECK(folder.read_all().empty());
    CHECK(folder.write("a", "1").error().code == "draft_not_written");
}

TEST_CASE("two writes within a millisecond have different times") {
    const TemporaryFolder place;
    DraftFolder folder(place.path());
    REQUIRE(folder.write("a", "1"));
    const auto first = std::filesystem::last_write_time(place.path() + "/a");
    REQUIRE(folder.write("a", "2"));
    const bool later = std::filesystem::last_write_time(place.path() + "/a") - first >= std::chrono::milliseconds(1);
    CHECK(later);
}
