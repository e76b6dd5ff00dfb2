#include "endpoint/postgres_database.h"

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "base/text_number.h"

namespace counterpart::endpoint {
namespace {

constexpr Oid kBytesType = 17;
constexpr Oid kBigNumberType = 20;
constexpr Oid kNumberType = 23;
/// So many statements are sent before their results are read: their answers fit into the socket's buffers, or both sides would wait.
constexpr std::size_t kStatementsAtOnce = 200;
/// A transaction that waits or sits longer is given up, so that an endpoint that hangs does not hold up the others.
constexpr const char* kSettings =
    "SET lock_timeout = '5s'; SET statement_timeout = '60s'; SET idle_in_transaction_session_timeout = '30s'; SET client_min_messages = "
    "'warning'; "
    "SET default_transaction_isolation = 'read committed'; SET synchronous_commit = 'on'";

/// What a five-letter SQLSTATE means for the caller. No state: the connection is gone.
std::string_view code_of_state(std::string_view state) {
    static constexpr std::array<std::string_view, 4> kTryAgain{"40001", "40P01", "55P03", "25P03"};
    if (state.empty() || state.starts_with("08") || state.starts_with("57") || std::ranges::contains(kTryAgain, state)) {
        return "store_try_again";
    }
    return state.starts_with("22") || state.starts_with("23") || state.starts_with("54") ? "store_refused" : "store_failed";
}

SqlValue value_of(const PGresult* result, int row, int column) {
    if (PQgetisnull(result, row, column) != 0) {
        return std::monostate{};
    }
    const char* start = PQgetvalue(result, row, column);
    const auto size = static_cast<std::size_t>(PQgetlength(result, row, column));
    const Oid type = PQftype(result, column);
    if (type == kBigNumberType || type == kNumberType) {
        return parse_integer({start, size}).value_or(0);
    }
    if (type != kBytesType) {
        return std::string(start, size);
    }
    std::size_t length = 0;
    unsigned char* bytes = PQunescapeBytea(reinterpret_cast<const unsigned char*>(start), &length);
    SqlBytes value{std::string(reinterpret_cast<const char*>(bytes), length)};
    PQfreemem(bytes);
    return value;
}

SqlRows rows_of(const PGresult* result) {
    SqlRows rows(static_cast<std::size_t>(PQntuples(result)));
    for (int i = 0; i < PQntuples(result); ++i) {
        for (int column = 0; column < PQnfields(result); ++column) {
            rows[static_cast<std::size_t>(i)].push_back(value_of(result, i, column));
        }
    }
    return rows;
}

/// The values of a statement as libpq takes them; they point into the statement.
struct Parameters {
    explicit Parameters(const std::vector<SqlValue>& from) {
        numbers.reserve(from.size());
        for (const SqlValue& value : from) {
            if (const auto* number = std::get_if<std::int64_t>(&value)) {
                add(numbers.emplace_back(std::to_string(*number)), 0);
            } else if (const auto* text = std::get_if<std::string>(&value)) {
                add(*text, 0);
            } else if (const auto* bytes = std::get_if<SqlBytes>(&value)) {
                add(bytes->bytes, 1);
            } else {
                values.push_back(nullptr);
                lengths.push_back(0);
                formats.push_back(0);
            }
        }
    }
    void add(const std::string& value, int format) {
        values.push_back(value.data());
        lengths.push_back(static_cast<int>(value.size()));
        formats.push_back(format);
    }

    std::vector<std::string> numbers;
    std::vector<const char*> values;
    std::vector<int> lengths;
    std::vector<int> formats;
};

/// A text that ends at its first NUL would be stored cut; PostgreSQL knows no NUL in text.
bool has_nul(const SqlStatement& statement) {
    return std::ranges::any_of(statement.values, [](const SqlValue& value) {
        const auto* text = std::get_if<std::string>(&value);
        return text != nullptr && text->contains('\0');
    });
}

}  // namespace

void PostgresDatabase::ResultDeleter::operator()(pg_result* result) const { PQclear(result); }

PostgresDatabase::~PostgresDatabase() { disconnect(); }

const SqlDialect& PostgresDatabase::dialect() const {
    static constexpr SqlDialect kDialect{.begin = "BEGIN", .select_head = "SELECT last FROM feed_head FOR UPDATE", .is_shared = true};
    return kDialect;
}

void PostgresDatabase::disconnect() {
    PQfinish(std::exchange(connection_, nullptr));
    prepared_.clear();
}

Result<void> PostgresDatabase::ready() {
    if (connection_ != nullptr && PQstatus(connection_) == CONNECTION_OK) {
        return {};
    }
    disconnect();
    const std::array<const char*, 5> keys{"dbname", "connect_timeout", "client_encoding", "application_name", nullptr};
    const std::array<const char*, 5> values{address_.c_str(), "5", "UTF8", "counterpart", nullptr};
    connection_ = PQconnectdbParams(keys.data(), values.data(), 1);
    if (PQstatus(connection_) != CONNECTION_OK) {
        return lost();
    }
    PQsetNoticeProcessor(connection_, [](void*, const char*) {}, nullptr);
    const ResultPointer set(PQexec(connection_, kSettings));
    if (PQresultStatus(set.get()) != PGRES_COMMAND_OK || PQenterPipelineMode(connection_) != 1) {
        return lost();
    }
    return {};
}

/// The connection is of no use any more; what ran on it may be stored or not.
std::unexpected<Problem> PostgresDatabase::lost() {
    std::string words = connection_ == nullptr ? std::string() : PQerrorMessage(connection_);
    disconnect();
    return std::unexpected(Problem{"store_try_again", {}, std::move(words)});
}

Result<std::vector<SqlRows>> PostgresDatabase::run(std::span<const SqlStatement> statements) {
    if (connection_ == nullptr) {
        return lost();
    }
    if (std::ranges::any_of(statements, has_nul)) {
        forget_transaction();
        return fail("store_refused", {}, "a text with a zero byte");
    }
    std::vector<SqlRows> results;
    while (!statements.empty()) {
        const std::size_t count = std::min(statements.size(), kStatementsAtOnce);
        auto some = run_some(statements.first(count));
        if (!some) {
            return some;
        }
        std::ranges::move(*some, std::back_inserter(results));
        statements = statements.subspan(count);
    }
    return results;
}

bool PostgresDatabase::send(const SqlStatement& statement, std::vector<bool>& prepares) {
    auto found = prepared_.find(statement.text);
    prepares.push_back(found == prepared_.end());
    if (prepares.back()) {
        found = prepared_.emplace(std::string(statement.text), "s" + std::to_string(prepared_.size())).first;
        if (PQsendPrepare(connection_, found->second.c_str(), found->first.c_str(), 0, nullptr) != 1) {
            return false;
        }
    }
    const Parameters parameters(statement.values);
    return PQsendQueryPrepared(connection_, found->second.c_str(), static_cast<int>(parameters.values.size()), parameters.values.data(),
                               parameters.lengths.data(), parameters.formats.data(), 0) == 1;
}

Result<std::vector<SqlRows>> PostgresDatabase::run_some(std::span<const SqlStatement> statements) {
    std::vector<bool> prepares;
    const bool sent = std::ranges::all_of(statements, [&](const SqlStatement& statement) { return send(statement, prepares); });
    if (!sent || PQpipelineSync(connection_) != 1) {
        return lost();
    }
    std::vector<SqlRows> results;
    for (const bool prepared_first : prepares) {
        auto rows = receive(prepared_first);
        if (!rows) {
            skip_to_sync();
            forget_transaction();
            return std::unexpected(std::move(rows).error());
        }
        results.push_back(std::move(*rows));
    }
    skip_to_sync();
    return results;
}

/// The rows of the next statement, after the answer to its preparation.
Result<SqlRows> PostgresDatabase::receive(bool prepares) {
    if (prepares) {
        if (auto prepared = next_rows(false); !prepared) {
            return prepared;
        }
    }
    return next_rows(true);
}

Result<SqlRows> PostgresDatabase::next_rows(bool is_answer) {
    const ResultPointer result(PQgetResult(connection_));
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        const char* state = result == nullptr ? nullptr : PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
        // The words are without the row, which may be personal.
        const char* words = result == nullptr ? nullptr : PQresultErrorField(result.get(), PG_DIAG_MESSAGE_PRIMARY);
        return fail(code_of_state(state == nullptr ? "" : state), {}, words == nullptr ? PQerrorMessage(connection_) : words);
    }
    auto rows = is_answer ? rows_of(result.get()) : SqlRows();
    // A null result ends each statement's answers.
    while (const ResultPointer rest{PQgetResult(connection_)}) {
    }
    return rows;
}

/// Reads to the end of what was sent. Two null results, one after the other, say that nothing more comes: the server went away, although
/// libpq has not yet read the end of the connection.
void PostgresDatabase::skip_to_sync() {
    bool was_null = false;
    while (PQstatus(connection_) == CONNECTION_OK) {
        const ResultPointer result(PQgetResult(connection_));
        if (PQresultStatus(result.get()) == PGRES_PIPELINE_SYNC) {
            return;
        }
        if (result == nullptr && was_null) {
            return disconnect();
        }
        was_null = result == nullptr;
    }
}

/// Rolls back where a transaction is open. What was to be prepared may be there or not, so all of it is forgotten.
void PostgresDatabase::forget_transaction() {
    prepared_.clear();
    if (PQstatus(connection_) != CONNECTION_OK || PQexitPipelineMode(connection_) != 1) {
        return disconnect();
    }
    if (PQtransactionStatus(connection_) != PQTRANS_IDLE) {
        const ResultPointer rolled_back(PQexec(connection_, "ROLLBACK"));
    }
    const ResultPointer forgotten(PQexec(connection_, "DEALLOCATE ALL"));
    if (PQresultStatus(forgotten.get()) != PGRES_COMMAND_OK || PQenterPipelineMode(connection_) != 1) {
        disconnect();
    }
}

Result<std::unique_ptr<Backup>> PostgresDatabase::start_backup(const std::string& file) { return fail("backup_elsewhere", file); }

}  // namespace counterpart::endpoint
