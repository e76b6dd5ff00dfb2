#pragma once

#include <memory>
#include <string>

#include "endpoint/mail/mail_transport.h"

namespace counterpart::endpoint {

/// Where and as whom mails are handed over.
struct SmtpAccount {
    std::string url;       ///< "smtps://host:port", or "smtp://host:port", which becomes protected by STARTTLS
    std::string user = {};      ///< empty: no sign-in
    std::string password = {};  ///< only sent over a protected connection
    std::string ca_file = {};   ///< certificates to trust; empty: the system's
    long connect_timeout_s = 20;
    long answer_timeout_s = 120;
};

/// A connection to one SMTP server, kept open from mail to mail; used from one thread. Everything is protected by TLS, but for a server on
/// this machine (localhost, 127.0.0.1, ::1) that asks for no password.
class SmtpClient : public MailTransport {
  public:
    explicit SmtpClient(SmtpAccount account);
    ~SmtpClient() override;
    SmtpClient(const SmtpClient&) = delete;
    SmtpClient& operator=(const SmtpClient&) = delete;

    Delivery send(const Envelope& envelope) override;
    void rest() override;
    void hurry() override;

  private:
    struct Connection;
    std::unique_ptr<Connection> connection_;
};

}  // namespace counterpart::endpoint
