#include <chrono>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "endpoint/postgres_database.h"
#include "endpoint/sql_schema.h"
#include "endpoint/sql_store.h"

namespace counterpart::endpoint {
namespace {

using namespace std::chrono_literals;

constexpr int kTriesToMakeTables = 20;

constexpr std::string_view kHasTables =
    "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'schema_version'";

/// The version of the tables; 0 where there are none.
Result<std::int64_t> version_of_tables(PostgresDatabase& database) {
    const auto found = database.run(std::vector<SqlStatement>{{kHasTables, {}}});
    if (!found) {
        return std::unexpected(found.error());
    }
    if (sql_number((*found)[0][0][0]) == 0) {
        return 0;
    }
    return database.run(std::vector<SqlStatement>{{"SELECT max(version) FROM schema_version", {}}}).transform([](const auto& versions) {
        return sql_number(versions[0][0][0]);
    });
}

/// Makes the tables, or brings those of an earlier version up to date. The version comes first: of two endpoints that do it at the same
/// moment, one fails there. Keys are compared byte by byte, whatever the database's language is.
Result<void> make_postgres_tables(PostgresDatabase& database, std::int64_t version) {
    std::vector<std::string> texts{"BEGIN"};
    if (version == 0) {
        texts.emplace_back("CREATE TABLE schema_version (version BIGINT PRIMARY KEY)");
    }
    texts.push_back("INSERT INTO schema_version (version) VALUES (" + std::to_string(kSchemaVersion) + ")");
    for (const std::string_view statement : statements_since(version)) {
        texts.push_back(in_own_types(statement, "BYTEA", "TEXT COLLATE \"C\""));
    }
    texts.emplace_back("COMMIT");
    for (const std::string& text : texts) {
        if (const auto made = database.run(std::vector<SqlStatement>{{text, {}}}); !made) {
            return std::unexpected(made.error());
        }
    }
    return {};
}

}  // namespace

Result<std::unique_ptr<Store>> open_postgres_store(const std::string& address) {
    auto database = std::make_unique<PostgresDatabase>(address);
    for (int tries = 1;; ++tries) {
        if (auto ready = database->ready(); !ready) {
            return fail("store_unreachable", {}, ready.error().detail);
        }
        const auto version = version_of_tables(*database);
        if (version && *version > kSchemaVersion) {
            return fail("store_too_new", {}, std::to_string(*version));
        }
        if (version && *version == kSchemaVersion) {
            return std::make_unique<SqlStore>(std::move(database));
        }
        // Another endpoint may be making the tables at the same moment; then this one finds them the next time.
        const auto made = version ? make_postgres_tables(*database, *version) : Result<void>(std::unexpected(version.error()));
        if (!made && tries == kTriesToMakeTables) {
            return fail("store_failed", {}, made.error().detail);
        }
        if (!made) {
            std::this_thread::sleep_for(100ms);
        }
    }
}

}  // namespace counterpart::endpoint
