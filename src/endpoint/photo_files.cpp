#include "endpoint/photo_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <iterator>
#include <system_error>
#include <vector>

#include "domain/records.h"
#include "endpoint/secrets.h"

namespace counterpart::endpoint {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::hours kGrace{24};

bool is_written_whole(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return true;
}

/// Makes sure that what was done to a file or a folder is on the disk.
bool sync_path(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool is_synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) {
        ::close(file);
    }
    return is_synced;
}

bool write_file(const fs::path& path, std::string_view bytes) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) {
        return false;
    }
    const bool is_written = is_written_whole(file, bytes) && ::fsync(file) == 0;
    return ::close(file) == 0 && is_written;
}

std::unexpected<Problem> not_stored(const std::string& id) {
    return fail("photo_not_stored", id, std::error_code(errno, std::generic_category()).message());
}

}  // namespace

fs::path PhotoFiles::file_of(std::string_view id) const { return folder_ / id.substr(0, 2) / id; }

Result<std::string> PhotoFiles::store(std::string_view bytes) const {
    static std::atomic<unsigned> count = 0;
    std::string id = sha256_hex(bytes);
    const fs::path file = file_of(id);
    std::error_code error;
    if (fs::is_regular_file(file, error)) {
        // Counts as new, lest it be cleared away before its record comes.
        fs::last_write_time(file, fs::file_time_type::clock::now(), error);
        return id;
    }
    fs::create_directories(file.parent_path(), error);
    if (error) {
        return fail("photo_not_stored", id, error.message());
    }
    fs::path beside = file;
    beside += "." + std::to_string(::getpid()) + "-" + std::to_string(count++) + ".part";
    if (!write_file(beside, bytes) || ::rename(beside.c_str(), file.c_str()) != 0 || !sync_path(file.parent_path()) ||
        !sync_path(folder_)) {
        const auto problem = not_stored(id);
        fs::remove(beside, error);
        return problem;
    }
    return id;
}

Result<std::string> PhotoFiles::read(std::string_view id) const {
    if (!domain::is_record_id(domain::RecordKind::kPhoto, id)) {
        return fail("unknown_photo", std::string(id));
    }
    std::ifstream stream(file_of(id), std::ios::binary);
    if (!stream) {
        return fail("unknown_photo", std::string(id));
    }
    std::string bytes(std::istreambuf_iterator<char>(stream), {});
    return sha256_hex(bytes) == id ? Result<std::string>(std::move(bytes)) : fail("photo_unreadable", std::string(id));
}

void PhotoFiles::remove(std::string_view id) const {
    if (domain::is_record_id(domain::RecordKind::kPhoto, id)) {
        std::error_code ignored;
        fs::remove(file_of(id), ignored);
    }
}

std::size_t PhotoFiles::remove_unnamed(const std::function<bool(const std::string& id)>& is_named) const {
    std::error_code error;
    std::vector<fs::path> unnamed;
    for (fs::recursive_directory_iterator entry(folder_, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code gone;
        const auto age = fs::file_time_type::clock::now() - entry->last_write_time(gone);
        if (!gone && entry->is_regular_file(gone) && age > kGrace && !is_named(entry->path().filename().string())) {
            unnamed.push_back(entry->path());
        }
    }
    for (const fs::path& file : unnamed) {
        fs::remove(file, error);
    }
    return unnamed.size();
}

}  // namespace counterpart::endpoint
