#include "endpoint/whole_file.h"

#include <fstream>
#include <iterator>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/test_stores.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

std::string content_of_file(const std::filesystem::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("a file is written whole into folders that were not there, for its owner alone, and leaves no draft") {
    const TemporaryFolder folder;
    const auto inner = folder.path() / "a" / "b";
    REQUIRE(write_whole_file(inner, "file", inner, "file.part", std::string(200'000, 'x')).has_value());
    CHECK(content_of_file(inner / "file") == std::string(200'000, 'x'));
    CHECK_FALSE(std::filesystem::exists(inner / "file.part"));
    using std::filesystem::perms;
    CHECK(std::filesystem::status(inner / "file").permissions() == (perms::owner_read | perms::owner_write));
    CHECK(std::filesystem::status(folder.path() / "a").permissions() == perms::owner_all);
    REQUIRE(write_whole_file(inner, "file", inner, "file.part", "new").has_value());
    CHECK(content_of_file(inner / "file") == "new");
}

TEST_CASE("where a file cannot be written, the former one stays and the reason is told") {
    const TemporaryFolder folder;
    REQUIRE(write_whole_file(folder.path(), "file", folder.path(), "draft", "old").has_value());
    const auto failed = write_whole_file(folder.path() / "file", "inner", folder.path() / "file", "draft", "new");
    CHECK(failed.error().code == "file_not_written");
    CHECK_FALSE(failed.error().detail.empty());
    CHECK(content_of_file(folder.path() / "file") == "old");
}
