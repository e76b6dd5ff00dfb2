#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "endpoint/mail/mail_folder.h"
#include "endpoint/mail/smtp_client.h"

namespace counterpart::endpoint {

/// One mail that the server of smtp_sink.py got whole.
struct SinkMail {
    std::string sender;
    std::string recipient;
    std::string text;
    std::string message_id;  ///< the field's value
};

/// The server of smtp_sink.py with a certificate of its own, stopped at the end.
class SmtpSink {
  public:
    SmtpSink();
    ~SmtpSink();
    SmtpSink(const SmtpSink&) = delete;
    SmtpSink& operator=(const SmtpSink&) = delete;

    /// Ends the server at once; nothing listens then.
    void stop();

    /// The accounts that it accepts: with STARTTLS, with TLS from the first byte, and without either.
    [[nodiscard]] SmtpAccount starttls() const { return account("smtp", ports_[0]); }
    [[nodiscard]] SmtpAccount tls() const { return account("smtps", ports_[1]); }
    [[nodiscard]] SmtpAccount plain() const;

    /// All mails so far, in the order of arrival.
    [[nodiscard]] std::vector<SinkMail> mails() const;
    [[nodiscard]] std::vector<SinkMail> mails_to(std::string_view recipient) const;

  private:
    [[nodiscard]] SmtpAccount account(std::string_view scheme, int port) const;

    MailFolder folder_;
    pid_t process_ = -1;
    std::vector<int> ports_;
};

}  // namespace counterpart::endpoint
