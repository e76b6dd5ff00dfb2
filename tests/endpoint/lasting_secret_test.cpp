#include "endpoint/lasting_secret.h"

#include <fstream>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/temporary_site.h"

using namespace counterpart::endpoint;

TEST_CASE("a lasting secret is made once, for its owner's eyes, and read again") {
    const TemporarySite folder;
    const auto file = folder.folder() / "key";
    const auto made = lasting_secret(file, fill_random);
    REQUIRE(made);
    CHECK(is_secret(*made, 32));
    CHECK(lasting_secret(file, fill_random) == made);
    CHECK((std::filesystem::status(file).permissions() & std::filesystem::perms::mask) ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

TEST_CASE("a secret that others may read, or that is damaged, is not used") {
    const TemporarySite folder;
    const auto file = folder.folder() / "key";
    REQUIRE(lasting_secret(file, fill_random));
    std::filesystem::permissions(file, std::filesystem::perms::others_read, std::filesystem::perm_options::add);
    CHECK(lasting_secret(file, fill_random).error().code == "secret_unusable");
    std::filesystem::permissions(file, std::filesystem::perms::others_read, std::filesystem::perm_options::remove);
    std::ofstream(file) << "short";
    CHECK(lasting_secret(file, fill_random).error().code == "secret_unusable");
    CHECK(lasting_secret(folder.folder() / "missing" / "key", fill_random).error().code == "secret_unusable");
}
