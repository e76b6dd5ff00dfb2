#include "endpoint/photo_files.h"

#include <fstream>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/secrets.h"
#include "endpoint/temporary_site.h"

using namespace counterpart::endpoint;

TEST_CASE("a picture lies under the hash of its bytes and is read again") {
    const TemporarySite folder;
    const PhotoFiles files(folder.folder() / "photos");
    const std::string id = files.store("picture").value();
    CHECK(id == sha256_hex("picture"));
    CHECK(files.read(id) == "picture");
    CHECK(files.store("picture") == id);
    CHECK(std::filesystem::exists(folder.folder() / "photos" / id.substr(0, 2) / id));
    files.remove(id);
    CHECK(files.read(id).error().code == "unknown_photo");
    files.remove(id);
}

TEST_CASE("an id that is no hash reaches no file") {
    const TemporarySite folder;
    const PhotoFiles files(folder.folder() / "photos");
    for (const std::string& id :
         {std::string(), std::string("../../secret.txt"), std::string(64, '/'), std::string(64, 'G'), std::string(64, '0')}) {
        CHECK(files.read(id).error().code == "unknown_photo");
        files.remove(id);
    }
    CHECK(std::filesystem::exists(folder.folder() / "../secret.txt"));
}

TEST_CASE("a picture that changed on the disk is not given out") {
    const TemporarySite folder;
    const PhotoFiles files(folder.folder() / "photos");
    const std::string id = files.store("picture").value();
    std::ofstream(folder.folder() / "photos" / id.substr(0, 2) / id) << "pictur3";
    CHECK(files.read(id).error().code == "photo_unreadable");
}

TEST_CASE("where nothing can be written, nothing is stored and nothing is left") {
    const TemporarySite folder;
    folder.write("photos", "a file where a folder should be");
    CHECK(PhotoFiles(folder.folder() / "photos").store("picture").error().code == "photo_not_stored");
}

TEST_CASE("pictures that nobody names go after a day") {
    const TemporarySite folder;
    const PhotoFiles files(folder.folder() / "photos");
    const std::string named = files.store("named").value();
    const std::string unnamed = files.store("unnamed").value();
    const std::string fresh = files.store("fresh").value();
    for (const std::string& id : {named, unnamed}) {
        std::filesystem::last_write_time(folder.folder() / "photos" / id.substr(0, 2) / id,
                                         std::filesystem::file_time_type::clock::now() - std::chrono::hours(25));
    }
    CHECK(files.remove_unnamed([&](const std::string& id) { return id == named; }) == 1);
    CHECK(files.read(named));
    CHECK_FALSE(files.read(unnamed));
    CHECK(files.read(fresh));
}
