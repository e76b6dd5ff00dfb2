#include <sqlite3.h>

#include <string>
#include <utility>

#include "endpoint/sql_schema.h"
#include "endpoint/sql_store.h"
#include "endpoint/sqlite_database.h"

namespace counterpart::endpoint {
namespace {

Result<std::unique_ptr<SqliteDatabase>> connect(const std::string& file, int flags, const std::string& file_system) {
    sqlite3* connection = nullptr;
    const int result = sqlite3_open_v2(file.c_str(), &connection, flags, file_system.empty() ? nullptr : file_system.c_str());
    // SQLite hands out a connection even for a failure; it is closed with the database.
    auto database = std::make_unique<SqliteDatabase>(connection);
    if (result != SQLITE_OK) {
        return fail("store_failed", file, sqlite3_errstr(result));
    }
    sqlite3_extended_result_codes(connection, 1);
    return database;
}

Result<void> run_all(SqliteDatabase& database, std::initializer_list<std::string> texts) {
    for (const std::string& text : texts) {
        if (auto rows = database.run_once(text); !rows) {
            return std::unexpected(std::move(rows).error());
        }
    }
    return {};
}

Result<void> check_integrity(SqliteDatabase& database) {
    auto rows = database.run_once("PRAGMA integrity_check(1)");
    if (!rows) {
        return std::unexpected(std::move(rows).error());
    }
    if (const std::string words = sql_text(rows->at(0).at(0)); words != "ok") {
        return fail("store_damaged", {}, words);
    }
    return {};
}

Result<std::int64_t> version_of(SqliteDatabase& database) {
    auto rows = database.run_once("PRAGMA user_version");
    if (!rows) {
        return std::unexpected(std::move(rows).error());
    }
    return sql_number(rows->at(0).at(0));
}

/// Makes the tables, or brings those of an earlier version up to date.
Result<void> make_tables(SqliteDatabase& database, std::int64_t version) {
    if (auto begun = run_all(database, {"BEGIN IMMEDIATE"}); !begun) {
        return begun;
    }
    for (const std::string_view statement : statements_since(version)) {
        if (auto made = run_all(database, {in_own_types(statement, "BLOB", "TEXT")}); !made) {
            return made;
        }
    }
    return run_all(database, {"PRAGMA user_version = " + std::to_string(kSchemaVersion), "COMMIT"});
}

Result<void> make_ready(SqliteDatabase& database, const SqliteOptions& options) {
    // EXCLUSIVE comes first: then the WAL needs no shared memory, and a second process is refused.
    if (auto set = run_all(database,
                           {"PRAGMA locking_mode = EXCLUSIVE", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = " + options.synchronous,
                            "PRAGMA wal_autocheckpoint = " + std::to_string(options.log_pages), "PRAGMA foreign_keys = ON",
                            "PRAGMA trusted_schema = OFF", "BEGIN IMMEDIATE", "COMMIT"});
        !set) {
        return set;
    }
    if (auto whole = check_integrity(database); !whole) {
        return whole;
    }
    const auto version = version_of(database);
    if (!version) {
        return std::unexpected(version.error());
    }
    if (*version > kSchemaVersion) {
        return fail("store_too_new", {}, std::to_string(*version));
    }
    return *version < kSchemaVersion ? make_tables(database, *version) : Result<void>{};
}

}  // namespace

Result<std::unique_ptr<Store>> open_sqlite_store(const std::string& file, const SqliteOptions& options) {
    auto database = connect(file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOFOLLOW, options.file_system);
    if (!database) {
        return std::unexpected(std::move(database).error());
    }
    if (auto ready = make_ready(**database, options); !ready) {
        ready.error().where = file;
        return std::unexpected(std::move(ready).error());
    }
    return std::make_unique<SqlStore>(std::move(*database));
}

Result<void> check_sqlite_file(const std::string& file) {
    auto database = connect(file, SQLITE_OPEN_READONLY, {});
    if (!database) {
        return std::unexpected(std::move(database).error());
    }
    if (auto whole = check_integrity(**database); !whole) {
        return whole;
    }
    const auto version = version_of(**database);
    if (!version) {
        return std::unexpected(version.error());
    }
    if (*version == 0 || *version > kSchemaVersion) {
        return fail(*version == 0 ? "store_damaged" : "store_too_new", file, std::to_string(*version));
    }
    return {};
}

}  // namespace counterpart::endpoint
