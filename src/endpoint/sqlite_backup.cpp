#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "endpoint/sqlite_database.h"

namespace counterpart::endpoint {
namespace {

constexpr int kPagesAtOnce = 64;

std::unexpected<Problem> backup_failed(const std::string& file, std::string words) { return fail("backup_failed", file, std::move(words)); }

Result<void> make_lasting(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int error = errno;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (!done) {
        return backup_failed(folder, std::strerror(error));
    }
    return {};
}

/// Copies into FILE.partial, which becomes FILE once it is whole and on the disk.
class SqliteBackup : public Backup {
  public:
    SqliteBackup(std::string file, sqlite3* copy, sqlite3_backup* backup) : file_(std::move(file)), copy_(copy), backup_(backup) {}
    ~SqliteBackup() override {
        sqlite3_backup_finish(backup_);
        sqlite3_close(copy_);
    }
    SqliteBackup(const SqliteBackup&) = delete;
    SqliteBackup& operator=(const SqliteBackup&) = delete;

    Result<bool> step() override {
        const int result = sqlite3_backup_step(backup_, kPagesAtOnce);
        if (result == SQLITE_OK || result == SQLITE_BUSY || result == SQLITE_LOCKED) {
            return false;
        }
        if (result != SQLITE_DONE) {
            return backup_failed(file_, sqlite3_errstr(result));
        }
        return finish();
    }

  private:
    Result<bool> finish() {
        const int finished = sqlite3_backup_finish(std::exchange(backup_, nullptr));
        // The copy stands alone, without a log beside it.
        sqlite3_exec(copy_, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
        const int closed = sqlite3_close(std::exchange(copy_, nullptr));
        if (finished != SQLITE_OK || closed != SQLITE_OK) {
            return backup_failed(file_, sqlite3_errstr(finished != SQLITE_OK ? finished : closed));
        }
        if (std::rename((file_ + ".partial").c_str(), file_.c_str()) != 0) {
            return backup_failed(file_, std::strerror(errno));
        }
        return make_lasting(std::filesystem::path(file_).parent_path()).transform([] { return true; });
    }

    std::string file_;
    sqlite3* copy_;
    sqlite3_backup* backup_;
};

}  // namespace

Result<std::unique_ptr<Backup>> SqliteDatabase::start_backup(const std::string& file) {
    std::error_code error;
    if (std::filesystem::exists(file, error)) {
        return backup_failed(file, "File exists");
    }
    const std::string partial = file + ".partial";
    std::filesystem::remove(partial, error);
    // Made here so that nobody else may read it.
    const int descriptor = ::open(partial.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        return backup_failed(file, std::strerror(errno));
    }
    ::close(descriptor);
    sqlite3* copy = nullptr;
    if (const int result = sqlite3_open_v2(partial.c_str(), &copy, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
        result != SQLITE_OK) {
        sqlite3_close(copy);
        return backup_failed(file, sqlite3_errstr(result));
    }
    sqlite3_backup* backup = sqlite3_backup_init(copy, "main", connection_, "main");
    if (backup == nullptr) {
        std::string words = sqlite3_errmsg(copy);
        sqlite3_close(copy);
        return backup_failed(file, std::move(words));
    }
    return std::make_unique<SqliteBackup>(file, copy, backup);
}

}  // namespace counterpart::endpoint
