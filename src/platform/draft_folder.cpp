#include "platform/draft_folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <ctime>
#include <optional>

namespace counterpart::platform {
namespace {

bool name_is_good(std::string_view name) { return !name.empty() && name.front() != '.' && name.find('/') == std::string_view::npos; }

std::optional<std::string> read_file(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY);
    if (file < 0) {
        return std::nullopt;
    }
    std::string content;
    struct stat status = {};
    if (::fstat(file, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(file);
        return std::nullopt;
    }
    content.resize(static_cast<std::size_t>(status.st_size));
    const ssize_t size = ::read(file, content.data(), content.size());
    ::close(file);
    return size == static_cast<ssize_t>(content.size()) ? std::optional(std::move(content)) : std::nullopt;
}

bool write_whole(int file, std::string_view content) {
    while (!content.empty()) {
        const ssize_t size = ::write(file, content.data(), content.size());
        if (size <= 0) {
            return false;
        }
        content.remove_prefix(static_cast<std::size_t>(size));
    }
    return true;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> DraftFolder::read_all() const {
    std::vector<std::pair<std::string, std::string>> files;
    DIR* folder = ::opendir(path_.c_str());
    if (folder == nullptr) {
        return files;
    }
    while (const dirent* entry = ::readdir(folder)) {
        const std::string name = entry->d_name;
        if (!name_is_good(name)) {
            continue;
        }
        if (std::optional<std::string> content = read_file(path_of(name))) {
            files.emplace_back(name, std::move(*content));
        }
    }
    ::closedir(folder);
    std::ranges::sort(files);
    return files;
}

Result<void> DraftFolder::write(std::string_view name, std::string_view content) {
    if (!name_is_good(name)) {
        return fail("draft_name_bad", std::string(name));
    }
    const int file = ::open(path_of(name).c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file < 0) {
        return fail("draft_not_written", std::string(name), std::strerror(errno));
    }
    if (!write_whole(file, content)) {
        Problem trouble = problem("draft_not_written", std::string(name), std::strerror(errno));
        ::close(file);
        return std::unexpected(std::move(trouble));
    }
    // IDBFS copies a file only when its time is new: two writes in one millisecond must not look alike.
    timespec now = {};
    ::clock_gettime(CLOCK_REALTIME, &now);
    last_change_ms_ = std::max<std::int64_t>(last_change_ms_ + 1, static_cast<std::int64_t>(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000);
    timespec moment = {};
    moment.tv_sec = static_cast<decltype(moment.tv_sec)>(last_change_ms_ / 1000);
    moment.tv_nsec = static_cast<decltype(moment.tv_nsec)>(last_change_ms_ % 1000 * 1'000'000);
    ::close(file);
    const std::array<timespec, 2> times = {moment, moment};
    ::utimensat(AT_FDCWD, path_of(name).c_str(), times.data(), 0);
    return {};
}

Result<void> DraftFolder::remove(std::string_view name) {
    if (!name_is_good(name)) {
        return fail("draft_name_bad", std::string(name));
    }
    if (::unlink(path_of(name).c_str()) != 0 && errno != ENOENT) {
        return fail("draft_not_written", std::string(name), std::strerror(errno));
    }
    return {};
}

}  // namespace counterpart::platform
