#pragma once

#include <filesystem>
#include <utility>

#include "endpoint/mail/mail_transport.h"

namespace counterpart::endpoint {

/// Mails as files, <message id>.eml, for a server that has no SMTP account: readable by the server's own user only, for sign-in links are in
/// them. The folder is made when it is not there. A mail sent twice is one file.
class EmlFolder : public MailTransport {
  public:
    explicit EmlFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Accepted, or unreachable when the file cannot be written.
    Delivery send(const Envelope& envelope) override;

  private:
    std::filesystem::path folder_;
};

}  // namespace counterpart::endpoint
