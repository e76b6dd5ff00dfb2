#pragma once

#include <string>

#include "endpoint/mail/mail_pace.h"

namespace counterpart::endpoint {

/// A written mail with its envelope.
struct Envelope {
    std::string message_id;  ///< 32 hexadecimal digits
    std::string sender;      ///< where bounces go
    std::string recipient;
    std::string bytes;  ///< of `encode_mail`
};

/// The way out for mails: an SMTP server, or a folder of files.
class MailTransport {
  public:
    virtual ~MailTransport() = default;

    /// Hands one mail over and waits for the answer; takes as long as the other side does, up to the transport's time limits.
    virtual Delivery send(const Envelope& envelope) = 0;

    /// The mails for now are out; a connection that waits for more is closed.
    virtual void rest() {}

    /// The server is stopping: a mail that is being handed over has a few seconds left. Called from another thread.
    virtual void hurry() {}
};

}  // namespace counterpart::endpoint
