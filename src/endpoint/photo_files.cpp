#include "endpoint/photo_files.h"

#include <unistd.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <iterator>
#include <system_error>
#include <vector>

#include "domain/records.h"
#include "endpoint/secrets.h"
#include "endpoint/whole_file.h"

namespace counterpart::endpoint {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::hours kGrace{24};

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
    const std::string draft = id + "." + std::to_string(::getpid()) + "-" + std::to_string(count++) + ".part";
    if (const auto written = write_whole_file(file.parent_path(), id, file.parent_path(), draft, bytes); !written) {
        return fail("photo_not_stored", id, written.error().detail);
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
