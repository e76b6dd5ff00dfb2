#include "endpoint/sql_store.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace counterpart::endpoint {
namespace {

constexpr std::string_view kHead = "SELECT last FROM feed_head";
constexpr std::string_view kMoveHead = "UPDATE feed_head SET last = $1";
constexpr std::string_view kRowsAfter = "SELECT kind, id, content, sequence, removed FROM records WHERE sequence > $1 ORDER BY sequence";
constexpr std::string_view kPutRow =
    "INSERT INTO records (kind, id, content, sequence, removed) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (kind, id) DO UPDATE SET "
    "content = excluded.content, sequence = excluded.sequence, removed = excluded.removed";
constexpr std::string_view kAnswer = "SELECT operation_id, actor_id, content, answered_at FROM answers WHERE operation_id = $1";
constexpr std::string_view kPutAnswer = "INSERT INTO answers (operation_id, actor_id, content, answered_at) VALUES ($1, $2, $3, $4)";
constexpr std::string_view kPrivateRow = "SELECT kind, id, content, expires_at FROM private_rows WHERE kind = $1 AND id = $2";
constexpr std::string_view kPrivateRows =
    "SELECT kind, id, content, expires_at FROM private_rows WHERE kind = $1 AND id >= $2 AND id < $3 ORDER BY id";
constexpr std::string_view kPutPrivateRow =
    "INSERT INTO private_rows (kind, id, content, expires_at) VALUES ($1, $2, $3, $4) ON CONFLICT (kind, id) DO UPDATE SET "
    "content = excluded.content, expires_at = excluded.expires_at";
constexpr std::string_view kRemovePrivateRow = "DELETE FROM private_rows WHERE kind = $1 AND id = $2";
constexpr std::string_view kTidyPrivateRows = "DELETE FROM private_rows WHERE expires_at > 0 AND expires_at < $1";
constexpr std::string_view kCommit = "COMMIT";
constexpr std::string_view kRollBack = "ROLLBACK";

StoredRow stored_row(SqlRow& row) {
    return {.kind = sql_text(std::move(row[0])),
            .id = sql_text(std::move(row[1])),
            .content = sql_text(std::move(row[2])),
            .sequence = sql_number(row[3]),
            .removed = sql_number(row[4]) != 0};
}

StoredAnswer stored_answer(SqlRow& row) {
    return {.operation_id = sql_text(std::move(row[0])),
            .actor_id = sql_text(std::move(row[1])),
            .content = sql_text(std::move(row[2])),
            .answered_at_s = sql_number(row[3])};
}

PrivateRow stored_private_row(SqlRow& row) {
    return {.key = {.kind = sql_text(std::move(row[0])), .id = sql_text(std::move(row[1]))},
            .content = sql_text(std::move(row[2])),
            .expires_at_s = sql_number(row[3])};
}

/// Something greater than every text that begins with `start`, and not greater than any other that is greater than `start`.
std::string end_of_range(std::string_view start) {
    std::string end(start);
    if (end.empty()) {
        return "\x7f";
    }
    ++end.back();
    return end;
}

std::vector<SqlStatement> statements_of(const WriteBatch& batch) {
    std::vector<SqlStatement> statements;
    for (const StoredRow& row : batch.rows) {
        statements.push_back({kPutRow, {row.kind, row.id, row.content, row.sequence, std::int64_t{row.removed ? 1 : 0}}});
    }
    for (const auto& [key, row] : batch.private_rows) {
        if (row) {
            statements.push_back({kPutPrivateRow, {key.kind, key.id, SqlBytes{row->content}, row->expires_at_s}});
        } else {
            statements.push_back({kRemovePrivateRow, {key.kind, key.id}});
        }
    }
    for (const StoredAnswer& answer : batch.answers) {
        statements.push_back({kPutAnswer, {answer.operation_id, answer.actor_id, answer.content, answer.answered_at_s}});
    }
    std::ranges::transform(batch.mails, std::back_inserter(statements), put_mail);
    if (!batch.rows.empty()) {
        statements.push_back({kMoveHead, {batch.last_sequence}});
    }
    statements.push_back({kCommit, {}});
    return statements;
}

}  // namespace

/// Asks for everything at once. What may be long comes last: a database that waits for it to be read takes no more statements.
Result<Found> SqlStore::ask(std::vector<SqlStatement> first, std::string_view head, const Wanted& wanted) {
    if (auto ready = database_->ready(); !ready) {
        return std::unexpected(std::move(ready).error());
    }
    std::vector<SqlStatement> statements = std::move(first);
    const std::size_t head_at = statements.size();
    statements.push_back({head, {}});
    for (const std::string& id : wanted.operation_ids) {
        statements.push_back({kAnswer, {id}});
    }
    for (const PrivateKey& key : wanted.private_rows) {
        statements.push_back({kPrivateRow, {key.kind, key.id}});
    }
    statements.push_back({kRowsAfter, {wanted.after_sequence}});
    auto results = database_->run(statements);
    if (!results) {
        return std::unexpected(std::move(results).error());
    }
    Found found;
    if (const SqlRows& heads = (*results)[head_at]; !heads.empty()) {
        found.last_sequence = sql_number(heads[0][0]);
    }
    auto result = results->begin() + static_cast<std::ptrdiff_t>(head_at) + 1;
    for (std::size_t i = 0; i < wanted.operation_ids.size(); ++i, ++result) {
        std::ranges::transform(*result, std::back_inserter(found.answers), stored_answer);
    }
    for (std::size_t i = 0; i < wanted.private_rows.size(); ++i, ++result) {
        std::ranges::transform(*result, std::back_inserter(found.private_rows), stored_private_row);
    }
    std::ranges::transform(*result, std::back_inserter(found.rows), stored_row);
    return found;
}

Result<Found> SqlStore::begin(const Wanted& wanted) {
    return ask({{database_->dialect().begin, {}}}, database_->dialect().select_head, wanted);
}

/// Each statement sees all that was committed before it; rows that appear in between only make the answer newer.
Result<Found> SqlStore::read(const Wanted& wanted) { return ask({}, kHead, wanted); }

Result<void> SqlStore::commit(const WriteBatch& batch) {
    return database_->run(statements_of(batch)).transform([](const auto&) {});
}

void SqlStore::roll_back() {
    const std::array statements{SqlStatement{kRollBack, {}}};
    // Where this fails the connection is lost, and the database has rolled back by itself.
    (void)database_->run(statements);
}

Result<std::optional<PrivateRow>> SqlStore::private_row(const PrivateKey& key) {
    const std::array statements{SqlStatement{kPrivateRow, {key.kind, key.id}}};
    return database_->run(statements).transform([](auto results) {
        return results[0].empty() ? std::nullopt : std::optional(stored_private_row(results[0][0]));
    });
}

Result<std::vector<PrivateRow>> SqlStore::private_rows(std::string_view kind, std::string_view id_start) {
    const std::array statements{SqlStatement{kPrivateRows, {std::string(kind), std::string(id_start), end_of_range(id_start)}}};
    return database_->run(statements).transform([](auto results) {
        std::vector<PrivateRow> rows;
        std::ranges::transform(results[0], std::back_inserter(rows), stored_private_row);
        return rows;
    });
}

Result<std::vector<codec::MailLine>> SqlStore::mails_of(const MailsWanted& wanted) {
    const std::array statements{select_mails_of(wanted)};
    return database_->run(statements).transform([](auto results) {
        std::vector<codec::MailLine> lines;
        std::ranges::transform(results[0], std::back_inserter(lines), mail_line);
        return lines;
    });
}

Result<std::vector<codec::DeliveryLine>> SqlStore::deliveries_of(std::string_view round_id, std::int32_t batch) {
    const std::array statements{select_deliveries(round_id, batch)};
    return database_->run(statements).transform([](auto results) { return deliveries_in(results[0]); });
}

Result<void> SqlStore::tidy(std::int64_t now_s) {
    if (auto ready = database_->ready(); !ready) {
        return ready;
    }
    const std::array statements{SqlStatement{database_->dialect().begin, {}}, SqlStatement{database_->dialect().select_head, {}},
                                SqlStatement{kTidyPrivateRows, {now_s}}, tidy_mails(now_s), SqlStatement{kCommit, {}}};
    return database_->run(statements).transform([](const auto&) {});
}

}  // namespace counterpart::endpoint
