#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "endpoint/sql_database.h"

struct pg_conn;
struct pg_result;

namespace counterpart::endpoint {

/// Opens a PostgreSQL database as a store, and makes the tables where they are not there. Several endpoints may share it. Only what engines
/// with the same protocol have as well is used: no notifications, no advisory locks. Errors: store_unreachable, store_too_new, store_failed.
Result<std::unique_ptr<Store>> open_postgres_store(const std::string& address);

/// One connection to PostgreSQL; a group of statements travels there and back once.
class PostgresDatabase : public SqlDatabase {
  public:
    explicit PostgresDatabase(std::string address) : address_(std::move(address)) {}
    ~PostgresDatabase() override;
    PostgresDatabase(const PostgresDatabase&) = delete;
    PostgresDatabase& operator=(const PostgresDatabase&) = delete;

    [[nodiscard]] const SqlDialect& dialect() const override;
    Result<void> ready() override;
    Result<std::vector<SqlRows>> run(std::span<const SqlStatement> statements) override;
    Result<std::unique_ptr<Backup>> start_backup(const std::string& file) override;

  private:
    struct ResultDeleter {
        void operator()(pg_result* result) const;
    };
    using ResultPointer = std::unique_ptr<pg_result, ResultDeleter>;

    bool send(const SqlStatement& statement, std::vector<bool>& prepares);
    Result<std::vector<SqlRows>> run_some(std::span<const SqlStatement> statements);
    Result<SqlRows> next_rows(bool is_answer);
    Result<SqlRows> receive(bool prepares);
    void skip_to_sync();
    void forget_transaction();
    void disconnect();
    std::unexpected<Problem> lost();

    std::string address_;
    pg_conn* connection_ = nullptr;
    std::map<std::string, std::string, std::less<>> prepared_;  ///< from a statement's text to its name
};

}  // namespace counterpart::endpoint
