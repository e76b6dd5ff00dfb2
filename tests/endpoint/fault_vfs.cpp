#include "endpoint/fault_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <new>

namespace counterpart::endpoint {
namespace {

constexpr std::size_t kPiece = 512;

FaultDisk* disk = nullptr;

/// What SQLite allocates for an open file.
struct OpenFile {
    sqlite3_file base;
    std::shared_ptr<FaultDisk::File> file;
};

FaultDisk::File& file_of(sqlite3_file* handle) { return *reinterpret_cast<OpenFile*>(handle)->file; }

int close_file(sqlite3_file* handle) {
    reinterpret_cast<OpenFile*>(handle)->~OpenFile();
    return SQLITE_OK;
}

int read_file(sqlite3_file* handle, void* buffer, int amount, sqlite3_int64 offset) {
    if (disk->is_dark()) {
        return SQLITE_IOERR_READ;
    }
    const std::string& now = file_of(handle).now;
    const auto start = std::min(static_cast<std::size_t>(offset), now.size());
    const auto size = std::min(static_cast<std::size_t>(amount), now.size() - start);
    std::memset(buffer, 0, static_cast<std::size_t>(amount));
    std::memcpy(buffer, now.data() + start, size);
    return size == static_cast<std::size_t>(amount) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

void put(std::string& content, std::int64_t offset, std::string_view bytes) {
    const auto start = static_cast<std::size_t>(offset);
    if (content.size() < start + bytes.size()) {
        content.resize(start + bytes.size());
    }
    bytes.copy(content.data() + start, bytes.size());
}

int write_file(sqlite3_file* handle, const void* buffer, int amount, sqlite3_int64 offset) {
    bool half = false;
    const int error = disk->next_call(&half);
    const std::string_view bytes(static_cast<const char*>(buffer), static_cast<std::size_t>(error == 0 ? amount : half ? amount / 2 : 0));
    FaultDisk::File& file = file_of(handle);
    put(file.now, offset, bytes);
    if (!bytes.empty()) {
        file.unsynced.push_back({.offset = offset, .bytes = std::string(bytes)});
    }
    return error;
}

int truncate_file(sqlite3_file* handle, sqlite3_int64 size) {
    if (const int error = disk->next_call(); error != 0) {
        return error;
    }
    FaultDisk::File& file = file_of(handle);
    file.now.resize(static_cast<std::size_t>(size));
    file.unsynced.push_back({.offset = 0, .bytes = {}, .truncated_to = size});
    return SQLITE_OK;
}

int sync_file(sqlite3_file* handle, int) {
    if (const int error = disk->next_call(); error != 0) {
        return error == SQLITE_FULL ? SQLITE_IOERR_FSYNC : error;
    }
    disk->sync(file_of(handle));
    return SQLITE_OK;
}

int file_size(sqlite3_file* handle, sqlite3_int64* size) {
    *size = static_cast<sqlite3_int64>(file_of(handle).now.size());
    return disk->is_dark() ? SQLITE_IOERR_FSTAT : SQLITE_OK;
}

int allow_lock(sqlite3_file*, int) { return SQLITE_OK; }
int no_reserved_lock(sqlite3_file*, int* result) {
    *result = 0;
    return SQLITE_OK;
}
int no_control(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return static_cast<int>(kPiece); }
int characteristics(sqlite3_file*) { return 0; }

/// Version 1 has no shared memory, which an exclusive connection does not need.
const sqlite3_io_methods kMethods{1,          close_file, read_file,        write_file, truncate_file, sync_file,       file_size,
                                  allow_lock, allow_lock, no_reserved_lock, no_control, sector_size,   characteristics, nullptr,
                                  nullptr,    nullptr,    nullptr,          nullptr,    nullptr};

int open_file(sqlite3_vfs*, const char* name, sqlite3_file* handle, int flags, int* out_flags) {
    handle->pMethods = nullptr;
    auto& files = disk->files();
    const std::string key = name == nullptr ? "(temporary)" : name;
    if (!files.contains(key)) {
        if ((flags & SQLITE_OPEN_CREATE) == 0) {
            return SQLITE_CANTOPEN;
        }
        if (const int error = disk->next_call(); error != 0) {
            return error == SQLITE_FULL ? SQLITE_CANTOPEN : error;
        }
        files.emplace(key, std::make_shared<FaultDisk::File>());
    }
    auto* opened = new (handle) OpenFile{.base = {}, .file = files.at(key)};
    opened->base.pMethods = &kMethods;
    if (out_flags != nullptr) {
        *out_flags = flags;
    }
    return SQLITE_OK;
}

/// Deleting is lasting at once, as SQLite asks for by syncing the folder.
int delete_file(sqlite3_vfs*, const char* name, int) {
    if (const int error = disk->next_call(); error != 0) {
        return error == SQLITE_FULL ? SQLITE_IOERR_DELETE : error;
    }
    return disk->files().erase(name) == 1 ? SQLITE_OK : SQLITE_IOERR_DELETE_NOENT;
}

int has_file(sqlite3_vfs*, const char* name, int, int* result) {
    *result = disk->files().contains(name) ? 1 : 0;
    return SQLITE_OK;
}

int full_path(sqlite3_vfs*, const char* name, int size, char* out) {
    std::strncpy(out, name, static_cast<std::size_t>(size));
    return SQLITE_OK;
}

sqlite3_vfs& vfs() {
    static sqlite3_vfs instance = [] {
        // Time, randomness and the rest are the system's.
        sqlite3_vfs made = *sqlite3_vfs_find(nullptr);
        made.szOsFile = sizeof(OpenFile);
        made.zName = FaultDisk::kName;
        made.xOpen = open_file;
        made.xDelete = delete_file;
        made.xAccess = has_file;
        made.xFullPathname = full_path;
        return made;
    }();
    return instance;
}

}  // namespace

FaultDisk::FaultDisk(SyncKind sync_kind) : sync_kind_(sync_kind) {
    disk = this;
    sqlite3_vfs_register(&vfs(), 0);
}

FaultDisk::~FaultDisk() {
    sqlite3_vfs_unregister(&vfs());
    disk = nullptr;
}

void FaultDisk::plan(Fault fault, std::int64_t at_call) {
    fault_ = fault;
    fault_at_ = calls_ + at_call;
}

int FaultDisk::next_call(bool* half) {
    ++calls_;
    if (dark_) {
        return SQLITE_IOERR;
    }
    const bool lasting = fault_ == Fault::kIoErrors || fault_ == Fault::kDiskStaysFull;
    if (fault_ == Fault::kNone || calls_ < fault_at_ || (calls_ > fault_at_ && !lasting)) {
        return SQLITE_OK;
    }
    failed_ = true;
    dark_ = fault_ == Fault::kPowerCut;
    if (half != nullptr) {
        *half = true;
    }
    return fault_ == Fault::kDiskFull || fault_ == Fault::kDiskStaysFull ? SQLITE_FULL : SQLITE_IOERR;
}

void FaultDisk::sync(File& file) const {
    if (sync_kind_ == SyncKind::kHonest) {
        file.durable = file.now;
        file.unsynced.clear();
    }
}

void FaultDisk::lose_power(std::uint64_t seed) {
    std::mt19937_64 random(seed);
    for (auto& [name, file] : files_) {
        std::string found = file->durable;
        for (const UnsyncedWrite& write : file->unsynced) {
            if (write.truncated_to >= 0) {
                if (random() % 2 == 0) {
                    found.resize(static_cast<std::size_t>(write.truncated_to));
                }
                continue;
            }
            for (std::size_t start = 0; start < write.bytes.size(); start += kPiece) {
                const std::string_view piece = std::string_view(write.bytes).substr(start, kPiece);
                const std::uint64_t fate = random() % 3;
                const std::size_t kept = fate == 0 ? 0 : fate == 1 ? piece.size() : random() % piece.size();
                put(found, write.offset + static_cast<std::int64_t>(start), piece.substr(0, kept));
            }
        }
        // Files that are still open keep the former content, which nobody looks at any more.
        file = std::make_shared<File>(File{.now = found, .durable = found, .unsynced = {}});
    }
    fault_ = Fault::kNone;
    failed_ = false;
    dark_ = false;
}

}  // namespace counterpart::endpoint
