#include "endpoint/options.h"

#include <array>
#include <vector>

#include <catch2/catch_test_macros.hpp>

using namespace counterpart::endpoint;

namespace {

auto parsed(std::vector<std::string_view> words) { return parse_options(words); }

}  // namespace

TEST_CASE("the command line names the site, and the rest has defaults") {
    const auto options = parsed({"--site", "build/site"}).value();
    CHECK(options.site == "build/site");
    CHECK(options.port == 8080);
    CHECK(options.host == "127.0.0.1");
    const auto all = parsed({"--port", "0", "--host", "::1", "--data", "d", "--site", "s"}).value();
    CHECK(all.port == 0);
    CHECK(all.host == "::1");
    CHECK(all.data == "d");
}

TEST_CASE("a wrong command line is refused with one sentence about the first mistake") {
    CHECK(parsed({}).error().detail == "--site is missing: it names the folder that is served.");
    CHECK(parsed({"--site"}).error().detail == "--site needs a value.");
    CHECK(parsed({"--sight", "x"}).error().detail == "there is no option --sight.");
    for (const std::string_view port : {"65536", "-1", "8080x", "http"}) {
        CHECK(parsed({"--site", "s", "--port", port}).error().where == "--port");
    }
}

TEST_CASE("a backup and its restoring name a file and where the database is") {
    const auto backup = parsed({"backup", "copy.db", "--data", "d"}).value();
    CHECK(backup.command == EndpointCommand::kBackup);
    CHECK(backup.file == "copy.db");
    CHECK(parsed({"restore", "copy.db", "--store", "sqlite:x.db"}).value().command == EndpointCommand::kRestore);
    CHECK(parsed({"backup"}).error().where == "backup");
    CHECK(parsed({"backup", "--data", "d"}).error().where == "backup");
    CHECK(parsed({"backup", "copy.db"}).error().where == "--data");
    CHECK(parsed({"--site", "s", "--store", "mysql://x"}).error().where == "--store");
    CHECK(parsed({"--site", "s", "--store", "postgresql://x"}).value().store == "postgresql://x");
}

TEST_CASE("the command for a bounce needs a folder, and takes the address that the mail server names") {
    const auto options = parsed({"bounce", "bounces+1-2@a.example", "--data", "d"}).value();
    CHECK(options.command == EndpointCommand::kBounce);
    CHECK(options.recipient == "bounces+1-2@a.example");
    CHECK(parsed({"bounce", "--mail-bounce-folder", "Maildir"}).value().recipient.empty());
    CHECK(parsed({"bounce"}).error().where == "--data");
    CHECK(parsed({"bounce", "a@b.example", "c"}).error().detail == "there is no option c.");
}
