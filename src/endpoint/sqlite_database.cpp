#include "endpoint/sqlite_database.h"

#include <sqlite3.h>

#include <utility>

namespace counterpart::endpoint {
namespace {

std::string_view code_of_sqlite(int result) {
    switch (result & 0xff) {
        case SQLITE_CONSTRAINT:
        case SQLITE_MISMATCH:
        case SQLITE_TOOBIG: return "store_refused";
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return "store_in_use";
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return "store_damaged";
        default: return "store_failed";
    }
}

/// Values outlive the run of a statement, so SQLite need not copy them.
int bind(sqlite3_stmt* statement, int place, const SqlValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return sqlite3_bind_int64(statement, place, *number);
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return sqlite3_bind_text64(statement, place, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    if (const auto* bytes = std::get_if<SqlBytes>(&value)) {
        return sqlite3_bind_blob64(statement, place, bytes->bytes.data(), bytes->bytes.size(), SQLITE_STATIC);
    }
    return sqlite3_bind_null(statement, place);
}

SqlValue column(sqlite3_stmt* statement, int place) {
    const auto bytes = [&](const void* start) {
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, place));
        return start == nullptr ? std::string() : std::string(static_cast<const char*>(start), size);
    };
    switch (sqlite3_column_type(statement, place)) {
        case SQLITE_INTEGER: return std::int64_t{sqlite3_column_int64(statement, place)};
        case SQLITE_TEXT: return bytes(sqlite3_column_text(statement, place));
        case SQLITE_BLOB: return SqlBytes{bytes(sqlite3_column_blob(statement, place))};
        default: return std::monostate{};
    }
}

}  // namespace

SqliteDatabase::~SqliteDatabase() {
    for (const auto& [text, statement] : prepared_) {
        sqlite3_finalize(statement);
    }
    sqlite3_close(connection_);
}

const SqlDialect& SqliteDatabase::dialect() const {
    static constexpr SqlDialect kDialect{.begin = "BEGIN IMMEDIATE", .select_head = "SELECT last FROM feed_head", .is_shared = false};
    return kDialect;
}

Result<std::vector<SqlRows>> SqliteDatabase::run(std::span<const SqlStatement> statements) {
    std::vector<SqlRows> results;
    for (const SqlStatement& statement : statements) {
        const auto ready_statement = prepared(statement.text);
        if (!ready_statement) {
            return std::unexpected(ready_statement.error());
        }
        for (std::size_t i = 0; i < statement.values.size(); ++i) {
            if (const int result = bind(*ready_statement, static_cast<int>(i) + 1, statement.values[i]); result != SQLITE_OK) {
                return failed(result);
            }
        }
        auto rows = step_to_end(*ready_statement);
        if (!rows) {
            return std::unexpected(std::move(rows).error());
        }
        results.push_back(std::move(*rows));
    }
    return results;
}

Result<sqlite3_stmt*> SqliteDatabase::prepared(std::string_view text) {
    if (const auto found = prepared_.find(text); found != prepared_.end()) {
        return found->second;
    }
    sqlite3_stmt* statement = nullptr;
    const int result =
        sqlite3_prepare_v3(connection_, text.data(), static_cast<int>(text.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (result != SQLITE_OK) {
        return failed(result);
    }
    prepared_.emplace(std::string(text), statement);
    return statement;
}

Result<SqlRows> SqliteDatabase::step_to_end(sqlite3_stmt* statement) {
    SqlRows rows;
    int result = SQLITE_OK;
    while ((result = sqlite3_step(statement)) == SQLITE_ROW) {
        SqlRow& row = rows.emplace_back();
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            row.push_back(column(statement, i));
        }
    }
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    if (result != SQLITE_DONE) {
        return failed(result);
    }
    return rows;
}

Result<SqlRows> SqliteDatabase::run_once(const std::string& text) {
    sqlite3_stmt* statement = nullptr;
    if (const int result = sqlite3_prepare_v2(connection_, text.c_str(), -1, &statement, nullptr); result != SQLITE_OK) {
        return failed(result);
    }
    auto rows = step_to_end(statement);
    sqlite3_finalize(statement);
    return rows;
}

/// The problem, with SQLite's words; a transaction that is still open is rolled back.
std::unexpected<Problem> SqliteDatabase::failed(int code) {
    std::string words = sqlite3_errmsg(connection_);
    words += " (" + std::to_string(sqlite3_extended_errcode(connection_)) + ")";
    if (sqlite3_get_autocommit(connection_) == 0) {
        sqlite3_exec(connection_, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    return std::unexpected(Problem{std::string(code_of_sqlite(code)), {}, std::move(words)});
}

}  // namespace counterpart::endpoint
