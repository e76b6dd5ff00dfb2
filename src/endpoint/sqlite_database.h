#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "endpoint/sql_database.h"

struct sqlite3;
struct sqlite3_stmt;

namespace counterpart::endpoint {

/// How a file is opened; the defaults are what the server uses.
struct SqliteOptions {
    std::string file_system;          ///< the name of a registered VFS; empty: the system's own
    std::string synchronous = "FULL";  ///< less loses acknowledged operations with the power; for tests that this is noticed
    int log_pages = 1000;              ///< the log is taken into the file when it is as long; tests take less, to see more of it
};

/// Opens a file as a store, and makes it where it is not there. One process at a time: another one is refused.
/// Errors: store_in_use, store_damaged (the integrity check failed), store_too_new (made by a newer endpoint), store_failed.
Result<std::unique_ptr<Store>> open_sqlite_store(const std::string& file, const SqliteOptions& options = {});

/// Whether a file is a whole database of this version, and what is wrong otherwise; for a backup before it is put in place. Errors: as above.
Result<void> check_sqlite_file(const std::string& file);

/// One SQLite file on one connection.
class SqliteDatabase : public SqlDatabase {
  public:
    explicit SqliteDatabase(sqlite3* connection) : connection_(connection) {}
    ~SqliteDatabase() override;
    SqliteDatabase(const SqliteDatabase&) = delete;
    SqliteDatabase& operator=(const SqliteDatabase&) = delete;

    [[nodiscard]] const SqlDialect& dialect() const override;
    Result<void> ready() override { return {}; }
    Result<std::vector<SqlRows>> run(std::span<const SqlStatement> statements) override;
    Result<std::unique_ptr<Backup>> start_backup(const std::string& file) override;

    /// Runs a statement once, without keeping it prepared.
    Result<SqlRows> run_once(const std::string& text);

  private:
    Result<sqlite3_stmt*> prepared(std::string_view text);
    Result<SqlRows> step_to_end(sqlite3_stmt* statement);
    std::unexpected<Problem> failed(int code);

    sqlite3* connection_;
    std::map<std::string, sqlite3_stmt*, std::less<>> prepared_;
};

}  // namespace counterpart::endpoint
