#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "endpoint/store.h"

namespace counterpart::endpoint {

/// A folder of its own, removed at the end.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::string file(std::string_view name) const { return (path_ / name).string(); }

  private:
    std::filesystem::path path_;
};

/// Runs a command and gives back what it prints, without the last line's end; the test fails when the command does.
std::string output_of(const std::string& command);

enum class StoreKind { kSqlite, kPostgres };

/// An empty database, opened as often as wanted: an SQLite file, or a database in a PostgreSQL that the tests start once.
class TestDatabase {
  public:
    explicit TestDatabase(StoreKind kind);
    ~TestDatabase();
    TestDatabase(const TestDatabase&) = delete;
    TestDatabase& operator=(const TestDatabase&) = delete;

    [[nodiscard]] std::unique_ptr<Store> open() const;
    /// What --store takes.
    [[nodiscard]] const std::string& address() const { return address_; }
    [[nodiscard]] StoreKind kind() const { return kind_; }

  private:
    StoreKind kind_;
    TemporaryFolder folder_;
    std::string address_;
};

/// Commits a batch as a group of its own; the test fails when the store does.
void write(Store& store, const WriteBatch& batch);

/// The folder of the tests' PostgreSQL; it is started when it is first asked for and stopped at the end of the process.
const std::string& postgres_folder();

}  // namespace counterpart::endpoint
