#include "endpoint/backup.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <future>
#include <memory>
#include <optional>
#include <utility>

#include "endpoint/control_line.h"
#include "endpoint/control_socket.h"
#include "endpoint/postgres_database.h"
#include "endpoint/sqlite_database.h"

namespace counterpart::endpoint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kSqlite = "sqlite:";
constexpr std::string_view kBackup = "backup ";
Result<void> copy_whole(Backup& backup) {
    while (true) {
        const auto is_whole = backup.step();
        if (!is_whole || *is_whole) {
            return is_whole.transform([](bool) {});
        }
    }
}

/// Copies a file and makes the copy last.
Result<void> copy_durably(const fs::path& from, const fs::path& to) {
    std::error_code error;
    fs::copy_file(from, to, fs::copy_options::overwrite_existing, error);
    const int descriptor = error ? -1 : ::open(to.c_str(), O_RDONLY | O_CLOEXEC);
    const bool lasts = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    if (!lasts) {
        return fail("restore_failed", to.string(), error ? error.message() : "it could not be written to the disk");
    }
    return {};
}

}  // namespace

std::string store_address(std::string_view store_option, std::string_view data_folder) {
    return store_option.empty() ? std::string(kSqlite) + (fs::path(data_folder) / "counterpart.db").string() : std::string(store_option);
}

Result<std::unique_ptr<Store>> open_store(const std::string& address) {
    return address.starts_with(kSqlite) ? open_sqlite_store(address.substr(kSqlite.size())) : open_postgres_store(address);
}

Result<void> back_up(const std::string& store_option, const std::string& data_folder, const std::string& file) {
    const std::string absolute = fs::absolute(file).lexically_normal().string();
    if (!data_folder.empty()) {
        const auto answer = ask_running_server(data_folder, std::string(kBackup) + absolute);
        if (!answer) {
            return std::unexpected(answer.error());
        }
        if (*answer) {
            return result_of_line(**answer).transform([](const auto&) {});
        }
    }
    const std::string address = store_address(store_option, data_folder);
    if (address.starts_with(kSqlite) && !fs::exists(address.substr(kSqlite.size()))) {
        return fail("backup_failed", address.substr(kSqlite.size()), "there is no such database");
    }
    const auto store = open_store(address);
    if (!store) {
        return std::unexpected(store.error());
    }
    const auto backup = (*store)->start_backup(absolute);
    return backup ? copy_whole(**backup) : std::unexpected(backup.error());
}

Result<void> restore(const std::string& store_option, const std::string& data_folder, const std::string& file) {
    const std::string address = store_address(store_option, data_folder);
    if (!address.starts_with(kSqlite)) {
        return fail("backup_elsewhere", address);
    }
    if (auto whole = check_sqlite_file(file); !whole) {
        return whole;
    }
    const fs::path database = address.substr(kSqlite.size());
    if (fs::exists(database)) {
        // Opening it shows that nobody else has it open, and takes what its log holds into the file.
        if (const auto opened = open_store(address); !opened && opened.error().code == "store_in_use") {
            return std::unexpected(opened.error());
        }
    }
    const fs::path fresh = database.string() + ".restored";
    if (auto copied = copy_durably(file, fresh); !copied) {
        return copied;
    }
    std::error_code error;
    const fs::path former = database.string() + ".before_restore";
    for (const char* ending : {"", "-wal"}) {
        // A log that stays behind would be played into the restored file.
        if (const fs::path part = database.string() + ending; fs::exists(part)) {
            fs::rename(part, former.string() + ending, error);
        }
    }
    if (!error) {
        fs::rename(fresh, database, error);
    }
    if (error) {
        return fail("restore_failed", database.string(), error.message());
    }
    return {};
}

std::string answer_control_line(Ledger& ledger, std::string_view line) {
    if (!line.starts_with(kBackup)) {
        return line_of_result(fail("control_line_unknown"));
    }
    std::promise<std::string> promise;
    ledger.backup(std::string(line.substr(kBackup.size())),
                  [&](const Result<void>& result) { promise.set_value(line_of_result(result.transform([] { return std::string(); }))); });
    return promise.get_future().get();
}

}  // namespace counterpart::endpoint
