#include "endpoint/mail/bounce_intake.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "endpoint/mail/mail_queue.h"
#include "endpoint/mail/message.h"
#include "endpoint/whole_file.h"

namespace counterpart::endpoint {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFilesAtOnce = 200;
constexpr std::size_t kMostBytes = 1 << 20;  // of a message that is read; the report stands before the mail that came back

std::optional<std::string> beginning_of(const fs::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(kMostBytes, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return stream.bad() || !stream.is_open() ? std::nullopt : std::optional(std::move(bytes));
}

/// The files of a folder in the order of their names, so the oldest of a maildir first; at most as many as are read at once.
std::vector<fs::path> first_files(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code about;
        if (entry->symlink_status(about).type() == fs::file_type::regular && !entry->path().filename().native().starts_with('.')) {
            files.push_back(entry->path());
        }
    }
    std::ranges::sort(files);
    files.resize(std::min(files.size(), kMostFilesAtOnce));
    return files;
}

std::optional<std::string> mail_that_bounced(std::string_view message, const KeyedHash& hash) {
    for (const std::string& address : delivered_to(message)) {
        if (auto id = mail_of_verp_address(address, hash)) {
            return id;
        }
    }
    return std::nullopt;
}

}  // namespace

BounceIntake::BounceIntake(fs::path maildir, MailQueue& queue, KeyedHash hash)
    : maildir_(std::move(maildir)), queue_(&queue), hash_(std::move(hash)) {}

IntakeCount BounceIntake::look(std::int64_t now_s) {
    IntakeCount count;
    for (const fs::path& file : first_files(maildir_ / "new")) {
        Fate fate = take(file, now_s);
        if (fate != Fate::kWaiting) {
            std::error_code error;
            fs::create_directories(maildir_ / "cur", error);
            fs::rename(file, maildir_ / "cur" / (file.filename().native() + ":2,S"), error);
            fate = error ? Fate::kWaiting : fate;
        }
        ++(fate == Fate::kCounted ? count.counted : fate == Fate::kLeft ? count.left : count.waiting);
    }
    return count;
}

BounceIntake::Fate BounceIntake::take(const fs::path& file, std::int64_t now_s) {
    const auto message = beginning_of(file);
    if (!message) {
        return Fate::kWaiting;
    }
    const BounceReport report = read_bounce(*message);
    const auto id = mail_that_bounced(*message, hash_);
    if (report.kind != BounceKind::kFailed || !id) {
        return Fate::kLeft;
    }
    const auto noted = queue_->note_bounce(*id, report, now_s);
    if (!noted) {
        return Fate::kWaiting;
    }
    return *noted ? Fate::kCounted : Fate::kLeft;
}

Result<void> deliver_to_maildir(const fs::path& maildir, std::string_view message, std::string_view recipient, std::string_view unique) {
    const std::string field = is_mailable(recipient) ? "Delivered-To: " + std::string(recipient) + "\n" : std::string();
    const std::string name(unique);
    const auto written = write_whole_file(maildir / "new", name, maildir / "tmp", name, field + std::string(message));
    return written ? Result<void>() : fail("bounce_not_stored", written.error().where, written.error().detail);
}

}  // namespace counterpart::endpoint
