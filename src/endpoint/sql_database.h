#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "endpoint/store.h"

namespace counterpart::endpoint {

/// Bytes that need not be text.
struct SqlBytes {
    std::string bytes;
    friend bool operator==(const SqlBytes&, const SqlBytes&) = default;
};

/// NULL, a whole number, UTF-8 text or bytes.
using SqlValue = std::variant<std::monostate, std::int64_t, std::string, SqlBytes>;
using SqlRow = std::vector<SqlValue>;
using SqlRows = std::vector<SqlRow>;

/// A statement with values for $1, $2 …, which appear in this order. It is prepared once a connection.
struct SqlStatement {
    std::string_view text;
    std::vector<SqlValue> values;
};

/// What differs between the databases.
struct SqlDialect {
    std::string_view begin;        ///< starts a writing transaction
    std::string_view select_head;  ///< reads the last sequence, and takes the lock of all writers where `begin` does not
    bool is_shared = false;
};

/// One connection to a database that speaks SQL, used from one thread.
class SqlDatabase {
  public:
    virtual ~SqlDatabase() = default;

    [[nodiscard]] virtual const SqlDialect& dialect() const = 0;
    /// Connects again where the connection was lost. Called outside of transactions.
    virtual Result<void> ready() = 0;
    /// Runs statements in their order, in one round trip; the rows of each. After an error no transaction is open. Errors: those of `Store`.
    virtual Result<std::vector<SqlRows>> run(std::span<const SqlStatement> statements) = 0;
    /// Errors: backup_failed, backup_elsewhere.
    virtual Result<std::unique_ptr<Backup>> start_backup(const std::string& file) = 0;
};

/// The whole number of a value; 0 if it is none.
std::int64_t sql_number(const SqlValue& value);
/// The text or bytes of a value; empty if it is neither.
std::string sql_text(SqlValue value);

}  // namespace counterpart::endpoint
