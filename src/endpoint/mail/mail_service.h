#pragma once

#include <filesystem>
#include <memory>

#include "base/result.h"
#include "endpoint/mail/mail_options.h"
#include "endpoint/mail/mailer.h"

namespace counterpart::endpoint {

/// All of mail in one: an SMTP client or a folder of files, the intake of bounces, and the thread that works them.
class MailService {
  public:
    /// Starts by the options; `data` is the data folder. Says once that mails become files where no SMTP server is named.
    /// The queue must outlive the service. Errors: login_file_unreadable, with a sentence in `detail`.
    static Result<std::unique_ptr<MailService>> start(const MailOptions& options, const std::filesystem::path& data, MailQueue& queue,
                                                      MailerSurroundings surroundings);

    /// Something was put into the queue.
    void wake() { mailer_.wake(); }

    /// What the last round of sending came to; may be asked from any thread.
    [[nodiscard]] MailRound last_round() const { return mailing_.last_round(); }

  private:
    MailService(std::unique_ptr<MailTransport> transport, const MailOptions& options, std::filesystem::path bounces, MailQueue& queue,
                MailerSurroundings surroundings);

    std::unique_ptr<MailTransport> transport_;
    Mailing mailing_;
    BounceIntake bounces_;
    Mailer mailer_;
};

/// The maildir that bounces come into.
std::filesystem::path bounce_folder(const MailOptions& options, const std::filesystem::path& data);

}  // namespace counterpart::endpoint
