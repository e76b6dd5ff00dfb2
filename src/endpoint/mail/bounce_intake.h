#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "base/result.h"
#include "endpoint/mail/bounce.h"

namespace counterpart::endpoint {

class MailQueue;

/// What one look into a maildir came to.
struct IntakeCount {
    std::size_t counted = 0;  ///< failures noted on a mail
    std::size_t left = 0;     ///< delays, vacation replies, letters, addresses that are not ours
    std::size_t waiting = 0;  ///< could not be read or noted; looked at again

    friend bool operator==(const IntakeCount&, const IntakeCount&) = default;
};

/// Reads bounces from a maildir: each file of new/ is read once and moved to cur/ after it was noted. A crash in between notes it again,
/// which changes nothing.
class BounceIntake {
  public:
    BounceIntake(std::filesystem::path maildir, MailQueue& queue, KeyedHash hash);

    /// Looks into new/, at most 200 files; nothing where there is no such folder.
    IntakeCount look(std::int64_t now_s);

  private:
    enum class Fate : std::uint8_t { kCounted, kLeft, kWaiting };
    Fate take(const std::filesystem::path& file, std::int64_t now_s);

    std::filesystem::path maildir_;
    MailQueue* queue_;
    KeyedHash hash_;
};

/// Puts one message into a maildir, as a mail server does that pipes bounces to the command `endpoint_server bounce`: by way of tmp/, synced,
/// so a running server picks it up. `recipient`, where the mail server names it, becomes a Delivered-To field. The folders are made.
/// `unique` is part of the file's name. Errors: bounce_not_stored (where: the folder, detail: the reason).
Result<void> deliver_to_maildir(const std::filesystem::path& maildir, std::string_view message, std::string_view recipient,
                                std::string_view unique);

}  // namespace counterpart::endpoint
