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

TEST_CASE("an invitation names an address, and may name a role and a name") {
    const auto options = parsed({"invite", "ana@example.org", "--role", "ambassador:ES", "--name", "Ana Díaz", "--data", "d"}).value();
    CHECK(options.command == EndpointCommand::kInvite);
    CHECK(options.invitation.address == "ana@example.org");
    CHECK(options.invitation.name == "Ana Díaz");
    CHECK(options.invitation.role->country == "ES");
    CHECK(parsed({"invite", "ana@example.org", "--data", "d"}).value().invitation.role == std::nullopt);
    CHECK(parsed({"invite"}).error().detail == "invite needs the address of whoever is invited.");
    CHECK(parsed({"invite", "--role", "director"}).error().where == "invite");
    CHECK(parsed({"invite", "a@example.org", "--role", "king", "--data", "d"}).error().where == "--role");
    CHECK(parsed({"invite", "a@example.org"}).error().where == "--data");
    CHECK(parsed({"invite", "a@example.org", "--name", "A\nB", "--data", "d"}).error().where == "invite");
    CHECK(parsed({"--site", "s", "--role", "director"}).error().detail == "there is no option --role.");
}

TEST_CASE("a blog's import names a file, and may name a round and be tried only") {
    const auto options = parsed({"import", "blog.xml", "--round", "abc", "--dry-run", "--data", "d"}).value();
    CHECK(options.command == EndpointCommand::kImport);
    CHECK(options.file == "blog.xml");
    CHECK(options.blog == BlogOptions{.round_id = "abc", .dry_run = true});
    CHECK(parsed({"import", "blog.xml", "--store", "sqlite:x.db"}).value().blog == BlogOptions());
    CHECK(parsed({"import"}).error().detail == "import needs the file that the blog was exported to.");
    CHECK(parsed({"import", "--data", "d"}).error().where == "import");
    CHECK(parsed({"import", "blog.xml"}).error().where == "--data");
    CHECK(parsed({"import", "a\tb.xml", "--data", "d"}).error().where == "import");
    CHECK(parsed({"import", "blog.xml", "--data", "d", "--role", "director"}).error().where == "--role");
    CHECK(parsed({"invite", "a@example.org", "--data", "d", "--dry-run"}).error().detail == "there is no option --dry-run.");
    CHECK(parsed({"--site", "s", "--round", "abc"}).error().detail == "there is no option --round.");
}

TEST_CASE("other sites are told of links unless the host says no") {
    CHECK_FALSE(parsed({"--site", "s"}).value().keeps_links_quiet);
    CHECK(parsed({"--no-outgoing-mentions", "--site", "s"}).value().keeps_links_quiet);
    CHECK(parsed({"backup", "f", "--no-outgoing-mentions"}).error().where == "--no-outgoing-mentions");
}

TEST_CASE("a sample is for one machine: not with mail, not under a public address, not without a data folder") {
    CHECK(parsed({"--sample", "--site", "s", "--data", "d"}).value().sample);
    CHECK_FALSE(parsed({"--site", "s", "--data", "d"}).value().sample);
    CHECK(parsed({"--sample", "--site", "s"}).error().where == "--sample");
    CHECK(parsed({"--site", "s", "--data", "d", "--sample", "--public-address", "https://x.example"}).error().where == "--sample");
    CHECK(parsed({"backup", "f", "--sample"}).error().where == "--sample");
}

TEST_CASE("a test's clock is for one machine: not under another host, behind a proxy, or with links that lead elsewhere") {
    CHECK(parsed({"--site", "s", "--test-clock", "f", "--public-address", "http://localhost:9000"}).value().test_clock == "f");
    CHECK(parsed({"--site", "s", "--test-clock", "f"}).has_value());
    CHECK(parsed({"--site", "s", "--test-clock", "f", "--host", "0.0.0.0"}).error().where == "--test-clock");
    CHECK(parsed({"--site", "s", "--test-clock", "f", "--trusted-proxy", "127.0.0.1"}).error().where == "--test-clock");
    CHECK(parsed({"--site", "s", "--test-clock", "f", "--public-address", "https://x.example"}).error().where == "--test-clock");
    CHECK(parsed({"--site", "s", "--test-clock", "f", "--public-address", "http://localhost.example"}).error().where == "--test-clock");
    CHECK(parsed({"backup", "f", "--test-clock", "f"}).error().where == "--test-clock");
}

TEST_CASE("links begin with the public address, or with this machine and the port that is listened on") {
    CHECK(page_address({}, 9000) == "http://localhost:9000");
    CHECK(page_address(parsed({"--site", "s", "--public-address", "https://x.example/"}).value(), 9000) == "https://x.example");
}
