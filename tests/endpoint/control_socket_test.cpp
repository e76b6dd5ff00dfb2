#include "endpoint/control_socket.h"

#include <future>
#include <string>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/backup.h"
#include "endpoint/sqlite_database.h"
#include "endpoint/test_stores.h"

using namespace counterpart;
using namespace counterpart::endpoint;

TEST_CASE("a command reaches the server that runs over a folder, however long the folder's name is") {
    const TemporaryFolder outer;
    const auto folder = outer.path() / std::string(150, 'x');
    std::filesystem::create_directories(folder);
    CHECK(ask_running_server(folder, "hello").value() == std::nullopt);
    {
        const auto socket = ControlSocket::listen(folder, [](std::string_view line) { return "you said " + std::string(line); }).value();
        CHECK(ask_running_server(folder, "hello").value() == "you said hello");
        CHECK(ask_running_server(folder, "again").value() == "you said again");
        const auto mode = std::filesystem::status(folder / "control.sock").permissions();
        CHECK(mode == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    }
    CHECK(ask_running_server(folder, "hello").value() == std::nullopt);
    CHECK_FALSE(std::filesystem::exists(folder / "control.sock"));
    CHECK(ask_running_server(outer.path() / "nowhere", "x").error().code == "control_socket_failed");
}

TEST_CASE("a running server is backed up through its socket, and problems come back") {
    const TemporaryFolder folder;
    const std::string data = folder.path().string();
    const auto ledger = Ledger::open(open_store(store_address("", data)).value(), [] { return std::int64_t{1}; }).value();
    const auto socket = ControlSocket::listen(data, [&](std::string_view line) { return answer_control_line(*ledger, line); }).value();
    REQUIRE(back_up("", data, folder.file("copy.db")).has_value());
    CHECK(check_sqlite_file(folder.file("copy.db")).has_value());
    const auto again = back_up("", data, folder.file("copy.db"));
    CHECK(again.error().code == "backup_failed");
    CHECK(again.error().where == folder.file("copy.db"));
    CHECK(ask_running_server(data, "dance").value()->starts_with("control_line_unknown"));
}
