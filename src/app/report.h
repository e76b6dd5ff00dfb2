#pragma once

#include <array>
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
    std::array<std::uint64_t, 4> seed{};  ///< drawn at random, for ids
    bool keeps_nothing = false;           ///< this tab was told that the computer is shared
    std::string time_zone{};              ///< IANA name, or empty where the browser does not tell
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
/// What the device's store of records and changes holds, at start and whenever another tab has changed it.
struct DeviceLoaded {
    std::vector<std::pair<std::string, Bytes>> entries;
};
/// The device's store could not be read: nothing of it is known or kept.
struct DeviceUnreadable {
    Problem problem;
};
/// An order to the device's store is carried out, and so are all before it.
struct DeviceChanged {
    std::int64_t order = 0;
};
/// Nothing of an order was carried out.
struct DeviceRefused {
    std::int64_t order = 0;
    Problem problem;
};
/// The endpoint's answer.
struct Answered {
    std::int64_t number = 0;
    std::int32_t status = 0;         ///< of HTTP
    std::int32_t retry_after_s = 0;  ///< when it wants to be asked again; 0 = not said
    Bytes body;
};
/// No answer, or one that was cut: nobody knows whether the request arrived.
struct NotReached {
    std::int64_t number = 0;
    Problem problem;
};
/// The time of RemindIn is over.
struct Reminded {};
/// The code of the later screens has come too.
struct CodeComplete {};
/// The person came back to this tab.
struct PageShown {};
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
/// A chosen picture as a JPEG without metadata.
struct PhotoPrepared {
    Bytes content;
};
/// What was chosen is no picture that this browser can read.
struct PhotoRefused {
    Problem problem;
};
struct AddressChanged {
    std::string address;
};
struct OnlineChanged {
    bool online = true;
};
/// The device has no ways of sharing: the address was copied, or could not be.
struct LinkCopied {
    bool done = true;
    std::string address;
};
/// A new version of the page is stored and waits.
struct UpdateReady {};
/// Everything the page needs offline is stored on this device.
struct OfflineReady {};

using Report = std::variant<PageStarted, DraftsLoaded, DraftsUnreadable, DraftStored, DraftFailed, DeviceLoaded, DeviceUnreadable,
                            DeviceChanged, DeviceRefused, Answered, NotReached, Reminded, CodeComplete, PageShown, PhotoPrepared,
                            PhotoRefused, WritingGranted, WritingLost, WorkerReplied, WorkerFailed, FileFetched, FetchFailed, FileChosen,
                            FileRefused, FileHovering, AddressChanged, OnlineChanged, LinkCopied, UpdateReady, OfflineReady>;

}  // namespace counterpart::app
