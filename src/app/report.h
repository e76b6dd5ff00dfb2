#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "app/effect.h"
#include "base/problem.h"

namespace counterpart::app {

/// The page is up: its address, the person's languages in order of preference ("es-MX", "en"), today's UTC second.
struct PageStarted {
    std::string address;
    std::vector<std::string> languages;
    std::int64_t now_s = 0;
    std::int32_t utc_offset_minutes = 0;
};
/// Everything that is stored on this device, once, at start.
struct DraftsLoaded {
    std::vector<std::pair<std::string, Bytes>> files;
    bool may_write = true;
};
/// The device's storage could not be read: the page is read-only and says so.
struct DraftsUnreadable {
    Problem problem;
};
/// The sync of this revision succeeded: only now it is saved.
struct DraftStored {
    std::string name;
    std::int64_t revision = 0;
};
/// This revision is not saved on this device.
struct DraftFailed {
    std::string name;
    std::int64_t revision = 0;
    Problem problem;
};
/// This tab may write from now on; `files` is what is stored at that moment.
struct WritingGranted {
    std::vector<std::pair<std::string, Bytes>> files;
};
/// Another tab took over; this one shows and does not write.
struct WritingLost {};
/// A message from the matching worker.
struct WorkerReplied {
    Bytes reply;
};
/// The worker could not start or died.
struct WorkerFailed {
    Problem problem;
};
struct FileFetched {
    std::string path;
    Bytes content;
};
struct FetchFailed {
    std::string path;
    Problem problem;
};
/// A file that the person chose or dropped on the page.
struct FileChosen {
    std::string name;
    Bytes content;
};
/// A file could not be read, or is too large (`detail` says the size).
struct FileRefused {
    std::string name;
    Problem problem;
};
/// A file hovers over the page (true) or left it (false).
struct FileHovering {
    bool over = false;
};
struct AddressChanged {
    std::string address;
};
struct OnlineChanged {
    bool online = true;
};
/// A new version of the page is stored and waits.
struct UpdateReady {};
/// Everything the page needs offline is stored on this device.
struct OfflineReady {};

using Report = std::variant<PageStarted, DraftsLoaded, DraftsUnreadable, DraftStored, DraftFailed, WritingGranted, WritingLost,
                            WorkerReplied, WorkerFailed, FileFetched, FetchFailed, FileChosen, FileRefused, FileHovering, AddressChanged,
                            OnlineChanged, UpdateReady, OfflineReady>;

}  // namespace counterpart::app
