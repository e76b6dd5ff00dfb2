#include "endpoint/command_ledger.h"

#include <catch2/catch_test_macros.hpp>

#include "endpoint/backup.h"
#include "endpoint/control_line.h"
#include "endpoint/control_socket.h"
#include "endpoint/test_stores.h"
#include "endpoint/test_time.h"

using namespace counterpart;
using namespace counterpart::endpoint;

TEST_CASE("a command asks the server that runs over the folder, and opens the database only where none does") {
    const TemporaryFolder folder;
    EndpointOptions options;
    options.data = folder.path().string();
    const auto act = [](Ledger&) { return Result<std::string>("by itself"); };
    CHECK(through_ledger(options, "do\tit", act).error().code == "database_missing");
    {
        const auto ledger = Ledger::open(open_store(store_address("", options.data)).value(), [] { return kNow_s; }).value();
        const auto socket = ControlSocket::listen(options.data, [](std::string_view line) {
                                return line_of_result("asked: " + words_of_line(line).back());
                            }).value();
        CHECK(through_ledger(options, "do\tit", act) == "asked: it");
    }
    CHECK(through_ledger(options, "do\tit", act) == "by itself");
    options.data = folder.file("mistyped");
    CHECK(through_ledger(options, "do\tit", act).error().code == "database_missing");
}
