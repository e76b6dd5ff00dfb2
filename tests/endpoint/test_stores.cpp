#include "endpoint/test_stores.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdio>
#include <utility>

#include <catch2/catch_test_macros.hpp>

#include "base/check.h"
#include "endpoint/backup.h"

namespace counterpart::endpoint {
namespace {

const std::string kScript = std::string(COUNTERPART_SOURCE_DIR) + "/tests/support/postgres ";

struct TestPostgres {
    TestPostgres() : folder(output_of(kScript + "start")) {}
    ~TestPostgres() { output_of(kScript + "stop " + folder); }
    TestPostgres(const TestPostgres&) = delete;
    TestPostgres& operator=(const TestPostgres&) = delete;
    std::string folder;
};

std::string new_postgres_database() {
    static std::atomic<int> count = 0;
    const std::string name = "test_" + std::to_string(++count);
    output_of("psql -q 'postgresql://endpoint@/postgres?host=" + postgres_folder() + "' -c 'CREATE DATABASE " + name + "'");
    return "postgresql://endpoint@/" + name + "?host=" + postgres_folder();
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "counterpart-test-XXXXXX").native();
    check(mkdtemp(name.data()) != nullptr, "a temporary folder can be made");
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string output_of(const std::string& command) {
    std::FILE* pipe = ::popen(command.c_str(), "r");
    check(pipe != nullptr, "a command can be started");
    std::string output;
    std::array<char, 1024> part{};
    for (std::size_t size = 0; (size = std::fread(part.data(), 1, part.size(), pipe)) > 0;) {
        output.append(part.data(), size);
    }
    check(::pclose(pipe) == 0, "the command succeeds: " + command);
    while (output.ends_with('\n')) {
        output.pop_back();
    }
    return output;
}

const std::string& postgres_folder() {
    static const TestPostgres server;
    return server.folder;
}

TestDatabase::TestDatabase(StoreKind kind)
    : kind_(kind), address_(kind == StoreKind::kSqlite ? "sqlite:" + folder_.file("counterpart.db") : new_postgres_database()) {}

TestDatabase::~TestDatabase() = default;

std::unique_ptr<Store> TestDatabase::open() const { return open_store(address_).value(); }

void write(Store& store, const WriteBatch& batch) {
    REQUIRE(store.begin({}).has_value());
    REQUIRE(store.commit(batch).has_value());
}

}  // namespace counterpart::endpoint
