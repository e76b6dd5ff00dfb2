#include "endpoint/sqlite_database.h"

#include <filesystem>
#include <fstream>

#include <catch2/catch_test_macros.hpp>

#include "endpoint/backup.h"
#include "endpoint/test_stores.h"

using namespace counterpart;
using namespace counterpart::endpoint;

namespace {

WriteBatch one_row(std::int64_t sequence, std::string content = "{}") {
    WriteBatch batch{.rows = {}, .private_rows = {}, .answers = {}, .mails = {}, .last_sequence = sequence};
    batch.rows.push_back(
        {.kind = "post", .id = std::to_string(sequence), .content = std::move(content), .sequence = sequence, .removed = false});
    return batch;
}

}  // namespace

TEST_CASE("a file that another process has open is refused") {
    const TemporaryFolder folder;
    const auto store = open_sqlite_store(folder.file("a.db")).value();
    CHECK(open_sqlite_store(folder.file("a.db")).error().code == "store_in_use");
}

TEST_CASE("a damaged file and one of a newer endpoint are not opened") {
    const TemporaryFolder folder;
    std::ofstream(folder.file("text.db")) << std::string(5000, 'x');
    CHECK(open_sqlite_store(folder.file("text.db")).error().code == "store_damaged");
    {
        const auto store = open_sqlite_store(folder.file("a.db")).value();
        for (int i = 1; i < 200; ++i) {
            write(*store, one_row(i, std::string(2000, 'x')));
        }
    }
    {
        std::fstream file(folder.file("a.db"), std::ios::in | std::ios::out | std::ios::binary);
        for (int page = 2; page < 60; ++page) {
            file.seekp(page * 4096);
            file << std::string(64, '\x7f');
        }
    }
    CHECK(open_sqlite_store(folder.file("a.db")).error().code == "store_damaged");
    CHECK(open_sqlite_store(folder.file("no/such/folder.db")).error().code == "store_failed");
}

TEST_CASE("a backup is a whole database, and writes go on while it is made") {
    const TemporaryFolder folder;
    const auto store = open_sqlite_store(folder.file("a.db")).value();
    std::int64_t sequence = 0;
    for (int i = 0; i < 400; ++i) {
        write(*store, one_row(++sequence, std::string(3000, 'x')));
    }
    const auto backup = store->start_backup(folder.file("copy.db")).value();
    CHECK(store->start_backup(folder.file("a.db")).error().code == "backup_failed");
    int steps = 0;
    while (!backup->step().value()) {
        write(*store, one_row(++sequence));
        ++steps;
    }
    CHECK(steps > 1);
    CHECK(check_sqlite_file(folder.file("copy.db")).has_value());
    CHECK_FALSE(std::filesystem::exists(folder.file("copy.db.partial")));
    const auto copy = open_sqlite_store(folder.file("copy.db")).value();
    CHECK(copy->read({}).value().rows == store->read({}).value().rows);
}

TEST_CASE("a restored backup holds what was there when it was made, and the former database is kept") {
    const TemporaryFolder folder;
    const std::string data = folder.path().string();
    {
        const auto store = open_store(store_address("", data)).value();
        write(*store, one_row(1));
        CHECK(restore("", data, folder.file("copy.db")).has_value() == false);
    }
    REQUIRE(back_up("", data, folder.file("copy.db")).has_value());
    CHECK(back_up("", data, folder.file("copy.db")).error().code == "backup_failed");
    {
        const auto store = open_store(store_address("", data)).value();
        write(*store, one_row(2));
        CHECK(restore("", data, folder.file("copy.db")).error().code == "store_in_use");
    }
    REQUIRE(restore("", data, folder.file("copy.db")).has_value());
    CHECK(open_store(store_address("", data)).value()->read({}).value().rows.size() == 1);
    CHECK(open_sqlite_store(folder.file("counterpart.db.before_restore")).value()->read({}).value().rows.size() == 2);
    std::ofstream(folder.file("bad.db")) << "no database";
    CHECK(restore("", data, folder.file("bad.db")).error().code == "store_damaged");
}
