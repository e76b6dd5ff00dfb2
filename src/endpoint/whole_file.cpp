#include "endpoint/whole_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace counterpart::endpoint {
namespace {

namespace fs = std::filesystem;

std::unexpected<Problem> not_written(const fs::path& path, int error) {
    return fail("file_not_written", path.native(), std::strerror(error));
}

/// A file descriptor that closes itself.
class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) {
            ::close(number_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    [[nodiscard]] int number() const { return number_; }

  private:
    int number_;
};

int sync_folder(const fs::path& folder) {
    const Descriptor descriptor(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return descriptor.number() < 0 || ::fsync(descriptor.number()) != 0 ? errno : 0;
}

/// Makes a folder and those above it, so that all of them are on the disk.
int make_folder(const fs::path& folder) {
    std::error_code error;
    if (folder.empty() || fs::is_directory(folder, error)) {
        return 0;
    }
    if (const int above = make_folder(folder.parent_path()); above != 0) {
        return above;
    }
    return ::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST ? sync_folder(folder.parent_path()) : errno;
}

int write_all(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        bytes.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return ::fsync(file) == 0 ? 0 : errno;
}

int write_draft(const fs::path& draft, std::string_view bytes) {
    const Descriptor file(::open(draft.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    return file.number() < 0 ? errno : write_all(file.number(), bytes);
}

}  // namespace

Result<void> write_whole_file(const fs::path& folder, const std::string& name, const fs::path& draft_folder, const std::string& draft_name,
                              std::string_view bytes) {
    const fs::path path = folder / name;
    const fs::path draft = draft_folder / draft_name;
    for (const fs::path& needed : {folder, draft_folder}) {
        if (const int error = make_folder(needed); error != 0) {
            return not_written(needed, error);
        }
    }
    if (const int error = write_draft(draft, bytes); error != 0) {
        ::unlink(draft.c_str());
        return not_written(draft, error);
    }
    if (std::rename(draft.c_str(), path.c_str()) != 0) {
        const int error = errno;
        ::unlink(draft.c_str());
        return not_written(path, error);
    }
    if (const int error = sync_folder(folder); error != 0) {
        return not_written(folder, error);
    }
    return {};
}

}  // namespace counterpart::endpoint
