#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace counterpart::endpoint {

/// The version of the tables below. A database with a greater one belongs to a newer endpoint and is left alone.
inline constexpr std::int64_t kSchemaVersion = 3;

/// The statements that make the tables of version 1, one by one. "BYTES" and "KEY" stand for the database's own types.
inline constexpr std::array<std::string_view, 10> kSchema{
    "CREATE TABLE feed_head (only_row BIGINT PRIMARY KEY CHECK (only_row = 1), last BIGINT NOT NULL)",
    "INSERT INTO feed_head (only_row, last) VALUES (1, 0)",
    "CREATE TABLE records (kind KEY NOT NULL, id KEY NOT NULL, content TEXT NOT NULL, sequence BIGINT NOT NULL, removed BIGINT NOT NULL, "
    "PRIMARY KEY (kind, id))",
    "CREATE UNIQUE INDEX records_by_sequence ON records (sequence)",
    "CREATE TABLE private_rows (kind KEY NOT NULL, id KEY NOT NULL, content BYTES NOT NULL, expires_at BIGINT NOT NULL, "
    "PRIMARY KEY (kind, id))",
    "CREATE TABLE answers (operation_id KEY PRIMARY KEY, actor_id KEY NOT NULL, content TEXT NOT NULL, answered_at BIGINT NOT NULL)",
    "CREATE TABLE mails (message_id KEY PRIMARY KEY, recipient KEY NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL, urgency BIGINT "
    "NOT NULL, created_at BIGINT NOT NULL, not_before BIGINT NOT NULL, useless_after BIGINT NOT NULL, attempts BIGINT NOT NULL, state "
    "BIGINT NOT NULL, last_code BIGINT NOT NULL, last_attempt_at BIGINT NOT NULL, bounce_severity BIGINT NOT NULL, bounce_status TEXT "
    "NOT NULL, bounced_at BIGINT NOT NULL)",
    "CREATE INDEX mails_due ON mails (state, not_before)",
    "CREATE INDEX mails_by_attempt ON mails (last_attempt_at)",
    "CREATE INDEX mails_by_recipient ON mails (recipient)",
};

/// A step from one version to the next; an endpoint of the former version can go on working with the tables.
struct SchemaStep {
    std::int64_t to_version = 0;
    std::string_view statement;
};

/// What came after version 1. A new database takes the same way.
inline constexpr std::array<SchemaStep, 6> kSchemaSteps{{
    {2, "ALTER TABLE mails ADD COLUMN kind KEY NOT NULL DEFAULT ''"},
    {2, "ALTER TABLE mails ADD COLUMN person_id KEY NOT NULL DEFAULT ''"},
    {2, "CREATE INDEX mails_by_person ON mails (person_id)"},
    {3, "ALTER TABLE mails ADD COLUMN round_id KEY NOT NULL DEFAULT ''"},
    {3, "ALTER TABLE mails ADD COLUMN batch BIGINT NOT NULL DEFAULT 0"},
    {3, "CREATE INDEX mails_by_batch ON mails (round_id, batch)"},
}};

/// The statements that bring tables of a version up to date; version 0 = there are none.
inline std::vector<std::string_view> statements_since(std::int64_t version) {
    std::vector<std::string_view> statements;
    if (version == 0) {
        statements.assign(kSchema.begin(), kSchema.end());
    }
    for (const SchemaStep& step : kSchemaSteps) {
        if (step.to_version > version) {
            statements.push_back(step.statement);
        }
    }
    return statements;
}

/// A statement of the schema in a database's own types.
inline std::string in_own_types(std::string_view statement, std::string_view bytes_type, std::string_view key_type) {
    std::string own;
    while (!statement.empty()) {
        if (statement.starts_with("BYTES ")) {
            own += bytes_type;
            statement.remove_prefix(5);
        } else if (statement.starts_with(" KEY NOT NULL") || statement.starts_with(" KEY PRIMARY")) {
            own += " " + std::string(key_type);
            statement.remove_prefix(4);
        } else {
            own += statement.front();
            statement.remove_prefix(1);
        }
    }
    return own;
}

}  // namespace counterpart::endpoint
